import { roleIdOfFile } from '../../document/kind.ts';
import type { Framework, Scale, Skill } from '../../document/profile/profile.ts';
import { defined, Reader } from '../../document/profile/reader.ts';
import { dereference, findValue, type Node, nodeAtPath } from '../../document/syntax/tree.ts';
import type { JsonValue } from '../../document/syntax/value.ts';
import { builtInScales } from '../../model/builtInScales.ts';
import { effectiveRole } from '../../model/effectiveRole.ts';
import { findSkill, usualAlias } from '../../model/frameworks.ts';
import { inheritedGroups } from '../../model/inherited.ts';
import { describedAt, findLevel } from '../../model/levels.ts';
import { findScale, scaleOf, scaleOfSkill } from '../../model/scales.ts';
import { nameKey } from '../../text/names.ts';
import { isId, numberedIfTaken, slug } from '../../text/slug.ts';
import type { Context } from './context.ts';
import type { Place } from './cursor.ts';
import { nearbyFrameworks } from './frameworkFiles.ts';
import { surroundings } from './referenceValues.ts';
import { otherRoles } from './roles.ts';
import { isList, withoutStops } from './yamlText.ts';

type Mapping = { readonly [key: string]: JsonValue };

/**
 * The body of a snippet with what exists in the place of its examples: a framework's file, a skill that the role does not have, a level of the scale there, an id that is
 * free. Its tab stops stay. `undefined` where nothing exists that it needs, so that it is not offered.
 */
export function fitted(context: Context, place: Place, body: JsonValue): JsonValue | undefined {
  if (!isMapping(body)) return body;
  const { kind } = context.document;
  const own = kind === 'framework' && place.path.length > 0 ? fitOwn(context, place, body) : body;
  const made = kind === 'role' ? new RoleFitter(context, place).fit(body) : own;
  return made && isMapping(made) ? withOwnName(context, place, made) : made;
}

/** The same under a name that no other item of the list has. */
function withOwnName({ document }: Context, place: Place, body: Mapping): Mapping {
  const names = textsOfList(document.root, place, 'name').map(nameKey);
  const { name } = body;
  if (typeof name !== 'string' || names.length === 0) return body;
  const wanted = withoutStops(name);
  let number = 1;
  const numbered = () => (number === 1 ? wanted : `${wanted} ${number}`);
  while (names.includes(nameKey(numbered()))) number++;
  return { ...body, name: stop(name, numbered()) };
}

/** The values of a key in all items of the list that a place is in. */
function textsOfList(root: Node | undefined, { path }: Place, key: string): string[] {
  const list = typeof path.at(-1) === 'number' ? dereference(nodeAtPath(root, path.slice(0, -1))) : undefined;
  return (list?.kind === 'sequence' ? list.items : []).flatMap((item) => {
    const value = findValue(item, key);
    return value?.kind === 'scalar' ? String(value.value) : [];
  });
}

/** A framework by the alias that the role has for it or is going to have. */
interface Named {
  readonly alias: string;
  readonly framework: Framework | undefined;
}

/** Fits the mappings of one snippet, the outer ones first: what an inner one means follows from them. */
class RoleFitter {
  readonly #context: Context;
  readonly #place: Place;
  /** The framework and the scale that the snippet names around what is being fitted. */
  #named: Named | undefined;
  #scale: Scale | undefined;

  constructor(context: Context, place: Place) {
    this.#context = context;
    this.#place = place;
  }

