import type { DocumentLexicon } from '../model/document-lexicon.js';
import type { OutlineLexicon } from '../model/outline-lexicon.js';
import type { QuantityLexicon } from '../model/quantity-lexicon.js';
import type { RelateLexicon } from '../model/relate-lexicon.js';
import type { StatusLexicon } from '../model/status-lexicon.js';
import type { Checklist } from './checklist.js';
import type { Dimension, Indicator } from './indicators.js';
import type { Roles } from './roles.js';
import type { Scopes } from './scopes.js';
import type { SourceRow } from './standard.js';

/** Everything the stages know of the world: common knowledge, and a checklist where one is used. */
export interface Dictionary {
  readonly id: string;
  readonly version: string;
  /** SHA-256 over the text of all files it is made of; the same wherever they lie and however their lines end. */
  readonly hash: string;
  /** Null for the dictionary `none`. */
  readonly checklist: Checklist | null;
  readonly indicators: readonly Indicator[];
  readonly dimensions: readonly Dimension[];
  readonly scopes: Scopes;
  readonly roles: Roles;
  /** Domain words for the segmenter. */
  readonly words: readonly string[];
  readonly sources: Readonly<Record<string, SourceRow>>;
  readonly documentLexicon: DocumentLexicon;
  readonly outlineLexicon: OutlineLexicon;
  readonly quantityLexicon: QuantityLexicon;
  readonly relateLexicon: RelateLexicon;
  readonly statusLexicon: StatusLexicon;
}
