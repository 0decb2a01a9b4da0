import { removeItem } from '../../document/edits/edits.ts';
import { listItemAt } from '../../document/places.ts';
import type { Item } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { type Node, walk } from '../../document/syntax/tree.ts';
import { toValue } from '../../document/syntax/value.ts';
import { type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { nameKey } from '../../text/names.ts';
import type { ComparedItem, ComparedList, ItemsRule, Likeness, RuleFinding } from '../rule.ts';
import { duplicatesInFramework } from '../support/frameworkDuplicates.ts';
import { labelOf, placeOf } from '../support/itemPlaces.ts';
import { beginning, type Sameness, samenessOf } from '../support/sameItem.ts';

/** An item that is in the role already. */
export const duplicateItem: ItemsRule<string, Duplicate> = {
  code: 'structure/duplicate-item',
  severity: 'error',
  reach: 'items',
  documentation: () => ({
    text: 'Two items of a list have the same name and text, refer to the same skill or have the same text; case and punctuation do not count. Readers wonder how the two differ, and ladders compare only one of them. A name that is repeated with another text is none: tables repeat the label of a row for each of its statements. Where only one of the two has a text it is a warning. In different groups two items may have the same name, since “Communication” can be one thing among technical skills and another among those of a leader; there only the same `ref` is reported, and an item that is the same in all respects. Names that differ in their `type` or `awardingBody` are two. In a framework it reports two skills of one name in the same category, and an indicator that stands twice in its list, both as warnings.',
    fix: '*Remove …* deletes the later item; “fix all” does so where both say exactly the same.',
    bad: `- { name: Incident response, description: Leads the response to outages. }
- { name: Incident response, description: "Leads the response to outages," }`,
    good: `- { name: Incident response, description: Leads the response to outages. }
- { name: Incident reviews, description: Chairs the meeting after an outage. }`,
    source: 'Seen in published role profiles: whole competencies pasted twice, one of them with another comma.',
    certainty:
      'In 108 role files of 20 public sources 19 of 19 findings were wrong as long as a repeated label counted; none is left. What remains rests on texts, names or references that are equal.',
  }),
  inOneSection: false,
  keysOf,
  find(item, sharing) {
    for (const key of keysOf(item)) {
      const alike = sharing(key);
      for (const other of alike.length > 0 ? firstOf(alike) : []) {
        const as = other.place < item.place ? samenessOf(other.item, item.item, other.list === item.list) : undefined;
        if (as) return { item, other, as };
      }
    }
    return undefined;
  },
  findingFor,
  checkFramework: duplicatesInFramework,
};

interface Duplicate extends Likeness {
  readonly as: Sameness;
}

/** As many items under one key are compared; any more are duplicates of each other. */
const mostAlike = 8;

function firstOf(items: readonly ComparedItem[]): readonly ComparedItem[] {
  return items.toSorted((a, b) => a.place - b.place).slice(0, mostAlike);
}

/** Keys that an item shares with every item that may be the same: each is only compared with those that have a key in common. */
function keysOf({ item: { ref, name, description }, list }: ComparedItem): string[] {
  const bareName = name ? nameKey(name.value) : '';
  return [
    ...(ref ? [`ref ${ref.value}`] : []),
    // The first key holds for all lists: an item that is the same in all respects may be in another group.
    ...(bareName === '' ? [] : [`name ${bareName}`, `name ${list.id} ${bareName}`]),
    ...(description ? [`text ${list.id} ${beginning(description.value)}`] : []),
  ];
}

function findingFor(document: SourceDocument, { item: later, other, as }: Duplicate): RuleFinding {
  const { item, list } = later;
  const { item: earlier, list: earlierList } = other;
  const first = placeOf(document, earlier);
  const line = document.positionAt(first.start).line + 1;
  const sameText = as === 'text' && nameKey(item.name?.value ?? '') !== nameKey(earlier.name?.value ?? '');
  return {
    at: placeOf(document, item),
    message: sameText
      ? say`${labelOf(item)} has the same text as ${labelOf(earlier)}: say how they differ, or keep one of the two.`
      : say`${as === 'ref' ? quoted(item.ref?.value ?? '') : labelOf(item)} is ${where(list, earlierList)} already: keep one of the two.`,
    // Two names may stand for two things with the same text, and one label for two, so that this is less certain.
    ...(sameText || as === 'label' ? { severity: 'warning' } : {}),
    related: [
      { uri: document.uri, range: document.rangeOf(first), message: say`${labelOf(earlier)} stands here first.` },
    ],
    fixes: () => fixesFor(document, item, earlier, line),
  };
}

function where(list: ComparedList, earlierList: ComparedList): Message {
  if (list === earlierList) return list.group ? say`in this group` : say`in this list`;
  const title = earlierList.group?.title;
  return title ? say`in the group ${quoted(title.value)}` : say`in another group`;
}

function fixesFor(document: SourceDocument, item: Item, earlier: Item, line: number): Fix[] {
  const place = listItemAt(document, item.range);
  const node = place?.sequence.items[place.index];
  const edit = place && removeItem(document, place.sequence, place.index);
  if (!place || !node || !edit || isAnchored(document, node)) return [];
  const other = listItemAt(document, earlier.range);
  const same = JSON.stringify(toValue(node)) === JSON.stringify(toValue(other?.sequence.items[other.index]));
  const hasComment = document.text.slice(edit.start, edit.end).includes('#');
  return [
    {
      kind: say`remove the later one`,
      title: say`Remove this ${labelOf(item)}, keep line ${line}`,
      edits: [edit],
      // A list that is left empty is another defect.
      safe: same && !hasComment && place.sequence.items.length > 1,
      ...(same ? {} : { removes: true as const }),
    },
  ];
}

/** True when something elsewhere stands for this node or a part of it. */
function isAnchored({ root, text }: SourceDocument, { start, end }: Node): boolean {
  if (!root || !text.includes('&')) return false;
  for (const node of walk(root)) {
    const target = node.kind === 'alias' ? node.target : undefined;
    if (target && target.start >= start && target.end <= end && !(node.start >= start && node.end <= end)) return true;
  }
  return false;
}
