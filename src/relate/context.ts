import type { Block } from '../model/source.js';
import type { Range } from '../model/span.js';
import type { Section } from '../model/outline.js';
import type { Context } from './said.js';
import type { Scene } from './scene.js';

/** Longest heading that speaks for what stands below it. */
const LONGEST = 80;

/** The headings above a passage and what they make of its numbers. */
export function contextOf(scene: Scene, region: Range | Block, rowText: string): Context {
  const { text, lexicon, outline } = scene;
  const headings: Range[] = [];
  let plans = false;
  for (let s: Section | null = outline.sectionAt(region.start); s; s = s.parent === null ? null : (outline.sections[s.parent] ?? null)) {
    // A heading is no context of itself.
    if (s.heading.end > s.heading.start && s.heading.end - s.heading.start <= LONGEST) headings.push(s.heading);
    const title = text.slice(s.heading.start, s.heading.end);
    if (s.role === 'plans' && lexicon.planTitles.some((t) => title.includes(t))) plans = true;
    // A label at the head of a paragraph (整改措施：) stands under the numbered heading before it.
    const above = s.marker === null ? outline.sections.slice(0, s.id).findLast((x) => x.marker !== null) : undefined;
    if (above && above.heading.end - above.heading.start <= LONGEST) headings.push(above.heading);
  }
  const lead = text.slice(region.start, region.start + LEAD).trimStart();
  const label = (lexicon.labels.get('target') ?? []).some((l) => lead.startsWith(l));
  const line = text.slice(region.start, region.end);
  const { open, close } = lexicon.problemTitle;
  const past = line.length <= LONGEST && line.includes(open) && line.trimEnd().replace(/[。：:]$/u, '').endsWith(close);
  const headingText = headings.map((h) => text.slice(h.start, h.end)).join('\n') + rowText;
  return { headings, headingText, promises: plans || label, past, group: groupOf(scene, headings) };
}

/** The kind of school or people a problem title speaks of holds for the account of it. */
function groupOf(scene: Scene, headings: readonly Range[]): string | null {
  const { open, close } = scene.lexicon.problemTitle;
  const title = headings.find((h) => {
    const words = scene.text.slice(h.start, h.end);
    return words.startsWith(open) && words.includes(close);
  });
  return (title && scene.mentionsIn('group', title).find((m) => !m.weak)?.id) ?? null;
}

const LEAD = 12;