  fit(body: Mapping): JsonValue | undefined {
    if (this.#place.path[0] === 'frameworks') return this.#entry(body);
    const fitted: { [key: string]: JsonValue } = {};
    for (const [key, value] of Object.entries(body)) {
      const made = this.#member(key, value, body);
      if (made === 'impossible') return undefined;
      if (made !== 'none') fitted[key] = made;
    }
    return Object.keys(fitted).length > 0 ? fitted : undefined;
  }

  #member(key: string, value: JsonValue, body: Mapping): JsonValue | 'none' | 'impossible' {
    switch (key) {
      case 'id':
        return this.#place.path.length === 0 ? stop(value, this.#ownId(value)) : value;
      case 'extends':
        return stop(value, String(otherRoles(this.#context, this.#place).values[0]?.value ?? '')) || 'impossible';
      case 'frameworks':
        return this.#frameworks(value);
      case 'framework':
        this.#named ??= this.#knownFramework();
        return this.#named ? stop(value, this.#named.alias) : 'impossible';
      case 'scale':
        this.#scale = builtInScales.get(withoutStops(String(value)));
        return value;
      case 'ref':
        return this.#reference(value, body.remove === true);
      case 'level':
        return this.#level(value, body);
      case 'levelDescription':
        return this.#ownWords(value);
      case 'min':
      case 'max':
        return this.#endOfRange(key, value);
      default:
        return this.#inner(value);
    }
  }

  #inner(value: JsonValue): JsonValue | 'impossible' {
    if (isList(value)) {
      const items = value.map((item) => (isMapping(item) ? this.fit(item) : item));
      return items.includes(undefined) ? 'impossible' : (items as JsonValue[]);
    }
    return isMapping(value) ? (this.fit(value) ?? 'impossible') : value;
  }

  /** The name of the file says who the role is, unless another role is called so. */
  #ownId(value: JsonValue): string {
    const { workspace, document } = this.#context;
    const wanted = roleIdOfFile(document.uri) ?? withoutStops(String(value));
    return free(wanted, (id) => workspace.rolesWithId(id).some(({ uri }) => uri !== document.uri));
  }

  #frameworks(value: JsonValue): JsonValue | 'impossible' {
    return (isMapping(value) ? this.#entry(value) : undefined) ?? 'impossible';
  }

  /** The nearest framework that the role does not name yet. */
  #entry(body: Mapping): JsonValue | undefined {
    const named = new Set([...this.#context.frameworks.values()].map(({ uri }) => uri));
    const nearest = nearbyFrameworks(this.#context).find(({ framework }) => !named.has(framework.uri));
    const [entry] = Object.entries(body);
    if (!nearest || !entry) return undefined;
    const alias = free(usualAlias(nearest.framework), (one) => this.#context.frameworks.has(one));
    this.#named = { alias, framework: nearest.framework };
    return { [stop(entry[0], alias)]: stop(entry[1], nearest.path) };
  }

  /** That of the group, else the first that the role names. */
  #knownFramework(): Named | undefined {
    const { frameworks } = this.#context;
    const own = this.#surroundings().group.framework?.value;
    const [alias, named] =
      [...frameworks].find(([name]) => name === own) ?? [...frameworks].find((one) => one[1].framework) ?? [];
    return alias === undefined ? undefined : { alias, framework: named?.framework };
  }

  #reference(value: JsonValue, isRemoval: boolean): JsonValue | 'impossible' {
    if (isRemoval) {
      const inherited = inheritedGroups(this.#context.document.uri, this.#context.workspace);
      const ref = inherited.flatMap(({ items }) => items).find((item) => item.ref)?.ref?.value;
      return ref === undefined ? 'impossible' : stop(value, ref);
    }
    this.#named ??= this.#knownFramework();
    const skill = this.#freeSkill();
    return this.#named && skill ? stop(value, `${this.#named.alias}/${skill.id.value}`) : 'impossible';
  }

  /** The first skill of the group's category, else of the framework, that the role does not have. */
  #freeSkill(): Skill | undefined {
    const { framework } = this.#named ?? {};
    if (!framework) return undefined;
    const used = new Set(this.#usedSkills());
    const group = this.#groupNode();
    const category = group && new Reader(this.#place.probe, group).texts('category').at(-1)?.value;
    let first: Skill | undefined;
    for (const skill of framework.skills.values()) {
      if (skill.status?.value === 'retired' || used.has(skill)) continue;
      if (category === undefined || skill.category.some((one) => one.value === category)) return skill;
      first ??= skill;
    }
    return first;
  }

  *#usedSkills(): Iterable<Skill> {
    const { role, workspace, frameworks } = this.#context;
    for (const { items } of role ? effectiveRole(role, workspace).role.skills : []) {
      for (const { ref } of items) {
        const skill = ref && findSkill(frameworks, ref.value);
        if (skill) yield skill;
      }
    }
  }

  /** A level of the scale that the item is on; none where nothing says which scale that is. */
  #level(value: JsonValue, body: Mapping): JsonValue | 'none' {
    if (isMapping(value)) return this.fit(value) ?? 'none';
    const skill = body.ref === undefined ? undefined : this.#freeSkill();
    const scale = this.#scaleFor(skill);
    if (!scale) return 'none';
    const described = skill ? scale.levels.filter((level) => describedAt(skill, scale, level)) : [];
    const written = withoutStops(String(value));
    if (described.length === 0 && findLevel(scale, written)) return value;
    const level = described[0] ?? scale.levels[0];
    return level ? stop(value, level.id) : 'none';
  }

  /** What the catalogue says is what one begins with. */
  #ownWords(value: JsonValue): JsonValue {
    const skill = this.#freeSkill();
    const scale = this.#scaleFor(skill);
    const level = skill && scale?.levels.find((one) => describedAt(skill, scale, one));
    const text = skill && scale && describedAt(skill, scale, level)?.description?.value;
    return text === undefined || text.includes('\n') ? value : stop(value, text);
  }

  #endOfRange(key: 'min' | 'max', value: JsonValue): JsonValue | 'impossible' {
    const scale = this.#scaleFor(undefined);
    const level = key === 'min' ? scale?.levels[0] : scale?.levels.at(-1);
    return level ? stop(value, level.id) : 'impossible';
  }

