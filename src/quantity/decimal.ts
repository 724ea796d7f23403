/** A whole number: a double while it is exact there, a bigint beyond. */
export type Whole = number | bigint;

/** A rational number: every decimal and every fraction a report prints, without binary rounding. `d` is positive. */
export interface Exact {
  readonly n: Whole;
  readonly d: Whole;
}

export const ZERO: Exact = { n: 0, d: 1 };
export const ONE: Exact = { n: 1, d: 1 };
export const HALF: Exact = { n: 1, d: 2 };

/** Product of whole numbers, exact. */
export function times(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

/** Sum of whole numbers, exact. */
export function plus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

/** True if two whole numbers are equal, however they are held. */
export const same = (a: Whole, b: Whole): boolean => a === b || (!(a < b) && !(a > b));

/** 10 to a power of zero or more. */
export const tenTo = (exponent: number): Whole => (exponent <= 15 ? TENS[exponent]! : 10n ** BigInt(exponent));
const TENS = Array.from({ length: 16 }, (_, i) => Number(`1e${i}`));

/** An integer as an exact number. */
export const whole = (n: Whole): Exact => ({ n, d: 1 });

/** 10 to the power of `exponent`, which may be negative. */
export const powerOfTen = (exponent: number): Exact => (exponent >= 0 ? whole(tenTo(exponent)) : { n: 1, d: tenTo(-exponent) });

/** Reads ASCII digits with a point and an optional sign ("-12.50"); also a fraction "2/3". */
export function parseExact(s: string): Exact {
  const slash = s.indexOf('/');
  if (slash > 0) return divide(parseExact(s.slice(0, slash)), parseExact(s.slice(slash + 1)));
  const point = s.indexOf('.');
  return point < 0 ? whole(parseWhole(s)) : { n: parseWhole(s.slice(0, point) + s.slice(point + 1)), d: tenTo(s.length - point - 1) };
}

/** Reads ASCII digits with an optional sign. */
export const parseWhole = (s: string): Whole => (s.length <= 15 ? Number(s) : BigInt(s));

export function add(a: Exact, b: Exact): Exact {
  return a.d === b.d ? { n: plus(a.n, b.n), d: a.d } : { n: plus(times(a.n, b.d), times(b.n, a.d)), d: times(a.d, b.d) };
}

export const multiply = (a: Exact, b: Exact): Exact => ({ n: times(a.n, b.n), d: times(a.d, b.d) });
export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d });

/** Quotient; the divisor must not be zero. */
export function divide(a: Exact, b: Exact): Exact {
  const sign = b.n < 0 ? -1 : 1;
  return { n: times(times(a.n, b.d), sign), d: times(times(a.d, b.n), sign) };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Exact, b: Exact): number {
  const left = a.d === b.d ? a.n : times(a.n, b.d);
  const right = a.d === b.d ? b.n : times(b.n, a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isWhole = (a: Exact): boolean => a.d === 1 || BigInt(a.n) % BigInt(a.d) === 0n;
export const isZeroValue = (a: Exact): boolean => a.n === 0 || a.n === 0n;

/** The exact decimal ("3.05"), or "2/3" where none ends. */
export function exactText(a: Exact): string {
  if (a.d === 1) return a.n.toString();
  const places10 = typeof a.n === 'number' && typeof a.d === 'number' ? TENS.indexOf(a.d) : -1;
  if (places10 > 0) return shifted(a.n as number, places10);
  const [n, d] = reduce(BigInt(a.n), BigInt(a.d));
  let rest = d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; twos++) rest /= 2n;
  for (; rest % 5n === 0n; fives++) rest /= 5n;
  if (rest !== 1n) return `${n}/${d}`;
  const places = Math.max(twos, fives);
  if (places === 0) return n.toString();
  const digits = (((n < 0n ? -n : n) * 10n ** BigInt(places)) / d).toString().padStart(places + 1, '0');
  return `${n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** n / 10^places without trailing zeros. */
function shifted(n: number, places: number): string {
  const digits = String(Math.abs(n)).padStart(places + 1, '0');
  let end = digits.length;
  const point = end - places;
  while (end > point && digits.charCodeAt(end - 1) === 0x30) end--;
  const sign = n < 0 ? '-' : '';
  return end === point ? sign + digits.slice(0, point) : `${sign}${digits.slice(0, point)}.${digits.slice(point, end)}`;
}

/** The double nearest to the exact value: one division of exact doubles rounds once. */
export function toNumber(a: Exact): number {
  if (typeof a.n === 'number' && typeof a.d === 'number') return a.n / a.d;
  const text = exactText(a);
  const slash = text.indexOf('/');
  return slash < 0 ? Number(text) : Number(text.slice(0, slash)) / Number(text.slice(slash + 1));
}

function reduce(n: bigint, d: bigint): [bigint, bigint] {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? [n, d] : [n / a, d / a];
}
