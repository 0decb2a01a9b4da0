import type { Ladder, RoleReference, Rung } from '../../../jobProfile/ladder.ts';
import { type Context, linked } from '../context.ts';
import { type Html, html } from '../html.ts';

/** A ladder with more rungs than this is written in a narrower form, since there is no room for their names side by side. */
const mostColumns = 7;

/**
 * The way to this role and on from it as a small map: the grades, and the roles of the workspace at those next to this one. Absent while
 * there is nothing but the role itself.
 */
export function ladderMap(context: Context, { place, rungs }: Ladder): Html | undefined {
  if (rungs.length < 2) return undefined;
  return html`<ol class="rp-ladder${rungs.length > mostColumns && ' rp-ladder-long'}" aria-label="Career ladder"${context.line(place)}>
${rungs.map((rung) => rungItem(context, rung))}</ol>
`;
}

function rungItem(context: Context, { grade, current, roles }: Rung): Html {
  if (current) {
    return html`<li class="rp-rung" aria-current="step">${stop(grade === undefined ? html`This role` : context.markdown.phrase(grade))}</li>
`;
  }
  const branches = roles.map((role) => roleStop(context, role));
  // The grade has a stop of its own unless one of the roles at it names it.
  const hasOwn = grade !== undefined && !roles.some(({ target }) => target?.grade === grade);
  const main = hasOwn && stop(context.markdown.phrase(grade));
  if (branches.length + Number(hasOwn) < 2)
    return html`<li class="rp-rung">${main}${branches}</li>
`;
  return html`<li class="rp-rung rp-branches"><ul>
${main && html`<li class="rp-main">${main}</li>\n`}${branches.map((branch) => html`<li>${branch}</li>\n`)}</ul></li>
`;
}

function stop(name: Html, grade?: Html): Html {
  return html`<div class="rp-stop"><span class="rp-stop-name">${name}</span>${grade && html` <span class="rp-stop-grade">${grade}</span>`}</div>`;
}

function roleStop(context: Context, { id, place, target }: RoleReference): Html {
  const line = context.line(place);
  if (!target) return stop(html`<span${line}>${id}</span>`);
  return stop(
    html`<span${line}>${linked(context, target, context.markdown.phrase(target.title))}</span>`,
    target.grade === undefined ? undefined : context.markdown.phrase(target.grade),
  );
}
