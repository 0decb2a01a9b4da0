import assert from 'node:assert/strict';
import { documentKind } from '../../src/service/document/kind.ts';
import type { Framework, RoleProfile } from '../../src/service/document/profile/profile.ts';
import { readDocument } from '../../src/service/document/sourceDocument.ts';
import { effectiveRole } from '../../src/service/model/effectiveRole.ts';
import { frameworksFor } from '../../src/service/model/frameworks.ts';
import { type ResolvedProfile, resolveProfile } from '../../src/service/model/resolveProfile.ts';
import { WorkspaceIndex } from '../../src/service/workspace/index/workspaceIndex.ts';
import { bareEntry } from './bareEntry.ts';
import { parseFixture } from './fixture.ts';

/** The roles and frameworks of a fixture, as questions of the model are asked of them. */
export interface Directory {
  readonly directory: WorkspaceIndex;
  /** By the name of its file: `a` is `/a.role.yaml`. */
  role(name: string): RoleProfile;
  framework(name: string): Framework;
  /** A role with what it inherits and what its frameworks say. */
  profile(name: string): ResolvedProfile;
}

export function directoryOf(marked: string): Directory {
  const directory = new WorkspaceIndex();
  for (const { uri, text } of parseFixture(marked).files.values()) {
    directory.put(bareEntry(readDocument(uri, documentKind(uri) ?? 'role', 1, text)));
  }
  const role = (name: string): RoleProfile => {
    const found = directory.role(`file:///${name}.role.yaml`);
    assert(found, name);
    return found;
  };
  return {
    directory,
    role,
    framework(name) {
      const found = directory.framework(`file:///${name}.framework.yaml`);
      assert(found, name);
      return found;
    },
    profile(name) {
      const whole = effectiveRole(role(name), directory);
      return resolveProfile(whole.role, frameworksFor(whole.role, directory), whole.bases);
    },
  };
}
