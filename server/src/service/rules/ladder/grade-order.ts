import { say } from '../../message.ts';
import type { Rung } from '../../model/careerSteps.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import { gradeOrder } from '../../model/grades.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';

/** A `progressesTo` that goes against the order of the framework's grades. */
export const gradeOrderRule: WorkspaceRule = {
  code: 'ladder/grade-order',
  severity: 'warning',
  reach: 'workspace',
  documentation: () => ({
    text: "The grades of the framework say that one cannot go from this role's grade to that of the role it progresses to. Grades without `progressesTo` are taken in the order of their list.",
    fix: 'Correct one of the grades, or progress to another role.',
    bad: `# engineer.role.yaml
frameworks: { ops: ./ops.framework.yaml }
grade: engineer
# senior-engineer.role.yaml
frameworks: { ops: ./ops.framework.yaml }
grade: senior
progressesTo: [engineer]
# ops.framework.yaml
grades:
  - { id: engineer, name: Engineer, progressesTo: [senior] }
  - { id: senior, name: Senior engineer }`,
    good: `# engineer.role.yaml
frameworks: { ops: ./ops.framework.yaml }
grade: engineer
progressesTo: [senior-engineer]
# senior-engineer.role.yaml
frameworks: { ops: ./ops.framework.yaml }
grade: senior
# ops.framework.yaml
grades:
  - { id: engineer, name: Engineer, progressesTo: [senior] }
  - { id: senior, name: Senior engineer }`,
    source: 'The data model: grades have steps of their own, which may branch, for example into experts and managers.',
    certainty: 'Nothing was told in 108 role files of 20 public sources; it follows from the order of the grades.',
  }),
  *checkRole(_role, { steps }) {
    for (const { entry, lower, higher } of steps()) {
      const order = gradeOrder(lower, higher);
      if (!order || order.steps !== undefined) continue;
      const [own, theirs] = [quoted(order.lower.name), quoted(order.higher.name)];
      const lies = order.isBackwards ? say`lies below` : say`cannot be reached from`;
      yield {
        at: entry.range,
        message: say`This role progresses to ${quoted(higher.name)}, whose grade ${theirs} ${lies} this role's grade ${own}: correct one of the grades, or progress to another role.`,
        related: [...gradePlace(lower, own), ...gradePlace(higher, theirs)],
      };
    }
  },
};

function gradePlace({ role, name }: Rung, grade: string): RelatedPlace[] {
  if (!role.grade) return [];
  const { uri, range } = role.grade;
  return [{ uri, range, message: say`The grade of ${quoted(name)} is ${grade}.` }];
}
