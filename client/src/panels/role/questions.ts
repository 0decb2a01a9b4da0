/*
 * What the page of a role asks its panel while somebody edits in it, and the answers. These are plain types and functions, since the panel,
 * the script of the page and the tests all import them.
 */

import { type FoundSkills, type NeighbourLevel, operationsToAdd } from '../../../../server/src/protocol.ts';
import { isLine, isRecord } from '../../common/typeGuards.ts';

export type {
  ChosenSkill,
  FoundCategory,
  FoundSkill,
  FoundSkills,
  NeighbourLevel,
} from '../../../../server/src/protocol.ts';
export { operationsToAdd };

/** One thing that there is in the workspace and that a role can name. */
export interface PickOption {
  /** As it is written in the file. */
  readonly value: string;
  /** Plain words. */
  readonly label: string;
  /** What tells it apart from others of the same name. */
  readonly detail?: string;
}

/** A place in a framework. */
export interface SkillPlace {
  readonly uri: string;
  readonly path: string;
}

export type Question =
  /** The skills of catalogues that have all words of the query, for the list or the item at a path. */
  | {
      readonly kind: 'skills';
      readonly query: string;
      readonly path: string;
      /** A place in a framework: of all skills the one that stands there. */
      readonly only?: SkillPlace;
    }
  /** What the value at a path can name: families, roles, or files of frameworks. */
  | { readonly kind: 'options'; readonly path: string }
  /** What the roles right below and above this one say of the skill at a path. */
  | { readonly kind: 'neighbours'; readonly path: string }
  /** The clipboard as Markdown. */
  | { readonly kind: 'paste'; readonly text: string; readonly html: string };

/** The answer to each kind of question. */
export interface Answers {
  /** `undefined` where the server has none. */
  readonly skills: FoundSkills | undefined;
  readonly options: readonly PickOption[];
  /** Empty for a role that stands alone. */
  readonly neighbours: readonly NeighbourLevel[];
  readonly paste: string;
}

/** From the page: a question about the role with this URI. */
export interface QuestionMessage {
  readonly type: 'ask';
  /** A number of the page's own for the answer. */
  readonly id: number;
  readonly uri: string;
  readonly question: Question;
}

/** From the panel: the answer to the question with this number. */
export interface AnswerMessage {
  readonly type: 'answer';
  readonly id: number;
  readonly answer: Answers[keyof Answers];
}

/** Reads a question of a page; gives `undefined` for any other value. */
export function parseQuestion(message: Readonly<Record<string, unknown>>): QuestionMessage | undefined {
  const { id, uri, question } = message;
  if (!isLine(id) || typeof uri !== 'string' || !isRecord(question)) return undefined;
  const { kind, path, query, text, html } = question;
  if (kind === 'paste' && typeof text === 'string' && typeof html === 'string') {
    return { type: 'ask', id, uri, question: { kind, text, html } };
  }
  if (typeof path !== 'string') return undefined;
  if (kind === 'options' || kind === 'neighbours') return { type: 'ask', id, uri, question: { kind, path } };
  if (kind !== 'skills' || typeof query !== 'string') return undefined;
  const { only } = question;
  const place =
    isRecord(only) && typeof only.uri === 'string' && typeof only.path === 'string'
      ? { only: { uri: only.uri, path: only.path } }
      : {};
  return { type: 'ask', id, uri, question: { kind, query: query.slice(0, longestQuery), path, ...place } };
}

/** Longer texts are no names of skills, in UTF-16 units. */
const longestQuery = 200;
