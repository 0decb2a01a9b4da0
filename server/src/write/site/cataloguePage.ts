import { positionOf } from '../../jobProfile/levels.ts';
import { isSafeUrl } from '../../jobProfile/markdownParser.ts';
import { languageTag } from '../../service/document/languageTag.ts';
import type {
  Detail,
  Framework,
  Indicator,
  Link,
  Scale,
  ScaleLevel,
  SkillLevel,
  Text,
} from '../../service/document/profile/profile.ts';
import { byCategory } from '../../service/model/catalogue.ts';
import { describedAt, levelLabel, levelOfKey, type ResolvedLevel, writtenLevel } from '../../service/model/levels.ts';
import type { ResolvedSkill } from '../../service/model/resolveProfile.ts';
import { scaleOfSkill } from '../../service/model/scales.ts';
import { capitalised } from '../../service/text/capitalised.ts';
import { directionOfLanguage } from '../../service/text/direction.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { directionAttribute, languageAttributes } from '../html/direction.ts';
import { type Html, html, joinHtml, toMarkup } from '../html/html.ts';
import { createMarkdown, type Markdown } from '../html/markdown.ts';
import { strip } from '../html/parts/strip.ts';
import type { RenderedPage } from '../html/renderProfile.ts';
import { hrefOf } from './links.ts';
import type { Catalogue, CatalogueSkill } from './model.ts';

/**
 * The skills of a catalogue by category, each with what its levels mean side by side and who asks for them: those that roles ask for, or where
 * there are no roles all of them.
 */
export function cataloguePage({ name, lang, framework, skills, whole }: Catalogue, phrases: Phrases): RenderedPage {
  const markdown = createMarkdown(directionOfLanguage(lang), phrases.say('labels.table'));
  const texts: Page = { markdown, phrases, lang };
  const about = framework?.description;
  const categories = byCategory(skills, framework, ({ skill }) => skill);
  const isSorted = categories.some((category) => category.name !== undefined);
  const page = html`<main class="rp-page rp-site-catalogue"${directionAttribute(lang)}>
<header class="rp-header">
<h1>${name}</h1>
<p class="rp-belongs">${phrases.say(whole ? 'glance.skills' : 'site.skillsAsked', { count: skills.length })}</p>
</header>
${
  about &&
  html`<section class="rp-section rp-summary" aria-labelledby="about">
<h2 id="about" class="rp-hidden">${phrases.say('framework.about')}</h2>
<div class="rp-body">
<div class="rp-text">${markdown.block(about.value, 3)}</div>
</div>
</section>
`
}${
  isSorted &&
  categories.length > 1 &&
  html`<nav class="rp-site-contents" aria-label="${phrases.say('site.categories')}"><ul>${categories.map(
    (category, i) =>
      html`<li><a href="#category-${i + 1}">${category.name ?? phrases.say('skills.others')}</a> <span class="rp-site-about">${category.members.length}</span></li>`,
  )}</ul></nav>
`
}${categories.map(
  (category, i) => html`<section class="rp-section rp-site-category" aria-labelledby="category-${i + 1}">
<h2 id="category-${i + 1}" class="${isSorted ? 'rp-heading' : 'rp-hidden'}">${category.name ?? phrases.say(isSorted ? 'skills.others' : 'framework.skills')}</h2>
${category.members.map((skill) => skillArticle(skill, texts, framework))}</section>
`,
)}</main>
`;
  return { html: toMarkup(page), title: name, lang };
}

/** What every part of the page needs. */
interface Page {
  readonly markdown: Markdown;
  readonly phrases: Phrases;
  readonly lang: string;
}

function skillArticle(placed: CatalogueSkill, page: Page, framework: Framework | undefined): Html {
  const { name, anchor, skill, uses } = placed;
  const { kind, description, status, details, indicators, links } = skill;
  const facts = [
    ...(kind ? [capitalised(page.markdown.plain(kind.value))] : []),
    ...(status?.value === 'retired' ? [page.phrases.capitalised(page.phrases.say('status.retired'))] : []),
    ...(uses.length > 0 ? [page.phrases.say('site.asksForIt', { count: uses.length })] : []),
  ];
  const scale = scaleOfSkill(skill, framework);
  return html`<article class="rp-site-skill" id="${anchor}">
<h3 class="rp-skill-name">${name}</h3>
${facts.length > 0 && html`<p class="rp-belongs">${facts.join(' · ')}</p>\n`}${
  description && html`<div class="rp-text">${page.markdown.block(description.value, 4)}</div>\n`
}${details.map((detail) => detailLine(detail, page))}${pointList(indicators.flatMap(textsOf), page)}${links.map(
  (link) => linkLine(link, page),
)}${levelColumns(placed, scale, page)}${askersElsewhere(placed, scale, page)}</article>
`;
}

/** The levels of the skill's scale side by side: what each means for the skill, and who is asked for it. */
function levelColumns({ skill, uses }: CatalogueSkill, scale: Scale | undefined, page: Page): Html | undefined {
  if (!scale)
    return skill.levels.length === 0 ? undefined : html`${skill.levels.map((level) => unplacedLevel(level, page))}`;
  if (skill.levels.length + uses.length === 0) return undefined;
  const unknown = skill.levels.filter(({ level }) => !levelOfKey(scale, level.value));
  return html`<ol class="rp-site-levels">
${scale.levels.map((level, step) => {
  const said = describedAt(skill, scale, level);
  const asked = uses.filter((use) => isAt(use.skill, scale, step));
  return levelColumn(level, step, scale, { said, asked, hasUses: uses.length > 0 }, page);
})}</ol>
${unknown.map((level) => unplacedLevel(level, page))}`;
}

