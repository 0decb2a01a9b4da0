import type { Item, RoleProfile, Scale, SkillGroup } from '../../document/profile/profile.ts';
import { type Message, say } from '../../message.ts';
import { inheritedFrameworks } from '../../model/effectiveRole.ts';
import type { LevelCount } from '../../model/foundSkills.ts';
import type { Frameworks } from '../../model/frameworks.ts';
import { type ResolvedLevel, resolveLevel, writtenLevel } from '../../model/levels.ts';
import { splitReference } from '../../model/reference.ts';
import { scaleOf } from '../../model/scales.ts';
import { compareTexts } from '../../text/compareTexts.ts';
import type { Workspace } from '../workspace.ts';

/** The level at which a role asks for a skill of a catalogue. */
export interface AskedLevel {
  /** The level's name, of a range both ends, or what is written where no scale has it; absent where the role names none. */
  readonly label?: string;
  readonly scale?: Scale;
  readonly level?: ResolvedLevel;
}

/**
 * The level at which a role asks for a skill in its own file, by the skill's framework and id; `undefined` for a skill that it does not refer
 * to. What a role says is looked through once, however many skills are asked for.
 */
export function askedLevel(
  role: RoleProfile,
  frameworkUri: string,
  skillId: string,
  workspace: Workspace,
): AskedLevel | undefined {
  const frameworks = frameworksOf(role, workspace);
  const items = workspace.remembered(role, 'items by their references', () => itemsByReference(role));
  const found = [...frameworks].flatMap(([alias, { uri }]) =>
    uri === frameworkUri ? (items.get(keyOf(alias, skillId)) ?? []) : [],
  );
  // Of several items for one skill the first with a level counts, by whatever alias they call the framework.
  const inOrder = found.length > 1 ? found.toSorted((a, b) => a.place - b.place) : found;
  const [first] = inOrder;
  const counting = inOrder.find(({ item }) => item.level) ?? first;
  return counting && levelOf(counting.item, counting.group, frameworks);
}

/** How many of these roles ask for a skill at each level, the lowest first; what is on no scale follows, and last those that name no level. */
export function levelSpread(
  roles: readonly RoleProfile[],
  frameworkUri: string,
  skillId: string,
  workspace: Workspace,
): readonly LevelCount[] {
  const counts = new Map<string | undefined, { count: number; from: number; to: number }>();
  for (const role of roles) {
    const { label, level } = askedLevel(role, frameworkUri, skillId, workspace) ?? {};
    const known = counts.get(label);
    if (known) known.count++;
    else {
      const { from, to } = level ?? { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
      counts.set(label, { count: 1, from, to });
    }
  }
  return [...counts]
    .sort(([label, a], [other, b]) => {
      if (label === undefined || other === undefined) return label === other ? 0 : label === undefined ? 1 : -1;
      // Two that are on no scale have the same place, in which their difference is no number.
      return (
        (a.to === b.to ? 0 : a.to - b.to) || (a.from === b.from ? 0 : a.from - b.from) || compareTexts(label, other)
      );
    })
    .map(([label, { count }]) => (label === undefined ? { count } : { label, count }));
}

/** A spread in words: "3 at Working, 7 at Practitioner, 2 without a level"; `undefined` where no role names a level. */
export function spreadWords(spread: readonly LevelCount[]): Message | undefined {
  if (spread.every(({ label }) => label === undefined)) return undefined;
  return spread
    .map(({ label, count }) => (label === undefined ? say`${count} without a level` : say`${count} at ${label}`))
    .reduce((left, right) => say`${left}, ${right}`);
}

/** The frameworks that a role names and inherits, for whoever asks of many skills: finding files by their paths takes longer than all else here. */
export function frameworksOf(role: RoleProfile, workspace: Workspace): Frameworks {
  return workspace.rememberedNow(`frameworks ${role.uri}`, () => inheritedFrameworks(role, workspace));
}

/** An item of a role with the group in which it stands. */
interface GroupedItem {
  readonly item: Item;
  readonly group: SkillGroup;
  /** Its place among all of them. */
  readonly place: number;
}

/** The items of a role that refer to skills, by what they refer to: it follows from the role alone, whatever else is edited. */
function itemsByReference({ skills }: RoleProfile): ReadonlyMap<string, readonly GroupedItem[]> {
  const items = new Map<string, GroupedItem[]>();
  let place = 0;
  for (const group of skills) {
    for (const item of group.items) {
      place++;
      const parts = item.ref && splitReference(item.ref.value);
      if (!parts) continue;
      const key = keyOf(parts.alias, parts.id);
      const others = items.get(key);
      if (others) others.push({ item, group, place });
      else items.set(key, [{ item, group, place }]);
    }
  }
  return items;
}

function levelOf(item: Item, group: SkillGroup, frameworks: Frameworks): AskedLevel {
  const scale = item.level && scaleOf(item, group, frameworks);
  const level = item.level && scale && resolveLevel(item.level, scale);
  return {
    ...(item.level ? { label: level?.name ?? writtenLevel(item.level) } : {}),
    ...(scale ? { scale } : {}),
    ...(level ? { level } : {}),
  };
}

function keyOf(alias: string, skillId: string): string {
  return `${alias}/${skillId}`;
}
