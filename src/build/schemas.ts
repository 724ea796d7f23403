import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { schemas } from '../schemas.js';

/** Writes the JSON Schemas into the package: run by `npm run build`, after the compiler. */
const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const json = z.toJSONSchema(schema, { io: name === 'result' ? 'output' : 'input' });
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(json, null, 2)}\n`);
}
