import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SRC = join(ROOT, 'src');

/** A file of src/, named from there with "/" (`outline/align.ts`), and its syntax tree. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

export const sources: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((name) => {
    const text = readFileSync(join(SRC, name), 'utf8');
    return { name, text, tree: ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true) };
  });

/** Every node of a file, parents before children. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodes(child);
}

/** `file.ts:12`, for messages. */
export const placeOf = ({ name, tree }: SourceFile, node: ts.Node): string => `${name}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

export interface Import {
  /** The file of src/ that is imported; null for a package. */
  readonly file: string | null;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** What a file imports or re-exports, `import()` included. */
export function importsOf({ name, tree }: SourceFile): Import[] {
  const out: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const file = specifier.startsWith('.') ? relative(SRC, join(SRC, dirname(name), specifier)).replaceAll('\\', '/').replace(/\.js$/u, '.ts') : null;
    out.push({ file, specifier, typeOnly });
  };
  for (const node of nodes(tree)) {
    if (ts.isImportDeclaration(node)) add((node.moduleSpecifier as ts.StringLiteral).text, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add((node.moduleSpecifier as ts.StringLiteral).text, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) add(argument.text, false);
    }
  }
  return out;
}

/** The room a file stands in: the folder under src/; null for a file at the top. */
export const roomOf = (name: string): string | null => (name.includes('/') ? name.slice(0, name.indexOf('/')) : null);
