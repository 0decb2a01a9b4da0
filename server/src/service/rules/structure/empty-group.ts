import { removeItem, removePair } from '../../document/edits/edits.ts';
import { listItemAt, mappingAt, spanOf } from '../../document/places.ts';
import type { SkillGroup } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { firstLine } from '../../document/syntax/spans.ts';
import { findPair, findValue } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import type { DocumentRule } from '../rule.ts';
import { textPlace } from '../support/itemPlaces.ts';

/** A group of skills without any. */
export const emptyGroup: DocumentRule = {
  code: 'structure/empty-group',
  severity: 'warning',
  reach: 'file',
  documentation: () => ({
    text: 'A group of skills has no items, so that readers see a heading with nothing below it. In a role that extends another one a group may have its items from there.',
    fix: 'Write what belongs below the heading; *Remove …* deletes the group.',
    bad: `- title: Leadership
  items: []
- title: Delivery
  items:
    - { name: Planning }`,
    good: `- title: Delivery
  items:
    - { name: Planning }`,
    source: 'Headings that stay behind when a profile is written over for another role.',
    certainty: 'Nothing was told in 108 role files of 20 public sources; it follows from the list that is empty.',
  }),
  *check({ document, profile }) {
    if (profile.kind !== 'role' || profile.extends) return;
    for (const group of profile.skills) {
      if (group.items.length > 0 || !isEmpty(document, group)) continue;
      const { title } = group;
      yield {
        at: title ? textPlace(document, title) : firstLine(document.text, spanOf(document, group.range)),
        message: say`${title ? say`The group ${quoted(title.value)}` : say`This group`} has no items: write some, or remove it.`,
        fixes: () => fixesFor(document, group),
      };
    }
  },
};

/** Whether a group has no items in the text either: other rules report `items` that is not a list, or that holds no items. */
function isEmpty(document: SourceDocument, { range }: SkillGroup): boolean {
  const mapping = mappingAt(document, range);
  if (!mapping) return false;
  const items = findValue(mapping, 'items');
  return findPair(mapping, 'items') === undefined || (items?.kind === 'sequence' && items.items.length === 0);
}

function fixesFor(document: SourceDocument, { title, range }: SkillGroup): Fix[] {
  const place = listItemAt(document, range);
  const { root } = document;
  const skills = findPair(root, 'skills');
  if (!place || !skills || root?.kind !== 'mapping') return [];
  // With the only group goes the key `skills`, which must not be left empty.
  const alone = place.sequence.items.length === 1 && root.pairs.includes(skills);
  const edit = alone ? removePair(document, root, skills) : removeItem(document, place.sequence, place.index);
  const name = title ? say`the group ${quoted(title.value)}` : say`this group`;
  return edit
    ? [{ kind: say`remove the group`, title: say`Remove ${name}`, edits: [edit], safe: false, removes: true }]
    : [];
}
