import type { Assessment, AssessInput, TracedClause, TracedCue } from '../model/assessment.js';
import type { Range } from '../model/span.js';
import type { StatusLexicon } from '../model/status-lexicon.js';
import { splitClauses } from '../text/clauses.js';
import { createCueFinder, type Cue, type ReadText } from './cues.js';
import { decide, rank, type Candidate } from './decide.js';
import { findEvidence } from './evidence.js';
import { earlierFigures } from './years.js';
import { measure, readBars, readFigures, reconcile } from './rates.js';
import { turnsForTheWorse } from './contrast.js';
import { readTicks } from './tables.js';
import { nameFacts } from './facts.js';
import { foldBody, indexFolds } from './fold.js';
import { bracketedRanges, quotedRanges } from './quoted.js';
import { quoteShortfalls } from './quotes.js';
import { addTopicTokens, readRequirement } from './requirement.js';
import { applyScopes, coverCues, overcome, setAsideModifiers, setAsideTopicWords } from './scope.js';
import { createWordScanner } from './words.js';

/** Says which status the body asserts of the requirement, on which claims, and where it admits a shortfall. */
export type Assessor = (input: AssessInput) => Assessment;

/**
 * Builds the claims engine (assertion detection after ConText: cue, scope, terminator, pseudo-cue) from its dictionary.
 * @example createAssessor(loadStatusLexicon('dictionaries/common/status'))({ requirement: '…', body: '…', quantities })
 */
export function createAssessor(lexicon: StatusLexicon): Assessor {
  const finder = createCueFinder(lexicon);
  const scanRequirement = createWordScanner(lexicon.classes);
  const folds = indexFolds(lexicon.folds);
  const generic = new Set(lexicon.classes.get('generic') ?? []);

  return ({ requirement, body, quantities }) => {
    const asked = foldBody(requirement, folds).text;
    const askedTokens = scanRequirement(asked).tokens;
    const wanted = readRequirement(asked, askedTokens, generic, quantities.requirement);
    const folded = foldBody(body, folds);
    const { text } = folded;
    const clauses = splitClauses(text);
    const { tokens, shields, heads } = finder.scan(text);
    addTopicTokens(text, wanted, tokens);
    const sentences: Range[] = [];
    for (const c of clauses) {
      const s = sentences[c.sentence];
      sentences[c.sentence] = s ? { start: s.start, end: c.end } : { start: c.start, end: c.end };
    }
    const read: ReadText = { text, clauses, tokens, shields, sentences };
    const cues = finder.find(read, heads, wanted.facts);
    const quoted = quotedRanges(text);
    silenceQuoted(cues, quoted);
    // An aside that something is not there (无教学点) exempts only what it stands beside.
    silenceQuoted(cues.filter((c) => c.status === 'not_applicable' || c.rule.id === ABSENCE), bracketedRanges(text));
    setAsideTopicWords(cues, read, asked);
    coverCues(cues.filter((c) => c.state === 'live'));
    applyScopes(cues, read);
    setAsideModifiers(cues, read);
    overcome(cues, read);
    const framesOf = frameTable(cues, clauses);
    const evidence = findEvidence(read, cues, framesOf);
    const live = cues.filter((c) => c.state === 'live' && c.status !== null);
    const used = live.some((c) => c.status !== 'met' || c.strength !== 'weak') || evidence.length > 0
      ? live : cues.filter((c) => (c.state === 'live' || c.state === 'former') && c.status !== null);
    const told = used.some((c) => c.rule.id !== HARDSHIP && c.status !== 'not_reported') ? used.filter((c) => c.rule.id !== HARDSHIP) : used;
    const claims: Candidate[] = told.map((c) => ({
      start: c.start, end: c.end, status: c.status!, strength: c.strength, cue: c.rule.pattern, rule: c.rule.id, clause: c.clause,
    }));
    const past = earlierFigures(quantities.body);
    const figures = readFigures(read, folded, quantities.body.filter((q) => !past.has(q)), (at, clause) =>
      quoted.some((q) => at >= q.start && at < q.end) || HIDES_FIGURES.some((f) => framesOf(clause).has(f)));
    claims.push(...reconcile(read, claims, measure(read, readBars(requirement, (asked === requirement ? askedTokens : scanRequirement(requirement).tokens), quantities.requirement), figures, wanted.facts)));
    const ticks = readTicks(read);
    if (ticks.rows.length > 0) {
      const noted = claims.filter((c) => c.rule === NOTED || !ticks.rows.some((r) => c.start >= r.start && c.end <= r.end));
      claims.splice(0, claims.length, ...noted, ...ticks.claims);
    }
    claims.push(...turnsForTheWorse(read, claims, cues));
    claims.sort((a, b) => a.start - b.start || a.end - b.end);
    const facts = nameFacts({ read, claims, evidence, cues, wanted, figures });
    const row = decide(lexicon.decision, facts);
    const quotes = facts.has('unmet') && row.then !== 'not_applicable' && row.then !== 'not_reported' && row.then !== 'met' && row.then !== 'planned'
      ? quoteShortfalls(read, row.then === 'in_progress' ? claims.filter((c) => !c.rule.startsWith('figure.')) : claims) : [];
    const { deciding, runnerUp } = rank(claims, row.then);
    return {
      status: row.then, rule: row.id, deciding, runnerUp,
      claims: claims.map((c) => ({ ...folded.toBody(c), status: c.status, cue: c.cue, rule: c.rule })),
      unmetQuotes: quotes.map((q) => folded.toBody(q)),
      // Only `explain` asks for it: built when it is looked at.
      get trace() {
        return {
          clauses: clauses.map((c, i): TracedClause => ({ ...folded.toBody(c), frames: [...framesOf(i)] })),
          cues: cues.map((c): TracedCue => ({
            ...folded.toBody(c), rule: c.rule.id, pattern: c.rule.pattern, status: c.status, frame: c.rule.frame,
            scope: c.scope && folded.toBody(c.scope), state: c.state, by: c.by,
          })),
          facts: [...facts], requirement: [...wanted.facts],
        };
      },
    };
  };
}

