import { say } from '../../message.ts';
import { nameKey } from '../../text/names.ts';
import type { DocumentRule } from '../rule.ts';
import { labelOf, textPlace } from '../support/itemPlaces.ts';

/** An item that is named like the group it is in. */
export const nameEqualsGroup: DocumentRule = {
  code: 'structure/name-equals-group',
  severity: 'warning',
  reach: 'file',
  documentation: () => ({
    text: 'An item has the name of its group, though the group has other items, too. Nobody can tell what belongs to the one and what to the other; most often the name slipped down from the heading. The only item of a group may be named like it.',
    fix: 'Say in the name what is special about the item, or give the group another title.',
    bad: `- title: Communication
  items:
    - { name: Handling requests }
    - { name: Communication }`,
    good: `- title: Communication
  items:
    - { name: Handling requests }
    - { name: Writing status updates }`,
    source: 'Seen in published role profiles: a competency “Communication” in the theme “Communication”.',
    certainty:
      'Nothing was told in 108 role files of 20 public sources; the item that the rule was made for is reported.',
  }),
  *check({ document, profile }) {
    if (profile.kind !== 'role') return;
    for (const { title, items } of profile.skills) {
      const heading = nameKey(title?.value ?? '');
      if (heading === '' || items.length < 2) continue;
      for (const item of items) {
        const length = item.name?.value.length ?? 0;
        // Comparing lengths first rules most names out, whatever their punctuation.
        if (!item.name || item.remove || length < heading.length || length > 2 * heading.length + 10) continue;
        if (beginsOtherwise(item.name.value, heading) || nameKey(item.name.value) !== heading) continue;
        yield {
          at: textPlace(document, item.name),
          message: say`${labelOf(item)} is named like its group: say what is special about it, or rename one of the two.`,
        };
      }
    }
  },
};

/** Whether two names begin with other letters, so that they cannot be the same; false where only a closer look can tell. */
function beginsOtherwise(name: string, key: string): boolean {
  const [own, other] = [name.charCodeAt(0) | 0x20, key.charCodeAt(0)];
  return own >= 0x61 && own <= 0x7a && other >= 0x61 && other <= 0x7a && own !== other;
}
