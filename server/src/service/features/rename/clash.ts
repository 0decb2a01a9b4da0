import { type Message, say } from '../../message.ts';
import { effectiveRole } from '../../model/effectiveRole.ts';
import { frameworksFor } from '../../model/frameworks.ts';
import { findGrade } from '../../model/grades.ts';
import { heirsOf } from '../../model/heirs.ts';
import { meansBuiltIn } from '../../model/scales.ts';
import type { Steps } from '../../support/steps.ts';
import { definitionsOf, type Mention, mentionsOf } from '../../workspace/references/references.ts';
import type { Referent } from '../../workspace/references/referents.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { fileName } from './kindNames.ts';

/**
 * Why a new id would be taken for something else, or something else for it; `undefined` when it is free. An unknown id that is
 * referred to already is free: whoever wrote the reference may have been waiting for the rename. One step for each file that is looked into.
 */
export function* clash(
  referent: Referent,
  newId: string,
  mentions: readonly Mention[],
  workspace: Workspace,
): Steps<Message | undefined> {
  const [taken] = definitionsOf({ ...referent, id: newId }, workspace);
  if (taken)
    return say`There is already ${named[referent.kind]} "${newId}" in ${fileName(taken.uri)}; choose another id.`;
  switch (referent.kind) {
    case 'level':
      return yield* levelClash(referent, newId, workspace);
    case 'scale':
      return yield* scaleClash(newId, mentions, workspace);
    case 'grade':
      return yield* gradeClash(referent, newId, mentions, workspace);
    case 'alias':
      return aliasClash(referent, newId, workspace);
    default:
      return undefined;
  }
}

const named: Readonly<Record<Referent['kind'], Message>> = {
  skill: say`a skill`,
  level: say`a level`,
  scale: say`a scale`,
  category: say`a category`,
  grade: say`a grade`,
  role: say`a role`,
  alias: say`an alias`,
  framework: say`a framework`,
};

function* levelClash(
  { uri = '', scale = '', id }: Referent,
  newId: string,
  workspace: Workspace,
): Steps<Message | undefined> {
  const levels = workspace.framework(uri)?.scales.get(scale)?.levels ?? [];
  const numbered = levels.find((level) => level.id !== id && String(level.value) === newId);
  if (numbered) return say`"${newId}" is the number of the level "${numbered.id}"; choose another id.`;
  // A skill whose text stands under an unknown level would have two texts for one level.
  const [described] = yield* mentionsOf({ kind: 'level', id: newId, uri, scale }, workspace);
  const inSkill = described?.uri === uri ? described : undefined;
  return (
    inSkill &&
    say`A skill in ${fileName(uri)} describes a level "${newId}" already, in line ${String(inSkill.occurrence.line + 1)}; choose another id.`
  );
}

/** A framework's own scale comes before a built-in one, so that those who mean the built-in one would get it. */
function* scaleClash(newId: string, mentions: readonly Mention[], workspace: Workspace): Steps<Message | undefined> {
  if (!meansBuiltIn(undefined, newId)) return undefined;
  const files = new Set(mentions.map(({ uri }) => uri));
  const all = yield* mentionsOf({ kind: 'scale', id: newId, uri: undefined, scale: undefined }, workspace);
  const meant = all.find(({ uri }) => files.has(uri));
  return (
    meant &&
    say`"${newId}" means the built-in scale in line ${String(meant.occurrence.line + 1)} of ${fileName(meant.uri)}; choose another id.`
  );
}

/** A role finds its grade in the first of its frameworks that has it. */
function* gradeClash(
  { uri }: Referent,
  newId: string,
  mentions: readonly Mention[],
  workspace: Workspace,
): Steps<Message | undefined> {
  for (const mention of mentions) {
    yield;
    const role = workspace.role(mention.uri);
    if (!role) continue;
    for (const named of frameworksFor(effectiveRole(role, workspace).role, workspace).values()) {
      if (named.uri === uri || !named.framework || !findGrade(named.framework, newId)) continue;
      return say`There is already a grade "${newId}" in ${fileName(named.uri)}, which ${fileName(role.uri)} names too; choose another id.`;
    }
  }
  return undefined;
}

/** Aliases are inherited, and one of the same name comes before the inherited one. */
function aliasClash({ uri = '', id }: Referent, newId: string, workspace: Workspace): Message | undefined {
  const owner = workspace.role(uri);
  if (!owner) return undefined;
  for (const base of effectiveRole(owner, workspace).bases) {
    const inherited = base.frameworks.find(({ alias }) => alias.value === newId || alias.value === id);
    if (!inherited) continue;
    return inherited.alias.value === id
      ? say`What the role inherits from ${fileName(base.uri)} draws on "${id}" too; rename the alias there first.`
      : say`The role inherits an alias "${newId}" from ${fileName(base.uri)}; choose another one.`;
  }
  for (const heir of heirsOf([owner], workspace)) {
    const own = heir.frameworks.find(({ alias }) => alias.value === newId || alias.value === id);
    if (heir.uri === uri || !own) continue;
    return own.alias.value === id
      ? say`${fileName(heir.uri)} extends this role and puts another framework in the place of "${id}"; rename the alias there first.`
      : say`${fileName(heir.uri)} extends this role and has an alias "${newId}" already; choose another one.`;
  }
  return undefined;
}
