/** How often something was rightly found, wrongly found, and missed. */
export interface Counts {
  readonly hit: number;
  readonly wrong: number;
  readonly missed: number;
}

export const NO_COUNTS: Counts = { hit: 0, wrong: 0, missed: 0 };

/** Counts with what follows from them; null where there is nothing to divide by. */
export interface Rates extends Counts {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Precision, recall and F1 of counts. */
export function rates({ hit, wrong, missed }: Counts): Rates {
  return {
    hit,
    wrong,
    missed,
    precision: share(hit, hit + wrong),
    recall: share(hit, hit + missed),
    f1: share(2 * hit, 2 * hit + wrong + missed),
  };
}

export const addCounts = (a: Counts, b: Counts): Counts => ({ hit: a.hit + b.hit, wrong: a.wrong + b.wrong, missed: a.missed + b.missed });

/** A label as the gold has it and as it was found; an accepted other label is entered as the gold's. */
export interface Labelled {
  readonly gold: string;
  readonly found: string;
}

/** Share of right labels. */
export const accuracy = (rows: readonly Labelled[]): number | null => share(rows.filter((r) => r.gold === r.found).length, rows.length);

/** Mean F1 over the labels that the gold uses; null without rows. */
export function macroF1(rows: readonly Labelled[]): number | null {
  const labels = [...new Set(rows.map((r) => r.gold))];
  const sum = labels.reduce((total, label) => {
    const hit = rows.filter((r) => r.gold === label && r.found === label).length;
    const wrong = rows.filter((r) => r.gold !== label && r.found === label).length;
    const missed = rows.filter((r) => r.gold === label && r.found !== label).length;
    return total + (rates({ hit, wrong, missed }).f1 ?? 0);
  }, 0);
  return share(sum, labels.length);
}
