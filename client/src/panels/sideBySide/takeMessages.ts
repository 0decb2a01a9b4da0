/*
 * What the page of a comparison and its panel say to each other when one role takes over what another has. These are plain types and functions,
 * since the panel, the script of the page and the tests, which have no API and no library in common, all import them.
 */

import { isLine, isRecord } from '../../common/typeGuards.ts';

/** From the page: takes something of one column over to another one. */
export interface TakeMessage {
  readonly type: 'take';
  /** A number of the page's own for the answer. */
  readonly id: number;
  /** The columns, from 0. */
  readonly from: number;
  readonly to: number;
  /** Where it is written: the file, which is another one for what is inherited, and the JSON Pointer there. */
  readonly source: { readonly uri: string | undefined; readonly path: string };
  /** Where the other role has it, if it has it. */
  readonly item: { readonly uri: string | undefined; readonly path: string } | undefined;
  /** What of it, see the server’s `roleProfile/takeOver`. */
  readonly what: string;
}

/** Reads such a message; gives `undefined` for any other value. */
export function parseTakeMessage(message: Readonly<Record<string, unknown>>): TakeMessage | undefined {
  const { type, id, from, to, source, item, what } = message;
  if (type !== 'take' || !isLine(id) || !isLine(from) || !isLine(to) || typeof what !== 'string') return undefined;
  const [written, there] = [placeIn(source), placeIn(item)];
  return written && { type, id, from, to, source: written, item: there, what };
}

function placeIn(value: unknown): TakeMessage['source'] | undefined {
  if (!isRecord(value) || typeof value.path !== 'string') return undefined;
  return { uri: typeof value.uri === 'string' ? value.uri : undefined, path: value.path };
}
