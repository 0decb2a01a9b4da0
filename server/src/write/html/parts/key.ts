import type { GroupBlock } from '../../../jobProfile/blocks.ts';
import type { ImportanceKey, ScaleKey } from '../../../jobProfile/scaleKeys.ts';
import type { Context } from '../context.ts';
import { type Html, html } from '../html.ts';
import { strip } from './strip.ts';

/** What is said once before the skills: which are essential, and what the levels of each scale mean. Nothing of it is edited here. */
export function skillsKey(
  context: Context,
  scales: readonly ScaleKey[],
  { sentence }: ImportanceKey,
  groups: readonly GroupBlock[],
): Html | undefined {
  if (!groups.some(({ entries }) => entries.some(({ level }) => level))) return undefined;
  if (scales.length === 0 && sentence === undefined) return undefined;
  return html`<div class="rp-key">
<p>${context.ours([context.phrases.say('skills.barBeside'), ...(sentence === undefined ? [] : [sentence])].join(' '))}</p>
${scales.map((scale) => scaleList(context, scale, scales.length > 1))}</div>
`;
}

function scaleList({ markdown, phrases }: Context, { name, levels }: ScaleKey, isNamed: boolean): Html {
  return html`${isNamed && html`<p class="rp-label">${markdown.phrase(name)}</p>\n`}<dl class="rp-scale">
${levels.map(
  ({ level, description }) =>
    html`<div><dt>${strip(phrases, level)} <span class="rp-level-name" aria-hidden="true">${markdown.phrase(level.name)}</span></dt><dd>${description && markdown.block(description.text, 4)}</dd></div>
`,
)}</dl>
`;
}
