import type { Range } from 'vscode-languageserver-types';
import type { Text } from '../../document/profile/profile.ts';
import { say } from '../../message.ts';
import { roleWithId } from '../../model/roleDirectory.ts';
import { quoted } from '../../schema/wording.ts';
import { isId } from '../../text/slug.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { RuleFinding, WorkspaceRule } from '../rule.ts';
import { replacements } from '../support/replacementFixes.ts';
import { advice, type Candidate, Candidates } from '../support/suggestion.ts';

/** An id that no role of the workspace has. Without folders nothing is reported, since the other files are not known. */
export const unknownRole: WorkspaceRule = {
  code: 'reference/unknown-role',
  severity: 'error',
  reach: 'workspace',
  documentation: () => ({
    text: 'No role in the workspace has this id, so that the ladder ends here or nothing is inherited. Nothing is said of a file that is opened without a folder, nor of words in `reportsTo`.',
    fix: '*Use …* writes the id of the nearest role.',
    bad: `# engineer.role.yaml
progressesTo: [leed-engineer]
# lead-engineer.role.yaml
title: Lead engineer`,
    good: `# engineer.role.yaml
progressesTo: [lead-engineer]
# lead-engineer.role.yaml
title: Lead engineer`,
    source: 'The data model: `extends` and `progressesTo` hold ids of roles, `reportsTo` an id or words.',
  }),
  *checkRole(role, { workspace }) {
    if (!workspace.hasFolders) return;
    const { extends: base, replacedBy } = role;
    for (const text of [...(base ? [base] : []), ...role.progressesTo, ...(replacedBy ? [replacedBy] : [])]) {
      if (!roleWithId(text.value, workspace)) yield findingFor(text, workspace, role.id?.value);
    }
    const lead = role.reportsTo;
    if (lead && !roleWithId(lead.value, workspace) && isMeantAsId(lead.value, workspace)) {
      yield findingFor(lead, workspace, role.id?.value);
    }
  },
};

/** Whether somebody wrote an id where words may stand as well: a single word in small letters that has an id's signs, or is near an id. */
function isMeantAsId(text: string, workspace: Workspace): boolean {
  if (/[\s\p{Lu}]/u.test(text) || !isId(text)) return false;
  return /[._-]/.test(text) || knownRoles(workspace).suggest(text).ids.length > 0;
}

function knownRoles(workspace: Workspace): Candidates {
  return workspace.rememberedNow('the names of all roles', () => new Candidates(candidates(workspace)));
}

function findingFor(text: Text, workspace: Workspace, ownId: string | undefined): RuleFinding<Range> {
  const suggestion = knownRoles(workspace).suggest(text.value, ownId);
  const help = advice(suggestion, [], say`correct the id or write this role.`);
  const near = roleWithId(suggestion.ids[0] ?? '', workspace);
  return {
    at: text.range,
    message: say`${quoted(text.value)} is not the id of a role in this workspace; ${help}`,
    ...(near?.id
      ? { related: [{ uri: near.uri, range: near.id.range, message: say`The role ${quoted(near.id.value)} is here.` }] }
      : {}),
    fixes: (document) => replacements(document, text, suggestion, say`role`),
  };
}

function* candidates(workspace: Workspace): Generator<Candidate> {
  for (const { id, title, status } of workspace.roles()) {
    // What is retired is not offered.
    if (id && status?.value !== 'retired') yield { id: id.value, names: title ? [title.value] : [] };
  }
}
