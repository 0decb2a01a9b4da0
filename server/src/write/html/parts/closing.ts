import type { Link, Source, Text } from '../../../service/document/profile/profile.ts';
import { type Context, textBlock } from '../context.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { link } from './item.ts';
import { section } from './section.ts';

export function linksSection(context: Context, links: readonly Link[]): Html | undefined {
  const shown = links.map(
    (one) => html`<li>${link(context, one)}</li>
`,
  );
  return section(
    context,
    'links',
    'Links',
    shown.length > 0 &&
      html`<ul class="rp-link-list">
${shown}</ul>`,
    { place: links[0]?.url },
  );
}

export function notesSection(context: Context, notes: Text | undefined): Html | undefined {
  return section(context, 'notes', 'Notes', textBlock(context, notes, 3), { place: notes });
}

/** The credit, in a line at the very end. */
export function sourceLine(context: Context, source: Source | undefined): Html | undefined {
  if (!source) return undefined;
  const { name, url, version, licence } = source;
  const origin = url ? link(context, name ? { label: name, url } : { url }) : name && plainPart(context, name);
  const parts = [
    origin && html`Source: ${origin}`,
    version && html`version ${plainPart(context, version)}`,
    licence && html`licence: ${plainPart(context, licence)}`,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return html`<footer class="rp-source"><p>${joinHtml(parts, html`<span class="rp-dot"> · </span>`)}</p></footer>
`;
}

function plainPart(context: Context, text: Text): Html {
  return html`<span${context.line(text)}>${context.markdown.inline(text.value)}</span>`;
}
