import type { DraftMapping, DraftText } from '../../draft.ts';
import { plainOf } from '../../support/draftText.ts';

/** A text that is nothing but a link, with its address behind it or alone; `undefined` for any other. */
export function linkOf(text: DraftText): DraftMapping | undefined {
  const [, label = '', url = '', again] = /^\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)(?:\s+(\S+))?$/.exec(text.text) ?? [];
  if (again !== undefined && again !== url) return undefined;
  if (label !== '') return { label: { text: plainOf(label), from: text.from }, url: { text: url, from: text.from } };
  const bare = /^<?(https?:\/\/[^\s<>]+?)>?$/.exec(text.text)?.[1];
  return bare === undefined ? undefined : { url: { text: bare, from: text.from } };
}
