import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDiagnostics } from '../../../src/service/diagnostics/diagnostics.ts';
import type { Framework, RoleProfile } from '../../../src/service/document/profile/profile.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { complete } from '../../../src/service/features/completion/completion.ts';
import { hover } from '../../../src/service/features/hover/hover.ts';
import { fileContextOf } from '../../../src/service/features/support/fileContext.ts';
import { inEnglish } from '../../../src/service/message.ts';
import type { FileEntry } from '../../../src/service/workspace/index/fileEntry.ts';
import { WorkspaceIndex } from '../../../src/service/workspace/index/workspaceIndex.ts';
import { WorkspaceSync } from '../../../src/service/workspace/sync/workspaceSync.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

/** An index that counts what is gone through of it. */
class CountingIndex extends WorkspaceIndex {
  seen = 0;

  override *entries(): Iterable<FileEntry> {
    for (const entry of super.entries()) {
      this.seen++;
      yield entry;
    }
  }

  override *roles(): Iterable<RoleProfile> {
    for (const role of super.roles()) {
      this.seen++;
      yield role;
    }
  }

  override *frameworks(): Iterable<Framework> {
    for (const framework of super.frameworks()) {
      this.seen++;
      yield framework;
    }
  }
}

const uri = 'file:///w/small.role.yaml';
const small = `id: small
title: Small
summary: Does work.
frameworks: { a: ./a.framework.yaml }
skills:
  - title: S
    items:
      - { ref: a/x }
      - { ref: a/ }
`;
const framework = 'id: a\nname: A\nskills: [{ id: x, name: X }]\n';

/** What is in the folder beside a small role that has nothing to do with it, as so many files or so many parts. */
const folders: Readonly<Record<string, (count: number, i: number) => string>> = {
  'broken files': () => 'a: [\n}: b\n\tc\n',
  'a circle of next roles': (count, i) => `id: r${i}\ntitle: R\nprogressesTo: [r${(i + 1) % count}]\n`,
  'a circle of bases': (count, i) => `id: r${i}\ntitle: R\nextends: r${(i + 1) % count}\n`,
  'one id for all': () => 'id: same\ntitle: R\nextends: same\nprogressesTo: [same]\n',
};

/** What it costs to edit the small role, to check it and to ask about it, while a folder of bad files is there. */
async function cost(count: number, bad: (count: number, i: number) => string) {
  const host = new MemoryHost();
  host.folderUris = ['file:///w'];
  host.write('file:///w/a.framework.yaml', framework);
  host.write(uri, small);
  for (let i = 0; i < count; i++) host.write(`file:///w/bad/${i}.role.yaml`, bad(count, i));
  let reads = 0;
  const read = host.readFile.bind(host);
  host.readFile = (asked) => {
    reads++;
    return read(asked);
  };
  const index = new CountingIndex();
  const evaluator = createDiagnostics(index);
  let affected = 0;
  const listener = {
    onAffected(uris: ReadonlySet<string>) {
      affected += uris.size;
    },
    onSettled() {},
  };
  const sync = new WorkspaceSync(host, index, evaluator, listener);
  await sync.scan({ list: () => host.listFiles() });
  [reads, affected, index.seen, index.inheritance.overlays] = [0, 0, 0, 0];
  for (const text of [small.replace('work', 'more'), small.replace('id: small', 'id: smaller')]) {
    const document = readDocument(uri, 'role', text.length, text);
    await sync.waitUntil('configured', { uri });
    sync.open(document);
    await sync.waitUntil('linked', { uri });
    const findingsOf = () => evaluator.findingsOfDocument(document);
    const sources = {
      workspace: index,
      translate: inEnglish,
      findingsOf,
      readFile: async () => undefined,
      folders: () => host.folderUris,
    };
    const context = fileContextOf(document, sources);
    assert.ok(context.findings.length > 0);
    assert.ok(await hover(context, { line: 7, character: 17 }));
    assert.ok((await complete(context, { line: 8, character: 16 })).items.length > 0);
    assert.ok((await complete(context, { line: 9, character: 0 })).items.length > 0);
  }
  return { reads, affected, seen: index.seen, overlays: index.inheritance.overlays };
}

for (const [name, bad] of Object.entries(folders)) {
  test(`a role costs the same beside a folder of ${name}, however many there are`, async () => {
    assert.deepEqual(await cost(120, bad), await cost(12, bad));
  });
}
