import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextMode,
} from 'vscode-languageserver-types';
import { readFramework } from '../../../../src/service/document/profile/readFramework.ts';
import type { CompletionOptions } from '../../../../src/service/features/completion/completion.ts';
import { complete } from '../../../../src/service/features/completion/completion.ts';
import { resolveCompletion } from '../../../../src/service/features/completion/resolve.ts';
import { inEnglish } from '../../../../src/service/message.ts';
import type { Frameworks } from '../../../../src/service/model/frameworks.ts';
import { contextOf } from '../../../support/fileContext.ts';
import { parseFixture } from '../../../support/fixture.ts';
import { completeAt, documentOf, house, workspaceWith } from './support.ts';

const frameworks = 'frameworks:\n  house: ./house.framework.yaml\n';

async function itemAt(text: string, label: string, options?: CompletionOptions): Promise<CompletionItem> {
  const { items } = await completeAt(parseFixture(text), options);
  const item = items.find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is missing`);
  return item;
}

function documentationOf(item: CompletionItem): string {
  assert.ok(typeof item.documentation === 'object');
  assert.equal(item.documentation.kind, 'markdown');
  return item.documentation.value;
}

test('a key is explained by the schema', async () => {
  const item = await itemAt('<|>', 'title');
  assert.equal(item.kind, CompletionItemKind.Property);
  assert.equal(item.detail, 'Title');
  assert.equal(item.labelDetails?.description, 'required');
  assert.match(documentationOf(item), /The name of the role as people say it/);
});

test('a value is explained by the schema', async () => {
  assert.match(documentationOf(await itemAt('status: <|>', 'draft')), /Being written/);
});

test('a level shows its label, and what it means for the skill', async () => {
  const item = await itemAt(
    `${frameworks}skills:\n  - items:\n      - ref: house/incident\n        level: <|>\n`,
    'middle',
  );
  assert.equal(item.detail, '2 – Middle');
  assert.match(documentationOf(item), /You restore services\./);
});

test('a level shows what it means on its scale', async () => {
  const item = await itemAt(`${frameworks}skills:\n  - framework: house\n    items:\n      - level: <|>\n`, 'low');
  assert.match(documentationOf(item), /Knows a little\./);
});

test('a level is found by its name and its number', async () => {
  const item = await itemAt(`${frameworks}skills:\n  - framework: house\n    items:\n      - level: <|>\n`, 'middle');
  assert.equal(item.filterText, 'middle Middle 2');
});

test('a skill is found by its id, its name and its other names, and is explained when it is looked at', async () => {
  const item = await itemAt(`${frameworks}skills:\n  - items:\n      - ref: <|>\n`, 'house/incident');
  assert.equal(item.kind, CompletionItemKind.Reference);
  assert.equal(item.detail, 'Incident management · Operations');
  assert.equal(item.filterText, 'house/incident Incident management Firefighting');
  assert.equal(item.documentation, undefined);
  const resolved = resolveCompletion(item, workspaceWith({ '/house.framework.yaml': house }), inEnglish);
  assert.match(documentationOf(resolved), /Operations/);
  assert.match(documentationOf(resolved), /Restoring service\./);
  assert.match(documentationOf(resolved), /\*\*2 – Middle\*\*/);
});

test('a completion that has its text, and one whose skill is gone, stay as they are', async () => {
  const empty = workspaceWith({});
  const key = await itemAt('<|>', 'id');
  assert.equal(resolveCompletion(key, empty, inEnglish), key);
  const skill = await itemAt(`${frameworks}skills:\n  - items:\n      - ref: <|>\n`, 'house/incident');
  assert.equal(resolveCompletion(skill, empty, inEnglish), skill);
  for (const data of [null, 'x', { framework: 1, skill: 2 }])
    assert.deepEqual(resolveCompletion({ label: 'x', data }, empty, inEnglish), { label: 'x', data });
});

test('a retired skill is struck through', async () => {
  const item = await itemAt(`${frameworks}skills:\n  - items:\n      - ref: <|>\n`, 'house/old-skill');
  assert.deepEqual(item.tags, [CompletionItemTag.Deprecated]);
});

test('a snippet shows the text it stands for', async () => {
  const item = await itemAt('links:\n  - <|>\n', 'Link');
  assert.equal(item.detail, 'A labelled link');
  assert.equal(
    documentationOf(item),
    '```yaml\nlabel: How we use these profiles\nurl: https://intranet.example.org/roles\n```',
  );
});

