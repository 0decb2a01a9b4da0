import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

/*
 * What `package.json` says to people stands in `client/l10n/package.nls.json`, with one file beside it for each other language. VS Code shows a
 * missing one as its key, in silence.
 */

type Words = Readonly<Record<string, string>>;

const root = new URL('../../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const files = readdirSync(new URL('client/l10n/', root)).filter((name) => name.startsWith('package.nls.'));
const english = wordsOf('package.nls.json');

function wordsOf(name: string): Words {
  return JSON.parse(readFileSync(new URL(`client/l10n/${name}`, root), 'utf8'));
}

/** Every text below a value, with the key that it stands under. */
function* textsIn(value: unknown, key = ''): Generator<{ readonly key: string; readonly text: string }> {
  if (typeof value === 'string') yield { key, text: value };
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* textsIn(one, name);
}

/** What a translation must keep as it is: addresses, code, names of settings and variables. */
function keptOf(text: string): string[] {
  return (text.match(/\(command:[\w.]+\)|`[^`]*`|\$\([\w-]+\)/g) ?? []).sort();
}

suite('the words of package.json', () => {
  test('stand in its file in English, and no others', () => {
    const asked = [...textsIn(manifest)].flatMap(({ text }) => /^%(.*)%$/.exec(text)?.[1] ?? []);
    assert.deepEqual([...new Set(asked)].sort(), Object.keys(english).sort());
  });

  test('are never written in it', () => {
    const shown =
      /^(title|shortTitle|label|description|markdownDescription|contents|altText|(markdownE|e)numDescriptions)$/;
    const written = [...textsIn(manifest)].filter(({ key, text }) => shown.test(key) && !/^%.*%$/.test(text));
    assert.deepEqual([...new Set(written.map(({ text }) => text))], ['Role Profiles']);
  });

  test('lead to commands that there are', () => {
    const known = new Set(manifest.contributes.commands.map(({ command }: { command: string }) => command));
    const named = Object.values(english).flatMap((text) => [...text.matchAll(/\(command:(roleProfiles\.[\w.]+)\)/g)]);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter(([, command]) => !known.has(command)).map(([link]) => link),
      [],
    );
  });

  for (const name of files.filter((one) => one !== 'package.nls.json')) {
    test(`are all in ${name}, with what they must keep`, () => {
      const words = wordsOf(name);
      assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort());
      for (const [key, text] of Object.entries(words)) {
        assert.notEqual(text.trim(), '', key);
        assert.deepEqual(keptOf(text), keptOf(english[key] ?? ''), key);
      }
    });
  }
});
