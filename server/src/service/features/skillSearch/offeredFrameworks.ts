import { relativePath } from '../../document/relativePath.ts';
import { type NamedFramework, usualAlias } from '../../model/frameworks.ts';
import type { FileContext } from '../support/fileContext.ts';

/** A framework whose skills a role may take in. */
export interface OfferedFramework extends NamedFramework {
  /** The role does not name it yet. */
  readonly isOffered?: true;
}

/** The frameworks that a role names, by alias; for a role that names none all of its workspace, by the aliases that they would have. */
export function offeredFrameworks({
  frameworks,
  document,
  workspace,
}: Pick<FileContext, 'frameworks' | 'document' | 'workspace'>): ReadonlyMap<string, OfferedFramework> {
  if (frameworks.size > 0) return frameworks;
  const offered = new Map<string, OfferedFramework>();
  const place = { uri: document.uri, range: nowhere, path: '' };
  for (const framework of workspace.frameworks()) {
    const path = relativePath(document.uri, framework.uri);
    const alias = usualAlias(framework);
    if (path === undefined || offered.has(alias)) continue;
    const use = { alias: { ...place, value: alias }, path: { ...place, value: path } };
    offered.set(alias, { use, uri: framework.uri, framework, isOffered: true });
  }
  return offered;
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
