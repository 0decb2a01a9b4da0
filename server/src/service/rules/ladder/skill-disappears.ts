import { insertPair } from '../../document/edits/edits.ts';
import type { Framework } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { keyName } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import { type CareerStep, careerSteps } from '../../model/careerSteps.ts';
import type { Fix } from '../../model/finding.ts';
import { writtenName } from '../../model/labels.ts';
import { placeOfRole } from '../../model/roleLabels.ts';
import { quoted } from '../../schema/wording.ts';
import { hasSyntaxErrors } from '../../workspace/index/fileEntry.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { WorkspaceRule } from '../rule.ts';
import { frameworkOfLadder, isCumulative, type StepSkills, stepSkills } from '../support/droppedSkills.ts';
import { placeInFile, placeOfItem } from '../support/ladderPlaces.ts';

/** As many steps of a framework's roles say how its ladder is written; the framework is checked with every edit of a role. */
const mostSteps = 40;

/**
 * A skill of the lower grade that the higher one lacks. Where a framework says that its grades add up nothing is reported; where it says nothing
 * and most steps drop skills, the framework is asked, once.
 */
export const skillDisappears: WorkspaceRule = {
  code: 'ladder/skill-disappears',
  severity: 'info',
  reach: 'workspace',
  documentation: () => ({
    text: 'The role that this one progresses to no longer asks for a skill, while it repeats all or nearly all others: most likely it was forgotten. Many ladders are written otherwise: each grade includes what the lower ones ask for without repeating it. A framework says which it is with `cumulative`; with `true` nothing is reported, with `false` each skill. Where it says nothing and most steps of its roles drop skills, the rule asks once, in the framework. A step that drops one skill in five or more is not reported by itself, nor are roles that have no skill in common, which are different jobs, and skills of which the catalogue says nothing at the higher levels.',
    fix: 'Add the skill there, or silence the line where it is meant to go; in a framework *Insert "cumulative: true"* or *Insert "cumulative: false"* says how its ladder is meant.',
    bad: `# engineer.role.yaml
frameworks: { ops: ./ops.framework.yaml }
progressesTo: [senior-engineer]
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: working }
      - { name: User focus, level: working }
# senior-engineer.role.yaml
frameworks: { ops: ./ops.framework.yaml }
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: practitioner }
# ops.framework.yaml
skills: [{ id: x, name: X }]`,
    good: `# engineer.role.yaml
frameworks: { ops: ./ops.framework.yaml }
progressesTo: [senior-engineer]
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: working }
      - { name: User focus, level: working }
# senior-engineer.role.yaml
frameworks: { ops: ./ops.framework.yaml }
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: practitioner }
# ops.framework.yaml
cumulative: true
skills: [{ id: x, name: X }]`,
    source:
      'Grades of one job are written as separate files or tables, and what is added to one is easily forgotten in the next.',
    certainty:
      'In 108 role files of 20 public sources 24 of 24 findings were wrong, since their ladders add up or name each rung’s own traits; none is left. Only the question in a framework and a skill that is gone where nearly all others are repeated are told.',
  }),
  *checkRole(role, { steps, workspace }) {
    for (const step of steps()) {
      const cumulative = isCumulative(step);
      const skills = cumulative === true ? undefined : stepSkills(step, isBrokenIn(workspace));
      if (!skills || (skills.addsUp && cumulative === undefined)) continue;
      for (const left of skills.dropped) {
        const name = quoted(writtenName(left) ?? '');
        const { range, isInherited } = placeInFile(placeOfItem(left.item, role.uri), step);
        const there = placeOfItem(left.item, left.item.uri);
        const next = quoted(step.higher.name);
        yield {
          at: range,
          message: say`This role asks for ${name}, but ${next}, which it progresses to, does not: add it there, unless it is meant to go.`,
          related: [
            ...(isInherited
              ? [{ uri: there.uri, range: there.range, message: say`${name} is inherited from here.` }]
              : []),
            { ...placeOfRole(step.higher.role), message: say`${next} does not ask for it.` },
          ],
        };
      }
    }
  },
  *checkFramework(framework, { workspace }) {
    if (framework.cumulative !== undefined || !framework.id) return;
    const steps = stepsOf(framework, workspace);
    const dropping = steps.filter(({ dropped }) => dropped.length > 0);
    const [example] = dropping.filter(({ addsUp }) => addsUp);
    if (!example || dropping.length * 2 <= steps.length) return;
    const [skill] = example.dropped;
    const { lower, higher } = example.step;
    yield {
      at: framework.id.range,
      message: say`In ${dropping.length} of ${steps.length} steps of this ladder the higher role lacks skills of the lower one, as ${quoted(higher.name)} lacks ${quoted((skill && writtenName(skill)) ?? '')}: say "cumulative: true" if each grade includes those below, else "cumulative: false".`,
      related: [
        {
          ...placeOfRole(lower.role),
          message: say`${quoted(lower.name)} asks for more than ${quoted(higher.name)}, to which it progresses.`,
        },
      ],
      fixes: fixesFor,
    };
  },
};

function isBrokenIn(workspace: Workspace): (uri: string) => boolean {
  return (uri) => {
    const entry = workspace.entry(uri);
    return entry !== undefined && hasSyntaxErrors(entry);
  };
}

/** The steps between roles of a framework whose skills can be compared, up to a number that shows how the ladder is written. */
function stepsOf(framework: Framework, workspace: Workspace): (StepSkills & { readonly step: CareerStep })[] {
  const found: (StepSkills & { readonly step: CareerStep })[] = [];
  let looked = 0;
  for (const role of workspace.rolesUsing(framework.uri)) {
    for (const step of careerSteps(role, workspace)) {
      if (looked++ >= mostSteps) return found;
      if (frameworkOfLadder(step.lower) !== framework || isCumulative(step) !== undefined) continue;
      const skills = stepSkills(step, isBrokenIn(workspace));
      if (skills) found.push({ ...skills, step });
    }
  }
  return found;
}

const before: ReadonlySet<string> = new Set(['id', 'name', 'version', 'lang', 'description', 'source', 'defaultScale']);

function fixesFor(document: SourceDocument): Fix[] {
  const { root } = document;
  if (root?.kind !== 'mapping') return [];
  const after = root.pairs.findLast((pair) => before.has(keyName(pair) ?? ''));
  return ['cumulative: true', 'cumulative: false'].flatMap((line) => {
    const edit = insertPair(document, root, after, { lines: [line], flow: line });
    return edit ? [{ kind: say`insert ${line}`, title: say`Insert "${line}"`, edits: [edit], safe: false }] : [];
  });
}
