import type { ResolvedProfile } from '../../service/workspace/resolve.ts';
import type { Context } from '../context.ts';
import { type Html, html, joinHtml } from '../html.ts';

/** Where the role stands among the grades; without known grades, what comes next. */
export function ladder(context: Context, { role, ladder: steps }: ResolvedProfile): Html | undefined {
  const line = context.line(role.grade);
  if (steps.length > 0) {
    return html`<ol class="rp-ladder" aria-label="Career ladder"${line}>
${steps.map(
  ({ name, current }) =>
    html`<li${current && html` aria-current="step"`}><span>${context.markdown.inline(name)}</span></li>
`,
)}</ol>
`;
  }
  if (role.progressesTo.length === 0) return undefined;
  const next = role.progressesTo.map((id) => html`<span${context.line(id)}>${id.value}</span>`);
  return html`<p class="rp-next">Next: ${joinHtml(next, ', ')}</p>
`;
}
