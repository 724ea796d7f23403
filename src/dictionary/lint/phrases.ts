import type { DictionaryFiles } from '../files.js';
import type { WeakPhrase } from '../indicators.js';
import type { DictionaryFault } from '../yaml.js';
import { indicatorEntries } from './entries.js';

interface Claim {
  readonly phrase: string;
  readonly indicator: string;
  /** Null where the phrase alone names the indicator. */
  readonly weak: WeakPhrase | null;
  readonly units: readonly string[];
  readonly report: (message: string, fix: string) => DictionaryFault;
}

/** A phrase must lead to one indicator: no alias twice, none that another hides, none that its own look-alike kills. */
export function lintPhrases(files: DictionaryFiles): DictionaryFault[] {
  const faults: DictionaryFault[] = [];
  const claims = new Map<string, Claim[]>();
  for (const { value, fault } of indicatorEntries(files)) {
    const own = (phrase: string, weak: WeakPhrase | null, path: PropertyKey[]): Claim => ({
      phrase,
      indicator: value.id,
      weak,
      units: weak?.units ?? value.units,
      report: (message, fix) => fault(path, message, fix),
    });
    const all = [
      own(value.name, null, ['name']),
      ...value.aliases.map((phrase, n) => own(phrase, null, ['aliases', n])),
      ...value.weak.map((weak, n) => own(weak.phrase, weak, ['weak', n])),
    ];
    for (const claim of all) {
      const earlier = claims.get(claim.phrase) ?? [];
      const rival = earlier.find((e) => collide(e, claim));
      if (rival) faults.push(claim.report(...wordsFor(claim, rival)));
      claims.set(claim.phrase, [...earlier, claim]);
    }
    value.not.forEach((look, n) => {
      if (all.some((c) => c.phrase === look)) {
        faults.push(fault(['not', n], `"${look}" is an alias of "${value.id}" and its look-alike at once`, 'keep it in one place'));
      } else if (!all.some((c) => look.includes(c.phrase))) {
        faults.push(fault(['not', n], `no phrase of "${value.id}" stands in its look-alike "${look}"`, 'take it out'));
      }
    });
  }
  return faults;
}

/** The same words may serve two indicators only where the company they ask for tells the two apart. */
function collide(a: Claim, b: Claim): boolean {
  if (a.indicator === b.indicator) return a.weak === null || b.weak === null || sameCompany(a.weak, b.weak);
  const unitsApart = !a.units.some((u) => b.units.includes(u));
  return !(unitsApart || contextApart(a.weak, b.weak));
}

function sameCompany(a: WeakPhrase, b: WeakPhrase): boolean {
  return JSON.stringify([a.units, a.with, a.without]) === JSON.stringify([b.units, b.with, b.without]);
}

/** One asks for a word that the other excludes, or asks for company where the other asks for none: the narrower wins. */
function contextApart(a: WeakPhrase | null, b: WeakPhrase | null): boolean {
  if (a === null || b === null) return false;
  return JSON.stringify([a.with ?? [], a.without ?? []]) !== JSON.stringify([b.with ?? [], b.without ?? []]);
}

function wordsFor(claim: Claim, rival: Claim): [string, string] {
  if (claim.indicator === rival.indicator) return [`"${claim.phrase}" stands there twice`, 'take one out'];
  if (claim.weak === null && rival.weak === null) {
    return [`"${claim.phrase}" is an alias of "${rival.indicator}" too`, 'keep it where it belongs, or make it weak with the units or words that tell the two apart'];
  }
  const [hidden, hider] = claim.weak === null ? [rival, claim] : [claim, rival];
  return [
    `weak "${claim.phrase}" of "${hidden.indicator}" is hidden by "${hider.indicator}", which has the same phrase and unit`,
    'give the weak phrase other units, or words it must stand with',
  ];
}
