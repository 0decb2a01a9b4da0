import type { Position, Range } from 'vscode-languageserver-types';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { isSuppressed } from '../document/suppressions.ts';
import { lazy } from '../lazy.ts';
import { ladderSteps } from '../model/ladder.ts';
import { skillsOf } from '../model/skills.ts';
import type { CodedFinding, WorkspaceFinding } from '../rules/rule.ts';
import { workspaceRules } from '../rules/workspaceRules.ts';
import type { FileEntry } from '../workspace/index/fileEntry.ts';
import type { WorkspaceIndex } from '../workspace/index/workspaceIndex.ts';
import { effectiveRole, frameworksFor } from '../workspace/workspace.ts';
import { type Severity, type ToldFinding, tell } from './finding.ts';
import { isExcluded, optionsOf, severityOf } from './settings.ts';
import { vocabularyOf } from './vocabulary.ts';

/** More findings in one file than anybody reads. */
const maxFindings = 1000;

/** All that is wrong with a file that need not be open, under the settings that count for it; in the order of the text. */
export function findingsOfEntry(entry: FileEntry, index: WorkspaceIndex): ToldFinding[] {
  const judged = judge(entry, index);
  const told = [...judged.local(entry.local), ...judged.workspace()];
  return told.sort((a, b) => comparePositions(a.range.start, b.range.start)).slice(0, maxFindings);
}

/** The same for a document at hand, with the fixes; `local` is what its own rules say. */
export function findingsOfDocument(
  document: SourceDocument,
  local: readonly CodedFinding[],
  entry: FileEntry,
  index: WorkspaceIndex,
): CodedFinding[] {
  const judged = judge(entry, index);
  const told = local.map((finding) => ({ finding, ...tell(document, finding) }));
  const coded = [
    ...judged.local(told).map(({ finding, severity }): CodedFinding => ({ ...finding, severity })),
    ...judged.workspace().map(
      ({ fixes, range, ...rest }): CodedFinding => ({
        ...rest,
        start: document.offsetAt(range.start),
        end: document.offsetAt(range.end),
        ...(fixes ? { fixes: () => fixes(document) } : {}),
      }),
    ),
  ];
  return coded.sort((a, b) => a.start - b.start).slice(0, maxFindings);
}

type Coded = WorkspaceFinding & { readonly code: string; readonly severity: Severity };

/** Findings as settings and disable comments leave them. */
function judge(entry: FileEntry, index: WorkspaceIndex) {
  const settings = index.settingsFor(entry.uri);
  const excluded = isExcluded(entry.uri, settings);
  const isSilent = (code: string, line: number) => excluded || isSuppressed(entry.suppressions, code, line);
  const isKnown = lazy(() => vocabularyOf(entry.profile, settings, index));
  return {
    local<T extends ToldFinding>(findings: readonly T[]): T[] {
      return findings.flatMap((finding) => {
        const severity = severityOf(finding, settings);
        if (severity === 'off' || isSilent(finding.code, finding.range.start.line)) return [];
        return finding.word && isKnown()(finding.word) ? [] : [{ ...finding, severity }];
      });
    },
    workspace(): Coded[] {
      const { profile } = entry;
      const said = new Set(entry.local.map(({ code }) => code));
      // Before all files are read, what is not found may exist; of two texts in one nothing can be said.
      if (!index.isSettled || excluded || profile.kind === 'config' || said.has('yaml/merge-conflict')) return [];
      const whole = profile.kind === 'role' ? effectiveRole(profile, index).role : undefined;
      const frameworks = whole ? frameworksFor(whole, index) : new Map();
      const skills = lazy(() => (whole ? skillsOf(whole, frameworks) : []));
      const steps = lazy(() => (profile.kind === 'role' ? [...ladderSteps(profile, index)] : []));
      const findings: Coded[] = [];
      const told = new Set<string>();
      const malformed = entry.local.filter(({ code }) => malformedCodes.has(code));
      for (const rule of workspaceRules) {
        const severity = severityOf(rule, settings);
        if (severity === 'off') continue;
        const context = { workspace: index, frameworks, skills, steps, options: optionsOf(rule.code, settings) };
        const found =
          profile.kind === 'role' ? rule.checkRole?.(profile, context) : rule.checkFramework?.(profile, context);
        for (const finding of found ?? []) {
          if (isSilent(rule.code, finding.range.start.line)) continue;
          // What has not even the form of an id or a level need not be looked for.
          if (rule.code.startsWith('reference/') && malformed.some(({ range }) => holds(range, finding.range.start)))
            continue;
          // What merge keys and aliases bring in several times stands in one place.
          const key = `${rule.code} ${JSON.stringify(finding.range)} ${finding.message}`;
          if (told.has(key)) continue;
          told.add(key);
          findings.push({ ...finding, code: rule.code, severity });
        }
      }
      return findings;
    },
  };
}

/** The codes that say of a value that it is none of those that may stand there. */
const malformedCodes: ReadonlySet<string> = new Set(['schema/type', 'schema/value', 'schema/format']);

function holds({ start, end }: Range, position: Position): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
