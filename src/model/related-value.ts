import type { Range } from './span.js';
import type { Value } from './value.js';

/** A value as the relate stage finds it: no id, item or quote yet; `range` shows indicator and quantity together. */
export type RelatedValue = Omit<Value, 'id' | 'item' | 'span'> & { readonly range: Range; readonly quantity: Range };
