import type { Quantity } from '../model/quantity.js';

/** The classifier that any noun can follow; in 14个乡镇 the noun says what is counted and is no part of the number. */
const PIECE = '个';
const COMMAS = /[，,；;]/u;

/**
 * The quantities as values want them: a noun behind the general classifier is left to the text around the number, and
 * two bounds told apart by a comma (最低300元，最高600元) are two numbers.
 * @param isUnit true for what the dictionary knows as a unit
 */
export function separate(quantities: readonly Quantity[], isUnit: (unit: string) => boolean): Quantity[] {
  return quantities.flatMap((q) => twoBounds(q) ?? [withoutNoun(q, isUnit)]);
}

function withoutNoun(q: Quantity, isUnit: (unit: string) => boolean): Quantity {
  if (q.kind !== 'count' && q.kind !== 'range') return q;
  if (q.unit !== undefined && !isUnit(q.unit) && !q.text.includes(PIECE)) return toKnownUnit(q, isUnit);
  const past = behindUnit(q);
  if (past !== null) return { ...q, end: q.start + past, text: q.text.slice(0, past) };
  const at = q.text.indexOf(PIECE);
  if (at < 1 || at === q.text.length - 1 || q.unit === undefined) return q;
  // 3个以上 and 5个左右 go on with the number itself; 学时 or 百分点 after the classifier are units.
  const noun = q.text.slice(at + 1);
  const counts = noun.includes(q.unit) || !isUnit(q.unit);
  if (!counts || (isUnit(q.unit) && q.unit.length > 1)) return q;
  if (q.kind === 'range') return { ...q, unit: PIECE };
  return { ...q, end: q.start + at + 1, text: q.text.slice(0, at + 1), unit: PIECE };
}

/** Where the unit of a plain count ends within its text, if a noun follows it there (58所学校); null otherwise. */
function behindUnit({ text, unit, kind, comparator, approximate }: Quantity): number | null {
  if (kind !== 'count' || unit === undefined || comparator !== '=' || approximate !== null) return null;
  const at = text.indexOf(unit, 1);
  const end = at + unit.length;
  return at > 0 && end < text.length && !text.endsWith(unit) ? end : null;
}

/** 12教学班: what is counted goes back to the text where only its classifier is a unit. */
function toKnownUnit(q: Quantity, isUnit: (unit: string) => boolean): Quantity {
  for (let i = q.text.length - 1; i > 0; i--) {
    const unit = q.text[i]!;
    if (!isUnit(unit)) continue;
    return q.kind === 'range' ? { ...q, unit } : { ...q, end: q.start + i + 1, text: q.text.slice(0, i + 1), unit };
  }
  return q;
}

function twoBounds(q: Quantity): Quantity[] | null {
  if (q.kind !== 'range' || typeof q.min !== 'number' || typeof q.max !== 'number') return null;
  const comma = q.text.search(COMMAS);
  if (comma < 0 || /\d/u.test(q.text[comma + 1] ?? '')) return null;
  const { start, end, text, unit, comparator, approximate } = q;
  const [low = String(q.min), high = String(q.max)] = (q.exact ?? '').split('..');
  // 最高0.48，最低0.27: the greater may come first.
  const [first, second] = [text.slice(0, comma), text.slice(comma)].map((s) => Number(/[\d.]+/u.exec(s)?.[0] ?? 0)) as [number, number];
  const falls = first > second;
  const one = { kind: 'count', comparator, approximate, ...(unit === undefined ? {} : { unit }) } as const;
  return [
    { ...one, start, end: start + comma, text: text.slice(0, comma), ...(falls ? { value: q.max, exact: high } : { value: q.min, exact: low }) },
    { ...one, start: start + comma + 1, end, text: text.slice(comma + 1), ...(falls ? { value: q.min, exact: low } : { value: q.max, exact: high }) },
  ];
}
