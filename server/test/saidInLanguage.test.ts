import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../src/cli/run.ts';
import { translatorFor } from '../src/l10n/translatorFor.ts';
import { MemoryWorld } from './support/memoryWorld.ts';
import { TestClient } from './support/testConnection.ts';
import { englishLeft } from './support/textsOfAnswers.ts';

/*
 * What an author reads is asked for twice, in English and in German, over a connection and at a terminal. A line that is the same in both is either
 * the author's own or one that nobody has made a message of, which the tables of words cannot tell.
 */

const folder = 'file:///staff';
const texts = {
  'house.framework.yaml': `id: house
name: Hausrahmen
version: "2"
defaultScale: depth
scales:
  depth:
    name: Tiefe
    levels:
      - { id: low, value: 1, name: Niedrig, description: Kennt es. }
      - { id: high, value: 2, name: Hoch, description: Kann es. }
categories:
  - { id: care, name: Pflege }
  - { id: wards, name: Stationen, parent: care }
grades:
  - { id: g1, name: Eins, progressesTo: [g2] }
  - { id: g2, name: Zwei }
skills:
  - id: wounds
    name: Wundversorgung
    category: [care]
    description: Versorgt Wunden.
    guidance: Nicht verwechseln.
    levels:
      low: Hilft mit.
      high: { description: Leitet an., indicators: [{ text: Ruhe, examples: [Atmet] }], examples: [Nachts] }
  - { id: leeches, name: Blutegel, status: retired, replacedBy: wounds }
`,
  'base.role.yaml': `id: base
title: Basis
grade: g1
status: retired
replacedBy: lead
frameworks: { house: ./house.framework.yaml }
progressesTo: [lead]
skills: [{ title: Alles, framework: house, items: [{ ref: house/wounds, level: low }] }]
`,
  'lead.role.yaml': `id: lead
title: Leitung
lang: de
extends: base
grade: g2
reportsTo: base
frameworks:
  house: ./house.framework.yaml
tilte: Falsch
skills:
  - title: Pflege
    framework: house
    items:
      - ref: house/wounds
        level: high
      - ref: house/leeches
      - ref: house/none
        level: 9
`,
  '.role-profiles.yaml': `rules:
  text/spelling: off
  style/long-sentence: { severity: warning, maxWords: 30 }
packs: [text]
labels: { summary: Kurz }
`,
  'empty.role.yaml': '',
};

/** The page of a role is in the role's own language. */
const forReaders = 'page for readers';

