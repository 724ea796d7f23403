/** A rational number: every decimal and every fraction a report prints, without binary rounding. `d` is positive. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Exact = { n: 0n, d: 1n };
export const ONE: Exact = { n: 1n, d: 1n };
export const HALF: Exact = { n: 1n, d: 2n };

/** An integer as an exact number. */
export const whole = (n: number | bigint): Exact => ({ n: BigInt(n), d: 1n });

/** 10 to the power of `exponent`, which may be negative. */
export const powerOfTen = (exponent: number): Exact =>
  exponent >= 0 ? { n: 10n ** BigInt(exponent), d: 1n } : { n: 1n, d: 10n ** BigInt(-exponent) };

/** Reads ASCII digits with a point and an optional sign ("-12.50"); also a fraction "2/3". */
export function parseExact(s: string): Exact {
  const slash = s.indexOf('/');
  if (slash > 0) return divide(parseExact(s.slice(0, slash)), parseExact(s.slice(slash + 1)));
  const point = s.indexOf('.');
  if (point < 0) return whole(BigInt(s));
  const decimals = s.length - point - 1;
  return { n: BigInt(s.slice(0, point) + s.slice(point + 1)), d: 10n ** BigInt(decimals) };
}

export const add = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
export const multiply = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });
export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d });

/** Quotient; the divisor must not be zero. */
export function divide(a: Exact, b: Exact): Exact {
  const sign = b.n < 0n ? -1n : 1n;
  return { n: a.n * b.d * sign, d: a.d * b.n * sign };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Exact, b: Exact): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isWhole = (a: Exact): boolean => a.n % a.d === 0n;

/** The exact decimal ("3.05"), or "2/3" where none ends. */
export function exactText(a: Exact): string {
  if (a.d === 1n) return a.n.toString();
  const g = greatestCommonDivisor(a.n < 0n ? -a.n : a.n, a.d);
  const n = a.n / g;
  let rest = a.d / g;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) (rest /= 2n), twos++;
  while (rest % 5n === 0n) (rest /= 5n), fives++;
  if (rest !== 1n) return `${n}/${a.d / g}`;
  const places = Math.max(twos, fives);
  if (places === 0) return n.toString();
  const scaled = ((n < 0n ? -n : n) * 10n ** BigInt(places)) / (a.d / g);
  const digits = scaled.toString().padStart(places + 1, '0');
  return `${n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The double nearest to the exact value. */
export function toNumber(a: Exact): number {
  const text = exactText(a);
  const slash = text.indexOf('/');
  return slash < 0 ? Number(text) : Number(text.slice(0, slash)) / Number(text.slice(slash + 1));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
