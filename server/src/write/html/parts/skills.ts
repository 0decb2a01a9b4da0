import { capitalised, sameName } from '../../../jobProfile/words.ts';
import type { Indicator } from '../../../service/document/profile/profile.ts';
import type { ResolvedGroup, ResolvedSkill } from '../../../service/model/resolveProfile.ts';
import { type Context, type Place, textBlock } from '../context.ts';
import { type Html, html, joinHtml, toMarkup, trustedHtml } from '../html.ts';
import { linkLine, pointList, tagList } from './item.ts';
import { writtenLevel } from './overview.ts';
import { section } from './section.ts';
import type { ShownGroup, ShownSkill } from './shownSkills.ts';
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
${groupPath(context, group, title)}${skills.map((skill) => skillArticle(context, skill, 3, title))}</div>
`;
  }
  const plain = skills.every(({ skill }) => skillFacts(context, skill, title) === undefined);
  return html`<details class="rp-group${plain && ' rp-plain'}" id="${anchor}" open>
<summary><h3 class="rp-group-title"${line}>${context.markdown.phrase(title)}</h3> <span class="rp-count">${skills.length}</span></summary>
${groupPath(context, group, title)}${skills.map((skill) => skillArticle(context, skill, 4, title))}</details>
`;
}

/** Where the group belongs and its skills come from, as far as its title does not say it. */
function groupPath(
  context: Context,
  { group, categories, skills }: ResolvedGroup,
  title: string | undefined,
): Html | undefined {
  const catalogues = [...new Set(skills.flatMap(({ catalogue }) => catalogue ?? []))];
  const type = group.type && !sameName(group.type.value, title) ? group.type : undefined;
  const path = categories.filter((category, i) => i < categories.length - 1 || !sameName(category, title));
  const parts = [
    type && html`<span${context.line(type)}>${context.markdown.inline(type.value)}</span>`,
    path.length > 0 &&
      html`<span${context.line(...group.category, group)}>${joinHtml(
        path.map((category) => context.markdown.inline(category)),
        ' › ',
      )}</span>`,
    catalogues.length > 0 &&
      html`<span>From ${joinHtml(
        catalogues.map((name) => html`<span>${context.markdown.inline(name)}</span>`),
        ' and ',
      )}</span>`,
  ].filter((part) => part !== undefined && part !== false);
  if (parts.length === 0) return undefined;
  return html`<p class="rp-path">${joinHtml(parts, html`<span class="rp-dot"> · </span>`)}</p>
`;
}

/** `level` is the degree of the skill's heading; headings inside its texts come below it. */
function skillArticle(context: Context, { skill, anchor, label }: ShownSkill, level: 3 | 4, title?: string): Html {
  const { item } = skill;
  const tag = (name: Html) =>
    level === 3 ? html`<h3 class="rp-skill-name">${name}</h3>` : html`<h4 class="rp-skill-name">${name}</h4>`;
  const text = toMarkup([
    textBlock(context, skill.description, level + 1, item),
    atThisLevel(context, skill, level + 1),
    skill.examples.length > 0 &&
      html`<div class="rp-examples">
<p class="rp-label">For example</p>
${pointList(context, skill.examples, level + 1, item)}</div>
`,
    linkLine(context, [...item.links, ...(skill.skill?.links ?? [])]),
  ]);
  return html`<article class="rp-skill${label === undefined && ' rp-nameless'}" id="${anchor}"${context.line(item)}>
${label !== undefined && tag(html`<span${context.line(skill.name, item)}>${context.markdown.inline(label)}</span>${origin(context, skill)}`)}
${skillFacts(context, skill, title)}
${
  text !== '' &&
  html`<div class="rp-skill-text">
${trustedHtml(text)}</div>
`
}</article>
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

/** A small mark that leads to the skill in its catalogue. */
function origin(context: Context, { skill, catalogue }: ResolvedSkill): Html | undefined {
  if (!skill) return undefined;
  const attributes = context.linkTo({ uri: skill.uri, line: skill.range.start.line });
  const words = catalogue === undefined ? 'From the catalogue' : `From ${context.markdown.plain(catalogue)}`;
  return attributes && html` <a class="rp-origin"${attributes} title="${words}" aria-label="${words}"></a>`;
}
