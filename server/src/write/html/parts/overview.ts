import type { LevelReference } from '../../../service/document/profile/profile.ts';
import type { Context } from '../context.ts';
import { type Html, html } from '../html.ts';
import { section } from './section.ts';
import { shape } from './shape.ts';
import type { ShownGroup, ShownSkill } from './shownSkills.ts';
import { strip } from './strip.ts';

/** Every skill and its level in one view, each leading to what is said about it; absent while no skill has a level. */
export function overview(context: Context, groups: readonly ShownGroup[]): Html | undefined {
  if (!groups.some(hasLevels)) return undefined;
  return section(
    context,
    'overview',
    'Skills at a glance',
    html`${shape(context, groups)}${groups.map((group) => overviewGroup(context, group))}`,
  );
}

function hasLevels({ skills }: ShownGroup): boolean {
  return skills.some(({ skill }) => skill.level !== undefined);
}

function overviewGroup(context: Context, group: ShownGroup): Html {
  const list = hasLevels(group)
    ? html`<ul class="rp-levels">
${group.skills.map((skill) => row(context, skill))}</ul>`
    : html`<ul class="rp-names">
${group.skills.map(
  (skill) =>
    html`<li${context.line(skill.skill.item)}>${reference(context, skill)}</li>
`,
)}</ul>`;
  return html`<div class="rp-overview-group">
${
  group.title !== undefined &&
  html`<p class="rp-overview-title"${context.line(group.group.group)}>${context.markdown.phrase(group.title)}</p>
`
}${list}
</div>
`;
}

function row(context: Context, shown: ShownSkill): Html {
  const { level, unknownLevel, item } = shown.skill;
  return html`<li${context.line(item)}>${reference(context, shown)}${level && strip(level)}${
    level && html`<span class="rp-level-name" aria-hidden="true">${context.markdown.phrase(level.name)}</span>`
  }${unknownLevel && html`<span class="rp-level-name">${writtenLevel(unknownLevel)}</span>`}</li>
`;
}

function reference(context: Context, { anchor, label, skill }: ShownSkill): Html {
  const text = label ?? shortened(context.markdown.plain(skill.description?.value ?? ''));
  return html`<a class="rp-jump" href="#${anchor}">${label === undefined ? text : context.markdown.phrase(text)}</a>`;
}

/** What stands for the name of a skill that is only described. */
function shortened(text: string): string {
  if (text === '') return 'Unnamed skill';
  return text.length <= 48 ? text : `${text.slice(0, 48).replace(/\s+\S*$/, '')} …`;
}

/** A level that no scale knows, as it is written. */
export function writtenLevel({ min, max }: LevelReference): string {
  return min.value === max.value ? String(min.value) : `${min.value} to ${max.value}`;
}
