/*
 * What a panel in which an import is looked at and the page inside it send to each other, in addition to the shared messages.
 */

import { isRecord } from '../../common/typeGuards.ts';
import {
  type AppearanceMessage,
  createPanelMessageParser,
  type PageUpdate,
  type SharedPageMessage,
} from '../shared/messages.ts';

/** From the panel: everything that the page shows. */
export interface ImportUpdate extends PageUpdate {
  /** What the button that writes says; `undefined` while there is nothing to write. */
  readonly write: string | undefined;
}

/** From the panel to the page. */
export type ImportPanelMessage = ImportUpdate | AppearanceMessage;

/** What is on the clipboard or was dropped, as far as a page is given it. */
export interface PastedSource {
  /** The name of a file; empty for a clipboard. */
  readonly name: string;
  readonly text?: string;
  readonly html?: string;
  /** The bytes of a file in Base64. */
  readonly data?: string;
}

/** From the page of an import alone. */
export type ImportOnlyMessage =
  | { readonly type: 'decide'; readonly key: string; readonly meaning: string }
  | { readonly type: 'sources'; readonly sources: readonly PastedSource[] }
  | { readonly type: 'write' }
  | { readonly type: 'saveMapping' }
  | { readonly type: 'close' };

/** From the page to the panel. */
export type ImportPageMessage = SharedPageMessage | ImportOnlyMessage;

/** Reads a message that only this page sends; gives `undefined` for any other value. */
export function parseImportMessage(message: unknown): ImportOnlyMessage | undefined {
  if (!isRecord(message)) return undefined;
  const { type, key, meaning, sources } = message;
  switch (type) {
    case 'decide':
      return typeof key === 'string' && typeof meaning === 'string' ? { type, key, meaning } : undefined;
    case 'sources': {
      const read = Array.isArray(sources) ? sources.map(parseSource) : [];
      const whole = read.filter((source) => source !== undefined);
      return whole.length > 0 && whole.length === read.length ? { type, sources: whole } : undefined;
    }
    case 'write':
    case 'saveMapping':
    case 'close':
      return { type };
    default:
      return undefined;
  }
}

function parseSource(value: unknown): PastedSource | undefined {
  if (!isRecord(value)) return undefined;
  const { name, text, html, data } = value;
  if (typeof name !== 'string' || ![text, html, data].every(isOptionalText)) return undefined;
  return {
    name,
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof html === 'string' ? { html } : {}),
    ...(typeof data === 'string' ? { data } : {}),
  };
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

/** Reads a message of the panel; gives `undefined` for anything else that is sent to the window of the page. */
export const parseImportPanelMessage = createPanelMessageParser<ImportPanelMessage>('update', 'appearance');
