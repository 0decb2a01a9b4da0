import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

/** A rule with a fix that takes a key or an item away. */
interface Case {
  readonly code: string;
  /** The finding's part of a role; § is where text is lost by a syntax error within what the fix takes away. */
  readonly text: string;
  readonly lost: string;
  /** The titles of the fixes that take something away. */
  readonly titles: readonly string[];
}

const framework = `id: house
name: House
defaultScale: house
scales:
  house: { name: House, levels: [{ id: low, name: Low }, { id: high, name: High }] }
skills:
  - id: testing
    name: Testing with care
    aliases: [Testing]
    description: Plans what is to be tested, and tests it.
    levels: { low: { description: Runs the tests that somebody else has written. } }
`;

/** An item that refers to the framework, and what it says itself. */
const referring = (keys: string) => `frameworks:
  house: ./house.framework.yaml
skills:
  - title: Technical
    items:
      - ref: house/testing
        level: low
${keys.replaceAll(/^/gm, '        ')}
`;

const cases: readonly Case[] = [
  {
    code: 'schema/unknown-key',
    text: 'famly: "IT"§\n',
    lost: ' and more',
    titles: ['Remove "famly" and its value'],
  },
  {
    code: 'schema/unknown-key',
    text: 'famly:\n  - IT\n§',
    lost: ' lost: words\n',
    titles: ['Remove "famly" and its value'],
  },
  {
    code: 'schema/type',
    text: 'family: # none\n§',
    lost: '@lost\n',
    titles: ['Remove "family"'],
  },
  {
    code: 'schema/format',
    text: 'family: ""§\n',
    lost: ' lost words',
    titles: ['Remove "family"'],
  },
  {
    code: 'yaml/duplicate-key',
    text: 'family: "IT"\ngrade: Lead\nfamily: "HR"§\n',
    lost: ' "lost"',
    titles: ['Remove this "family", keep line 3'],
  },
  {
    code: 'structure/empty-group',
    text: 'skills:\n  - title: One\n    items: []§\n  - title: Two\n    items: [{ name: Testing }]\n',
    lost: '\n      - { name: Lost }',
    titles: ['Remove the group "One"'],
  },
  {
    code: 'structure/empty-group',
    text: 'skills:\n  - title: One\n    items: []§\n  - title: Two\n    items: [{ name: Testing }]\n',
    lost: ' [{ name: Lost }]',
    titles: ['Remove the group "One"'],
  },
  {
    code: 'structure/duplicate-item',
    text: 'skills:\n  - title: One\n    items:\n      - name: Testing\n      - name: "Testing"§\n      - name: Planning\n',
    lost: ' lost',
    titles: ['Remove this "Testing", keep line 6'],
  },
  {
    code: 'structure/unused-framework',
    text: 'frameworks:\n  house: "./house.framework.yaml"§\nskills: [{ title: One, items: [{ name: Planning }] }]\n',
    lost: ' lost',
    titles: ['Remove "house"'],
  },
  {
    code: 'catalogue/renamed',
    text: referring('name: "Testing"§'),
    lost: ' lost',
    titles: ['Remove "name", so that the catalogue’s counts'],
  },
  {
    code: 'catalogue/drift',
    text: referring('description: "Plans what is tested, and tests it."§'),
    lost: ' lost',
    titles: ['Use the catalogue’s text: remove "description"'],
  },
  {
    code: 'text/truncated',
    text: referring('description: "Plans what is to be tested, and"§'),
    lost: ' lost',
    titles: ['Use the catalogue’s text: remove "description"'],
  },
];

/** The titles of all quick fixes in a role. */
async function offered(text: string): Promise<string[]> {
  const uri = 'file:///w/lead.role.yaml';
  const host = new MemoryHost();
  host.write('file:///w/house.framework.yaml', framework);
  host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  const document = { uri, languageId: 'role-profile', version: 1, text };
  service.update(document);
  await service.diagnostics(document);
  const range = { start: { line: 0, character: 0 }, end: { line: 1_000, character: 0 } };
  const actions = await service.codeActions(document, range, { diagnostics: [], only: ['quickfix'] });
  return actions.map(({ title }) => title);
}

for (const { code, text, lost, titles } of cases) {
  const role = (part: string, notes: string) =>
    `id: lead\ntitle: Lead\n${part}summary: Leads.\nresponsibilities: [{ name: Leads }]\nnotes: ${notes}\n`;
  const wanted = (all: readonly string[]) => titles.filter((title) => all.includes(title));

  test(`${code}: nothing is taken away with what a syntax error hides (${JSON.stringify(lost)})`, async () => {
    assert.deepEqual(wanted(await offered(role(text.replace('§', lost), 'None.'))), []);
    assert.deepEqual(wanted(await offered(role(text.replace('§', ''), 'None.'))), titles, 'without an error');
    const elsewhere = await offered(role(text.replace('§', ''), '"None" lost'));
    assert.deepEqual(wanted(elsewhere), titles, 'with an error elsewhere');
  });
}