interface AtLevel {
  readonly said: SkillLevel | undefined;
  readonly asked: CatalogueSkill['uses'];
  /** Whether any role asks for the skill. */
  readonly hasUses: boolean;
}

function levelColumn(
  level: ScaleLevel,
  step: number,
  scale: Scale,
  { said, asked, hasUses }: AtLevel,
  page: Page,
): Html {
  const resolved = resolvedStep(scale, step);
  return html`<li class="rp-site-level${asked.length > 0 && ' rp-asked'}">
<p class="rp-level">${strip(page.phrases, resolved)} <span class="rp-level-name" aria-hidden="true">${page.markdown.phrase(resolved.label)}</span> <span class="rp-position" aria-hidden="true">${positionOf(page.phrases, resolved)}</span></p>
<div class="rp-site-meaning">${said ? levelTexts(said, page) : inGeneral(level, page)}</div>
${
  hasUses &&
  (asked.length === 0
    ? html`<p class="rp-site-asked">${page.phrases.say('site.askedOfNone')}</p>\n`
    : html`<p class="rp-site-asked">${page.phrases.say('site.askedOf')}</p>
<ul class="rp-site-askers">
${asked.map((use) => html`<li>${roleLink(page, use)}</li>\n`)}</ul>\n`)
}</li>
`;
}

function resolvedStep(scale: Scale, step: number): ResolvedLevel {
  const level = scale.levels[step];
  const label = level ? levelLabel(scale, level) : '';
  return {
    scaleName: scale.name,
    steps: scale.levels.map(({ name }) => name),
    from: step,
    to: step,
    name: level?.name ?? '',
    label,
  };
}

/** What the scale says of a level that the skill says nothing of. */
function inGeneral({ description }: ScaleLevel, page: Page): Html {
  if (!description) return html`<p class="rp-nothing">${page.phrases.say('site.notDescribed')}</p>`;
  return html`<p class="rp-nothing">${page.phrases.say('site.inGeneral')} ${page.markdown.inline(description.value)}</p>`;
}

/** Whether a role asks for a skill at a step of this scale; of a range at each step of it. */
function isAt({ level }: ResolvedSkill, scale: Scale, step: number): boolean {
  return isOnScale(level, scale) && level !== undefined && level.from <= step && step <= level.to;
}

function isOnScale(level: ResolvedLevel | undefined, scale: Scale | undefined): boolean {
  const { levels = [] } = scale ?? {};
  return level?.steps.length === levels.length && levels.every(({ name }, step) => level?.steps[step] === name);
}

/** The roles that ask for the skill at no level of its scale. */
function askersElsewhere({ uses }: CatalogueSkill, scale: Scale | undefined, page: Page): Html | undefined {
  const others = uses.filter(({ skill }) => !isOnScale(skill.level, scale));
  if (others.length === 0) return undefined;
  return html`<ul class="rp-site-askers rp-site-others" aria-label="${page.phrases.say('site.askedOf')}">
${others.map((use) => {
  const { level, unknownLevel } = use.skill;
  return html`<li>${roleLink(page, use)}${level && strip(page.phrases, level)}${
    level && html`<span class="rp-level-name" aria-hidden="true">${page.markdown.phrase(level.name)}</span>`
  }${unknownLevel && html`<span class="rp-level-name">${writtenLevel(unknownLevel)}</span>`}</li>
`;
})}</ul>
`;
}

function roleLink({ phrases, lang }: Page, { role }: CatalogueSkill['uses'][number]): Html {
  const own = languageTag(role.profile.role.lang?.value);
  const isDraft = role.profile.role.status?.value === 'draft';
  return html`<a href="../${hrefOf('roles', role.file)}"${languageAttributes(own, lang)}>${role.title}</a>${isDraft && html` <span class="rp-draft-tag">${phrases.capitalised(phrases.say('status.draft'))}</span>`}`;
}

/** What a level means that the scale lacks, or of a skill without a known scale; the level goes by its id. */
function unplacedLevel(level: SkillLevel, page: Page): Html {
  return html`<div class="rp-at-level">
<p class="rp-level"><span class="rp-level-name">${level.level.value}</span></p>
${levelTexts(level, page)}</div>
`;
}

function levelTexts({ description, indicators, examples, links }: SkillLevel, page: Page): Html {
  return html`${description && html`<div class="rp-text">${page.markdown.block(description.value, 4)}</div>`}${pointList(
    [...indicators.flatMap(textsOf), ...examples],
    page,
  )}${links.map((link) => linkLine(link, page))}`;
}

function textsOf({ text, examples }: Indicator): Text[] {
  return [text, ...examples];
}

function pointList(texts: readonly Text[], page: Page): Html | undefined {
  if (texts.length === 0) return undefined;
  return html`<ul class="rp-points">
${texts.map(
  ({ value }) => html`<li>${page.markdown.block(value, 4)}</li>
`,
)}</ul>
`;
}

/** A fact of the author's own; its label is no Markdown. */
function detailLine({ label, values }: Detail, page: Page): Html {
  return html`<p class="rp-site-about">${label.value}${page.phrases.say('labels.colon')} ${joinHtml(
    values.map(({ value }) => page.markdown.inline(value)),
    ' · ',
  )}</p>
`;
}

function linkLine({ label, url: { value: url } }: Link, page: Page): Html {
  const words = label ? page.markdown.phrase(label.value) : html`${url}`;
  const link = isSafeUrl(url)
    ? html`<a href="${url}" rel="noreferrer noopener">${words}</a>`
    : html`${words}${label && html` – ${url}`}`;
  return html`<p class="rp-item-links">${link}</p>
`;
}
