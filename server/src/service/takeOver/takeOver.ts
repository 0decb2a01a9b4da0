import type { Takeable } from '../compare/takeable.ts';
import { isMapping } from '../document/edits/valueLines.ts';
import type { RoleProfile, SkillGroup } from '../document/profile/profile.ts';
import { readRole } from '../document/profile/readRole.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { type JsonValue, toValue } from '../document/syntax/value.ts';
import { type Operation, type OrRefused, refused } from '../editing/operations.ts';
import { readingOf } from '../editing/reading.ts';
import { targetOf } from '../editing/target.ts';
import { NamedFrameworks } from '../explorer/namedFrameworks.ts';
import { SkillGroups } from '../explorer/skillGroups.ts';
import { say } from '../message.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { type Frameworks, frameworksFor } from '../model/frameworks.ts';
import { findLevel } from '../model/levels.ts';
import { splitReference } from '../model/reference.ts';
import { titleOfRole } from '../model/roleLabels.ts';
import { scaleOf } from '../model/scales.ts';
import { sameName } from '../text/names.ts';
import type { Workspace } from '../workspace/workspace.ts';

/*
 * What one role has of an item, taken over by another role, or by a newer version of the same file: the item as a whole, its level, or one of its
 * texts. It is taken as it is written, so that nothing of it is lost on the way.
 */

export interface TakeOver {
  /** Where it is written, in the version of the file that is shown. */
  readonly fromPath: string;
  /** The role that takes it. */
  readonly to: string;
  /** Where that role has the item, if it has it. */
  readonly toItem?: { readonly uri: string; readonly path: string } | null;
  readonly what: Takeable;
}

/** The keys of the parts that are called otherwise in a file. */
const keys: Readonly<Partial<Record<Takeable, string>>> = {
  asked: 'level',
  level: 'levelDescription',
  'awarding-body': 'awardingBody',
};

/** The operations upon the file of the role that takes something over, or why it cannot. */
export function planTake(
  source: SourceDocument,
  take: TakeOver,
  workspace: Workspace,
): OrRefused<readonly Operation[]> {
  const role = workspace.role(take.to);
  if (!role) return refused('not-found', say`There is no role in this file any more.`);
  const node = targetOf(source.derived(readingOf), take.fromPath, false)?.node;
  if (!node) return refused('stale', say`It is not where it was: look at the comparison again.`);
  const value = toValue(node);
  const sides = sidesOf(source, role, workspace);
  const { toItem, what } = take;
  if (toItem && toItem.uri !== role.uri) {
    return refused('invalid', say`${titleOfRole(role)} inherits this from another role: take it over there.`);
  }
  if (what === 'all')
    return toItem
      ? taken(sides, value, (own) => [{ op: 'set', path: toItem.path, value: own }])
      : added(sides, take, value);
  if (!toItem) return refused('stale', say`The other role does not have this any more: look at the comparison again.`);
  return takePart(sides, value, toItem.path, what);
}

/** Both roles with what they inherit. */
interface Sides {
  readonly from: RoleProfile;
  readonly fromFrameworks: Frameworks;
  readonly to: RoleProfile;
  readonly whole: RoleProfile;
  readonly frameworks: Frameworks;
  readonly workspace: Workspace;
}

function sidesOf(source: SourceDocument, to: RoleProfile, workspace: Workspace): Sides {
  const { role: from } = effectiveRole(readRole(source), workspace);
  const { role: whole } = effectiveRole(to, workspace);
  return {
    from,
    fromFrameworks: frameworksFor(from, workspace),
    to,
    whole,
    frameworks: frameworksFor(whole, workspace),
    workspace,
  };
}

function takePart(sides: Sides, value: JsonValue, path: string, what: Takeable): OrRefused<readonly Operation[]> {
  const key = keys[what] ?? what;
  const part = isMapping(value) ? value[key] : key === 'name' ? value : undefined;
  const own = itemAt(sides.to.skills, path);
  if (part === undefined) {
    const has = own ? hasKey(own.item, key) : true;
    if (has) return [{ op: 'remove', path: `${path}/${key}` }];
    return refused(
      'invalid',
      say`This text is the catalogue’s, at the level that the other role asks for: take the level over.`,
    );
  }
  if (what === 'asked' && own) {
    const scale = scaleOf(own.item, own.group, sides.frameworks);
    const ends = isMapping(part) ? [part.min, part.max] : [part];
    const isKnown = ends.every(
      (end) => scale && (typeof end === 'string' || typeof end === 'number') && findLevel(scale, end),
    );
    if (!isKnown)
      return refused(
        'invalid',
        say`The two roles have this skill on different scales: choose the level in the other role.`,
      );
  }
  return [{ op: 'set', path: `${path}/${key}`, value: part }];
}

