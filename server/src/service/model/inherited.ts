import { isGroup } from '../document/longForm/fits.ts';
import type { Item, SkillGroup } from '../document/profile/profile.ts';
import { defined, Reader } from '../document/profile/reader.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { dereference, type Node, nodeAtPath, type Path } from '../document/syntax/tree.ts';
import { sameName } from '../text/names.ts';
import { overlays } from './applyExtends.ts';
import { effectiveRole } from './effectiveRole.ts';
import type { RoleDirectory } from './roleDirectory.ts';

/** What of a group of skills says how its items are meant. */
export type GroupFacts = Partial<Pick<SkillGroup, 'title' | 'framework' | 'scale'>>;

/** What of an item says which one it is, and how its level is meant. */
export type ItemFacts = Partial<Pick<Item, 'id' | 'ref' | 'name' | 'scale'>>;

export interface Surroundings {
  readonly group: GroupFacts;
  readonly item: ItemFacts;
}

/** The group of skills and the skill that a path in a role leads to or through. A skill that stands directly below `skills` has no group. */
export function nodesInSkills(root: Node | undefined, path: Path): { readonly group?: Node; readonly item?: Node } {
  const first = path[0] === 'skills' ? nodeAtPath(root, path.slice(0, 2)) : undefined;
  const content = dereference(first);
  if (!first || content?.kind !== 'mapping' || path.length < 2) return {};
  // What has a key that both may have alone, such as `scale`, may still become either: it says the same of levels.
  if (!isGroup(content)) return { item: first };
  const item = path[2] === 'items' && path.length > 3 ? nodeAtPath(root, path.slice(0, 4)) : undefined;
  return { group: first, ...defined({ item }) };
}

/** These facts as they are written; of what is not there nothing. */
export function readSurroundings(
  document: SourceDocument,
  groupNode: Node | undefined,
  itemNode: Node | undefined,
): Surroundings {
  const [group, item] = [new Reader(document, groupNode), new Reader(document, itemNode)];
  return {
    group: defined({
      title: group.text('title'),
      framework: group.text('framework'),
      scale: group.text('scale'),
    }),
    item: defined({
      id: item.text('id'),
      ref: item.text('ref'),
      name: item.text('name'),
      scale: item.text('scale'),
    }),
  };
}

/** The groups of a role that extends another, with what they inherit; none for a role that stands alone. */
export function inheritedGroups(uri: string, directory: RoleDirectory | undefined): readonly SkillGroup[] {
  const role = directory?.role(uri);
  return directory && role?.extends ? effectiveRole(role, directory).role.skills : [];
}

/**
 * A group and one of its items as they are written, with what they inherit from a role that is extended: the framework and scale of
 * the group with the same title, the reference and scale of the item with the same id, reference or name in it.
 */
export function withInherited(groups: readonly SkillGroup[], { group, item }: Surroundings): Surroundings {
  const whole = groups.find(({ title }) => {
    return group.title || title ? sameName(group.title?.value, title?.value) : true;
  });
  if (!whole) return { group, item };
  const same = whole.items.find((candidate) => overlays(item, candidate));
  return {
    group: { ...defined({ framework: whole.framework, scale: whole.scale }), ...group },
    item: { ...defined({ ref: same?.ref, scale: same?.scale }), ...item },
  };
}
