import type { Message } from '../service/message.ts';
import type { Decided } from './decisions.ts';
import type { Draft } from './draft.ts';
import type { Source } from './source.ts';

/** The formats that can be named, in the order in which equally sure ones are preferred. */
export const formatIds = [
  'rolemodelplus',
  'ft-page',
  'ft-job-family',
  'ddat-csv',
  'monzo',
  'esco',
  'case',
  'snowflake',
  'xlsx',
  'docx',
  'csv',
  'markdown',
  'html',
  'data',
] as const;

export type FormatId = (typeof formatIds)[number];

/** How well a source fits a format. */
export interface Recognition {
  /** From 0 (could be, as anything could) to 1 (nothing else looks so). */
  readonly sureness: number;
  /** What speaks for it, for people: `three headings of RoleModelPlus and its attribution`. */
  readonly because: Message;
}

/** A format that people have: how it is recognised and how it is read. One file each in `formats/`, which names the format's quirks. */
export interface ImportFormat {
  readonly id: FormatId;
  /** For people: `a job role profile page of RoleModelPlus`. */
  readonly title: Message;
  /** True where several files of a format are one source, such as a CSV of roles and one of skills. */
  readonly joins: boolean;
  /** Whether a file is of this format; `undefined` where it certainly is not. Cheap: looks at the name and the beginning. Never throws. */
  recognise(source: Source): Recognition | undefined;
  /**
   * Reads sources of this format (one, unless `joins`). Bad input that can be understood in part is read in part, with oddities; throws an
   * `ImportRefusal` where nothing can be made of it. Libraries are loaded here, when they are first needed.
   */
  read(sources: readonly Source[], decided: Decided): Promise<Draft>;
}
