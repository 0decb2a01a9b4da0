import { type Html, html } from '../html.ts';
import type { Markdown } from '../markdown.ts';

/** The attributes by which a value is edited on the page of a framework; see `editing.ts`. */
export function editable(kind: 'line' | 'text', path: string, was: string | undefined, tabStop = true): Html {
  return html` data-edit="${kind}" data-edit-path="${path}"${was !== undefined && html` data-was="${was}"`} tabindex="${
    tabStop ? 0 : -1
  }" aria-keyshortcuts="Enter"`;
}

/** A text where it stands, or in its place what can be written there. */
export function editableText(
  markdown: Markdown,
  path: string,
  text: { readonly value: string } | undefined,
  invitation: string,
): Html {
  if (!text) return html`<p class="rp-fw-none"${editable('text', path, undefined)}>${invitation}</p>`;
  return html`<div class="rp-text"${editable('text', path, text.value)}>${markdown.block(text.value, 4)}</div>`;
}
