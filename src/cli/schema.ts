import { z } from 'zod';
import { schemas } from '../schemas.js';
import { EXIT, UsageError, type ExitCode } from './exit.js';
import { print } from './output.js';

/** `taizhang schema`: the JSON Schema of what the program writes or reads; without a name, the names there are. */
export async function runSchema(name: string | undefined): Promise<ExitCode> {
  if (name === undefined) {
    await print(`${Object.keys(schemas).join('\n')}\n`);
    return EXIT.ok;
  }
  const schema = schemas[name];
  if (!schema) throw new UsageError('schema.unknown', `there is no schema "${name}"; there are: ${Object.keys(schemas).join(', ')}`);
  await print(`${JSON.stringify(z.toJSONSchema(schema, { io: name === 'result' ? 'output' : 'input' }), null, 2)}\n`);
  return EXIT.ok;
}
