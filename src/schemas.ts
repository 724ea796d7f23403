import type { z } from 'zod';
import { checklistSchema } from './dictionary/checklist.js';
import { indicatorsFileSchema } from './dictionary/indicators.js';
import { scopesFileSchema } from './dictionary/scopes.js';
import { resultSchema } from './model/result.js';

/** The shapes that leave or enter the program, by the name `taizhang schema` knows them. */
export const schemas: Readonly<Record<string, z.ZodType>> = {
  result: resultSchema,
  dictionary: checklistSchema,
  indicators: indicatorsFileSchema,
  scopes: scopesFileSchema,
};
