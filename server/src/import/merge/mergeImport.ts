import { listOf, type Message, say } from '../../service/message.ts';
import type { Imported } from '../imported.ts';
import { type PastImport, pastImport, readManifest, writeManifest } from './manifest.ts';
import { manifestName } from './manifestName.ts';
import { type FileTree, fileTree, mergeFile } from './mergeFile.ts';
import { type Print, printOf } from './print.ts';
import {
  pastSkills,
  type RenamedSkill,
  referencesOf,
  renamedSkills,
  skillsOf,
  textAt,
  withOldIds,
  withOldReferences,
} from './skillChanges.ts';
import { type Branch, type Tree, withEntries } from './tree.ts';

/** A file as it should be after an import. */
export interface MergedFile {
  readonly kind: 'role' | 'framework';
  readonly name: string;
  readonly text: string;
  /** What it holds now; `undefined` where it does not exist. */
  readonly before: string | undefined;
  /** What the source alone gives. */
  readonly imported: string;
}

/** Something that changed in the source and here. */
export interface Conflict {
  readonly file: string;
  /** JSON Pointer in the file after the merge, and its 0-based line. */
  readonly path: string;
  readonly line: number;
  /** `undefined` where it is not there any more. */
  readonly local: string | undefined;
  readonly source: string | undefined;
}

/** An import, merged with what is there. */
export interface MergedImport {
  readonly files: readonly MergedFile[];
  readonly conflicts: readonly Conflict[];
  /** What became of the skills and files of earlier imports: one sentence each. */
  readonly changes: readonly Message[];
  readonly manifest: { readonly text: string; readonly before: string | undefined };
}

/** Reads a text file of the folder; `undefined` where there is none. */
type ReadLocal = (name: string) => Promise<string | undefined>;

/**
 * Merges an import with the files that are in its folder, against what an earlier import of the same sources made: local edits stay where the
 * source did not change, ids stay, and what changed on both sides is told. Merging the same import again changes nothing.
 */
export async function mergeImport(imported: Imported, readLocal: ReadLocal): Promise<MergedImport> {
  const before = await readLocal(manifestName);
  const past = readManifest(before);
  const names = new Set(imported.files.map(({ name }) => name));
  const related = past.filter(({ files }) => [...files.keys()].some((name) => names.has(name)));
  const bases = new Map(related.flatMap(({ files }) => [...files]));
  const sources = sourceTrees(imported, bases);
  const files: MergedFile[] = [];
  const conflicts: Conflict[] = [];
  const trees = new Map<string, Branch>();
  for (const { kind, name, text } of imported.files) {
    const source = sources.trees.get(name);
    const local = await readLocal(name);
    if (!source) continue;
    const merged = mergedFile({ kind, name, text }, local, source, bases.get(name));
    trees.set(name, merged.tree);
    files.push({ kind, name, text: merged.text, before: local, imported: text });
    for (const conflict of merged.conflicts) conflicts.push({ file: name, ...conflict });
  }
  const prints = new Map([...sources.trees].map(([name, { now }]) => [name, printOf(now)]));
  const others = past.filter((one) => !related.includes(one));
  return {
    files,
    conflicts,
    changes: [...skillSentences(bases, sources, trees), ...goneFiles(related, names)],
    manifest: { text: writeManifest([...others, pastImport(imported.sources, prints)]), before },
  };
}

/** What the source says of a file: as it was written, and with the ids of earlier imports. */
interface SourceTree {
  readonly file: FileTree;
  readonly now: Branch;
}

interface SourceTrees {
  readonly trees: ReadonlyMap<string, SourceTree>;
  /** The skills with new names, by the file of their framework. */
  readonly renamed: ReadonlyMap<string, readonly RenamedSkill[]>;
}

function sourceTrees({ files }: Imported, bases: ReadonlyMap<string, Print>): SourceTrees {
  const read = files.map(({ kind, name, text }) => ({ kind, name, file: fileTree(name, kind, text) }));
  const renamed = new Map<string, readonly RenamedSkill[]>();
  for (const { kind, name, file } of read) {
    const skills = kind === 'framework' ? renamedSkills(pastSkills(bases.get(name)), file.tree) : [];
    if (skills.length > 0) renamed.set(name, skills);
  }
  const ids = new Map(
    [...renamed].map(([name, skills]) => [name, new Map(skills.map(({ oldId, newId }) => [newId, oldId]))]),
  );
  const trees = new Map(
    read.map(({ kind, name, file }) => {
      const now =
        kind === 'framework' ? withOldIds(file.tree, renamed.get(name) ?? []) : withOldReferences(file.tree, ids);
      return [name, { file, now }] as const;
    }),
  );
  return { trees, renamed };
}

