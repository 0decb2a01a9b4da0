import type { Range } from 'vscode-languageserver-types';
import { isSuppressed } from '../document/suppressions.ts';
import { inEnglish } from '../message.ts';
import { careerSteps, type Rung, skillIndexOf } from '../model/careerSteps.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import type { Finding } from '../model/finding.ts';
import type { Frameworks } from '../model/frameworks.ts';
import { frameworksFor } from '../model/frameworks.ts';
import { resolvingLevels } from '../model/levels.ts';
import { skillsInTurn, skillsOf } from '../model/skills.ts';
import { mergeConflict } from '../rules/yaml/merge-conflict.ts';
import { lazy } from '../support/lazy.ts';
import type { FileEntry } from '../workspace/index/fileEntry.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { comparePositions, maxFindings } from './order.ts';
import type { Plan } from './plan.ts';
import { optionsOf } from './ruleSettings.ts';
import { toFinding } from './toFinding.ts';

/**
 * What the workspace rules of a plan find in a file, rule by rule, each finding once. Nothing before all files have been read, since what
 * is not found may just not have been read yet, and nothing in a file with Git conflict markers, which is two texts in one.
 */
export function evaluateWorkspaceRules(entry: FileEntry, plan: Plan, workspace: Workspace): Finding[] {
  const { profile, local, suppressions } = entry;
  if (!workspace.isSettled || profile.kind === 'config') return [];
  if (local.some(({ code }) => code === mergeConflict.code)) return [];
  const role = profile.kind === 'role' ? profile : undefined;
  const whole = role && effectiveRole(role, workspace).role;
  const frameworks: Frameworks = whole ? frameworksFor(whole, workspace) : new Map();
  // Thousands of skills have the same few levels.
  const levelOf = workspace.rememberedNow('levels as they are written', resolvingLevels);
  const skills = lazy(() => (whole ? skillsOf(whole, frameworks, levelOf) : []));
  const inTurn = () => (whole ? skillsInTurn(whole, frameworks, levelOf) : []);
  const indexOf = (rung: Rung) =>
    workspace.rememberedNow(`skills on the ladder in ${rung.role.uri}`, () => skillIndexOf(rung, levelOf));
  const steps = lazy(() => (role ? [...careerSteps(role, workspace, indexOf)] : []));
  const malformed = local.filter(({ code }) => malformedCodes.has(code));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { rule, severity } of plan.workspaceRules) {
    const { code } = rule;
    const context = {
      workspace,
      frameworks,
      skills,
      skillsInTurn: inTurn,
      steps,
      options: optionsOf(code, plan.settings),
    };
    const found =
      profile.kind === 'role' ? rule.checkRole?.(profile, context) : rule.checkFramework?.(profile, context);
    let shown = 0;
    for (const finding of found ?? []) {
      // Rules go through a file in the order of its text, so that nobody would see what they find from here on.
      if (shown >= maxFindings) break;
      const { at, message } = finding;
      // What has not even the form of an id or a level need not be looked for.
      if (code.startsWith('reference/') && malformed.some(({ range }) => beginsWithin(at, range))) continue;
      // Merge keys and aliases bring in several times what stands in one place.
      const key = `${code} ${JSON.stringify(at)} ${inEnglish(message)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (!isSuppressed(suppressions, code, at.start.line)) shown++;
      findings.push(toFinding({ code, severity }, shownRange(at), finding));
    }
  }
  return findings;
}

/** A range with something in it: the text is not at hand, so that an empty one takes in the column before it, or behind the line's beginning. */
function shownRange({ start, end }: Range): Range {
  if (end.line !== start.line || end.character > start.character) return { start, end };
  const from = Math.max(0, start.character - 1);
  return { start: { ...start, character: from }, end: { ...start, character: from + 1 } };
}

/** The codes of findings which say that a value is not one of those that may stand there. */
const malformedCodes: ReadonlySet<string> = new Set(['schema/type', 'schema/value', 'schema/format']);

/** Whether a range begins within another one, or at its end. */
function beginsWithin({ start: position }: Range, { start, end }: Range): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}
