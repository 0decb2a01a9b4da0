import type { Path } from '../document/syntax/tree.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import { listOf, type Message, say } from '../message.ts';

/**
 * One change of a file's value. `path` and `to` are JSON Pointers into the value as it is written, or into the long form of what is written
 * short. `was` is the value that whoever asks has seen there, `null` for none: with another one there now, nothing is edited.
 */
export type Operation =
  | { readonly op: 'set'; readonly path: string; readonly value: JsonValue; readonly was?: JsonValue | undefined }
  | { readonly op: 'remove'; readonly path: string; readonly was?: JsonValue | undefined }
  | {
      readonly op: 'insert';
      readonly path: string;
      readonly index: number;
      readonly value: JsonValue;
      readonly was?: JsonValue | undefined;
    }
  | {
      /** The key at `path` is called so, where it is. */
      readonly op: 'rename';
      readonly path: string;
      readonly name: string;
      readonly was?: JsonValue | undefined;
    }
  | {
      readonly op: 'move';
      readonly path: string;
      readonly to: string;
      readonly index: number;
      readonly was?: JsonValue | undefined;
    };

export type RefusalReason = 'stale' | 'not-found' | 'broken' | 'invalid' | 'unsafe' | 'read-only';

/** Why nothing is edited. */
export interface EditRefusal {
  readonly reason: RefusalReason;
  /** One or two sentences for the person at the page. */
  readonly message: Message;
}

/** Thrown nowhere: a step of the way to an edit that ends in a refusal. */
export function refused(reason: RefusalReason, message: Message): { readonly refused: EditRefusal } {
  return { refused: { reason, message } };
}

export type OrRefused<T> = T | { readonly refused: EditRefusal };

export function isRefused<T extends object>(result: OrRefused<T>): result is { readonly refused: EditRefusal } {
  return 'refused' in result;
}

/** A path in words: "skills, item 2, level". */
export function placeInWords(path: Path): Message {
  if (path.length === 0) return say`the file`;
  return listOf(path.map((segment) => (typeof segment === 'number' ? say`item ${segment + 1}` : segment)));
}
