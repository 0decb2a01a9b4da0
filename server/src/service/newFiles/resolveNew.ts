import type { Framework, Settings } from '../document/profile/profile.ts';
import { readFramework } from '../document/profile/readFramework.ts';
import { readRole } from '../document/profile/readRole.ts';
import { readDocument } from '../document/sourceDocument.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { frameworksFor } from '../model/frameworks.ts';
import { findNeighbours } from '../model/neighbours.ts';
import { type ResolvedProfile, resolveProfile } from '../model/resolveProfile.ts';
import type { RoleDirectory } from '../model/roleDirectory.ts';
import type { NewFile } from './newFiles.ts';

/** Where new files will be: the files around them, and the settings that count there. */
export interface Surroundings extends RoleDirectory {
  settingsFor(uri: string): Settings | undefined;
}

/** A role that is in no file yet, as it will be once it is: with the frameworks that are new with it and the files that there are. */
export function resolveNewRole(
  { uri, text }: NewFile,
  others: readonly NewFile[],
  around: Surroundings,
): ResolvedProfile {
  const fresh = new Map(others.map((other) => [other.uri, other]));
  const framework = (path: string) => {
    const file = fresh.get(path);
    return file ? readNewFramework(file) : around.framework(path);
  };
  const { role, bases } = effectiveRole(readRole(readDocument(uri, 'role', 1, text)), around);
  const frameworks = frameworksFor(role, { framework });
  return resolveProfile(role, frameworks, bases, findNeighbours(role, around), around.settingsFor(uri));
}

/** A framework that is in no file yet. */
export function readNewFramework({ uri, text }: NewFile): Framework {
  return readFramework(readDocument(uri, 'framework', 1, text));
}
