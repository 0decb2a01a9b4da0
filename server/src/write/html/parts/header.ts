import { capitalised } from '../../../jobProfile/words.ts';
import type { Text } from '../../../service/document/profile/profile.ts';
import type { ResolvedProfile } from '../../../service/model/resolveProfile.ts';
import { type Context, linked } from '../context.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { ladder } from './ladder.ts';

/** Who this is: where the role belongs, its title, and in a line how far the profile and the role have come. */
export function header(context: Context, profile: ResolvedProfile, title: Text | string, skillCount: number): Html {
  const { role } = profile;
  const belongs = [role.family, role.organisation].filter((text) => text !== undefined);
  const facts = [
    role.status && status(context, role.status),
    profile.grade !== undefined &&
      html`<li${context.line(role.grade)}><span class="rp-label">Grade</span> ${context.markdown.inline(profile.grade)}</li>`,
    skillCount > 0 && html`<li>${skillCount} ${skillCount === 1 ? 'skill' : 'skills'}</li>`,
    base(context, profile),
  ].filter((fact) => fact !== undefined && fact !== false);
  return html`<header class="rp-header">
${
  belongs.length > 0 &&
  html`<p class="rp-belongs">${joinHtml(
    belongs.map((text) => html`<span${context.line(text)}>${context.markdown.inline(text.value)}</span>`),
    html`<span class="rp-dot"> · </span>`,
  )}</p>
`
}${
  typeof title === 'string'
    ? html`<h1${context.line(role.id)}>${title}</h1>`
    : html`<h1${context.line(title)}>${context.markdown.inline(title.value)}</h1>`
}
${
  facts.length > 0 &&
  html`<ul class="rp-facts">${facts}</ul>
`
}${ladder(context, profile)}</header>
`;
}

/** What the schema does not list is shown as it is written. */
function status(context: Context, text: Text): Html {
  const known = ['draft', 'published', 'retired'].includes(text.value);
  const look = known ? text.value : 'other';
  return html`<li class="rp-status rp-status-${look}"${context.line(text)}>${known ? capitalised(text.value) : text.value}</li>`;
}

/** The role whose content this one begins with. */
function base(context: Context, { neighbours }: ResolvedProfile): Html | undefined {
  const link = neighbours.base;
  if (!link) return undefined;
  const { id, entry, target } = link;
  const name = target ? linked(context, target, context.markdown.phrase(target.title)) : html`${id}`;
  return html`<li${context.line(entry)}><span class="rp-label">Builds on</span> <span>${name}</span></li>`;
}
