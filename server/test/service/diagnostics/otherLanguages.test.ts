import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DictionaryFiles } from '../../../src/service/host.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { smallDictionary } from '../../support/smallDictionary.ts';

/** A host whose dictionaries are asked for by language. */
class HostWithDictionaries extends MemoryHost {
  readonly asked: string[] = [];
  /** How often each file was read. */
  readonly reads = new Map<string, number>();
  dictionary: () => Promise<readonly DictionaryFiles[]> = async () => [smallDictionary];

  override async readFile(uri: string) {
    this.reads.set(uri, (this.reads.get(uri) ?? 0) + 1);
    return super.readFile(uri);
  }

  async readDictionaries(language: string): Promise<readonly DictionaryFiles[]> {
    this.asked.push(language);
    return this.dictionary();
  }
}

const folder = 'file:///staff';
const german = `${folder}/leitung.role.yaml`;
const english = `${folder}/lead.role.yaml`;
const text = 'id: leitung\ntitle: Leitung\nlang: de\nsummary: Die Verantwortugn für das Team und die Leitung.\n';

function hostWith(files: Readonly<Record<string, string>>): HostWithDictionaries {
  const host = new HostWithDictionaries();
  host.folderUris = [folder];
  for (const [uri, one] of Object.entries(files)) host.write(uri, one);
  return host;
}

type Service = ReturnType<typeof createLanguageService>;

function messages(service: Service, uri: string): readonly string[] {
  return [...service.workspaceFindings([uri])].flatMap(({ diagnostics }) =>
    diagnostics.map(({ message }) => String(message)),
  );
}

const found = [
  '"Verantwortugn" is not in the dictionary of this language: did you mean "Verantwortung", or should the settings accept it?',
];

test('a workspace that has been read has been checked with the dictionaries of its languages, each asked for once', async () => {
  const host = hostWith({
    [german]: text,
    [`${folder}/zweite.role.yaml`]: text.replace('id: leitung', 'id: zweite'),
    [english]: 'id: lead\ntitle: Lead\nsummary: Leads the team.\n',
  });
  const service = createLanguageService(host);
  await service.scan();
  assert.deepEqual(messages(service, german), found);
  assert.deepEqual(messages(service, `${folder}/zweite.role.yaml`), found);
  assert.deepEqual(host.asked, ['de']);
  assert.equal(host.reads.get(english), 1, 'an English file is not checked again because of a German dictionary');
});

test('English files ask for no dictionary, nor do other languages than those that are judged, nor files whose spelling nobody wants', async () => {
  const host = hostWith({
    [english]: 'id: lead\ntitle: Lead\nlang: en-GB\nsummary: Leads the team.\n',
    [`${folder}/fi.role.yaml`]: text.replace('lang: de', 'lang: fi').replace('id: leitung', 'id: fi'),
  });
  const service = createLanguageService(host);
  await service.scan();
  assert.deepEqual(host.asked, []);
  const off = hostWith({ [german]: text, [`${folder}/.role-profiles.yaml`]: 'rules: { text/spelling: off }\n' });
  await createLanguageService(off).scan();
  assert.deepEqual(off.asked, []);
  const unjudged = hostWith({ [german]: text });
  await createLanguageService(unjudged, { judging: 'never' }).scan();
  assert.deepEqual(unjudged.asked, []);
});

test('the first diagnostics do not wait for a dictionary, and what it finds follows', async () => {
  const host = hostWith({});
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  host.dictionary = () => held.then(() => [smallDictionary]);
  const service = createLanguageService(host);
  await service.scan();
  const document = { uri: german, languageId: 'yaml', version: 1, text };
  const changed = new Promise<void>((resolve) => {
    // The first call is that of the document itself.
    let calls = 0;
    service.onDidChangeFindings((uris) => {
      if (uris.has(german) && ++calls === 2) resolve();
    });
  });
  const codes = async () => (await service.diagnostics(document)).map(({ code }) => code);
  assert.deepEqual(await codes(), []);
  letGo();
  await changed;
  assert.deepEqual(await codes(), ['text/spelling']);
});

test('a dictionary that is not there, or cannot be read, is nothing but a line in the log', async () => {
  const host = hostWith({ [german]: text });
  host.dictionary = async () => [];
  const lacking: string[] = [];
  const service = createLanguageService(Object.assign(host, { lacksDictionary: (one: string) => lacking.push(one) }));
  await service.scan();
  assert.deepEqual(messages(service, german), []);
  assert.deepEqual(lacking, ['de']);
  host.dictionary = () => Promise.reject(new Error('the disk is gone'));
  await createLanguageService(host).scan();
  assert.deepEqual(host.messages, [
    'info: There is no dictionary for "de", so that spelling is not checked in it.',
    'error: The dictionary for "de" cannot be loaded: Error: the disk is gone',
  ]);
});

test('a word that a framework of the role has in a name is right', async () => {
  const host = hostWith({
    [german]: `${text}frameworks: { f: ./f.framework.yaml }\nskills:\n  - items: [{ ref: 'f:a' }]\n`,
    [`${folder}/f.framework.yaml`]:
      'id: f\nname: F\nskills:\n  - id: a\n    name: Verantwortugn\n    description: Trägt sie.\n',
  });
  const service = createLanguageService(host);
  await service.scan();
  assert.deepEqual(
    messages(service, german).filter((message) => message.includes('Verantwortugn')),
    [],
  );
});

test('a word that the settings accept is right', async () => {
  const host = hostWith({
    [german]: text,
    [`${folder}/.role-profiles.yaml`]: 'words: [Verantwortugn]\n',
  });
  const service = createLanguageService(host);
  await service.scan();
  assert.deepEqual(messages(service, german), []);
});