/** What a row says besides its ticks (□支付（存在欠付）) still counts. */
const NOTED = 'unmet.still';

const ABSENCE = 'unmet.wu';

/** Complaints of hard times count only where nothing else is said. */
const HARDSHIP = 'unmet.hardship';

/** Frames whose figures are not ours, not of now, or not of fact. */
const HIDES_FIGURES = ['others', 'future', 'norm', 'condition'];

/** What stands in quotation marks is said of the requirement or of others, not asserted here. */
function silenceQuoted(cues: readonly Cue[], quoted: readonly Range[]): void {
  if (quoted.length === 0) return;
  for (const cue of cues) {
    const q = quoted.find((r) => cue.start >= r.start && cue.end <= r.end);
    if (q) { cue.state = 'cancelled'; cue.by = 'quoted'; }
  }
}

const NO_FRAMES: ReadonlySet<string> = new Set();

/** Frames that take the clause they begin in with them. */
const WHOLE_CLAUSE = new Set(['norm', 'condition', 'others']);

/** The frames that hold in a clause: those whose scope reaches over its beginning or most of it. */
function frameTable(cues: readonly Cue[], clauses: readonly Range[]): (clause: number) => ReadonlySet<string> {
  const table: (Set<string> | undefined)[] = [];
  for (const cue of cues) {
    const { scope } = cue;
    if (cue.state !== 'live' || !cue.rule.frame || !scope) continue;
    for (let i = 0; i < clauses.length; i++) {
      const c = clauses[i]!;
      if (c.end <= scope.start) continue;
      if (c.start >= scope.end) break;
      const over = Math.min(c.end, scope.end) - Math.max(c.start, scope.start);
      const begins = cue.clause === i && WHOLE_CLAUSE.has(cue.rule.frame);
      if (begins || over * 2 > c.end - c.start) (table[i] ??= new Set()).add(cue.rule.frame);
    }
  }
  return (i) => table[i] ?? NO_FRAMES;
}
