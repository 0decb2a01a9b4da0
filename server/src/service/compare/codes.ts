import { matchWords, schemeName } from '../model/codes.ts';
import { asMarkdown } from '../text/asMarkdown.ts';
import type { OwnFact } from './factRows.ts';
import type { ComparedRole } from './model.ts';

/** What others call a role, as facts under the names of their schemes. */
export function codeFacts({ profile }: ComparedRole): OwnFact[] {
  return profile.role.codes.map((one) => {
    const { code, address, label, ...place } = one;
    const match = matchWords(one);
    const words = [
      ...[code, address].flatMap((text) => (text ? [asMarkdown(text.value)] : [])),
      ...(label ? [`– ${label.value}`] : []),
      ...(match === undefined ? [] : [`(${asMarkdown(match)})`]),
    ];
    return { ...place, label: schemeName(one), texts: [words.join(' ')] };
  });
}