/** An item that the other role does not have yet, in the list where it stands here. */
function added(sides: Sides, { fromPath }: TakeOver, value: JsonValue): OrRefused<readonly Operation[]> {
  const { from, to } = sides;
  const [, list, section] = /^((?:\/sections\/(\d+))?\/[^/]+(?:\/.+)?)\/\d+$/.exec(fromPath) ?? [];
  if (list === undefined) return [{ op: 'set', path: fromPath, value, was: null }];
  if (fromPath.startsWith('/skills/')) return intoGroup(sides, fromPath, value);
  if (section === undefined) return [{ op: 'insert', path: list, index: lengthOf(to, list.slice(1)), value }];
  const title = from.sections[Number(section)]?.title?.value;
  const index = to.sections.findIndex((one) => sameName(one.title?.value, title));
  if (index < 0) return refused('invalid', say`${titleOfRole(to)} has no section “${title ?? ''}”: add it first.`);
  const length = to.sections[index]?.items.length ?? 0;
  return [{ op: 'insert', path: `/sections/${index}/items`, index: length, value }];
}

/** Behind the skills of the group of the same title, or into a group like the one where it stands. */
function intoGroup(sides: Sides, fromPath: string, value: JsonValue): OrRefused<readonly Operation[]> {
  const { from, to, whole, frameworks } = sides;
  const source = itemAt(from.skills, fromPath)?.group;
  const groups = new SkillGroups(to, whole, frameworks);
  const title = source?.title?.value;
  const known = whole.skills.find((one) =>
    title === undefined ? one.title === undefined : sameName(one.title?.value, title),
  );
  const planned = (known && groups.groupOf(known)) ?? groups.newGroup(title);
  return taken(sides, withScale(value, source, known), (own) => [groups.insert(own, planned)]);
}

/** An item keeps the scale that its group gave it. */
function withScale(value: JsonValue, source: SkillGroup | undefined, target: SkillGroup | undefined): JsonValue {
  const scale = source?.scale?.value;
  if (scale === undefined || scale === target?.scale?.value) return value;
  if (!isMapping(value)) return value;
  return value.level === undefined || value.scale !== undefined ? value : { ...value, scale };
}

/** What a value says with the other role's words for frameworks, which are named there where they are not yet. */
function taken(
  { fromFrameworks, to, frameworks, workspace }: Sides,
  value: JsonValue,
  operations: (value: JsonValue) => readonly Operation[],
): OrRefused<readonly Operation[]> {
  if (!isMapping(value)) return operations(value);
  const named = new NamedFrameworks(to, frameworks);
  const before: Operation[] = [];
  const own: Record<string, JsonValue> = { ...value };
  for (const key of ['ref', 'scale']) {
    const written = own[key];
    const parts = typeof written === 'string' ? splitReference(written) : undefined;
    if (!parts) continue;
    const uri = fromFrameworks.get(parts.alias)?.uri;
    const framework = uri === undefined ? undefined : workspace.framework(uri);
    const use = framework && named.of(framework);
    if (!use) {
      return refused(
        'invalid',
        say`Nothing tells which framework “${parts.alias}” means: name it in ${titleOfRole(to)} first.`,
      );
    }
    before.push(...use.operations);
    own[key] = `${use.named.use.alias.value}/${parts.id}`;
  }
  return [...before, ...operations(own)];
}

function itemAt(groups: readonly SkillGroup[], path: string) {
  for (const group of groups) {
    const item = group.items.find((one) => one.path === path);
    if (item) return { item, group };
  }
  return undefined;
}

function hasKey(item: object, key: string): boolean {
  const value = (item as Readonly<Record<string, unknown>>)[key];
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function lengthOf(role: RoleProfile, list: string): number {
  const value = (role as unknown as Readonly<Record<string, unknown>>)[list];
  return Array.isArray(value) ? value.length : 0;
}
