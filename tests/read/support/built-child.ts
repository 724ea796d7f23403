import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const source = fileURLToPath(new URL('../../../src/', import.meta.url));
const built = fileURLToPath(new URL('../../../node_modules/.cache/taizhang-tests/src/', import.meta.url));

/** Translates the reader's own sources, so that its child runs the code under test and not an older build. */
export function builtChild(): URL {
  for (const folder of ['model', 'text', 'read']) {
    for (const name of readdirSync(join(source, folder)).filter((each) => each.endsWith('.ts'))) {
      const code = readFileSync(join(source, folder, name), 'utf8');
      const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true } });
      write(join(built, folder, name.replace(/\.ts$/u, '.js')), outputText);
    }
  }
  write(join(built, 'package.json'), '{"type":"module"}');
  return pathToFileURL(join(built, 'read', 'child.js'));
}

/** A child that does not read but does as the test says. */
export function scriptedChild(name: string, script: string): URL {
  const path = join(built, 'scripted', `${name}.mjs`);
  write(path, script);
  return pathToFileURL(path);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
