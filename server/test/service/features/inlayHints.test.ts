import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InlayHint } from 'vscode-languageserver-types';
import type { SourceDocument } from '../../../src/service/document/sourceDocument.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';
import { documentOf } from './completion/support.ts';

const files = `
--- /house.framework.yaml
id: house
name: House
defaultScale: depth
scales:
  depth:
    name: Depth
    levels:
      - { id: low, value: 1, name: Low }
      - { id: L2, value: 2, name: Middle }
      - { id: high-3, value: 3, name: High 3 }
skills:
  - { id: incident, name: Incident management, description: Restoring. }
  - { id: nameless }
--- /base.role.yaml
id: base
frameworks: { house: ./house.framework.yaml }
skills:
  - title: Technical
    framework: house
    items: [{ name: Tidiness, scale: sfia, level: 1 }]
`;

const head = 'id: me\nframeworks: { house: ./house.framework.yaml }\n';
const item = (text: string): string => `${head}skills:\n  - framework: house\n    items:\n      - ${text}\n`;

/** The text with its hints between guillemets, as an editor shows them; only those of the part between `‹|` and `|>`, if there is one. */
const cases: Readonly<Record<string, string>> = {
  'the name of a skill behind its reference': item('ref: house/incident« Incident management»'),
  'in quotes and braces': item('{ ref: "house/incident"« Incident management», level: high-3 }'),
  'before a comment': item('ref: house/incident« Incident management» # why'),
  'none where the item has a name': item('{ ref: house/incident, name: Own }'),
  'none for a skill without a name': item('ref: house/nameless'),
  'none for a reference to nothing': item('{ ref: house/nothing, level: 9 }'),
  'the name of a level behind its number': item('{ name: Own, level: 2« Middle» }'),
  'none behind a number in quotes, which is no level': item("{ name: Own, level: '1' }"),
  'the name of a level behind an id that says nothing': item('{ name: Own, level: L2« Middle» }'),
  'none behind an id that is a word': item('{ name: Own, level: low }'),
  'none behind an id that reads like the name': item('{ name: Own, level: high-3 }'),
  'both ends of a range': item('{ name: Own, level: { min: 1« Low», max: 3« High 3» } }'),
  'a level on a built-in scale': `${head}skills: [{ scale: sfia, items: [{ name: x, level: 7« Set strategy/inspire/mobilise» }] }]\n`,
  'none without a scale': `${head}skills: [{ items: [{ name: x, level: 2 }] }]\n`,
  'on the scale of the inherited item':
    'extends: base\nskills:\n  - title: technical\n    items:\n      - { name: tidiness, level: 3« Apply» }\n      - { name: Other, level: 2« Middle» }\n',
  'through an inherited framework':
    'extends: base\nskills: [{ items: [{ ref: house/incident« Incident management» }] }]\n',
  'only within the range': `${item('ref: house/incident')}‹|      - ref: house/incident« Incident management»
      - name: x
        level: 1« Low»
|>      - ref: house/incident
  - items:
      - ref: house/incident
`,
  'only where it is written': `${head}x-item: &i { ref: house/incident, level: 1 }
x-items: &s
  - ref: house/incident
x-ref: &r house/incident
skills:
  - framework: house
    items:
      - *i
      - { <<: *i, level: 2« Middle» }
      - ref: *r« Incident management»
  - items: *s
`,
  'of what is half written': `${item('ref: house/incident« Incident management»')}      - re
      - ref:
      - level: 
        ref: [
`,
};

for (const [name, expected] of Object.entries(cases)) {
  test(`hints: ${name}`, async () => {
    const bare = expected.replace(/« [^»]*»/g, '');
    const workspace = await openWorkspace(`--- /me.role.yaml\n${bare}${files}`);
    const { main } = workspace.fixture;
    const document = documentOf(main.path, main.text);
    const range = document.rangeOf(main.ranges[0] ?? { start: 0, end: main.text.length });
    const hints = await workspace.service.inlayHints(workspace.item(main), range);
    assert.ok(hints.every(({ paddingLeft, tooltip }) => paddingLeft === true && tooltip === undefined));
    assert.equal(shown(document, hints).trimEnd(), expected.replace(/‹\||\|>/g, '').trimEnd());
  });
}

function shown(document: SourceDocument, hints: readonly InlayHint[]): string {
  const { text } = document;
  const pieces: string[] = [];
  let end = 0;
  for (const { position, label } of hints) {
    const offset = document.offsetAt(position);
    pieces.push(text.slice(end, offset), `« ${String(label)}»`);
    end = offset;
  }
  return pieces.join('') + text.slice(end);
}

test('in a framework the levels that a skill is described at have their names', async () => {
  const expected = `id: x
defaultScale: sfia
scales: { own: { name: Own, levels: [{ id: A1, name: First }, { id: second, name: Second }] } }
skills:
  - id: a
    levels:
      3« Apply»: Applies.
      "4"« Enable»: Enables.
      9: Nothing.
  - { id: b, scale: own, levels: { A1« First»: One., second: Two. } }
`;
  const workspace = await openWorkspace(`--- /x.framework.yaml\n${expected.replace(/« [^»]*»/g, '')}`);
  const { main } = workspace.fixture;
  const document = documentOf(main.path, main.text);
  const range = document.rangeOf({ start: 0, end: main.text.length });
  assert.equal(shown(document, await workspace.service.inlayHints(workspace.item(main), range)), expected);
});

test('settings have no hints', async () => {
  const { fixture, service, item: open } = await openWorkspace('--- /.role-profiles.yaml\npacks: []\n');
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  assert.deepEqual(await service.inlayHints(open(fixture.main), range), []);
});
