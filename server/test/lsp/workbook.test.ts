import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import {
  type ImportRefusedResult,
  toBase64,
  type WorkbookParams,
  type WorkbookResult,
  workbookMethod,
} from '../../src/protocol.ts';
import { changed, filesOf, type OpenSheet, unreadable, workbookOf } from '../import/workbook/changedBook.ts';
import { TestClient } from '../support/testConnection.ts';

const marked = `--- /w/f.framework.yaml
id: f
name: F
defaultScale: s
scales:
  s:
    name: Levels
    levels:
      - { id: low, value: 1, name: Low }
      - { id: high, value: 2, name: High }
skills:
  - id: baking
    name: Baking
    description: Bread & rolls.
  - id: selling
    name: Selling
--- /w/bakers/a.role.yaml
id: a
title: Baker
family: Food
frameworks: { f: ../f.framework.yaml } # one catalogue
skills:
  - title: Craft
    items:
      - ref: f/baking
        level: low # for now
      - ref: f/selling
        level: low
`;
const texts = filesOf(marked);
const role = 'bakers/a.role.yaml';

function set(sheet: OpenSheet | undefined, skill: string, value: string): void {
  const row = sheet?.rows.find((cells) => cells[2] === skill);
  assert.ok(row);
  row[3] = value;
}

const bytes = await changed(await workbookOf(marked), ({ Food, Texts }) => {
  set(Food, 'Baking', 'High');
  set(Food, 'Selling', 'High');
  const text = Texts?.rows.find((cells) => cells[3] === 'Bread & rolls.');
  assert.ok(text);
  text[3] = 'Bread <b>and</b> rolls.';
  Food?.comments.set('3,3', 'Since May?');
});

interface Given {
  /** Where the files are; they are in one folder unless given. */
  readonly folders?: readonly string[];
  readonly change?: (path: string, text: string) => string;
  readonly open?: Readonly<Record<string, string>>;
}

type Answer = WorkbookResult & ImportRefusedResult;

async function asks(t: TestContext, params: Partial<WorkbookParams> = {}, given: Given = {}): Promise<Answer> {
  const { folders = ['file:///w%20w/staff'], change = (_, text) => text, open = {} } = given;
  const stored = new Map(
    folders.flatMap((folder) =>
      [...texts].map(([path, text]) => [`${folder}/${path}`, { text: change(path, text), version: 1 }] as const),
    ),
  );
  const client = await TestClient.connect({ stored, folders: ['file:///w%20w'] });
  t.after(() => client.dispose());
  for (const [uri, text] of Object.entries(open)) client.open(uri, text);
  const given_ = { name: 'skills.xlsx', data: toBase64(bytes), folder: 'file:///w%20w/inbox', ...params };
  const answer = await client.request<Answer>(workbookMethod, given_);
  assert.deepEqual(client.logged, []);
  return answer;
}

/** The text of a file with its edits. */
function edited({ files }: WorkbookResult, path: string): string {
  const file = files.find(({ uri }) => uri.endsWith(path));
  assert.ok(file, path);
  return TextDocument.applyEdits(TextDocument.create(file.uri, '', 0, file.before), [...file.edits] as TextEdit[]);
}

test('a workbook proposes changes with their places, wherever in the workspace its files are', async (t) => {
  const result = await asks(t);
  assert.deepEqual(
    result.changes.map(({ kind, place, before, after, places }) => [kind, place, before, after, ...places]),
    [
      ['level', 'Food!D4', 'Low', 'High', { uri: `file:///w%20w/staff/${role}`, line: 8 }],
      ['level', 'Food!D5', 'Low', 'High', { uri: `file:///w%20w/staff/${role}`, line: 10 }],
      [
        'text',
        'Texts!D2',
        'Bread & rolls.',
        'Bread <b>and</b> rolls.',
        { uri: 'file:///w%20w/staff/f.framework.yaml', line: 12 },
      ],
    ],
  );
  assert.deepEqual(result.conflicts, []);
  assert.deepEqual(
    result.remarks.map(({ text, isComment }) => [text, isComment]),
    [['Since May?', true]],
  );
  assert.equal(edited(result, role), texts.get(role)?.replaceAll('level: low', 'level: high'));
  const file = result.files.find(({ uri }) => uri.endsWith(role));
  assert.equal(file?.edits.length, 2, 'what stands between two changes is left alone');
});