/** All answers of a server whose client has a locale, by what was asked. */
async function answersIn(locale: string): Promise<Map<string, unknown>> {
  const files = Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, text] as const);
  const stored = new Map(files.map(([uri, text]) => [uri, { text, version: 0 }]));
  const initializationOptions = { commands: true, showsExplorer: true };
  const client = await TestClient.connect({ locale, folders: [folder], stored, initializationOptions });
  const answers = new Map<string, unknown>();
  const ask = async (name: string, method: string, params: unknown) => {
    const answer = client.request<unknown>(`${method}`, params).catch((error: Error) => ({ message: error.message }));
    answers.set(name, await answer);
  };
  try {
    for (const [uri, text] of files) {
      const textDocument = { uri };
      const diagnostics = await client.open(uri, text);
      const name = uri.slice(folder.length + 1);
      answers.set(`${name} diagnostics`, diagnostics);
      const whole = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
      await ask(`${name} symbols`, 'textDocument/documentSymbol', { textDocument });
      await ask(`${name} lenses`, 'textDocument/codeLens', { textDocument });
      await ask(`${name} links`, 'textDocument/documentLink', { textDocument });
      await ask(`${name} hints`, 'textDocument/inlayHint', { textDocument, range: whole });
      await ask(`${name} actions`, 'textDocument/codeAction', { textDocument, range: whole, context: { diagnostics } });
      for (const line of text.split('\n').keys()) {
        const range = { start: { line, character: 4 }, end: { line, character: 4 } };
        await ask(`${name}:${line} actions`, 'textDocument/codeAction', {
          textDocument,
          range,
          context: { diagnostics: [] },
        });
      }
      for (const [line, row] of text.split('\n').entries()) {
        for (const { index } of row.matchAll(/[\w./-]+/g)) {
          const at = { textDocument, position: { line, character: index } };
          await ask(`${name}:${line}:${index} hover`, 'textDocument/hover', at);
          await ask(`${name}:${line}:${index} rename`, 'textDocument/rename', { ...at, newName: 'no id' });
        }
        const end = { textDocument, position: { line, character: row.length } };
        await ask(`${name}:${line} completion`, 'textDocument/completion', end);
      }
    }
    const lead = `${folder}/lead.role.yaml`;
    const edits = [
      { op: 'set', path: '/title', value: ['a'] },
      { op: 'remove', path: '/title' },
      { op: 'set', path: '/none/at/all', value: 1 },
      { op: 'insert', path: '/skills', index: 9, value: 'x' },
      { op: 'remove', path: '' },
      { op: 'set', path: '/title', value: 'U', was: 'Old' },
    ];
    for (const edit of edits)
      await ask(`edit ${JSON.stringify(edit)}`, 'roleProfile/edit', { textDocument: { uri: lead }, edit });
    for (const view of ['roles', 'frameworks']) {
      await ask(`explorer ${view}`, 'roleProfile/explorer', { view });
      await ask(`explorer ${view} found`, 'roleProfile/explorer', { view, filter: 'e' });
    }
    const house = `${folder}/house.framework.yaml`;
    await ask('explorer skills', 'roleProfile/explorer', { view: 'frameworks', parent: `framework/${house}` });
    await ask('arrange', 'roleProfile/arrange', { kind: 'retire', uri: house, id: 'wounds', replacedBy: 'none' });
    await ask('move', 'roleProfile/arrange', { kind: 'moveRole', role: lead, to: 'up' });
    await ask('deletion', 'roleProfile/deletion', { uris: [`${folder}/base.role.yaml`, house] });
    await ask('export', 'roleProfile/export', { what: { kind: 'role', uri: lead }, format: 'xlsx' });
    await ask('export of none', 'roleProfile/export', {
      what: { kind: 'role', uri: `${folder}/x.role.yaml` },
      format: 'pdf',
    });
    await ask('new', 'roleProfile/new', { kind: 'ladder', folder });
    const item = { role: lead, item: { uri: lead, path: '/skills/0/items/2' } };
    await ask('levels', 'roleProfile/levels', item);
    await ask('levels beside', 'roleProfile/neighbourLevels', item);
    await ask('level', 'roleProfile/changeLevels', { skills: [item], change: { kind: 'set', level: 'none' } });
    const act = (more: object) => ({ textDocument: { uri: house }, act: { skill: 'wounds', ...more } });
    await ask('merge', 'roleProfile/catalogueAct', act({ kind: 'merge', into: 'wounds' }));
    await ask('replace', 'roleProfile/catalogueAct', act({ kind: 'replace' }));
    const taken = { from: { uri: lead, path: '/skills/7' }, to: { uri: `${folder}/base.role.yaml` }, what: 'all' };
    await ask('take', 'roleProfile/takeOver', taken);
    await ask('paste', 'roleProfile/paste', {
      textDocument: { uri: lead },
      range: { start: { line: 18, character: 0 }, end: { line: 18, character: 0 } },
      text: 'Eins\nZwei',
    });
    await ask('page of a framework', 'roleProfile/render', { textDocument: { uri: house }, editing: true });
    await ask('page of a role', 'roleProfile/render', { textDocument: { uri: lead }, editing: true });
    await ask(forReaders, 'roleProfile/render', { textDocument: { uri: lead } });
    await ask('rows of a framework', 'roleProfile/catalogue', {
      textDocument: { uri: house },
      from: 0,
      count: 9,
      open: ['wounds', 'leeches'],
    });
    await ask('import', 'roleProfile/import', {
      sources: [{ name: 'a.md', text: '# Bäcker\n\n## Duties\n\n- Knetet\n\nx | y\n' }],
      folder,
    });
    await ask('import of nothing', 'roleProfile/import', { sources: [{ name: 'b.md', text: ' ' }], folder });
    return answers;
  } finally {
    client.dispose();
  }
}

/** What is the same in every language, with the reason. */
const same: readonly RegExp[] = [
  // An example of what may stand in a file, in the language of the samples.
  /^> /,
  // Names of scales, levels and publishers are proper names.
  /Digital and Data|RoleModelPlus|Financial Times|SFIA|Awareness|Working|Practitioner|Expert|Aware of|Familiar with|Proficient in/,
];

test('a German author reads no English of ours', async () => {
  const [english, german] = [await answersIn('en'), await answersIn('de')];
  const own = [...Object.values(texts), '- Knetet', JSON.stringify(english.get(forReaders))].join('\n');
  assert.deepEqual(englishLeft(english, german, own, same), []);
});

const calls: readonly (readonly string[])[] = [
  [],
  ['nonsense'],
  ...['check', 'render', 'compare', 'matrix', 'new', 'serve', 'import'].map((command) => [command, '--help']),
  ['check'],
  ['check', 'none.role.yaml'],
  ['check', '--format', 'x'],
  ['render', 'lead.role.yaml'],
  ['compare', 'lead.role.yaml'],
  ['matrix', '.', '--to', 'x'],
  ['new', 'ladder'],
  ['import'],
  ['import', 'notes.md', '--dry-run'],
];

test('so it is at a terminal', async () => {
  const saidIn = async (locale: string) => {
    const said = new Map<string, unknown>();
    for (const args of calls) {
      const world = new MemoryWorld({ ...texts, 'notes.md': '# Bäcker\n\n## Duties\n\n- Knetet\n' });
      world.translate = await translatorFor(locale);
      await run(args, world);
      said.set(args.join(' '), [world.output, world.errors]);
    }
    return said;
  };
  // Options and the words that they take.
  const lists = [/^(?:rolemodelplus|xlsx), /, /^\[?--\w/];
  const own = [...Object.values(texts), '# Bäcker\n\n## Duties\n\n- Knetet'].join('\n');
  assert.deepEqual(englishLeft(await saidIn('en'), await saidIn('de'), own, lists), []);
});
