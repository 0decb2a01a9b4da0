import { factIn } from '../../../jobProfile/blocks.ts';
import {
  type Glance,
  type GlanceEntry,
  type GlanceGroup,
  type GlanceName,
  glanceTitle,
} from '../../../jobProfile/glance.ts';
import type { Context } from '../context.ts';
import { type Html, html } from '../html.ts';
import { glanceId, partId } from '../pageParts.ts';
import { section } from './section.ts';
import { shape } from './shape.ts';
import { strip } from './strip.ts';

/** Every skill and its level in one view, each leading to what is said about it. */
export function overview(context: Context, glance: Glance): Html {
  const groups = glance.groups.map((group) => overviewGroup(context, group));
  return section(
    context,
    { id: 'overview', title: glanceTitle(context.phrases) },
    html`${groups}${shape(context, glance)}`,
  );
}

function overviewGroup(context: Context, { group, entries, levels }: GlanceGroup): Html {
  const id = glanceId(context.anchorOf(group));
  const kept = context.parts.kept(id);
  if (kept) return kept;
  const list =
    levels.length > 0
      ? html`<ul class="rp-levels">
${entries.map((entry) => row(context, entry))}</ul>`
      : html`<ul class="rp-names">
${entries.map(
  (one) =>
    html`<li${context.line(one.entry.place)}>${reference(context, one)}</li>
`,
)}</ul>`;
  return html`<div class="rp-overview-group"${partId(context, id)}>
${
  group.title &&
  html`<p class="rp-overview-title"${context.line(group.place)}>${context.markdown.phrase(group.title.text)}</p>
`
}${list}
</div>
`;
}

function row(context: Context, one: GlanceEntry): Html {
  const { place, level, blocks } = one.entry;
  const written = factIn(blocks, 'level')?.parts[0];
  return html`<li${context.line(place)}>${reference(context, one)}${level && strip(context.phrases, level.level)}${
    level && html`<span class="rp-level-name" aria-hidden="true">${context.markdown.phrase(level.level.name)}</span>`
  }${written && html`<span class="rp-level-name">${written.text}</span>`}</li>
`;
}

function reference(context: Context, { entry, name }: GlanceEntry): Html {
  return html`<a class="rp-jump" href="#${context.anchorOf(entry)}">${nameOf(context, name)}</a>`;
}

function nameOf({ markdown }: Context, { from, text }: GlanceName): Html | string {
  return from === 'name' ? markdown.phrase(text) : text;
}
