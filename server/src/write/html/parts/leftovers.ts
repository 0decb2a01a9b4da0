import type { UnplacedText } from '../../../service/document/profile/profile.ts';
import { say } from '../../../service/message.ts';
import type { Context } from '../context.ts';
import { type Html, html } from '../html.ts';

/** What the file holds besides the profile, for its author: as it is typed, each a way to its line. Absent where there is nothing. */
export function leftoverList(context: Context, leftovers: readonly UnplacedText[]): Html | undefined {
  if (leftovers.length === 0) return undefined;
  return html`<aside class="rp-leftovers" aria-labelledby="rp-leftovers">
<h2 id="rp-leftovers">${context.translate(say`Not part of the profile yet`)}</h2>
<dl>
${leftovers.map((leftover) => entry(context, leftover))}</dl>
</aside>
`;
}

function entry(context: Context, leftover: UnplacedText): Html {
  const { label, text } = leftover;
  return html`<div class="rp-leftover"${context.line(leftover)}>
<dt>${label === '' ? html`<span class="rp-hidden">${context.translate(say`Text`)}</span>` : label}</dt>
<dd>${text}</dd>
</div>
`;
}
