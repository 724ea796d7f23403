import type { FlagKind } from '../model/flag.js';

export const FLAGS_EN: Readonly<Record<FlagKind, Readonly<Record<'quoted' | 'bare' | 'loose', string>>>> = {
  unmet: {
    quoted: 'Item {item} ({title}): the report admits that it is not met: "{quote}".',
    bare: 'Item {item} ({title}): the report rates itself as not met.',
    loose: 'The report admits a shortfall: "{quote}".',
  },
  partly_met: {
    quoted: 'Item {item} ({title}): the report admits that part of it is not met: "{quote}".',
    bare: 'Item {item} ({title}): the report rates itself as partly met.',
    loose: 'The report admits that part of it is not met: "{quote}".',
  },
  in_progress: {
    quoted: 'Item {item} ({title}): the report says that work is still under way: "{quote}".',
    bare: 'Item {item} ({title}): the report rates itself as in progress.',
    loose: 'The report says that work is still under way: "{quote}".',
  },
  planned: {
    quoted: 'Item {item} ({title}): the report only plans it: "{quote}".',
    bare: 'Item {item} ({title}): the report rates itself as planned.',
    loose: 'The report only plans it: "{quote}".',
  },
  not_reported: {
    quoted: 'Item {item} ({title}): the report names it without saying what was done: "{quote}".',
    bare: 'Item {item} ({title}): the report does not speak of it.',
    loose: 'The report does not say what was done: "{quote}".',
  },
};

export const PROBLEMS_EN: Readonly<Record<string, string>> = {
  'align.number-wording': 'What the report numbers {number} is worded like item {item}; it was taken as item {item}. Check the numbering.',
  'dictionary.unsure': 'Only {found} of {total} items of the checklist "{dictionary}" are worded in the report, fewer than a quarter, so it was not judged by it. To use it all the same, add --dictionary {dictionary}.',
  'value.incomplete': '{count} figures are broken off (such as "1:" without a second number) and were not guessed. Check the original.',
};
