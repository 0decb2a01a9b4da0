import type { ErrorCode } from 'yaml';
import type { Node } from './tree.ts';

/** The codes of the library, and our own for problems for which it has no code of its own or which it does not report. */
export type ProblemKind =
  | ErrorCode
  | 'MISSING_COLON'
  | 'MISSING_QUOTE'
  | 'MULTIPLE_DOCUMENTS'
  | 'TOO_DEEP'
  | 'KEY_NOT_TEXT'
  | 'MISSING_KEY'
  | 'MERGE_NOT_MAPPING'
  | 'UNKNOWN_ALIAS'
  | 'TOO_MANY_ALIASES'
  | 'INTERNAL';

/** A problem of a text as YAML. `kind` names the defect for the code that words the message; `detail` is the parser's own sentence. */
export interface SyntaxProblem {
  readonly kind: ProblemKind;
  readonly detail: string;
  /** 0-based UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A block that YAML cannot read as it is written. It was read by itself, so that it takes nothing away from the blocks around it. */
export interface Damage {
  /** The lines of the block: the start of the first one, and the start of the line behind the last one. */
  readonly start: number;
  readonly end: number;
  readonly problems: readonly SyntaxProblem[];
}

export interface ParsedText {
  /** `undefined` for a text without content. */
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  /**
   * True when blocks of the text mean the same wherever they stand: no anchors, aliases, tags, directives or document markers,
   * and no problem that may have swallowed what follows it. Only then may a part be parsed on its own.
   */
  readonly composable: boolean;
  /** In the order of the text, what its problems are in, where the text is composable all the same. */
  readonly damage: readonly Damage[];
  /** True where reading the text has shown that no key stands twice in a mapping. */
  readonly hasKeysOnce?: boolean;
}

/** A text that could be read as it is. */
export function soundText(root: Node | undefined, hasKeysOnce = false): ParsedText {
  return { root, problems: [], composable: true, damage: [], hasKeysOnce };
}

/** The problem, so many characters further on. */
export function movedProblem(problem: SyntaxProblem, by: number): SyntaxProblem {
  return by === 0 ? problem : { ...problem, start: problem.start + by, end: problem.end + by };
}

/** The damage, so many characters further on. */
export function movedDamage({ start, end, problems }: Damage, by: number): Damage {
  return { start: start + by, end: end + by, problems: problems.map((problem) => movedProblem(problem, by)) };
}

/** Problems after which the parser goes on as if nothing had been wrong with the lines that follow. */
const localProblems: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['MISSING_COLON', 'BAD_SCALAR_START']);

/** Whether the tree shows what stands at an offset: no problem has taken in what follows it. */
export function isReadAt({ problems, composable, damage }: ParsedText, offset: number): boolean {
  if (problems.length === 0) return true;
  const around = damage.filter(({ start, end }) => start <= offset && offset <= end);
  return composable && around.every((one) => one.problems.every(({ kind }) => localProblems.has(kind)));
}
