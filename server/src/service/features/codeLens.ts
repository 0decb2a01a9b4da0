import type { CodeLens, Command, Range } from 'vscode-languageserver-types';
import type { Framework, RoleProfile } from '../document/profile/profile.ts';
import { skillPlaces } from '../document/profile/skillsWhenAsked.ts';
import { type Message, say } from '../message.ts';
import { endsLadder } from '../model/ladderEnd.ts';
import { onlyRoleWithId } from '../model/roleDirectory.ts';
import { titleOfRole, writtenId } from '../model/roleLabels.ts';
import { levelSpread, spreadWords } from '../workspace/references/skillLevels.ts';
import { skillUsers } from '../workspace/references/skillUsers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FileContext } from './support/fileContext.ts';

/** What a client has to offer beyond the protocol. */
export interface CodeLensOptions {
  /** The client knows the commands of our own that lenses run. */
  readonly commands?: boolean;
}

/** Takes a URI and a position; the client opens the references of what stands there. */
const showReferencesCommand = 'roleProfiles.showReferences';

/** Takes the URI of a role. */
const showPreviewCommand = 'roleProfiles.showPreview';

/** Takes the URIs of two roles, the lower one first. */
const compareCommand = 'roleProfiles.compare';

/** Takes the URI of a role. */
const nextGradeCommand = 'roleProfiles.nextGrade';

/** Above this many skills those that no role uses have no lens: hundreds of lenses that say "no role" help nobody and cost time. */
const manySkills = 500;

/**
 * Above each skill of a framework, how many roles use it, and at which levels; above the id of a role its preview, a comparison with each role that it leads to or, at the end of its ladder, its next grade,
 * how many roles report to it, and how many extend it. Empty for a client that does not know the commands, since a lens that cannot be clicked is useless; numbers
 * are left out until the workspace is settled, since they would be too small.
 */
export function codeLenses(context: FileContext, options: CodeLensOptions = {}): CodeLens[] {
  if (options.commands !== true) return [];
  const { role, framework } = context;
  if (role) return [...lensesOfRole(role, context)];
  return framework ? [...lensesOfFramework(framework, context)] : [];
}

/** What is known besides the file, and the language of its author. */
type Surroundings = Pick<FileContext, 'workspace' | 'translate'>;

function* lensesOfRole(role: RoleProfile, { workspace, translate }: Surroundings): Generator<CodeLens> {
  const range = (writtenId(role) ?? role.title)?.range ?? start;
  yield { range, command: { title: translate(say`Preview`), command: showPreviewCommand, arguments: [role.uri] } };
  for (const { value } of workspace.isSettled ? role.progressesTo : []) {
    const next = onlyRoleWithId(value, workspace);
    if (!next) continue;
    const title = translate(say`Compare with ${titleOfRole(next)}`);
    yield { range, command: { title, command: compareCommand, arguments: [role.uri, next.uri] } };
  }
  if (workspace.isSettled && endsLadder(role, workspace)) {
    yield { range, command: { title: translate(say`Next grade…`), command: nextGradeCommand, arguments: [role.uri] } };
  }
  const reporting = role.id && workspace.isSettled ? workspace.rolesReportingTo(role.id.value) : [];
  if (reporting.length > 0 && role.id && workspace.rolesWithId(role.id.value).length === 1) {
    const title = reporting.length === 1 ? say`1 role reports to this` : say`${reporting.length} roles report to this`;
    yield { range, command: showReferences(translate(title), role.uri, range) };
  }
  const heirs = role.id && workspace.isSettled ? workspace.rolesExtending(role.id.value) : [];
  // Of two roles with the same id it cannot be said which one is extended.
  if (heirs.length === 0 || !role.id || workspace.rolesWithId(role.id.value).length > 1) return;
  const title = heirs.length === 1 ? say`1 role extends this` : say`${heirs.length} roles extend this`;
  yield { range, command: showReferences(translate(title), role.uri, range) };
}

function* lensesOfFramework({ uri, skills }: Framework, { workspace, translate }: Surroundings): Generator<CodeLens> {
  if (!workspace.isSettled) return;
  // Without folders, or where no role names the framework, those who use it are elsewhere.
  const isKnown = workspace.hasFolders && workspace.rolesUsing(uri).length > 0;
  const usersOf = skillUsers(uri, workspace);
  const areMany = skills.size > manySkills;
  for (const id of skills.keys()) {
    const users = usersOf(id);
    const range = users.length > 0 || (isKnown && !areMany) ? skillPlaces(skills, id)?.id : undefined;
    if (!range) continue;
    // There is nothing to show: an empty command cannot be clicked.
    if (users.length === 0) yield { range, command: { title: translate(say`used by no role`), command: '' } };
    else if (areMany) yield { range, data: { framework: uri, skill: id } satisfies LensData };
    else yield { range, command: commandOf(users, { framework: uri, skill: id }, range, { workspace, translate }) };
  }
}

/** The skill that a lens is above. */
interface LensData {
  readonly framework: string;
  readonly skill: string;
}

function isLensData(data: unknown): data is LensData {
  const { framework, skill } = (data ?? {}) as Partial<Record<keyof LensData, unknown>>;
  return typeof framework === 'string' && typeof skill === 'string';
}

/**
 * A lens with what it says, which is left out above the skills of a long list: after each edit the client asks for all of them, and shows a few. As it is
 * where it has that already, or where nothing is known any more of what it is above.
 */
export function resolveCodeLens(lens: CodeLens, { workspace, translate }: Surroundings): CodeLens {
  const { data, range } = lens;
  if (!isLensData(data)) return lens;
  const users = skillUsers(data.framework, workspace)(data.skill);
  return users.length === 0 ? lens : { ...lens, command: commandOf(users, data, range, { workspace, translate }) };
}

function commandOf(
  users: readonly RoleProfile[],
  { framework, skill }: LensData,
  range: Range,
  { workspace, translate }: Surroundings,
): Command {
  return showReferences(translate(titleOfUsers(users, framework, skill, workspace)), framework, range);
}

/** Such as "used by 3 roles: 1 at Working, 2 at Expert". */
function titleOfUsers(users: readonly RoleProfile[], uri: string, skillId: string, workspace: Workspace): Message {
  const count = users.length === 1 ? say`used by 1 role` : say`used by ${users.length} roles`;
  const levels = levelSpread(users, uri, skillId, workspace);
  const spread = spreadWords(levels);
  if (!spread) return count;
  return users.length === 1 ? say`${count}, at ${levels[0]?.label ?? ''}` : say`${count}: ${spread}`;
}

function showReferences(title: string, uri: string, range: Range): Command {
  return { title, command: showReferencesCommand, arguments: [uri, range.start] };
}

const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
