import type { Draft, DraftFile, DraftMapping, DraftValue } from './draft.ts';
import { isDraftText } from './draft.ts';

/*
 * Files of several drafts that would have the same name. The later one gets another name and id, and what its own draft says of it follows.
 */

/** The keys of a role that name other roles. */
const roleReferences = ['extends', 'progressesTo', 'reportsTo'] as const;

/** The drafts with names that no two files share; the very same drafts where that is so already. */
export function withOwnStems(drafts: readonly Draft[]): readonly Draft[] {
  const taken = new Set<string>();
  // Where to go on counting: ten thousand files may have one title.
  const counts = new Map<string, number>();
  return drafts.map((draft) => {
    const renamed = new Map<string, string>();
    for (const { kind, stem } of draft.files) {
      const own = ownStem(kind, stem, taken, counts);
      taken.add(keyOf(kind, own));
      if (own !== stem) renamed.set(keyOf(kind, stem), own);
    }
    if (renamed.size === 0) return draft;
    return { ...draft, files: draft.files.map((file) => renamedFile(file, renamed)) };
  });
}

function ownStem(
  kind: DraftFile['kind'],
  stem: string,
  taken: ReadonlySet<string>,
  counts: Map<string, number>,
): string {
  const key = keyOf(kind, stem);
  let count = counts.get(key) ?? 1;
  let own = stem;
  while (taken.has(keyOf(kind, own))) own = `${stem}-${++count}`;
  counts.set(key, count);
  return own;
}

/** File systems tell names apart without regard to case, or to how a letter is composed. */
function keyOf(kind: DraftFile['kind'], stem: string): string {
  return `${kind} ${stem.normalize('NFC').toLowerCase()}`;
}

function renamedFile(file: DraftFile, renamed: ReadonlyMap<string, string>): DraftFile {
  const stem = renamed.get(keyOf(file.kind, file.stem)) ?? file.stem;
  const value: Record<string, DraftValue | undefined> = { ...file.value };
  if (stem !== file.stem && value.id === file.stem) value.id = stem;
  if (file.kind === 'role') {
    for (const key of roleReferences) {
      const reference = value[key];
      if (reference !== undefined) value[key] = renamedReference(reference, renamed);
    }
    const { frameworks } = value;
    if (typeof frameworks === 'object' && !Array.isArray(frameworks) && !isDraftText(frameworks)) {
      value.frameworks = renamedPaths(frameworks as DraftMapping, renamed);
    }
  }
  return { ...file, stem, value };
}

function renamedReference(reference: DraftValue, renamed: ReadonlyMap<string, string>): DraftValue {
  if (typeof reference === 'string') return renamed.get(keyOf('role', reference)) ?? reference;
  return Array.isArray(reference) ? reference.map((one: DraftValue) => renamedReference(one, renamed)) : reference;
}

function renamedPaths(frameworks: DraftMapping, renamed: ReadonlyMap<string, string>): DraftMapping {
  return Object.fromEntries(
    Object.entries(frameworks).map(([alias, path]) => {
      const stem = typeof path === 'string' ? /^\.\/(.+)\.framework\.yaml$/.exec(path)?.[1] : undefined;
      const own = stem === undefined ? undefined : renamed.get(keyOf('framework', stem));
      return [alias, own === undefined ? path : `./${own}.framework.yaml`];
    }),
  );
}
