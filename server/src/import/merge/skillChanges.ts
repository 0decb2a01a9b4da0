import { isItems, itemsOf, type Print, printOf } from './print.ts';
import { type Branch, type Tree, withEntries } from './tree.ts';

/** The skills of a catalogue that are called otherwise than in the earlier import, by their new ids. */
export interface RenamedSkill {
  readonly oldId: string;
  readonly newId: string;
}

/** The skills of a framework by their ids. */
export function skillsOf(framework: Branch): ReadonlyMap<string, Branch> {
  const skills = framework.entries.get('skills');
  const found = new Map<string, Branch>();
  for (const item of skills?.kind === 'list' ? skills.items : []) {
    const id = item.kind === 'mapping' ? textAt(item, 'id') : undefined;
    if (item.kind === 'mapping' && id !== undefined) found.set(id, item);
  }
  return found;
}

/** The prints of the skills of an earlier import by their ids. */
export function pastSkills(base: Print | undefined): ReadonlyMap<string, Print> {
  const skills = base !== undefined && typeof base !== 'string' && !isItems(base) ? base.skills : undefined;
  const found = new Map<string, Print>();
  for (const [, item] of itemsOf(skills)) {
    const id = typeof item !== 'string' && !isItems(item) ? item.id : undefined;
    if (typeof id === 'string') found.set(id, item);
  }
  return found;
}

/** How many of the long texts of a skill have to be the same for it to be the same skill under another name. */
const share = 0.5;

/**
 * Skills that have a new name and so a new id in the source, but half of their long texts or one of their codes in common with one that is gone.
 * Each is found once; where several fit, the one with the most texts in common.
 */
