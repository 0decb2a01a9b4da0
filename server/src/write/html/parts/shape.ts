import { countsInWords, type Glance, type GlanceGroup } from '../../../jobProfile/glance.ts';
import { stepKind } from '../../../jobProfile/levels.ts';
import type { ResolvedLevel } from '../../../service/model/levels.ts';
import type { Context } from '../context.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { partId, shapeId } from '../pageParts.ts';
import { hasFineSteps } from './strip.ts';

/** A single group with fewer levels than this has no picture, since the strips of its skills show the same at a glance. */
const fewestAlone = 8;

/** More bars than this are drawn narrower, so that they stay on one line. */
const mostWide = 24;

/**
 * A picture of the whole role: a line for each group, in which every skill is a column of its scale's steps, the highest first, and beside
 * it in words how many skills stand at which level. Absent where the strips below it show that as well.
 */
export function shape(context: Context, { groups }: Glance): Html | undefined {
  const counts = groups.map(({ levels }) => levels.length).filter((count) => count > 0);
  if (counts.length === 0 || (counts.length === 1 && (counts[0] ?? 0) < fewestAlone)) return undefined;
  return html`<table class="rp-shape">
<caption class="rp-hidden">${context.ours(context.phrases.say('glance.levelsByGroup'))}</caption>
<thead class="rp-hidden">
<tr><th scope="col">${context.ours(context.phrases.say('labels.group'))}</th><th scope="col">${context.ours(context.phrases.say('glance.skillsAtLevels'))}</th></tr>
</thead>
<tbody>
${groups.map((group) => row(context, group, context.phrases.say(groups.length === 1 ? 'skills.all' : 'skills.others')))}</tbody>
</table>
`;
}

function row(context: Context, glanceGroup: GlanceGroup, untitled: string): Html {
  const { group, levels } = glanceGroup;
  const id = shapeId(context.anchorOf(group));
  const kept = context.parts.kept(id);
  if (kept) return kept;
  const title = group.title ? context.markdown.phrase(group.title.text) : context.ours(untitled);
  return html`<tr${partId(context, id)}${context.line(group.place)}>
<th scope="row"><a class="rp-jump" href="#${context.anchorOf(group)}">${title}</a></th>
<td><div class="rp-shape-line">${
    levels.length > 0 &&
    html`<div class="rp-bars${levels.length > mostWide && ' rp-many'}" aria-hidden="true">${levels.map(bar)}</div>`
  }<div class="rp-counts">${inWords(context, glanceGroup)}</div></div></td>
</tr>
`;
}

function bar(level: ResolvedLevel): Html {
  const steps = level.steps.map((_, i) => html`<span class="rp-step rp-step-${stepKind(level, i)}"></span>`);
  return html`<span class="rp-bar${hasFineSteps(level) && ' rp-fine'}">${steps}</span>`;
}

function inWords(context: Context, group: GlanceGroup): Html {
  const parts = countsInWords(context.phrases, group).map(
    (part) => html`<span>${context.markdown.phrase(part.replace(' ', '\u00a0'))}</span>`,
  );
  return joinHtml(parts, ', ');
}