  #scaleFor(skill: Skill | undefined): Scale | undefined {
    const { group, item } = this.#surroundings();
    if (this.#scale) return this.#scale;
    if (skill && !group.scale) return scaleOfSkill(skill, this.#named?.framework);
    if (group.scale) return findScale(this.#context.frameworks, group.scale.value, group.framework?.value);
    return scaleOf(item, group, this.#context.frameworks);
  }

  #surroundings() {
    return surroundings(this.#context, this.#place);
  }

  #groupNode() {
    const [skills, index] = this.#place.path;
    return skills === 'skills' && typeof index === 'number'
      ? nodeAtPath(this.#place.probe.root, ['skills', index])
      : undefined;
  }
}

/** An entry of a list of a framework: its id is free, and what it refers to exists in the file. */
function fitOwn(context: Context, place: Place, body: Mapping): JsonValue | undefined {
  const list = place.path[0];
  const ids = new Set(textsOfList(context.document.root, place, 'id'));
  const fitted: { [key: string]: JsonValue } = {};
  for (const [key, value] of Object.entries(body)) {
    if (key === 'id')
      fitted[key] = stop(
        value,
        free(withoutStops(String(value)), (id) => ids.has(id)),
      );
    else if (key === 'parent' || key === 'replacedBy') {
      const [first] = ids;
      if (first === undefined) return undefined;
      fitted[key] = stop(value, first);
    } else if (key === 'levels' && list === 'skills' && isMapping(value))
      fitted[key] = onOwnScale(context, place, value);
    else fitted[key] = value;
  }
  return place.path.at(-1) === 'levels' && list === 'skills' ? onOwnScale(context, place, body) : fitted;
}

/** Levels of a skill by the ids of its own scale, as far as that has as many. */
function onOwnScale(context: Context, place: Place, levels: Mapping): Mapping {
  const own = context.ownFramework();
  const skill = nodeAtPath(place.probe.root, place.path.slice(0, 2));
  const scale = scaleOfSkill(defined({ scale: new Reader(place.probe, skill).text('scale') }), own);
  if (!scale) return levels;
  const names = Object.keys(levels);
  if (names.every((name) => findLevel(scale, withoutStops(name)))) return levels;
  return Object.fromEntries(
    names.flatMap((name, at): [string, JsonValue][] => {
      const level = scale.levels[at];
      return level ? [[stop(name, level.id), levels[name] ?? '']] : [];
    }),
  );
}

/** An id that is free: this one, else numbered. */
function free(wanted: string, isTaken: (id: string) => boolean): string {
  return numberedIfTaken(isId(wanted) ? wanted : slug(wanted) || 'new', isTaken);
}

/** Another text at the tab stop of a template; without a tab stop where the text has signs that a snippet could not hold there. */
function stop(template: JsonValue, text: string): string {
  const number = /^\$\{(\d+):/.exec(String(template))?.[1];
  return number === undefined || text === '' || /[{}$\\]/.test(text) ? text : `\${${number}:${text}}`;
}

function isMapping(value: JsonValue | undefined): value is Mapping {
  return typeof value === 'object' && value !== null && !isList(value);
}
