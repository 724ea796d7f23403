import type { DictionaryFiles } from '../files.js';
import type { DictionaryFault } from '../yaml.js';
import { itemEntries } from './entries.js';

/** Every item must be recognisable, and no strong phrase may speak for two items. */
export function lintWording(files: DictionaryFiles): DictionaryFault[] {
  const faults: DictionaryFault[] = [];
  const items = itemEntries(files);
  items.forEach(({ value, fault }, here) => {
    const { strong, weak, not } = value.wording;
    if (strong.length + weak.length === 0) {
      faults.push(fault(['wording'], `item ${value.id} has no wording: no narrative report can speak of it`, 'write the words reports use for it'));
    }
    strong.forEach((phrase, n) => {
      if (strong.indexOf(phrase) < n) faults.push(fault(['wording', 'strong', n], `"${phrase}" stands there twice`, 'take one out'));
      items.forEach((other, there) => {
        if (there === here) return;
        const rival = other.value.wording.strong.find((p) => phrase.includes(p));
        // The other's look-alike may be part of the phrase: then the phrase is not its.
        const excluded = rival !== undefined && other.value.wording.not.some((p) => phrase.includes(p) && p.includes(rival));
        if (rival === undefined || excluded || (rival === phrase && there > here)) return;
        const same = rival === phrase ? `"${phrase}"` : `"${rival}", a part of "${phrase}",`;
        faults.push(
          fault(['wording', 'strong', n], `${same} is strong wording of item ${other.value.id} too`, `make it weak in one of them, or add "${phrase}" to \`not\` of item ${other.value.id}`),
        );
      });
    });
    weak.forEach((phrase, n) => {
      if (weak.indexOf(phrase) < n) faults.push(fault(['wording', 'weak', n], `"${phrase}" stands there twice`, 'take one out'));
      if (strong.includes(phrase)) faults.push(fault(['wording', 'weak', n], `"${phrase}" is strong and weak at once`, 'keep it in one place'));
    });
    not.forEach((phrase, n) => {
      if (strong.includes(phrase) || weak.includes(phrase)) {
        faults.push(fault(['wording', 'not', n], `"${phrase}" is wording and look-alike at once`, 'keep it in one place'));
      }
    });
  });
  return faults;
}
