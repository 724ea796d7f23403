import type { ProblemFact } from '../model/problem.js';
import { warning } from './failure.js';

const OPENING_OR_CLOSING = /<(\/?)[A-Za-z_][^\s/>"']*(?:"[^"]*"|'[^']*'|[^"'>/]|\/(?!>))*(\/?)>/gu;

/** Counts opening tags of one element, self-closed ones too. */
function countTags(xml: string, name: string): number {
  return xml.match(new RegExp(`<w:${name}(?=[\\s/>])`, 'gu'))?.length ?? 0;
}

/** How many paragraphs a document part holds. */
export function countParagraphs(xml: string): number {
  return countTags(xml, 'p');
}

/** Whether elements stand deeper in each other than the limit; stops at the first that does. */
export function depthBeyond(xml: string, limit: number): boolean {
  let depth = 0;
  for (const [, closing, selfClosed] of xml.matchAll(OPENING_OR_CLOSING)) {
    if (closing === '/') depth--;
    else if (selfClosed !== '/') depth++;
    if (depth > limit) return true;
  }
  return false;
}

/** What mammoth's model does not tell of and the bare XML shows: revisions, lost fields, hidden text, embedded documents. */
export function checkParts(documentXml: string): ProblemFact[] {
  const problems: ProblemFact[] = [];
  const inserted = countTags(documentXml, 'ins') + countTags(documentXml, 'moveTo');
  const deleted = countTags(documentXml, 'del') + countTags(documentXml, 'moveFrom');
  if (inserted + deleted > 0) problems.push(warning('read.docx.revision', { inserted, deleted }));
  const fields = countTags(documentXml, 'fldSimple');
  if (fields > 0) problems.push(warning('read.docx.field-lost', { count: fields }));
  const hidden = (documentXml.match(/<w:vanish(?:\s*\/|\s+w:val="(?:true|1|on)"\s*\/)>/gu) ?? []).length;
  if (hidden > 0) problems.push(warning('read.docx.hidden', { count: hidden }));
  const embedded = countTags(documentXml, 'altChunk');
  if (embedded > 0) problems.push(warning('read.docx.altchunk', { count: embedded }));
  const comments = countTags(documentXml, 'commentReference');
  if (comments > 0) problems.push({ code: 'read.docx.comment', severity: 'info', facts: { count: comments } });
  return problems;
}
