import type { RelatedPlace } from '../../finding.ts';
import { quoted } from '../../schema/wording.ts';
import { gradeOrder } from '../../workspace/gradeOrder.ts';
import type { Rung } from '../../workspace/ladder.ts';
import type { WorkspaceFinding, WorkspaceRule } from '../rule.ts';

/** A `progressesTo` that goes against the order of the framework's grades. */
export const gradeOrderRule: WorkspaceRule = {
  code: 'ladder/grade-order',
  severity: 'warning',
  reach: 'workspace',
  *checkRole(_role, { steps }): Iterable<WorkspaceFinding> {
    for (const { entry, lower, higher } of steps()) {
      const order = gradeOrder(lower, higher);
      if (!order || order.steps !== undefined) continue;
      const [own, theirs] = [quoted(order.lower.name), quoted(order.higher.name)];
      const lies = order.isBackwards ? `lies below` : `cannot be reached from`;
      yield {
        range: entry.range,
        message: `This role progresses to ${quoted(higher.name)}, whose grade ${theirs} ${lies} this role's grade ${own}: correct one of the grades, or progress to another role.`,
        related: [...gradePlace(lower, own), ...gradePlace(higher, theirs)],
      };
    }
  },
};

function gradePlace({ role, name }: Rung, grade: string): RelatedPlace[] {
  if (!role.grade) return [];
  const { uri, range } = role.grade;
  return [{ uri, range, message: `The grade of ${quoted(name)} is ${grade}.` }];
}
