import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../../src/service/document/edits/edits.ts';
import { readDocument } from '../../../../src/service/document/sourceDocument.ts';
import { toValue } from '../../../../src/service/document/syntax/value.ts';
import { actOnItem, type ItemAct } from '../../../../src/service/features/items/actOnItem.ts';

const mark = '<|>';

/** What is done with the item at the cursor: the text before, and the text after; no text where the editor's own command is right. */
const situations: Record<
  string,
  readonly [act: ItemAct, before: string, after: string | undefined, kind?: 'framework']
> = {
  'down past the next item': [
    'down',
    'skills:\n  - Ex<|>cel\n  - Word\n  - Visio\n',
    'skills:\n  - Word\n  - Ex<|>cel\n  - Visio\n',
  ],
  'up past the one above': [
    'up',
    'skills:\n  - Excel\n  - Word\n  - <|>Visio\n',
    'skills:\n  - Excel\n  - <|>Visio\n  - Word\n',
  ],
  'from the dash': ['down', 'skills:\n  <|>- A\n  - B\n', 'skills:\n  - B\n  <|>- A\n'],
  'an item of several lines from any of them': [
    'up',
    'workActivities:\n  - One\n  - name: Two\n    description: >-\n      A long\n      te<|>xt.\n  - Three\n',
    'workActivities:\n  - name: Two\n    description: >-\n      A long\n      te<|>xt.\n  - One\n  - Three\n',
  ],
  'past an item of several lines': [
    'down',
    'workActivities:\n  - O<|>ne\n  - name: Two\n    description: More.\n',
    'workActivities:\n  - name: Two\n    description: More.\n  - O<|>ne\n',
  ],
  'with the comments above it': [
    'down',
    'training:\n  # first\n  - A<|>\n  # second\n  - B\n',
    'training:\n  # second\n  - B\n  # first\n  - A<|>\n',
  ],
  'the innermost list around the cursor': [
    'down',
    'skills:\n  - name: A\n    examples:\n      - O<|>ne\n      - Two\n  - name: B\n',
    'skills:\n  - name: A\n    examples:\n      - Two\n      - O<|>ne\n  - name: B\n',
  ],
  'the item, from a list in brackets within it': [
    'down',
    'skills:\n  - name: A\n    tags: [x<|>, y]\n  - name: B\n',
    'skills:\n  - name: B\n  - name: A\n    tags: [x<|>, y]\n',
  ],
  'a group as a whole from its title': [
    'down',
    'skills:\n  - title: On<|>e\n    items:\n      - A\n  - title: Two\n    items:\n      - B\n',
    'skills:\n  - title: Two\n    items:\n      - B\n  - title: On<|>e\n    items:\n      - A\n',
  ],
  'from the end of a group to the beginning of the next': [
    'down',
    'skills:\n  - title: One\n    items:\n      - A\n      - B<|>\n  - title: Two\n    items:\n      - C\n',
    'skills:\n  - title: One\n    items:\n      - A\n  - title: Two\n    items:\n      - B<|>\n      - C\n',
  ],
  'from the beginning of a group to the end of the one above': [
    'up',
    'skills:\n  - title: One\n    items:\n      - A\n  - title: Two\n    items:\n      - B<|>\n      - C\n',
    'skills:\n  - title: One\n    items:\n      - A\n      - B<|>\n  - title: Two\n    items:\n      - C\n',
  ],
  'not beyond the first': ['up', 'training:\n  - A<|>\n  - B\n', 'training:\n  - A<|>\n  - B\n'],
  'nor beyond the last': ['down', 'training:\n  - A\n  - B<|>\n', 'training:\n  - A\n  - B<|>\n'],
  'blank lines between items stay between them': [
    'down',
    'training:\n  - A<|>\n\n  - B\n\n  - C\n',
    'training:\n  - B\n\n  - A<|>\n\n  - C\n',
  ],
  'levels of a scale': [
    'up',
    'scales:\n  s:\n    levels:\n      - { id: a, name: A }\n      - { id: <|>b, name: B }\n',
    'scales:\n  s:\n    levels:\n      - { id: <|>b, name: B }\n      - { id: a, name: A }\n',
    'framework',
  ],
  'nothing outside of lists': ['down', 'title: <|>A\nlang: en\n', undefined],
  'nothing in a list in brackets alone': ['down', 'progressesTo: [a<|>, b]\n', undefined],

  'a copy below': ['duplicate', 'training:\n  - A<|>\n  - B\n', 'training:\n  - A\n  - A<|>\n  - B\n'],
  'a copy of the last item of a file without a line break': [
    'duplicate',
    'training:\n  - <|>A',
    'training:\n  - A\n  - <|>A',
  ],
  'a copy of several lines, as they are written': [
    'duplicate',
    "skills:\n  # why\n  - name: 'A' # so\n    level: 2<|>\n  - B\n",
    "skills:\n  # why\n  - name: 'A' # so\n    level: 2\n  - name: 'A' # so\n    level: 2<|>\n  - B\n",
  ],
  'a copy with an id that is free': [
    'duplicate',
    'skills:\n  - id: data # once\n    name: D<|>ata\n  - { id: data-2, name: More }\n',
    'skills:\n  - id: data # once\n    name: Data\n  - id: data-3 # once\n    name: D<|>ata\n  - { id: data-2, name: More }\n',
    'framework',
  ],
  'a copy of the second of its kind': [
    'duplicate',
    'skills:\n  - { id: data-2, name: D<|>ata }\n',
    'skills:\n  - { id: data-2, name: Data }\n  - { id: data-3, name: D<|>ata }\n',
    'framework',
  ],
  'a copy of a group': [
    'duplicate',
    'skills:\n  - title: <|>One\n    items:\n      - A\n',
    'skills:\n  - title: One\n    items:\n      - A\n  - title: <|>One\n    items:\n      - A\n',
  ],
};

