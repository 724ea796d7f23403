import { ROLE_ZH } from '../messages/zh.js';
import type { Item } from '../model/item.js';
import type { Result } from '../model/result.js';
import type { Value } from '../model/value.js';

/** A value for a table: name, scope where said, figure as printed, and its role unless it is the plain present one. */
export function figureText(value: Value): string {
  const { extent, group, area, stage } = value.scope;
  const scope = [extent, group, area, stage].filter(Boolean).join('');
  const name = value.name ?? value.phrase ?? '';
  const role = value.role === 'actual' ? '' : ROLE_ZH[value.role];
  const aside = [scope && !name.includes(scope) ? scope : '', value.year === null ? '' : String(value.year), role].filter(Boolean).join(' ');
  return `${name}${aside ? `(${aside})` : ''} ${value.raw.replace(/\s+/gu, ' ')}`.trim();
}

/** The figures that stand behind one item, in reading order. */
export const figuresOf = (result: Result, item: Item): string[] =>
  result.values.filter((v) => v.item === item.id).map(figureText);
