import { describeFramework } from '../../describe/catalogueText.ts';
import type { Framework } from '../../document/profile/profile.ts';
import { relativePath } from '../../document/relativePath.ts';
import { findValue } from '../../document/syntax/tree.ts';
import { resolvePath } from '../../model/frameworks.ts';
import { type Candidate, chosen } from './candidates.ts';
import type { Context } from './context.ts';
import type { KeyPlace, Place } from './cursor.ts';
import type { KnownValues } from './knownValue.ts';

/** A framework of the workspace, and how this file would name it. */
export interface FrameworkFile {
  readonly framework: Framework;
  readonly path: string;
}

/**
 * The paths of the workspace's frameworks as seen from this file, nearest first; the one whose id is the alias comes before them, and
 * those that another alias stands for come last.
 */
export function frameworkFiles(context: Context, place: Place): KnownValues {
  const alias = String(place.path.at(-1));
  const used = usedFrameworks(context, alias);
  const candidates = nearbyFrameworks(context).map(
    ({ framework, path }): Candidate => ({
      value: path,
      search: [path, framework.id?.value, framework.name?.value].filter((word) => word !== undefined).join(' '),
      rank: used.has(framework.uri) ? 2 : framework.id?.value === alias ? 0 : 1,
      known: () => ({ detail: framework.name?.value, documentation: describeFramework(framework, context.translate) }),
    }),
  );
  const { values, incomplete } = chosen(candidates, place);
  return { values, incomplete: incomplete || !context.workspace.isSettled };
}

/** The frameworks that the file does not name yet and whose id is free to be their alias. */
export function unnamedFrameworks(context: Context, place: KeyPlace, present: ReadonlySet<string>): FrameworkFile[] {
  if (context.document.kind !== 'role' || place.path.length !== 1 || place.path[0] !== 'frameworks') return [];
  const used = usedFrameworks(context, undefined);
  const taken = new Set(present);
  return nearbyFrameworks(context).filter(({ framework }) => {
    const id = framework.id?.value;
    if (id === undefined || taken.has(id) || used.has(framework.uri)) return false;
    taken.add(id);
    return true;
  });
}

/** All frameworks of the workspace that a path leads to, the nearest first. */
export function nearbyFrameworks({ document, workspace }: Context): FrameworkFile[] {
  const files: FrameworkFile[] = [];
  for (const framework of workspace.frameworks()) {
    const path = relativePath(document.uri, framework.uri);
    if (path !== undefined) files.push({ framework, path });
  }
  return files.sort((a, b) => distance(a.path) - distance(b.path) || (a.path < b.path ? -1 : 1));
}

/** How many folders lie between; of two as near the one further down comes first. */
function distance(path: string): number {
  const steps = path.split('/').slice(0, -1);
  const up = steps.filter((step) => step === '..').length;
  return 2 * steps.filter((step) => step !== '.').length + (up > 0 ? 1 : 0);
}

/** The URIs of the frameworks that this file names under other aliases. */
function usedFrameworks({ document }: Context, alias: string | undefined): ReadonlySet<string> {
  const uris = new Set<string>();
  const named = findValue(document.root, 'frameworks');
  for (const { key, value } of named?.kind === 'mapping' ? named.pairs : []) {
    if (value.kind !== 'scalar' || typeof value.value !== 'string') continue;
    if (key.kind === 'scalar' && String(key.value) === alias) continue;
    const uri = resolvePath(document.uri, value.value);
    if (uri !== undefined) uris.add(uri);
  }
  return uris;
}
