import type { Item, RoleProfile, Scale, Skill, SkillGroup } from '../document/profile/profile.ts';
import type { SkillHead } from '../document/profile/skillsWhenAsked.ts';
import { groupedBy } from '../support/groupedBy.ts';
import { lazy } from '../support/lazy.ts';
import { nameKey } from '../text/names.ts';
import { successorOf } from './catalogue.ts';
import { type Frameworks, findSkill, findSkillHead } from './frameworks.ts';
import { changeBetween, type LevelChange, type ResolvedLevel, resolveLevel, resolvingLevels } from './levels.ts';
import { splitReference } from './reference.ts';
import { scaleOf } from './scales.ts';

/*
 * Two roles side by side: which skill of one is which of the other, and how their levels lie to each other. Pure; used by rules
 * and by whatever shows roles beside each other.
 */

/** A skill of a role with all that it takes to find it again in another role. */
export interface NamedSkill {
  readonly item: Item;
  readonly group: SkillGroup;
  /** The same for two items that refer to the same skill, whatever their roles call its framework. */
  readonly key: string | undefined;
  /** As it is shown: the role's own name, else the catalogue's. */
  readonly name: string | undefined;
  /** The scale that the item's level is on. */
  readonly scale: Scale | undefined;
  /** `undefined` without a level and where its scale does not have it. */
  readonly level: ResolvedLevel | undefined;
}

/** The same with what its catalogue says of it. */
export interface PlacedSkill extends NamedSkill {
  /** The catalogue's skill, when the item refers to one that exists. */
  readonly skill: Skill | undefined;
}

/** A skill as two roles have it; one side is missing where only the other role has it. */
export interface SkillPair<T extends NamedSkill = PlacedSkill> {
  readonly left?: T;
  readonly right?: T;
}

/** All skills of a role that has what it inherits already, in their order. `levelOf` is `resolvingLevels()` of who asks for those of many roles. */
export function skillsOf(role: RoleProfile, frameworks: Frameworks, levelOf = resolveLevel): PlacedSkill[] {
  return [...skillsInTurn(role, frameworks, levelOf)];
}

/** The same one by one, for those who may know after a few. */
export function* skillsInTurn(
  role: RoleProfile,
  frameworks: Frameworks,
  levelOf = resolveLevel,
): Generator<PlacedSkill> {
  for (const group of role.skills) {
    for (const item of group.items) {
      // What has nothing to remove is left over from an `extends` that leads nowhere.
      if (!item.remove) yield new PlacedInRole(item, group, frameworks, levelOf);
    }
  }
}

/**
 * What makes skills of the items of many roles; what its catalogue says of a skill beyond its name is not looked at. Levels that are written alike on the same
 * scale are one object, which tens of thousands of cells share.
 */
export function namingSkills(): (item: Item, group: SkillGroup, frameworks: Frameworks) => NamedSkill {
  const levelOf = resolvingLevels();
  return (item, group, frameworks) => new NamedInRole(item, group, frameworks, levelOf);
}

/** Made for every skill of every role, most of which nobody asks for more than one or two of these. */
class NamedInRole implements NamedSkill {
  readonly item: Item;
  readonly group: SkillGroup;
  readonly scale: Scale | undefined;
  readonly #frameworks: Frameworks;
  readonly #levelOf: typeof resolveLevel;
  readonly #head: SkillHead | undefined;
  #key: string | undefined;
  #level: ResolvedLevel | undefined;

  constructor(item: Item, group: SkillGroup, frameworks: Frameworks, levelOf: typeof resolveLevel) {
    this.item = item;
    this.group = group;
    this.#frameworks = frameworks;
    this.#levelOf = levelOf;
    this.#head = item.ref && findSkillHead(frameworks, item.ref.value);
    this.scale = scaleOf(item, group, frameworks, this.#head);
  }

  get key(): string | undefined {
    if (this.item.ref) this.#key ??= referenceKey(this.item.ref.value, this.#frameworks, this.#head);
    return this.#key;
  }

  get name(): string | undefined {
    return this.item.name?.value ?? this.#head?.name?.value;
  }

  get level(): ResolvedLevel | undefined {
    if (this.item.level && this.scale) this.#level ??= this.#levelOf(this.item.level, this.scale);
    return this.#level;
  }
}

class PlacedInRole extends NamedInRole implements PlacedSkill {
  readonly skill: Skill | undefined;

