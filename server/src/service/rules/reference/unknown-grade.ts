import type { Range } from 'vscode-languageserver-types';
import type { Framework, Grade, Text } from '../../document/profile/profile.ts';
import { eitherOf, type Message, say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import type { RuleFinding, WorkspaceRule } from '../rule.ts';
import { replacements } from '../support/replacementFixes.ts';
import { scopeOf } from '../support/roleScope.ts';
import { advice, Candidates } from '../support/suggestion.ts';

/** A grade that none of the role's frameworks has, unless none has any grades; and a step to a grade that a framework lacks. */
export const unknownGrade: WorkspaceRule = {
  code: 'reference/unknown-grade',
  severity: 'error',
  reach: 'workspace',
  documentation: () => ({
    text: "A grade that none of the role's frameworks has. Only where none of them has grades at all it may be any text.",
    fix: '*Use …* writes the nearest grade; one given by its very name is corrected by “fix all”.',
    bad: `# lead.role.yaml
frameworks: { ops: ./ops.framework.yaml }
grade: Lead engineer
# ops.framework.yaml
grades:
  - { id: lead, name: Lead engineer }`,
    good: `# lead.role.yaml
frameworks: { ops: ./ops.framework.yaml }
grade: lead
# ops.framework.yaml
grades:
  - { id: lead, name: Lead engineer }`,
    source: 'The data model: a `grade` is the id of a grade of one of the frameworks.',
  }),
  *checkRole(role, context) {
    const scope = scopeOf(role, context);
    const named = [...scope.frameworks.values()];
    const text = role.grade;
    // A framework that cannot be read might have the grade.
    if (!text || !scope.settled || named.some(({ framework }) => !framework)) return;
    const graded = named.filter(({ framework }) => framework && framework.grades.length > 0);
    const grades = graded.flatMap(({ framework }) => framework?.grades ?? []);
    if (grades.length === 0) return;
    const owners = eitherOf(graded.map(({ use }) => quoted(use.alias.value)));
    yield* check(text, candidates(grades), owners);
  },
  *checkFramework(framework: Framework) {
    const known = candidates(framework.grades);
    for (const grade of framework.grades) {
      for (const next of grade.nextReferences) yield* check(next, known, say`this framework`);
    }
  },
};

function candidates(grades: readonly Grade[]): Candidates {
  return new Candidates(grades.map(({ id, name }) => ({ id, names: [name] })));
}

function* check(text: Text, known: Candidates, owners: Message): Generator<RuleFinding<Range>> {
  if (known.ids.has(text.value)) return;
  const suggestion = known.suggest(text.value);
  yield {
    at: text.range,
    message: say`${quoted(text.value)} is not a grade of ${owners}; ${advice(suggestion, known.ids, say`choose one of its grades.`)}`,
    fixes: (document) => replacements(document, text, suggestion, say`grade`),
  };
}