test('its page has a checkbox for each change, and nothing that a browser would run', async (t) => {
  const { html, changes } = await asks(t);
  for (const { key } of changes) assert.ok(html.includes(`data-take="${key}" checked`), key);
  assert.match(html, /<ins>Bread &lt;b&gt;and&lt;\/b&gt; rolls\.<\/ins>/);
  assert.match(html, /data-uri="file:\/\/\/w%20w\/staff\/bakers\/a\.role\.yaml" data-line="8"/);
  assert.doesNotMatch(html, /<script|<style|\son\w+=/);
});

test('edits are given for what is taken alone', async (t) => {
  const { changes } = await asks(t);
  const result = await asks(t, { taken: [changes[1]?.key ?? ''] });
  assert.equal(result.changes.length, 3);
  assert.equal(edited(result, role), texts.get(role)?.replace(/level: low\n$/, 'level: high\n'));
  assert.deepEqual((await asks(t, { taken: [] })).files, []);
});

test('the text of an open file counts, and what was changed on both sides is left unless it is wanted', async (t) => {
  const uri = `file:///w%20w/staff/${role}`;
  const text = (texts.get(role) ?? '').replace(/ {8}level: low\n$/, '');
  const open = { [uri]: text };
  const { conflicts, changes, files, html } = await asks(t, {}, { open });
  assert.deepEqual(
    conflicts.map(({ place, before, workbook, file, line }) => [place, before, workbook, file, line]),
    [['Food!D5', 'Low', 'High', 'Yes', 9]],
  );
  assert.equal(changes.length, 2);
  assert.equal(files.find((file) => file.uri === uri)?.before, text);
  const [key = ''] = conflicts.map((one) => one.key);
  assert.ok(html.includes(`data-take="${key}">`));
  const preferred = await asks(t, { taken: [key] }, { open });
  assert.equal(edited(preferred, role), `${text}        level: high\n`);
});

test('files that are in several folders are those beside the workbook', async (t) => {
  const folders = ['file:///w%20w/staff', 'file:///w%20w/old'];
  const beside = await asks(t, { folder: 'file:///w%20w/old' }, { folders });
  assert.ok(beside.files.every(({ uri }) => uri.startsWith('file:///w%20w/old/')));
  const elsewhere = await asks(t, {}, { folders });
  assert.match(elsewhere.refusal, /several folders \((old, staff|staff, old)\)/);
});

test('files that are nowhere are named', async (t) => {
  assert.match((await asks(t, {}, { folders: [] })).refusal, /^The files .* are not here: .*a\.role\.yaml/);
});

test('a folder outside the workspace counts where the workbook lies in it', async (t) => {
  const result = await asks(t, { folder: 'file:///away' }, { folders: ['file:///away'] });
  assert.equal(result.changes.length, 3);
});

test('any other file is none of ours', async (t) => {
  for (const data of ['', '*', toBase64(new TextEncoder().encode('PK\u0003\u0004 no workbook'))]) {
    assert.equal(await asks(t, { data }), null);
  }
});

test('a workbook that does not remember any more what it was made of is refused with what helps', async (t) => {
  const { refusal, refused } = await asks(t, { data: toBase64(await unreadable(bytes)) });
  assert.match(refusal, /^Its hidden sheet “role-profile state” .* or delete this sheet/);
  assert.deepEqual(refused, [{ file: 'skills.xlsx', reason: refusal }]);
});
