import { matchWords, schemeName } from '../model/codes.ts';
import { asMarkdown } from '../text/asMarkdown.ts';
import type { Phrases } from '../text/phrases/phrases.ts';
import type { OwnFact } from './factRows.ts';
import type { ComparedRole } from './model.ts';

/** What others call a role, as facts under the names of their schemes. */
export function codeFacts(phrases: Phrases, { profile }: ComparedRole): OwnFact[] {
  return profile.role.codes.map((one) => {
    const { code, address, label, ...place } = one;
    const match = matchWords(phrases, one);
    const words = [
      ...[code, address].flatMap((text) => (text ? [asMarkdown(text.value)] : [])),
      ...(label ? [`– ${label.value}`] : []),
      ...(match === undefined ? [] : [`(${asMarkdown(match)})`]),
    ];
    return { ...place, label: one.scheme ? schemeName(one) : phrases.say('labels.code'), texts: [words.join(' ')] };
  });
}