export function renamedSkills(past: ReadonlyMap<string, Print>, source: Branch): RenamedSkill[] {
  const current = skillsOf(source);
  const gone = [...past].filter(([id]) => !current.has(id)).map(([id, print]) => ({ id, texts: longTexts(print) }));
  // By the texts, so that a catalogue of which all names have changed is not compared skill by skill.
  const byText = new Map<string, number[]>();
  for (const [index, { texts }] of gone.entries()) {
    for (const text of texts) {
      const owners = byText.get(text);
      if (!owners) byText.set(text, [index]);
      else if (owners.length < mostOwners) owners.push(index);
    }
  }
  const taken = new Set<number>();
  const renamed: RenamedSkill[] = [];
  for (const [newId, skill] of current) {
    if (past.has(newId)) continue;
    const texts = longTexts(printOf(skill));
    const common = new Map<number, number>();
    for (const text of texts) {
      for (const index of byText.get(text) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    }
    const [best] = [...common]
      .filter(([index, count]) => {
        return !taken.has(index) && count >= Math.min(texts.size, gone[index]?.texts.size ?? 0) * share;
      })
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const old = best && gone[best[0]];
    if (!best || !old) continue;
    taken.add(best[0]);
    renamed.push({ oldId: old.id, newId });
  }
  return renamed;
}

/** A text that more skills have says nothing about which one is meant. */
const mostOwners = 8;

/** The prints of long texts and of codes of a skill. */
function longTexts(print: Print | undefined, found = new Set<string>()): Set<string> {
  if (print === undefined) return found;
  if (typeof print === 'string') {
    if (print.startsWith('#')) found.add(print);
  } else if (isItems(print)) for (const [, item] of itemsOf(print)) longTexts(item, found);
  else for (const [key, inner] of Object.entries(print)) if (key !== 'id' && key !== 'name') longTexts(inner, found);
  return found;
}

/** A framework in which skills have the ids that they had before. */
export function withOldIds(framework: Branch, renamed: readonly RenamedSkill[]): Branch {
  if (renamed.length === 0) return framework;
  const ids = new Map(renamed.map(({ oldId, newId }) => [newId, oldId]));
  const skills = framework.entries.get('skills');
  if (skills?.kind !== 'list') return framework;
  const items = skills.items.map((item) => {
    if (item.kind !== 'mapping') return item;
    const changed = ['id', 'replacedBy'].flatMap((key): [string, Tree][] => {
      const own = ids.get(textAt(item, key) ?? '');
      return own === undefined ? [] : [[key, { kind: 'leaf', value: own, at: undefined }]];
    });
    return changed.length === 0 ? item : withEntries(item, changed);
  });
  const keys = skills.keys.map((key) => {
    const own = key.startsWith('id: ') ? ids.get(key.slice('id: '.length)) : undefined;
    return own === undefined ? key : `id: ${own}`;
  });
  return withEntries(framework, [['skills', { ...skills, items, keys }]]);
}

/** A role whose references follow; `ids` are the old ids by framework file and new id. */
export function withOldReferences(role: Branch, ids: ReadonlyMap<string, ReadonlyMap<string, string>>): Branch {
  const byAlias = new Map(
    [...frameworksOf(role)].flatMap(([alias, file]) => {
      const renamed = ids.get(file);
      return renamed ? [[alias, renamed] as const] : [];
    }),
  );
  if (byAlias.size === 0) return role;
  const skills = role.entries.get('skills');
  const followed = skills && follow(skills);
  return followed && followed !== skills ? withEntries(role, [['skills', followed]]) : role;

  function follow(tree: Tree): Tree {
    if (tree.kind === 'leaf') return tree;
    if (tree.kind === 'list') {
      const items = tree.items.map(follow);
      if (items.every((item, index) => item === tree.items[index])) return tree;
      const keys = tree.keys.map((key) =>
        key.startsWith('ref: ') ? `ref: ${oldReference(key.slice(5)) ?? key.slice(5)}` : key,
      );
      return { ...tree, items, keys };
    }
    const own = oldReference(textAt(tree, 'ref') ?? '');
    const items = tree.entries.get('items');
    const inner = items && follow(items);
    const changed: [string, Tree][] = [];
    if (own !== undefined) changed.push(['ref', { kind: 'leaf', value: own, at: tree.entries.get('ref')?.at }]);
    if (inner && inner !== items) changed.push(['items', inner]);
    return changed.length === 0 ? tree : withEntries(tree, changed);
  }

  function oldReference(reference: string): string | undefined {
    const slash = reference.indexOf('/');
    const old = slash < 0 ? undefined : byAlias.get(reference.slice(0, slash))?.get(reference.slice(slash + 1));
    return old === undefined ? undefined : `${reference.slice(0, slash)}/${old}`;
  }
}

/** The names of the framework files of a role that are in the same folder, by their aliases. */
export function frameworksOf(role: Branch): ReadonlyMap<string, string> {
  const frameworks = role.entries.get('frameworks');
  const found = new Map<string, string>();
  for (const [alias, path] of frameworks?.kind === 'mapping' ? frameworks.entries : []) {
    if (path.kind === 'leaf') found.set(alias, String(path.value).replace(/^\.\//, ''));
  }
  return found;
}

/** The skills that a role refers to, as the framework's file and the skill's id. */
export function referencesOf(role: Branch): Set<string> {
  const frameworks = frameworksOf(role);
  const found = new Set<string>();
  const collect = (tree: Tree | undefined): void => {
    if (tree?.kind === 'list') for (const item of tree.items) collect(item);
    if (tree?.kind !== 'mapping') return;
    const reference = textAt(tree, 'ref');
    const slash = reference?.indexOf('/') ?? -1;
    const file = reference === undefined ? undefined : frameworks.get(reference.slice(0, slash));
    if (reference !== undefined && file !== undefined) found.add(`${file}/${reference.slice(slash + 1)}`);
    collect(tree.entries.get('items'));
  };
  collect(role.entries.get('skills'));
  return found;
}

export function textAt({ entries }: Branch, key: string): string | undefined {
  const value = entries.get(key);
  return value?.kind === 'leaf' ? String(value.value) : undefined;
}