  constructor(item: Item, group: SkillGroup, frameworks: Frameworks, levelOf: typeof resolveLevel) {
    super(item, group, frameworks, levelOf);
    this.skill = item.ref && findSkill(frameworks, item.ref.value);
  }
}

/** A reference by the URI of its framework; a retired skill counts as the one that replaces it. */
function referenceKey(ref: string, frameworks: Frameworks, skill: SkillHead | undefined): string {
  const parts = splitReference(ref);
  const named = parts && frameworks.get(parts.alias);
  if (!parts || !named) return ref;
  const { uri, framework } = named;
  const isReplaced = skill?.status?.value === 'retired' && skill.replacedBy !== undefined;
  const replaced = isReplaced ? framework?.skills.get(parts.id) : undefined;
  return `${uri}#${replaced && framework ? successorOf(replaced, framework.skills).id.value : parts.id}`;
}

/**
 * The skills of two roles in pairs: those of the left role in their order, then what only the right one has. They are the same when they
 * refer to the same skill; else when their names are the same in groups of the same title; else when
 * their names are the same and no other skill on either side has that name. A skill that the left role names more often
 * than the right one shares the last partner there; one without a name and a reference has none.
 */
export function matchSkills<T extends NamedSkill>(
  left: readonly T[] | SkillIndex<T>,
  right: readonly T[] | SkillIndex<T>,
): SkillPair<T>[] {
  const own = indexOf(left);
  const index = indexOf(right);
  const partners = new Map<T, T>();
  const taken = new Set<T>();
  // Nearly all skills refer to one that neither side names twice, so that no other way leads elsewhere.
  for (const skill of own.skills) {
    const key = referredTo(skill);
    const same = key === undefined ? undefined : index.byReference().get(key);
    const partner = same?.length === 1 ? same[0] : undefined;
    if (key === undefined || !partner || own.byReference().get(key)?.length !== 1) continue;
    partners.set(skill, partner);
    taken.add(partner);
  }
  const isOnlyOnce = (key: string) => own.byName().get(key)?.length === 1 && index.byName().get(key)?.length === 1;
  // What a side does not have at all it does not have in a group, so that most roles are never divided by groups.
  const isReferredTo = isAmong(referredTo, index.byReference);
  const isNamed = isAmong(nameOf, index.byName);
  const inSameGroup = [
    [inGroup(referredTo), index.byReferenceInGroup, isReferredTo],
    [inGroup(nameOf), index.byNameInGroup, isNamed],
  ] as const;
  const anywhere = [
    [referredTo, index.byReference, isReferredTo],
    [nameOf, index.byName, isNamed],
  ] as const;
  for (const [keyOf, candidates, mayBe] of [inSameGroup[0], anywhere[0], inSameGroup[1], anywhere[1]]) {
    if (partners.size === own.skills.length) break;
    const tried = new Map<string, number>();
    for (const skill of own.skills) {
      const key = partners.has(skill) || !mayBe(skill) ? undefined : keyOf(skill);
      if (key === undefined || (candidates === index.byName && !isOnlyOnce(key))) continue;
      // Where to go on in the list of those with this key, since who is taken stays so.
      const same = candidates().get(key) ?? [];
      let next = tried.get(key) ?? 0;
      for (let one = same[next]; one && taken.has(one); one = same[next]) next++;
      tried.set(key, next);
      const partner = same[next];
      if (!partner) continue;
      partners.set(skill, partner);
      taken.add(partner);
    }
  }
  for (const [keyOf, candidates, mayBe] of [anywhere[0], inSameGroup[1]]) {
    for (const skill of own.skills) {
      if (partners.has(skill) || !mayBe(skill)) continue;
      const partner = candidates()
        .get(keyOf(skill) ?? '')
        ?.at(-1);
      if (partner) partners.set(skill, partner);
    }
  }
  return [
    ...own.skills.map((skill): SkillPair<T> => {
      const partner = partners.get(skill);
      return partner ? { left: skill, right: partner } : { left: skill };
    }),
    ...index.skills.filter((skill) => !taken.has(skill)).map((skill): SkillPair<T> => ({ right: skill })),
  ];
}

/** Skills by what is equal for two that are the same in one respect. */
type Candidates<T> = ReadonlyMap<string, readonly T[]>;

/** The skills of a role, ready to be matched with those of many others. Mostly the first way finds them all. */
export interface SkillIndex<T extends NamedSkill = PlacedSkill> {
  readonly skills: readonly T[];
  readonly byReference: () => Candidates<T>;
  readonly byReferenceInGroup: () => Candidates<T>;
  readonly byName: () => Candidates<T>;
  readonly byNameInGroup: () => Candidates<T>;
}

function indexOf<T extends NamedSkill>(skills: readonly T[] | SkillIndex<T>): SkillIndex<T> {
  return 'skills' in skills ? skills : indexedSkills(skills);
}

export function indexedSkills<T extends NamedSkill>(skills: readonly T[]): SkillIndex<T> {
  const by = (keyOf: KeyOf) => lazy(() => groupedBy(skills, keyOf));
  return {
    skills,
    byReference: by(referredTo),
    byReferenceInGroup: by(inGroup(referredTo)),
    byName: by(nameOf),
    byNameInGroup: by(inGroup(nameOf)),
  };
}

/** Whether any of the candidates is the same as a skill in one respect. */
function isAmong<T>(keyOf: KeyOf, candidates: () => Candidates<T>): (skill: NamedSkill) => boolean {
  return (skill) => {
    const key = keyOf(skill);
    return key !== undefined && candidates().has(key);
  };
}

/** What is equal for two skills that are the same in one respect; `undefined` where a skill has nothing to be known by. */
type KeyOf = (skill: NamedSkill) => string | undefined;

function referredTo({ key }: NamedSkill): string | undefined {
  return key;
}

function nameOf({ name }: NamedSkill): string | undefined {
  return nameKey(name) || undefined;
}

/** The same, but for skills of different groups. */
function inGroup(keyOf: KeyOf): KeyOf {
  return (skill) => {
    const key = keyOf(skill);
    return key === undefined ? undefined : `${nameKey(skill.group.title?.value)}/${key}`;
  };
}

/**
 * How a level changes from left to right; `undefined` when either has none or they are on different scales. Two scales that only look alike are
 * different ones here, since what is concluded from the change is reported as a defect.
 */
export function levelChange({ left, right }: SkillPair): LevelChange | undefined {
  return left?.scale === right?.scale ? changeBetween(left?.level, right?.level) : undefined;
}
