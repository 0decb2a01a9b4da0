import type { CodeAction, CodeActionContext, Position, Range } from 'vscode-languageserver-types';
import type { Place, Skill, Text } from '../../document/profile/profile.ts';
import { skillPlaces } from '../../document/profile/skillsWhenAsked.ts';
import { say, type Translate } from '../../message.ts';
import { catalogueSkillLabel } from '../../model/catalogue.ts';
import { fileLabel } from '../../model/roleLabels.ts';
import { quoted } from '../../schema/wording.ts';
import { wants } from '../support/codeActionKinds.ts';
import type { FileContext } from '../support/fileContext.ts';

/** The kind by which a client asks where the cursor is. */
export const retireKind = 'refactor.rewrite.retire';

/** Takes the URI of a file, the id of a skill in it, or none for its role, and what people call it; the client asks what takes its place. */
const retireCommand = 'roleProfiles.retire';

/**
 * Where the cursor is on a skill of a framework, or on what says which role a file is: to retire it. Nothing for what is retired already, and for a
 * client that does not know the command, which asks the person.
 */
export function retireActions(
  { document, role, framework, translate }: FileContext,
  { start }: Range,
  asked: CodeActionContext,
  knowsCommands: boolean,
): CodeAction[] {
  if (!knowsCommands || !wants(asked, retireKind)) return [];
  const { uri } = document;
  const skill = framework && skillAt(framework.skills, start);
  if (skill) return actionFor(skill.status, { uri, id: skill.id.value, name: catalogueSkillLabel(skill) }, translate);
  const heads: readonly (Place | undefined)[] = role ? [role.title, role.id, role.status] : [];
  if (!role || !heads.some((place) => place && place.range.start.line === start.line)) return [];
  return actionFor(role.status, { uri, name: fileLabel(role) }, translate);
}

/** The skill that holds a position, of which the others need not be made at their places. */
function skillAt(skills: ReadonlyMap<string, Skill>, position: Position): Skill | undefined {
  for (const id of skills.keys()) {
    const places = skillPlaces(skills, id);
    if (places && holds(places.own, position)) return skills.get(id);
  }
  return undefined;
}

function actionFor(
  status: Text | undefined,
  what: { readonly uri: string; readonly id?: string; readonly name: string },
  translate: Translate,
): CodeAction[] {
  if (status?.value === 'retired') return [];
  const title = translate(say`Retire ${quoted(what.name)}, replaced by…`);
  return [{ title, kind: retireKind, command: { title, command: retireCommand, arguments: [what] } }];
}

function holds({ start, end }: Range, { line, character }: Position): boolean {
  if (line < start.line || line > end.line) return false;
  return (line > start.line || character >= start.character) && (line < end.line || character <= end.character);
}
