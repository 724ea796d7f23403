import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { PROBLEMS_EN } from '../../src/messages/en.js';
import { PROBLEMS_ZH } from '../../src/messages/zh.js';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { nodes, placeOf, roomOf, sources } from './sources.js';

const MOST_LINES = 300;
const HAN_WORD = /\p{Script=Han}{2,}/u;

/** The text of a string, template part or regular expression, escapes read; null for other nodes. */
function literalText(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return node.text;
  if (!ts.isRegularExpressionLiteral(node)) return null;
  return node.text.replace(/\\u\{?([0-9a-fA-F]{4,6})\}?/gu, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
}

describe('the rules of the house', () => {
  it('no Chinese word stands in src/ outside messages/: words are data', () => {
    const found = sources.filter((s) => roomOf(s.name) !== 'messages').flatMap((s) =>
      // A class of characters in a regular expression is grammar, not a word: [一二三].
      [...nodes(s.tree)].flatMap((node) => {
        const text = literalText(node)?.replace(/\[[^\]]*\]/gu, '[]') ?? '';
        return HAN_WORD.test(text) ? [`${placeOf(s, node)} ${text.slice(0, 30)}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  it('no default exports', () => {
    const found = sources.flatMap((s) => [...nodes(s.tree)]
      .filter((n) => ts.isExportAssignment(n) || n.kind === ts.SyntaxKind.DefaultKeyword && n.parent !== undefined && ts.canHaveModifiers(n.parent))
      .map((n) => placeOf(s, n)));
    expect(found).toEqual([]);
  });

  it('nothing is printed by console', () => {
    const found = sources.flatMap((s) => [...nodes(s.tree)]
      .filter((n) => ts.isPropertyAccessExpression(n) && ts.isIdentifier(n.expression) && n.expression.text === 'console')
      .map((n) => placeOf(s, n)));
    expect(found).toEqual([]);
  });

  it(`no file has more than ${MOST_LINES} lines`, () => {
    expect(sources.filter((s) => s.text.split('\n').length - 1 > MOST_LINES).map((s) => s.name)).toEqual([]);
  });
});

/** Codes of usage errors, whose sentence stands beside them, and of reasons that are no problems. */
const SPOKEN_IN_PLACE = new Set(['cli']);
const BY_CALL: ReadonlySet<string> = new Set(['failure', 'warning', 'notice']);

/** Codes that are put together: one for each limit, one for each kind of file that can be damaged from the outside. */
const BUILT: readonly (readonly [code: string, file: string])[] = [
  ...Object.keys(DEFAULT_LIMITS).map((name) => [`read.limit.${name}`, 'read/limits.ts'] as const),
  ...['zip', 'docx', 'pdf'].map((type) => [`read.${type}.damaged`, 'read/read.ts'] as const),
];

/** Every problem code that src/ can give, with a place where it does. */
function problemCodes(): Map<string, string> {
  const out = new Map<string, string>(BUILT.map(([code, file]) => [code, file]));
  for (const s of sources) {
    const room = roomOf(s.name);
    if (room === 'messages' || (room !== null && SPOKEN_IN_PLACE.has(room))) continue;
    for (const node of nodes(s.tree)) {
      if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'code') add(s.name, node.initializer);
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && BY_CALL.has(node.expression.text)) node.arguments.slice(0, 2).forEach((a) => add(s.name, a));
    }
  }
  return out;

  function add(file: string, node: ts.Node): void {
    if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach((n) => add(file, n));
    else if (ts.isStringLiteralLike(node) && /^[a-z]+(?:\.[a-z-]+)+$/u.test(node.text)) out.set(node.text, file);
  }
}

describe('the sentences of problems', () => {
  const codes = problemCodes();

  it('are looked for where codes are', () => {
    expect([...codes.keys()]).toEqual(expect.arrayContaining(['read.missing', 'read.unreadable', 'read.empty', 'align.number-wording', 'dictionary.unsure', 'read.pdf.no-text-layer', 'read.limit.file', 'value.incomplete']));
  });

  it.each([['zh', PROBLEMS_ZH], ['en', PROBLEMS_EN]] as const)('each code has one in %s', (_, sentences) => {
    expect([...codes].filter(([code]) => !sentences[code]).map(([code, file]) => `${code} (${file})`)).toEqual([]);
  });

  it.each([['zh', PROBLEMS_ZH], ['en', PROBLEMS_EN]] as const)('none in %s is left of a code that is gone', (_, sentences) => {
    expect(Object.keys(sentences).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('name the same facts in both languages', () => {
    const facts = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/gu) ?? [])].sort();
    const uneven = Object.keys(PROBLEMS_ZH).filter((code) => facts(PROBLEMS_ZH[code]!).join() !== facts(PROBLEMS_EN[code] ?? '').join());
    expect(uneven).toEqual([]);
  });
});
