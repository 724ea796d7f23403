/** A phrase found: its index in the list given to `buildAutomaton`, and its offsets. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

/** An Aho–Corasick automaton over UTF-16 code units: one pass over the text finds every phrase. */
export interface Automaton {
  search(text: string, found: (hit: Hit) => void): void;
}

const FULLWIDTH_FIRST = 0xff01;
const FULLWIDTH_LAST = 0xff5e;
const FULLWIDTH_SHIFT = 0xfee0;

/** One code unit for one, so that offsets stay true: full-width ASCII to ASCII, capitals to small letters. */
export function foldUnit(unit: number): number {
  const narrow = unit >= FULLWIDTH_FIRST && unit <= FULLWIDTH_LAST ? unit - FULLWIDTH_SHIFT : unit;
  return narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow;
}

/** Builds the automaton of a list of phrases; equal phrases are all reported, empty ones never. */
export function buildAutomaton(phrases: readonly string[]): Automaton {
  const next: Map<number, number>[] = [new Map()];
  const ends: number[][] = [[]];
  phrases.forEach((phrase, index) => {
    if (phrase === '') return;
    let node = 0;
    for (let i = 0; i < phrase.length; i++) {
      const unit = foldUnit(phrase.charCodeAt(i));
      let child = next[node].get(unit);
      if (child === undefined) {
        child = next.length;
        next.push(new Map());
        ends.push([]);
        next[node].set(unit, child);
      }
      node = child;
    }
    ends[node].push(index);
  });
  const { fail, report } = linkFailures(next, ends);
  const lengths = phrases.map((p) => p.length);
  return {
    search(text, found) {
      let node = 0;
      for (let i = 0; i < text.length; i++) {
        const unit = foldUnit(text.charCodeAt(i));
        let child = next[node].get(unit);
        while (child === undefined && node !== 0) {
          node = fail[node];
          child = next[node].get(unit);
        }
        node = child ?? 0;
        for (let n = ends[node].length > 0 ? node : report[node]; n !== 0; n = report[n]) {
          for (const phrase of ends[n]) found({ start: i + 1 - lengths[phrase], end: i + 1, phrase });
        }
      }
    },
  };
}

/** `fail`: the longest proper suffix that is a prefix of a phrase; `report`: the longest that is a phrase itself. */
function linkFailures(next: readonly Map<number, number>[], ends: readonly number[][]) {
  const fail = new Int32Array(next.length);
  const report = new Int32Array(next.length);
  const queue = [...next[0].values()];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    report[node] = ends[fail[node]].length > 0 ? fail[node] : report[fail[node]];
    for (const [unit, child] of next[node]) {
      let back = fail[node];
      while (back !== 0 && !next[back].has(unit)) back = fail[back];
      fail[child] = next[back].get(unit) ?? 0;
      queue.push(child);
    }
  }
  return { fail, report };
}
