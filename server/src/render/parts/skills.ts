import type { Indicator } from '../../service/document/profile.ts';
import type { ResolvedSkill } from '../../service/workspace/resolve.ts';
import { type Context, capitalised, type Place, sameName, textBlock } from '../context.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { linkLine, pointList, tagList } from './item.ts';
import { writtenLevel } from './overview.ts';
import { section } from './section.ts';
import type { ShownGroup, ShownSkill } from './skillLabel.ts';
import { strip } from './strip.ts';

/** All that is said about each skill, in groups that can be folded. */
export function skillsSection(context: Context, groups: readonly ShownGroup[]): Html | undefined {
  return section(
    context,
    'skills',
    'Skills',
    groups.map((group) => skillGroup(context, group)),
    { place: groups[0]?.group.group },
  );
}

function skillGroup(context: Context, { group, anchor, title, skills }: ShownGroup): Html {
  const line = context.line(group.group.title, group.group);
  if (title === undefined) {
    return html`<div class="rp-group" id="${anchor}">
${skills.map((skill) => skillArticle(context, skill, 3, title))}</div>
`;
  }
  const type = group.group.type && !sameName(group.group.type.value, title) ? group.group.type : undefined;
  const path = group.categories.filter((category, i) => i < group.categories.length - 1 || !sameName(category, title));
  return html`<details class="rp-group" id="${anchor}" open>
<summary><h3${line}>${context.markdown.phrase(title)}</h3> <span class="rp-count">${skills.length}</span></summary>
${type && html`<p class="rp-path"${context.line(type)}>${context.markdown.inline(type.value)}</p>`}${
  path.length > 0 &&
  html`<p class="rp-path"${context.line(...group.group.category, group.group)}>${joinHtml(
    path.map((category) => context.markdown.inline(category)),
    ' › ',
  )}</p>
`
}${skills.map((skill) => skillArticle(context, skill, 4, title))}</details>
`;
}

/** `level` is the degree of the skill's heading; headings inside its texts come below it. */
function skillArticle(context: Context, { skill, anchor, label }: ShownSkill, level: 3 | 4, title?: string): Html {
  const { item } = skill;
  const tag = (name: Html) => (level === 3 ? html`<h3>${name}</h3>` : html`<h4>${name}</h4>`);
  return html`<article class="rp-skill" id="${anchor}"${context.line(item)}>
<div class="rp-skill-head">
${label !== undefined && tag(html`<span${context.line(skill.name, item)}>${context.markdown.inline(label)}</span>`)}
${skillFacts(context, skill, title)}</div>
<div class="rp-skill-text">
${textBlock(context, skill.description, level + 1, item)}${atThisLevel(context, skill, level + 1)}${
  skill.examples.length > 0 &&
  html`<div class="rp-examples">
<p class="rp-label">For example</p>
${pointList(context, skill.examples, level + 1, item)}</div>
`
}${linkLine(context, [...item.links, ...(skill.skill?.links ?? [])])}</div>
</article>
`;
}

/** The level as the scale shows it, and what else can be said in a word. */
function skillFacts(context: Context, skill: ResolvedSkill, title: string | undefined): Html | undefined {
  const { item, level, unknownLevel } = skill;
  const type = item.type && !sameName(item.type.value, title) ? item.type : undefined;
  const facts = [
    level &&
      html`<p class="rp-level"${context.line(item.level, item)}>${strip(level)} <span class="rp-level-name" aria-hidden="true">${context.markdown.phrase(level.label)}</span></p>`,
    unknownLevel &&
      html`<p class="rp-level"${context.line(unknownLevel, item)}><span class="rp-level-name">${writtenLevel(unknownLevel)}</span></p>`,
    item.importance &&
      html`<p class="rp-importance"${context.line(item.importance)}>${capitalised(item.importance.value)}</p>`,
    type && html`<p class="rp-type"${context.line(type)}>${context.markdown.inline(type.value)}</p>`,
    tagList(context, item.tags),
  ].filter((fact) => fact !== undefined);
  return facts.length === 0
    ? undefined
    : html`<div class="rp-skill-facts">
${facts}</div>
`;
}

function atThisLevel(context: Context, { item, levelTexts, indicators }: ResolvedSkill, headings: number) {
  if (levelTexts.length === 0 && indicators.length === 0) return undefined;
  return html`<div class="rp-at-level">
<p class="rp-label">At this level</p>
${levelTexts.map((text) => textBlock(context, text, headings, item))}${
  indicators.length > 0 &&
  html`<ul class="rp-points">
${indicators.map((one) => indicator(context, one, headings, item))}</ul>
`
}</div>
`;
}

function indicator(context: Context, { text, examples }: Indicator, headings: number, holder: Place): Html {
  return html`<li${context.line(text, holder)}>${context.markdown.block(text.value, headings)}${pointList(context, examples, headings, holder)}</li>
`;
}
