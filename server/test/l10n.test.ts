import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-types';
import { run } from '../src/cli/run.ts';
import { languageOfTerminal, translatorFor } from '../src/l10n/translatorFor.ts';
import { capitalisedMessage, eitherOf, inEnglish, say, translatorOf } from '../src/service/message.ts';
import { missingWords, superfluousWords, wordsLosing } from './support/l10nTables.ts';
import { MemoryWorld } from './support/memoryWorld.ts';
import {
  bareTextsIn,
  namesOfSchemas,
  type Saying,
  sayingsIn,
  textsOfRules,
  textsOfSchemas,
} from './support/sayings.ts';
import { TestClient } from './support/testConnection.ts';

/*
 * What the server, the command line and the client say stands in English in the sources, behind the tag `say`, and in other languages in `server/l10n`
 * and `client/l10n`. A
 * message that a language lacks is said in English; so that it does not stay so, this test names it.
 */

const root = join(import.meta.dirname, '../..');
const ofServer = sayingsIn(root, ['server/src']);
const ofClient = sayingsIn(root, ['client/src']);
const tables = {
  'server/l10n/LANGUAGE.json': new Set([
    ...templatesOf(ofServer),
    ...namesOfSchemas(root),
    ...textsOfSchemas(root),
    ...textsOfRules(),
  ]),
  'client/l10n/bundle.l10n.LANGUAGE.json': new Set(templatesOf(ofClient)),
};

function templatesOf(sayings: readonly Saying[]): string[] {
  return sayings.map(({ template }) => template);
}

for (const [path, templates] of Object.entries(tables)) {
  for (const language of ['de', 'es', 'fr']) {
    const file = path.replace('LANGUAGE', language);
    suite(file, () => {
      const words: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, file), 'utf8'));
      test('has everything that is said', () => assert.deepEqual(missingWords(templates, words), []));
      test('has nothing that nobody says', () => assert.deepEqual(superfluousWords(templates, words), []));
      test('keeps every value', () => assert.deepEqual(wordsLosing(words), []));
    });
  }
}

/** Texts under such names that no person reads in the language of the window, with the reason. */
const notSaid: readonly RegExp[] = [
  // Words of the files that are read, and names for columns without one.
  /^server\/src\/import\/formats\//,
  // What the library says, of which a message is made.
  /^server\/src\/service\/document\/syntax\//,
  // A command that no menu shows.
  /^server\/src\/service\/features\/completion\/draft\.ts:\d+: Suggest$/,
  // Pages and documents speak the language of the role, by phrases of their own.
  /^server\/src\/service\/format\/|^server\/src\/write\/docx\//,
  // Proper names.
  /: (?:Word|Markdown|Excel)$/,
];

test('what a window, a list or a page shows is a message', () => {
  const bare = bareTextsIn(root, ['server/src', 'client/src']);
  assert.deepEqual(
    bare.filter((text) => !notSaid.some((pattern) => pattern.test(text))),
    [],
  );
  // What says that something is no message any more goes, too.
  assert.deepEqual(
    notSaid.filter((pattern) => !bare.some((text) => pattern.test(text))),
    [],
  );
});

test('words that a message chooses among are messages of their own, so that they can be translated', () => {
  const withWords = [...ofServer, ...ofClient].flatMap(({ file, line, values }) =>
    values
      .filter((value) => /[?:]\s*(['"])[^'"]*\p{L}{2}[^'"]*\1/u.test(value.replace(/say`[^`]*`/g, '')))
      .map((value) => `${file}:${line} ${value}`),
  );
  assert.deepEqual(withWords, []);
});

test('a message is said in the language of the table, with its values in their places', () => {
  const words = { '{0} is in {1}.': 'In {1} ist {0}.', '{0} or {1}': '{0} oder {1}', 'a text': 'ein Text' };
  const translate = translatorOf(words, 'de');
  assert.equal(translate(say`${'{1}'} is in ${eitherOf(['a', say`a text`])}.`), 'In a oder ein Text ist {1}.');
  assert.equal(translate(capitalisedMessage(say`a text`)), 'Ein Text');
  assert.equal(translate(say`Nobody has translated ${14_000} of these.`), 'Nobody has translated 14.000 of these.');
});

test('English is said without a table', () => {
  assert.equal(inEnglish(say`${eitherOf(['a', 'b', 'c'])}: ${say`write ${2}`}.`), 'a, b or c: write 2.');
  assert.equal(inEnglish(capitalisedMessage(say`an item`)), 'An item');
});

test('a language is chosen by its tag, and English where there is none', async () => {
  const message = say`Remove this item`;
  assert.equal((await translatorFor('de-CH'))(message), 'Diesen Eintrag entfernen');
  assert.equal((await translatorFor('fr_FR.UTF-8'))(message), 'Supprimer cet élément');
  assert.equal((await translatorFor('cy'))(message), 'Remove this item');
  assert.equal((await translatorFor(undefined))(message), 'Remove this item');
});

test('a terminal names its language in three variables, of which the first counts', () => {
  assert.equal(languageOfTerminal({ LC_ALL: 'de_DE.UTF-8', LANG: 'fr_FR.UTF-8' }), 'de_DE.UTF-8');
  assert.equal(languageOfTerminal({ LC_ALL: '', LC_MESSAGES: 'es_ES', LANG: 'C' }), 'es_ES');
  assert.equal(languageOfTerminal({ LANG: 'C.UTF-8' }), undefined);
  assert.equal(languageOfTerminal({}), undefined);
});

test('an editor in German reads findings and fixes in German, by the codes that they have in English', async () => {
  const client = await TestClient.connect({ locale: 'de', folders: ['file:///staff'] });
  try {
    const uri = 'file:///staff/lead.role.yaml';
    const text = 'id: lead\ntilte: Lead\n';
    const [wrong] = await client.open(uri, text);
    assert.equal(wrong?.code, 'schema/unknown-key');
    assert.equal(wrong.message, 'Den Schlüssel "tilte" kennt ein Rollenprofil nicht; meinten Sie "title"?');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: wrong.range,
      context: { diagnostics: [wrong] },
    });
    assert.ok(
      actions.some(({ title }) => title === 'In "title" umbenennen'),
      actions.map(({ title }) => title).join(),
    );
  } finally {
    client.dispose();
  }
});

test('the report for people is in their language, and those for machines in English', async () => {
  const files = { 'lead.role.yaml': 'id: lead\ntilte: Lead\n' };
  const reportIn = async (format: string) => {
    const world = new MemoryWorld(files);
    world.translate = await translatorFor('de_DE.UTF-8');
    await run(['check', '--format', format], world);
    return world.output;
  };
  assert.match(await reportIn('text'), /meinten Sie "title"\?[\s\S]*1 Datei geprüft: /);
  for (const format of ['json', 'sarif', 'junit', 'github'])
    assert.match(await reportIn(format), /did you mean /, format);
});
