import type { RoleProfile } from '../document/profile/profile.ts';
import { readRole } from '../document/profile/readRole.ts';
import { readDocument } from '../document/sourceDocument.ts';
import { lineOfError } from '../document/syntaxErrors/errorLine.ts';
import type { CancellationToken } from '../support/cancellation.ts';
import { knownErrorLine } from '../workspace/resolveRole.ts';
import type { WorkspaceSync } from '../workspace/sync/workspaceSync.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A role as it is, or as another version of its file has it. */
export interface RoleVersion {
  readonly uri: string;
  /** The text of the other version, such as Git's; the frameworks and roles that it names are taken as they are now. */
  readonly text?: string;
  /** What the version is called beside the role's title: "Last commit". */
  readonly label?: string;
}

/** A role as it could be read. */
export interface FoundRole {
  readonly role: RoleProfile;
  /** The 0-based line of the first YAML syntax error, if there is one. */
  readonly errorLine: number | undefined;
}

/** The role of a file as it is known, read if nobody has read it, or of another text of that file, which is kept nowhere. */
export async function roleAt(
  { uri, text }: RoleVersion,
  workspace: Workspace,
  sync: Pick<WorkspaceSync, 'waitUntil'>,
  token: CancellationToken | undefined,
): Promise<FoundRole | undefined> {
  if (text !== undefined) {
    const document = readDocument(uri, 'role', 0, text);
    return { role: readRole(document), errorLine: lineOfError(document) };
  }
  // Once all files have been read, changes of them are reported; a thousand roles need not have the same catalogue looked at for each.
  if (!workspace.isSettled || !workspace.role(uri)) await sync.waitUntil('linked', { uri, token });
  const role = workspace.role(uri);
  return role && { role, errorLine: knownErrorLine(uri, workspace) };
}
