import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKind } from '../../../../src/service/document/kind.ts';
import type { RoleProfile } from '../../../../src/service/document/profile/profile.ts';
import { readDocument } from '../../../../src/service/document/sourceDocument.ts';
import { inEnglish, say } from '../../../../src/service/message.ts';
import { unknownRole } from '../../../../src/service/rules/reference/unknown-role.ts';
import { NameIndex } from '../../../../src/service/text/nearest.ts';
import { WorkspaceIndex } from '../../../../src/service/workspace/index/workspaceIndex.ts';
import { bareEntry } from '../../../support/bareEntry.ts';
import { openWorkspace } from '../../../support/workspaceFixture.ts';

/** An index that counts how often somebody goes through all roles. */
class CountingIndex extends WorkspaceIndex {
  walks = 0;

  override roles(): Iterable<RoleProfile> {
    this.walks++;
    return super.roles();
  }
}

test('all roles are gone through once, however many ids are wrong', () => {
  for (const count of [20, 40]) {
    const index = new CountingIndex();
    index.hasFolders = true;
    index.isSettled = true;
    for (let id = 0; id < count; id++) {
      const uri = `file:///${id}.role.yaml`;
      const text = `id: name-of-${id}\nprogressesTo: [nam-of-${id}]\n`;
      index.put(bareEntry(readDocument(uri, documentKind(uri) ?? 'role', 1, text)));
    }
    const roles = [...index.roles()];
    index.walks = 0;
    const context = {
      workspace: index,
      frameworks: new Map(),
      skills: () => [],
      skillsInTurn: () => [],
      steps: () => [],
      options: new Map(),
    };
    const found = roles.flatMap((role) => [...(unknownRole.checkRole?.(role, context) ?? [])]);
    assert.equal(found.length, count);
    assert.match(inEnglish(found[1]?.message ?? say``), /"nam-of-1" is not .*; did you mean "name-of-0"/);
    assert.equal(index.walks, 1);
  }
});

test('a message names a bounded number of levels and says how many more there are', async () => {
  const sizes: number[] = [];
  for (const count of [100, 200]) {
    const levels = Array.from({ length: count }, (_, i) => `      - { id: level-${i}, name: Level ${i} }\n`).join('');
    const { service, item, fixture } = await openWorkspace(
      `--- /a.framework.yaml\nid: a\nname: A\nscales:\n  s:\n    name: S\n    levels:\n${levels}--- /b.role.yaml\nid: b\nframeworks: { a: ./a.framework.yaml }\nskills:\n  - title: S\n    framework: a\n    items: [{ name: N, scale: s, level: qqq }]\n`,
    );
    const file = fixture.files.get('/b.role.yaml');
    assert(file);
    const diagnostics = (await service.diagnostics(item(file))).filter(
      ({ code }) => code === 'reference/unknown-level',
    );
    const [first] = diagnostics;
    assert(first);
    assert.match(String(first.message), new RegExp(`"level-19" or one of ${count - 20} more\\.$`));
    const context = { diagnostics, only: ['quickfix'] };
    const actions = await service.codeActions(item(file), first.range, context);
    assert.equal(actions.filter(({ title }) => title.startsWith('Use ')).length, 20);
    sizes.push(String(first.message).length);
  }
  assert.ok(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0)) < 5);
});

test('of thousands of findings no more suggestions are worked out than findings are shown', async () => {
  for (const count of [1200, 1400]) {
    const items = Array.from({ length: count }, (_, i) => `      - { ref: a/wrong-${i} }\n`).join('');
    const { service, fixture } = await openWorkspace(
      `--- /a.framework.yaml\nid: a\nname: A\nskills: [{ id: right, name: Right }]\n--- /b.role.yaml\nid: b\ntitle: B\nframeworks: { a: ./a.framework.yaml }\nskills:\n  - title: S\n    items:\n${items}`,
    );
    const [found] = service.workspaceFindings([fixture.files.get('/b.role.yaml')?.uri ?? '']);
    assert.equal(found?.diagnostics.length, 1000);
    assert.equal(found.diagnostics.at(-1)?.range.start.line, 6 + 999);
  }
});

test('a wrong id is compared with what may be meant once, and not again for what is asked about the file', async (context) => {
  const compared = async (count: number) => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const id = (i: number, end: string) => `s${letters[i % 26]}${letters[(i >> 3) % 26]}${i}-${end}`;
    const skills = Array.from({ length: count }, (_, i) => `  - { id: ${id(i, 'right')}, name: Right ${i} }\n`).join(
      '',
    );
    const items = Array.from({ length: count }, (_, i) => `      - { ref: a/${id(i, 'wrong')} }\n`).join('');
    const { service, item, fixture } = await openWorkspace(
      `--- /a.framework.yaml\nid: a\nname: A\nskills:\n${skills}--- /b.role.yaml\nid: b\ntitle: B\nframeworks: { a: ./a.framework.yaml }\nskills:\n  - title: S\n    items:\n${items}`,
    );
    const file = fixture.files.get('/b.role.yaml');
    assert(file);
    const document = item(file, `${file.text}# edited\n`);
    const { mock } = context.mock.method(NameIndex.prototype, 'ranked');
    const calls: number[] = [];
    const counted = async <T>(ask: () => Promise<T>): Promise<T> => {
      mock.resetCalls();
      const answer = await ask();
      calls.push(mock.callCount());
      return answer;
    };
    const diagnostics = await counted(() => service.diagnostics(document));
    assert.equal(diagnostics.filter(({ code }) => code === 'reference/unknown-skill').length, count);
    await counted(() => service.hover(document, { line: 7, character: 18 }));
    await counted(() => service.complete(document, { line: 7, character: 18 }));
    const range = { start: { line: 7, character: 0 }, end: { line: 7, character: 20 } };
    await counted(() => service.codeActions(document, range, { diagnostics, only: ['quickfix'] }));
    await counted(() => service.codeLenses(document));
    mock.restore();
    return calls;
  };
  const [few, many] = [await compared(40), await compared(160)];
  assert.deepEqual(few, [40, 0, 0, 0, 0]);
  assert.deepEqual(many, [160, 0, 0, 0, 0]);
});
