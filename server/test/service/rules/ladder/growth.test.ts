import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKind } from '../../../../src/service/document/kind.ts';
import type { RoleProfile } from '../../../../src/service/document/profile/profile.ts';
import { readDocument } from '../../../../src/service/document/sourceDocument.ts';
import { inEnglish, say } from '../../../../src/service/message.ts';
import { skillDisappears } from '../../../../src/service/rules/ladder/skill-disappears.ts';
import { WorkspaceIndex } from '../../../../src/service/workspace/index/workspaceIndex.ts';
import { bareEntry } from '../../../support/bareEntry.ts';

/** An index that counts how many steps of ladders are followed. */
class CountingIndex extends WorkspaceIndex {
  steps = 0;

  override rolesWithId(id: string): readonly RoleProfile[] {
    this.steps++;
    return super.rolesWithId(id);
  }
}

test('a framework is asked from as many steps, however many roles name it', () => {
  const counts = [100, 1000].map((count) => {
    const index = new CountingIndex();
    const put = (uri: string, text: string) =>
      index.put(bareEntry(readDocument(uri, documentKind(uri) ?? 'role', 1, text)));
    put('file:///f.framework.yaml', 'id: f\nname: F\nskills: [{ id: x, name: X }]\n');
    for (let id = 0; id < count; id++) {
      const skills = `skills: [{ title: S, items: [{ name: Baking }, { name: Only here ${id} }] }]\n`;
      const head = `id: r${id}\nframeworks: { f: ./f.framework.yaml }\nprogressesTo: [r${id + 1}]\n`;
      put(`file:///${id}.role.yaml`, head + skills);
    }
    index.hasFolders = true;
    index.isSettled = true;
    const framework = index.framework('file:///f.framework.yaml');
    assert.ok(framework);
    index.steps = 0;
    const context = {
      workspace: index,
      frameworks: new Map(),
      skills: () => [],
      skillsInTurn: () => [],
      steps: () => [],
      options: new Map(),
    };
    const found = [...(skillDisappears.checkFramework?.(framework, context) ?? [])];
    assert.match(inEnglish(found[0]?.message ?? say``), /^In 40 of 40 steps /);
    return index.steps;
  });
  assert.equal(counts[0], counts[1]);
});
