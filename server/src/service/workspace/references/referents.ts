import type { Framework, Item, RoleProfile, Scale, SkillGroup, Text } from '../../document/profile/profile.ts';
import { effectiveRole } from '../../model/effectiveRole.ts';
import { aliasOf, type Frameworks, frameworksFor, resolvePath } from '../../model/frameworks.ts';
import { findGrade } from '../../model/grades.ts';
import { findLevel } from '../../model/levels.ts';
import { meansBuiltIn, scaleOf } from '../../model/scales.ts';
import type { FileEntry } from '../index/fileEntry.ts';
import type { Workspace } from '../workspace.ts';
import type { SymbolKind } from './occurrencePlan.ts';
import type { Occurrence, Place } from './occurrences.ts';

/** What an id means, wherever it is written: two occurrences are about the same thing when their referents are equal. */
export interface Referent {
  readonly kind: SymbolKind;
  /** Of a level given by its number, the level's id; of a framework, its URI. */
  readonly id: string;
  /**
   * The file that defines the id: the framework, or of an alias the role. `undefined` for role ids, which are the workspace's, and
   * for built-in scales and their levels.
   */
  readonly uri: string | undefined;
  /** Of a level, the id of its scale. */
  readonly scale: string | undefined;
}

/** Tells what the ids of a file mean; what is needed for it is worked out at the first question. */
export type Referents = (occurrence: Occurrence) => Referent | undefined;

export function referentsIn({ profile }: FileEntry, workspace: Workspace): Referents {
  switch (profile.kind) {
    case 'framework':
      return (occurrence) => inFramework(occurrence, profile);
    case 'role': {
      let context: RoleContext | undefined;
      return (occurrence) => {
        context ??= contextOf(profile, workspace);
        return inRole(occurrence, profile, context);
      };
    }
    case 'config':
      return () => undefined;
  }
}

function inFramework({ kind, id, isDefinition, scope }: Occurrence, framework: Framework): Referent | undefined {
  const { uri } = framework;
  switch (kind) {
    case 'level': {
      const scale = scope ?? framework.defaultScale?.value;
      return scale === undefined ? undefined : { kind, id, uri: isDefinition ? uri : owner(framework, scale), scale };
    }
    case 'scale':
      return { kind, id, uri: isDefinition ? uri : owner(framework, id), scale: undefined };
    default:
      return { kind, id, uri, scale: undefined };
  }
}

/** Whose scale a framework means by a name: its own before a built-in one. */
function owner(framework: Framework, scale: string): string | undefined {
  return meansBuiltIn(framework, scale) ? undefined : framework.uri;
}

/** What a role's ids depend on: the frameworks it names or inherits, and the items and groups around a place. */
interface RoleContext {
  readonly frameworks: Frameworks;
  around(occurrence: Occurrence): Around | undefined;
}

function contextOf(role: RoleProfile, workspace: Workspace): RoleContext {
  const whole = effectiveRole(role, workspace).role;
  let surroundings: Surroundings | undefined;
  return {
    frameworks: frameworksFor(whole, workspace),
    around(occurrence) {
      // Most ids say for themselves whose they are.
      surroundings ??= new Surroundings(role, whole);
      return surroundings.at(occurrence);
    },
  };
}

function inRole(
  occurrence: Occurrence,
  role: RoleProfile,
  { frameworks, around: aroundOf }: RoleContext,
): Referent | undefined {
  const { kind, id, isDefinition, scope } = occurrence;
  const at = (uri: string | undefined) => (uri === undefined ? undefined : { kind, id, uri, scale: undefined });
  switch (kind) {
    case 'role':
      return { kind, id, uri: undefined, scale: undefined };
    case 'alias':
      return at(isDefinition ? role.uri : frameworks.get(id)?.use.alias.uri);
    case 'framework': {
      const uri = resolvePath(role.uri, id);
      return uri === undefined ? undefined : { kind, id: uri, uri, scale: undefined };
    }
    case 'skill':
      return at(frameworks.get(scope ?? '')?.uri);
    case 'grade':
      return at([...frameworks.values()].find(({ framework }) => framework && findGrade(framework, id))?.uri);
    case 'category': {
      const alias = aroundOf(occurrence)?.group.framework?.value;
      return at(frameworks.get(alias ?? '')?.uri);
    }
    case 'scale': {
      if (scope !== undefined) return at(frameworks.get(scope)?.uri);
      const around = aroundOf(occurrence);
      return around && scaleCalled(id, around, frameworks);
    }
    case 'level': {
      const around = aroundOf(occurrence);
      const scale = around && scaleOf(around.item ?? {}, around.group, frameworks);
      if (!scale) return undefined;
      const number = occurrence.form === 'number' || (occurrence.form === 'reused' && /^\d+$/.test(id));
      const level = findLevel(scale, number ? Number(id) : id);
      return { kind, id: level?.id ?? id, uri: ownerOf(scale, frameworks), scale: scale.id };
    }
  }
}

/** The framework that a scale was found in; `undefined` for a built-in one. */
function ownerOf(scale: Scale, frameworks: Frameworks): string | undefined {
  return [...frameworks.values()].find(({ framework }) => framework?.scales.get(scale.id) === scale)?.uri;
}

/** The scale that an item or a group calls by its id alone. A group's may be that of any framework its items draw on. */
function scaleCalled(id: string, { item, group }: Around, frameworks: Frameworks): Referent | undefined {
  const aliases = item
    ? [aliasOf(item, group)]
    : [group.framework?.value, ...group.items.map((each) => aliasOf(each, group))];
  const named = aliases.flatMap((alias) => frameworks.get(alias ?? '') ?? []);
  const found = named.find(({ framework }) => framework?.scales.has(id));
  if (!found && meansBuiltIn(undefined, id)) return { kind: 'scale', id, uri: undefined, scale: undefined };
  const uri = found?.uri ?? named[0]?.uri;
  return uri === undefined ? undefined : { kind: 'scale', id, uri, scale: undefined };
}

interface Around {
  readonly item: Item | undefined;
  readonly group: SkillGroup;
}

/** Which item and group a value of a role belongs to, with what they inherit from a role that this one extends. */
class Surroundings {
  readonly #byLine = new Map<number, { readonly text: Pick<Text, 'range'>; readonly around: Around }[]>();

  constructor(role: RoleProfile, whole: RoleProfile) {
    // An item that is removed is none of the whole role; it still means what is written in it.
    for (const group of [...whole.skills, ...role.skills]) {
      for (const text of [group.scale, ...group.category]) this.#add(role, text, { item: undefined, group });
      for (const item of group.items) {
        for (const text of [item.scale, item.level]) this.#add(role, text, { item, group });
      }
    }
  }

  at({ line, start, written }: Occurrence): Around | undefined {
    return this.#holding({ line, start, end: start }) ?? (written && this.#holding(written));
  }

  #add(role: RoleProfile, text: Pick<Text, 'uri' | 'range'> | undefined, around: Around): void {
    if (text?.uri !== role.uri) return;
    for (let line = text.range.start.line; line <= text.range.end.line; line++) {
      const found = this.#byLine.get(line);
      if (found) found.push({ text, around });
      else this.#byLine.set(line, [{ text, around }]);
    }
  }

  #holding({ line, start }: Place): Around | undefined {
    return this.#byLine.get(line)?.find(({ text: { range } }) => {
      const after = range.start.line < line || range.start.character <= start;
      return after && (range.end.line > line || start <= range.end.character);
    })?.around;
  }
}
