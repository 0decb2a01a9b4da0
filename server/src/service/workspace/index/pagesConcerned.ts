import type { Workspace } from '../workspace.ts';

/**
 * The roles whose pages may say something else when these files do, these themselves among them. Findings of a role do not depend on who
 * progresses to it, but its page names them.
 */
export function pagesConcerned(uris: ReadonlySet<string>, workspace: Workspace): ReadonlySet<string> {
  const concerned = new Set(uris);
  for (const uri of uris) {
    for (const { value } of workspace.role(uri)?.progressesTo ?? []) {
      for (const next of workspace.rolesWithId(value)) concerned.add(next.uri);
    }
  }
  return concerned;
}
