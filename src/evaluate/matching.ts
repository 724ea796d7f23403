/** A one-to-one pairing of two lists by index. */
export interface Matching {
  readonly ofGold: ReadonlyMap<number, number>;
  readonly ofFound: ReadonlyMap<number, number>;
}

/**
 * Pairs gold with what was found so that as many as possible have a partner and none has two. Where several pairings
 * do, the closest pairs are made first.
 * @param closeness how well two go together; null where they do not at all
 */
export function match<G, F>(gold: readonly G[], found: readonly F[], closeness: (gold: G, found: F) => number | null): Matching {
  const ofGold = new Map<number, number>();
  const ofFound = new Map<number, number>();
  const partners = gold.map((g) =>
    found
      .map((f, j) => ({ j, close: closeness(g, f) }))
      .filter((p): p is { j: number; close: number } => p.close !== null)
      .sort((a, b) => b.close - a.close || a.j - b.j),
  );
  const pairs = partners.flatMap((list, i) => list.map((p) => ({ i, ...p })));
  for (const { i, j } of pairs.sort((a, b) => b.close - a.close || a.i - b.i || a.j - b.j)) {
    if (!ofGold.has(i) && !ofFound.has(j)) join(i, j);
  }
  partners.forEach((_, i) => { if (!ofGold.has(i)) place(i, new Set()); });
  return { ofGold, ofFound };

  function join(i: number, j: number): void {
    ofGold.set(i, j);
    ofFound.set(j, i);
  }
  /** Finds a partner for one that is left over, by moving others to a second choice of theirs. */
  function place(i: number, tried: Set<number>): boolean {
    for (const { j } of partners[i]!) {
      if (tried.has(j)) continue;
      tried.add(j);
      const holder = ofFound.get(j);
      if (holder !== undefined && !place(holder, tried)) continue;
      join(i, j);
      return true;
    }
    return false;
  }
}
