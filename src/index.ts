/** The library: make an extractor once, then give it files, bytes or text. */
export { createExtractor, extractorOptionsSchema, type Extractor, type ExtractorOptions } from './extractor.js';
export { loadDictionary, listDictionaries } from './dictionary/load.js';
export type { Dictionary } from './dictionary/dictionary.js';
export { DictionaryError, type DictionaryFault } from './dictionary/yaml.js';
export { resultSchema, SCHEMA_VERSION, type Result, type DocumentFacts, type Citation } from './model/result.js';
export { itemSchema, type Item } from './model/item.js';
export { valueSchema, type Value, type Role, type Scope } from './model/value.js';
export { flagSchema, commitmentSchema, type Flag, type FlagKind, type Commitment } from './model/flag.js';
export { claimSchema, statusSchema, type Claim, type Status } from './model/claim.js';
export { spanSchema, type Span, type At } from './model/span.js';
export { problemSchema, type Problem } from './model/problem.js';
export { quantitySchema, type Quantity } from './model/quantity.js';
