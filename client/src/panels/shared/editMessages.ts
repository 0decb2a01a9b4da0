/*
 * What a page that is edited in and its panel send to each other about edits, whatever the page shows. These are plain types and functions,
 * since the panel, the script of the page and the tests, which have no API and no library in common, all import them.
 */

import { isLine, isRecord } from '../../common/typeGuards.ts';

/** A value of a file, as the data model has it. */
export type EditValue = string | number | boolean | null | readonly EditValue[] | { readonly [key: string]: EditValue };

/** One change of a value by its place, as the server takes it in `roleProfile/edit`. */
export type Operation =
  | { readonly op: 'set'; readonly path: string; readonly value: EditValue; readonly was?: EditValue | undefined }
  | { readonly op: 'remove'; readonly path: string; readonly was?: EditValue | undefined }
  | { readonly op: 'insert'; readonly path: string; readonly index: number; readonly value: EditValue }
  | { readonly op: 'rename'; readonly path: string; readonly name: string; readonly was?: EditValue | undefined }
  | { readonly op: 'move'; readonly path: string; readonly to: string; readonly index: number };

/** Why an edit was not made: the server's reason, or `failed` when there was no answer. */
export interface Refusal {
  readonly reason: string;
  /** One or two sentences for the person at the page. */
  readonly message: string;
}

/** From the panel: the edit with this number was made, or not. */
export interface EditedMessage {
  readonly type: 'edited';
  readonly id: number;
  readonly refused: Refusal | undefined;
  /** The version of the document afterwards. */
  readonly version: number;
  /** Of an act upon a framework: the skill that it is about afterwards. */
  readonly skill?: string | undefined;
}

/** From the page: the person has edited. */
export interface EditMessage {
  readonly type: 'edit';
  /** A number of the page's own for the answer. */
  readonly id: number;
  /** The role that was edited, which need not be the one that is shown by now. */
  readonly uri: string;
  /** The version of the document that the person has seen. */
  readonly version: number;
  readonly operations: readonly Operation[];
  /** What is done to a framework as a whole, in the place of operations. The server looks at it. */
  readonly act?: object;
}

/** What a text that is being typed is for: a value, a new item or group, a new fact, the label of one, or a section, whose heading is what `was` says once it is typed. */
export type DraftKind = 'line' | 'text' | 'item' | 'group' | 'fact' | 'label' | 'section';

const draftKinds: readonly unknown[] = [
  'line',
  'text',
  'item',
  'group',
  'fact',
  'label',
  'section',
] satisfies readonly DraftKind[];

/** A text that is being typed. */
export interface Draft {
  /** JSON Pointer of the value, or of the list that an item is added to. */
  readonly path: string;
  readonly kind: DraftKind;
  /** Of a new item: its index. */
  readonly index?: number | undefined;
  /** What stood there; `null` for nothing. */
  readonly was: string | null;
  readonly text: string;
}

/** Reads an edit of a page; gives `undefined` for any other value. */
export function parseEdit(message: Readonly<Record<string, unknown>>): EditMessage | undefined {
  const { id, uri, version, operations, act } = message;
  if (!isLine(id) || typeof uri !== 'string' || !isLine(version)) return undefined;
  const isEdit = Array.isArray(operations) && operations.every(isOperation);
  return isEdit ? { type: 'edit', id, uri, version, operations, ...(isRecord(act) ? { act } : {}) } : undefined;
}

/** The server looks at the rest of an operation, as it does with any client. */
function isOperation(value: unknown): value is Operation {
  return isRecord(value) && typeof value.op === 'string' && typeof value.path === 'string';
}

/** Reads a text that was being typed, as an earlier page has saved it. */
export function parseDraft(value: unknown): Draft | undefined {
  if (!isRecord(value)) return undefined;
  const { path, kind, index, was, text } = value;
  if (!isDraftKind(kind)) return undefined;
  if (typeof path !== 'string' || typeof text !== 'string') return undefined;
  return { path, kind, text, was: typeof was === 'string' ? was : null, ...(isLine(index) ? { index } : {}) };
}

function isDraftKind(value: unknown): value is DraftKind {
  return draftKinds.includes(value);
}