test('what is matched with the typed word begins like the text that is replaced', async () => {
  assert.equal((await itemAt('status: "dr<|>"\n', 'draft')).filterText, '"draft');
  assert.equal((await itemAt('links: <|>\n', 'Link')).filterText, ' Link');
  assert.match((await itemAt('links:\n  <|>\n', '- url')).filterText ?? '', /^url /);
});

test('lines are indented in full', async () => {
  assert.equal((await itemAt('links:\n  - <|>\n', 'Link')).insertTextMode, InsertTextMode.asIs);
});

test('a key whose values are known asks for them where the editor has a command for that', async () => {
  const suggestCommand = 'editor.action.triggerSuggest';
  assert.equal((await itemAt('<|>', 'status')).command, undefined);
  assert.equal((await itemAt('<|>', 'status', { suggestCommand })).command?.command, suggestCommand);
  assert.equal((await itemAt('<|>', 'title', { suggestCommand })).command, undefined);
});

test('text of a framework that means something in snippets or quotes is inserted as it is', async () => {
  const text = '--- /a.framework.yaml\nscales:\n  s:\n    <|>\n';
  const item = await itemAt(text, 'Scale');
  assert.match(item.textEdit?.newText ?? '', /display: "\{value\\} – \{name\\}"/);
});

test('of thousands of skills the best matches are offered, and more typing asks again', () => {
  const skills = Array.from(
    { length: 14_000 },
    (_, i) => `  - { id: skill-${i}, name: Skill ${i}, aliases: [No ${i}] }\n`,
  );
  const framework = readFramework(documentOf('/big.framework.yaml', `id: big\nname: Big\nskills:\n${skills.join('')}`));
  const place = {
    uri: framework.uri,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    path: '',
  };
  const use = { alias: { value: 'big', ...place }, path: { value: 'big.framework.yaml', ...place } };
  const known: Frameworks = new Map([['big', { use, uri: framework.uri, framework }]]);
  const typed: Record<string, readonly string[]> = {
    '': ['big/skill-0', 'big/skill-1'],
    'big/': ['big/skill-0', 'big/skill-1'],
    'big/skill-29': ['big/skill-29', 'big/skill-290'],
    'skill-13999': ['big/skill-13999'],
    'no 77': ['big/skill-77', 'big/skill-770'],
    '1234 skill': ['big/skill-1234', 'big/skill-11234'],
    bs12345: ['big/skill-12345'],
  };
  for (const [text, labels] of Object.entries(typed)) {
    const document = documentOf('/a.role.yaml', `skills:\n  - items:\n      - ref: ${text}\n`);
    const list = complete(contextOf(document, { frameworks: known }), { line: 2, character: 13 + text.length });
    assert.equal(list.isIncomplete, true, text);
    assert.ok(list.items.length <= 200, text);
    assert.ok(
      list.items.every((item) => item.documentation === undefined && item.data !== undefined),
      text,
    );
    assert.deepEqual(
      list.items.slice(0, labels.length).map((item) => item.label),
      labels,
      text,
    );
  }
});

test('keys are found by the words that people have for them', async () => {
  const { items } = await completeAt(parseFixture('title: A\n<|>'));
  const filterOf = (label: string) => items.find((item) => item.label === label)?.filterText ?? '';
  for (const [key, word] of [
    ['workActivities', 'responsibilities'],
    ['workActivities', 'duties'],
    ['details', 'salary'],
    ['summary', 'purpose'],
    ['skills', 'competencies'],
  ] as const) {
    assert.ok(filterOf(key).startsWith(key) && filterOf(key).includes(word), `${key}: ${filterOf(key)}`);
    assert.ok(filterOf(key).length <= 120);
  }
});

test('what authors commonly write is offered where they may write anything', async () => {
  const labelsAt = async (text: string) => (await completeAt(parseFixture(text))).items.map(({ label }) => label);
  const schemes = await labelsAt('codes:\n  - scheme: <|>\n');
  assert.deepEqual(schemes.slice(0, 3), ['esco', 'isco-08', 'onet-soc']);
  assert.ok((await labelsAt('details:\n  <|>\n')).includes('Salary'));
  assert.deepEqual(await labelsAt('--- /.role-profiles.yaml\nlabels:\n  skills:\n    <|>\n'), ['en', 'cy']);
  assert.deepEqual((await labelsAt('--- /.role-profiles.yaml\norder: [summary, <|>]\n')).slice(0, 2), [
    'details',
    'background',
  ]);
});
