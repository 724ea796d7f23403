import { flagKindSchema, type Flag } from '../model/flag.js';
import type { Item } from '../model/item.js';
import { goldFlagKindSchema, type Gold } from './gold.js';
import { match } from './matching.js';
import type { ReportMiss } from './miss.js';
import { alike, meet, type Places } from './places.js';
import type { Counts } from './rates.js';
import { accepts } from './score-items.js';

export interface FlagScore {
  /** Items flagged as not met, wholly or in part: the flags that an inspector must not miss. */
  readonly unmet: Counts;
  /** All flags, by kind: the same kind on the same item or at the same place. */
  readonly kinds: Readonly<Record<string, Counts>>;
  readonly misses: readonly ReportMiss[];
}

/** Flags of one kind on one item, which count once; a flag without an item stands for itself. */
interface Group {
  readonly kind: string;
  readonly item: string | null;
  /** Counts neither way. */
  readonly optional: boolean;
  readonly quotes: readonly string[];
}

type Findings = { readonly items: readonly Item[]; readonly flags: readonly Flag[] };

/** Kinds of flag that say a status of an item. */
const STATUS_KINDS = new Set<string>(['unmet', 'partly_met', 'in_progress', 'planned', 'not_reported']);
const UNMET_KINDS = new Set<string>(['unmet', 'partly_met']);

/** Compares flags. A status that the gold accepts is as good as the gold's own, so its flag is too, and so is its having none. */
export function scoreFlags(gold: Pick<Gold, 'flags' | 'items'>, result: Findings, places: Places): FlagScore {
  const wanted = group(gold.flags.map((f) => ({ ...f, optional: f.optional || goesWithout(f, gold, result.items) })));
  const found = group(result.flags.flatMap((f) => {
    const kind = readAsGold(f, gold);
    return kind === null ? [] : [{ kind, item: f.item, quote: f.span?.quote ?? null, optional: false }];
  }));
  const fits = (optional: boolean) => (w: Group, f: Group) => {
    if (w.optional !== optional || w.kind !== f.kind) return null;
    if (w.item !== null && w.item === f.item) return 2;
    return w.quotes.some((a) => f.quotes.some((b) => samePlace(a, b, places))) ? 1 : null;
  };
  const { ofGold, ofFound } = match(wanted, found, fits(false));
  const rest = found.filter((_, j) => !ofFound.has(j));
  const excused = match(wanted, rest, fits(true)).ofFound;
  const wrong = rest.filter((_, j) => !excused.has(j));
  const missed = wanted.filter((w, i) => !w.optional && !ofGold.has(i));
  const kinds = Object.fromEntries(goldFlagKindSchema.options.map((kind) => [kind, {
    hit: [...ofGold.keys()].filter((i) => wanted[i]!.kind === kind).length,
    wrong: wrong.filter((f) => f.kind === kind).length,
    missed: missed.filter((w) => w.kind === kind).length,
  } satisfies Counts]));
  return { unmet: unmetItems(wanted, found), kinds, misses: misses(missed, wrong, places) };
}

/** The kind under which a found flag is compared: the gold's for an accepted status; null if the gold then has no flag. */
function readAsGold(flag: Flag, gold: Pick<Gold, 'items'>): string | null {
  const item = flag.item === null ? undefined : gold.items[flag.item];
  if (!item || !STATUS_KINDS.has(flag.kind) || !accepts(item, flag.kind)) return flag.kind;
  return STATUS_KINDS.has(item.status) ? item.status : null;
}

/** True if the item came out in a status that is accepted and raises no flag (partly_met or mostly_met). */
function goesWithout(flag: Gold['flags'][number], gold: Pick<Gold, 'items'>, items: readonly Item[]): boolean {
  const wanted = flag.item === null ? undefined : gold.items[flag.item];
  const status = items.find((i) => i.id === flag.item)?.status;
  return wanted?.status === flag.kind && status !== undefined && !STATUS_KINDS.has(status) && accepts(wanted, status);
}

function group(flags: readonly { kind: string; item: string | null; quote: string | null; optional: boolean }[]): Group[] {
  const groups = new Map<string, Group>();
  flags.forEach((f, i) => {
    const key = f.item === null ? `${f.kind}@${i}` : `${f.kind}#${f.item}`;
    const { optional, quotes } = groups.get(key) ?? { optional: true, quotes: [] };
    groups.set(key, {
      kind: f.kind,
      item: f.item,
      optional: optional && f.optional,
      quotes: f.quote === null ? quotes : [...quotes, f.quote],
    });
  });
  return [...groups.values()];
}

function unmetItems(wanted: readonly Group[], found: readonly Group[]): Counts {
  const items = (groups: readonly Group[]) => new Set(groups.filter((g) => g.item !== null && UNMET_KINDS.has(g.kind)).map((g) => g.item));
  const [must, may, did] = [items(wanted.filter((w) => !w.optional)), items(wanted), items(found)];
  const hit = [...must].filter((i) => did.has(i)).length;
  return { hit, wrong: [...did].filter((i) => !may.has(i)).length, missed: must.size - hit };
}

/** Quotes that overlap in the text or stand in one sentence; those that are not in it, if they have much in common. */
function samePlace(a: string, b: string, places: Places): boolean {
  const [here, there] = [places.find(a), places.find(b)];
  if (here.length === 0 || there.length === 0) return alike(a, b);
  return here.some((x) => there.some((y) => meet(x, y) || places.sameSentence(x, y)));
}

/** Kinds that this version never raises are counted, but not told one by one. */
function misses(missed: readonly Group[], wrong: readonly Group[], places: Places): ReportMiss[] {
  const raised = new Set<string>(flagKindSchema.options);
  const miss = (kind: 'flag.missed' | 'flag.wrong', { kind: flag, item, quotes }: Group): ReportMiss => {
    const range = places.find(quotes[0] ?? '')[0];
    return {
      kind,
      item,
      indicator: null,
      expected: kind === 'flag.missed' ? flag : null,
      found: kind === 'flag.wrong' ? flag : null,
      quote: quotes[0] ?? null,
      place: range ? places.place(range) : null,
    };
  };
  return [...missed.filter((g) => raised.has(g.kind)).map((g) => miss('flag.missed', g)), ...wrong.map((g) => miss('flag.wrong', g))];
}