function act(kind: 'role' | 'framework', marked: string, how: ItemAct): string | undefined {
  const at = marked.indexOf(mark);
  const document = readDocument(`file:///staff/a.${kind}.yaml`, kind, 1, marked.replace(mark, ''));
  const made = actOnItem({ document }, document.positionAt(at), how);
  if (!made) return undefined;
  assert.ok('edits' in made, JSON.stringify(made));
  const edits = made.edits.map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    newText,
  }));
  const text = applyEdits(document.text, edits);
  const lines = text.split('\n');
  const { line, character } = made.position;
  lines[line] = `${lines[line]?.slice(0, character)}${mark}${lines[line]?.slice(character)}`;
  return lines.join('\n');
}

for (const [name, [how, before, after, kind = 'role']] of Object.entries(situations)) {
  test(`${how}: ${name}`, () => assert.equal(act(kind, before, how), after));
}

test('an anchor that would come behind its alias is handed on', () => {
  const after = act('role', 'training:\n  - name: &n A<|>\n  - { name: *n, tags: [x] }\n', 'down');
  const document = readDocument('file:///staff/a.role.yaml', 'role', 1, after?.replace(mark, '') ?? '');
  assert.equal(JSON.stringify(toValue(document.root)), '{"training":[{"name":"A","tags":["x"]},{"name":"A"}]}');
});

test('every act at every place of half a text gives edits or none, and never throws', () => {
  const text =
    'skills:\n  - title: One\n    items:\n      - { name: A, tags: [x] }\n      -\n      - "B\n  - C: [\n# end\n';
  for (let length = 0; length <= text.length; length += 3) {
    const document = readDocument('file:///staff/a.role.yaml', 'role', 1, text.slice(0, length));
    for (let offset = 0; offset <= length; offset += 2) {
      for (const how of ['up', 'down', 'duplicate'] as const) actOnItem({ document }, document.positionAt(offset), how);
    }
  }
});