function mergedFile(
  { kind, name, text }: { readonly kind: 'role' | 'framework'; readonly name: string; readonly text: string },
  local: string | undefined,
  { file, now }: SourceTree,
  base: Print | undefined,
): ReturnType<typeof mergeFile> {
  if (local === text && now === file.tree) return { text, tree: now, conflicts: [] };
  if (local !== undefined) {
    const mark = local.startsWith('\ufeff') ? '\ufeff' : '';
    const merged = mergeFile(
      base,
      fileTree(name, kind, local.slice(mark.length)),
      now,
      kind === 'framework' ? retired : undefined,
    );
    return { ...merged, text: mark + merged.text };
  }
  if (now === file.tree) return { text, tree: now, conflicts: [] };
  // A new file of which references follow renamed skills.
  const renamed = mergeFile(printOf(file.tree), file, now);
  return { ...renamed, conflicts: [] };
}

/** A skill that is no longer in the source stays, since roles elsewhere may refer to it, and is marked as retired. */
function retired(item: Tree, path: readonly string[]): Tree | undefined {
  if (path.length !== 2 || path[0] !== 'skills' || item.kind !== 'mapping') return undefined;
  const status = textAt(item, 'status');
  if (status !== undefined && status !== 'current') return item;
  return withEntries(item, [['status', { kind: 'leaf', value: 'retired', at: item.entries.get('status')?.at }]]);
}

function skillSentences(
  bases: ReadonlyMap<string, Print>,
  { trees, renamed }: SourceTrees,
  merged: ReadonlyMap<string, Branch>,
): Message[] {
  const touched = new Map<string, string[]>();
  for (const [name, tree] of merged) {
    for (const skill of referencesOf(tree)) {
      const roles = touched.get(skill);
      if (roles) roles.push(name);
      else touched.set(skill, [name]);
    }
  }
  return [...trees].flatMap(([name, { file, now }]) => {
    const past = pastSkills(bases.get(name));
    if (past.size === 0) return [];
    const current = skillsOf(now);
    const names = renamed.get(name) ?? [];
    const old = new Set(names.map(({ oldId }) => oldId));
    const rolesOf = (id: string) => {
      const roles = touched.get(`${name}/${id}`) ?? [];
      return roles.length > 0 ? say`it is in ${listOf(roles)}` : say`no role of this import refers to it`;
    };
    const nameOf = (id: string) => textAt(current.get(id) ?? file.tree, 'name') ?? id;
    return [
      ...names.flatMap(({ oldId }) => {
        const wasCalled = pastName(past.get(oldId)) ?? oldId;
        if (wasCalled === nameOf(oldId)) return [];
        return say`“${wasCalled}” is now called “${nameOf(oldId)}” and keeps the id ${oldId}; ${rolesOf(oldId)}.`;
      }),
      ...[...current.keys()]
        .filter((id) => !past.has(id) && !old.has(id))
        .map((id) => say`“${nameOf(id)}” is new; ${rolesOf(id)}.`),
      ...[...past]
        .filter(([id]) => !current.has(id))
        .map(
          ([id, print]) =>
            say`“${pastName(print) ?? id}” is no longer in the source and stays as retired; ${rolesOf(id)}.`,
        ),
    ];
  });
}

/** The name of a skill in an earlier import; `undefined` for one that was too long to be kept. */
function pastName(print: Print | undefined): string | undefined {
  const name = print !== undefined && typeof print !== 'string' && 'name' in print ? print.name : undefined;
  return typeof name === 'string' && !name.startsWith('#') ? name : undefined;
}

function goneFiles(related: readonly PastImport[], names: ReadonlySet<string>): Message[] {
  return related
    .flatMap(({ files }) => [...files.keys()])
    .filter((name) => !names.has(name))
    .sort()
    .map((name) => say`${name} is no longer made by the source and stays as it is.`);
}
