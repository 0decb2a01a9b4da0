import type { RoleLink } from '../../../service/model/neighbours.ts';
import type { ResolvedProfile } from '../../../service/model/resolveProfile.ts';
import { type Context, linked } from '../context.ts';
import { type Html, html } from '../html.ts';

/** A column of the map: a grade, the roles that stand at it, or both. */
interface Rung {
  readonly grade?: string;
  readonly current: boolean;
  readonly roles: RoleLink[];
}

/** With more rungs than this there is no room for words side by side. */
const mostColumns = 7;

/**
 * The way to this role and on from it as a small map: the grades, and the roles of the workspace at those next to this one. A role stands
 * at its grade where the ladder has that, else right before or after this one. Absent while there is nothing but the role itself.
 */
export function ladder(context: Context, profile: ResolvedProfile): Html | undefined {
  const rungs = rungsOf(profile);
  if (rungs.length < 2) return undefined;
  return html`<ol class="rp-ladder${rungs.length > mostColumns && ' rp-ladder-long'}" aria-label="Career ladder"${context.line(profile.role.grade)}>
${rungs.map((rung) => rungItem(context, rung))}</ol>
`;
}

function rungsOf({ grade, ladder, neighbours: { previous, next } }: ResolvedProfile): Rung[] {
  const steps = ladder.length > 0 ? ladder : [{ name: grade, current: true }];
  const rungs: Rung[] = steps.map(({ name, current }) => ({
    ...(name === undefined ? {} : { grade: name }),
    current,
    roles: [],
  }));
  if (previous.length > 0 && rungs[0]?.current) rungs.unshift({ current: false, roles: [] });
  if (next.length > 0 && rungs.at(-1)?.current) rungs.push({ current: false, roles: [] });
  const here = rungs.findIndex(({ current }) => current);
  const put = (role: RoleLink, candidates: readonly Rung[], nearest: Rung | undefined) => {
    const own = candidates.find((rung) => rung.grade !== undefined && rung.grade === role.target?.grade);
    (own ?? nearest)?.roles.push(role);
  };
  for (const role of previous) put(role, rungs.slice(0, here), rungs[here - 1]);
  for (const role of next) put(role, rungs.slice(here + 1), rungs[here + 1]);
  return rungs;
}

function rungItem(context: Context, { grade, current, roles }: Rung): Html {
  if (current) {
    return html`<li class="rp-rung" aria-current="step">${stop(grade === undefined ? html`This role` : context.markdown.phrase(grade))}</li>
`;
  }
  const branches = roles.map((role) => roleStop(context, role));
  // The grade of the main way has a stop of its own unless one of the roles says it.
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

function roleStop(context: Context, { id, entry, target }: RoleLink): Html {
  const line = context.line(entry);
  if (!target) return stop(html`<span${line}>${id}</span>`);
  return stop(
    html`<span${line}>${linked(context, target, context.markdown.phrase(target.title))}</span>`,
    target.grade === undefined ? undefined : context.markdown.phrase(target.grade),
  );
}
