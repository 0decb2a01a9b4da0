import type { Range } from 'vscode-languageserver-types';
import { plainOrQuoted, replaceScalar } from '../../document/edits/edits.ts';
import type { Framework, Item, Skill, Text } from '../../document/profile/profile.ts';
import { skillContents } from '../../document/profile/skillsWhenAsked.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { splitReference } from '../../model/reference.ts';
import { quoted } from '../../schema/wording.ts';
import { capitalised } from '../../text/capitalised.ts';
import { replacedSkills } from '../../workspace/replacedSkills.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { RuleFinding, WorkspaceRule } from '../rule.ts';
import { replacements } from '../support/replacementFixes.ts';
import { isOwn, ownItems, scopeOf } from '../support/roleScope.ts';
import { advice, type Candidate, Candidates, type Suggestion } from '../support/suggestion.ts';

/** A skill that the framework does not have. */
export const unknownSkill: WorkspaceRule = {
  code: 'reference/unknown-skill',
  severity: 'error',
  reach: 'workspace',
  documentation: () => ({
    text: 'The framework has no skill with this id: it is misspelt, or it was renamed or never added. The profile then shows an id in the place of a name and a text.',
    fix: '*Use …* writes the nearest id, and *Add … to the framework* adds the skill there.',
    bad: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - ref: ddat/testng
# ddat.framework.yaml
skills:
  - { id: testing, name: Testing }`,
    good: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - ref: ddat/testing
# ddat.framework.yaml
skills:
  - { id: testing, name: Testing }`,
    source:
      'The data model: a `ref` is an alias and the id of a skill of that framework. Public frameworks rename and merge skills every quarter.',
  }),
  *checkRole(role, context) {
    const scope = scopeOf(role, context);
    for (const { item } of ownItems(scope)) {
      const { ref } = item;
      const parts = isOwn(scope, ref) ? splitReference(ref.value) : undefined;
      const framework = parts && scope.frameworks.get(parts.alias)?.framework;
      if (ref && parts && framework && !framework.skills.has(parts.id)) {
        yield findingFor(ref, item, parts, framework, context.workspace);
      }
    }
  },
  *checkFramework(framework, { workspace }) {
    const { skills } = framework;
    for (const replaced of replacedSkills(skills, workspace)) {
      const { id } = replaced;
      // Where it stands is asked of the few that name none.
      const replacedBy = skills.has(replaced.replacedBy.value) ? undefined : skills.get(id.value)?.replacedBy;
      if (!replacedBy) continue;
      const suggestion = skillsOf(framework, workspace).suggest(replacedBy.value, id.value);
      const help = advice(suggestion, [], say`correct the id or add this skill.`);
      yield {
        at: replacedBy.range,
        message: say`${quoted(replacedBy.value)} is not a skill of this framework; ${help}`,
        fixes: (document) => replacements(document, replacedBy, suggestion, say`skill`),
      };
    }
  },
};

function findingFor(
  ref: Text,
  item: Item,
  { alias, id }: { readonly alias: string; readonly id: string },
  framework: Framework,
  workspace: Workspace,
): RuleFinding<Range> {
  // A skill that was removed may have been used by hundreds of roles.
  const suggestion = workspace.rememberedNow(`the skill nearest to ${framework.uri}#${id}`, () =>
    skillsOf(framework, workspace).suggest(id),
  );
  const help = advice(suggestion, [], say`choose one of its skills or add this one to it.`);
  const near = framework.skills.get(suggestion.ids[0] ?? '');
  return {
    at: ref.range,
    message: say`${quoted(id)} is not a skill of the framework ${quoted(alias)}; ${help}`,
    ...(near ? { related: [relatedTo(near)] } : {}),
    fixes: (document) => [
      ...replacements(document, ref, suggestion, say`skill`, (node, to) =>
        replaceScalar(document, node, `${alias}/${to}`),
      ),
      ...addition(id, item, framework, suggestion),
    ],
  };
}

function skillsOf(framework: Framework, workspace: Workspace): Candidates {
  return workspace.remembered(framework, 'the names of its skills', () => new Candidates(candidates(framework)));
}

/** What is retired is not offered. */
function* candidates({ skills }: Framework): Generator<Candidate> {
  for (const { id, name, aliases, status } of skillContents(skills)) {
    if (status?.value === 'retired') continue;
    yield { id: id.value, names: [...(name ? [name] : []), ...aliases].map(({ value }) => value) };
  }
}

function relatedTo({ uri, id }: Skill) {
  return { uri, range: id.range, message: say`The skill ${quoted(id.value)} is here.` };
}

/** Adds the skill at the end of the framework's list; no fix where the framework says no such place. */
function addition(id: string, item: Item, { uri, skillsEnd }: Framework, { certain }: Suggestion): Fix[] {
  if (!skillsEnd || certain) return [];
  const written = item.name?.value.replaceAll(/\s+/g, ' ').trim();
  const name = written || capitalised(id.replaceAll(/[-._]+/g, ' ').trim()) || id;
  const lines = [`- id: ${plainOrQuoted(id, false)}`, `  name: ${plainOrQuoted(name, false)}`];
  const edit = { range: skillsEnd.range, newText: lines.map((line) => skillsEnd.lead + line).join('') };
  return [
    {
      kind: say`add the skill to the framework`,
      title: say`Add ${quoted(id)} to the framework`,
      edits: [],
      elsewhere: [{ uri, edits: [edit] }],
      safe: false,
    },
  ];
}
