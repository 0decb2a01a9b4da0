import type { Position } from 'vscode-languageserver-types';

/** The two lists of the explorer: families → ladders → roles, and frameworks → categories → skills. */
export type ExplorerView = 'roles' | 'frameworks';

/** One line of the explorer. */
export interface ExplorerNode {
  /** What it is asked for by; the same as long as the thing is there. */
  readonly key: string;
  readonly kind: 'family' | 'ladder' | 'role' | 'framework' | 'category' | 'skill';
  /** One line of Markdown, as files write it. */
  readonly label: string;
  /** The parts of the label that were searched for, each `[start, end)` in UTF-16 units. */
  readonly found?: readonly (readonly [number, number])[];
  /** What is said behind the label: a grade, how many roles there are. */
  readonly detail?: string;
  /** How many lines are directly below it. */
  readonly children: number;
  /** Of a role, a framework or a skill: its file, and where in it its id, else its name is written. */
  readonly uri?: string;
  readonly position?: Position;
  /** The JSON Pointer of the role, the framework or the skill in its file. */
  readonly path?: string;
  /** As it is written; of a role also the name of its file. */
  readonly id?: string;
  /** The id of the role is written nowhere: it is the name of its file. */
  readonly isFileName?: true;
  /** Of a role or a skill, as it is written. */
  readonly status?: string;
}

/** Which lines are asked for. */
export interface ExplorerQuery {
  readonly view: ExplorerView;
  /** The key of the node whose children are wanted; left out for the first lines. */
  readonly parent?: string | null;
  /** Words that a role or skill, or what it stands in, must have; see `WordSearch`. */
  readonly filter?: string | null;
  /** How many children are known already, from 0. */
  readonly from?: number | null;
}

export interface ExplorerPage {
  /** At most 200. */
  readonly nodes: readonly ExplorerNode[];
  /** How many children there are in all. */
  readonly total: number;
  /** How many roles or skills the whole view has, and how many of these the filter has found. */
  readonly all: number;
  readonly found: number;
}
