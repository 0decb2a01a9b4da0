import { isSafeUrl } from '../../jobProfile/markdownParser.ts';
import type {
  Detail,
  Framework,
  Indicator,
  Link,
  Scale,
  SkillLevel,
  Text,
} from '../../service/document/profile/profile.ts';
import { resolveLevel, writtenLevel } from '../../service/model/levels.ts';
import { scaleOfSkill } from '../../service/model/scales.ts';
import { type Html, html, joinHtml, toMarkup } from '../html/html.ts';
import { createMarkdown, type Markdown } from '../html/markdown.ts';
import { strip } from '../html/parts/strip.ts';
import type { RenderedPage } from '../html/renderProfile.ts';
import { hrefOf } from './links.ts';
import type { Catalogue, CatalogueSkill } from './model.ts';

/** The skills of a catalogue: those that roles ask for, with who asks for them at which level, or all with what their levels mean. */
export function cataloguePage({ name, lang, skills, whole }: Catalogue): RenderedPage {
  const markdown = createMarkdown();
  const count = `${skills.length} ${skills.length === 1 ? 'skill' : 'skills'}`;
  const about = whole?.description;
  const page = html`<main class="rp-page rp-site-catalogue">
<header class="rp-header">
<h1>${name}</h1>
<p class="rp-belongs">${count}${!whole && ' that roles ask for'}</p>
</header>
${
  about &&
  html`<section class="rp-section rp-summary" aria-labelledby="about">
<h2 id="about" class="rp-hidden">About</h2>
<div class="rp-body">
<div class="rp-text">${markdown.block(about.value, 3)}</div>
</div>
</section>
`
}<section class="rp-section" aria-labelledby="skills">
<h2 id="skills" class="rp-hidden">Skills</h2>
<div class="rp-body">
${skills.map((skill) => skillArticle(skill, markdown, whole))}</div>
</section>
</main>
`;
  return { html: toMarkup(page), title: name, lang };
}

function skillArticle({ name, anchor, skill, uses }: CatalogueSkill, markdown: Markdown, whole?: Framework): Html {
  const { description, status, details, indicators, links } = skill;
  return html`<article class="rp-site-skill" id="${anchor}">
<h3 class="rp-skill-name">${name}</h3>
${whole && status?.value === 'retired' && html`<p class="rp-site-about">Retired</p>`}${
  description && html`<div class="rp-text">${markdown.block(description.value, 4)}</div>`
}
${
  whole && [
    details.map((detail) => detailLine(detail, markdown)),
    pointList(indicators.flatMap(textsOf), markdown),
    links.map((link) => linkLine(link, markdown)),
  ]
}${whole ? skill.levels.map((level) => describedLevel(level, scaleOfSkill(skill, whole), markdown)) : askers(uses, markdown)}
</article>
`;
}

function askers(uses: CatalogueSkill['uses'], markdown: Markdown): Html {
  return html`<ul class="rp-site-askers">
${uses.map(
  ({ role, skill: { level, unknownLevel } }) =>
    html`<li><a href="../${hrefOf('roles', role.file)}">${role.title}</a>${level && strip(level)}${
      level && html`<span class="rp-level-name" aria-hidden="true">${markdown.phrase(level.name)}</span>`
    }${unknownLevel && html`<span class="rp-level-name">${writtenLevel(unknownLevel)}</span>`}</li>
`,
)}</ul>`;
}

/** What one level of a skill means; a level that the scale lacks goes by its id. */
function describedLevel(
  { level, description, indicators, examples, links }: SkillLevel,
  scale: Scale | undefined,
  markdown: Markdown,
): Html {
  const known = scale && resolveLevel({ ...level, min: level, max: level }, scale);
  const words = known
    ? html`${strip(known)} <span class="rp-level-name" aria-hidden="true">${markdown.phrase(known.label)}</span>`
    : html`<span class="rp-level-name">${level.value}</span>`;
  return html`<div class="rp-at-level">
<p class="rp-level">${words}</p>
${description && html`<div class="rp-text">${markdown.block(description.value, 4)}</div>`}${pointList(
  [...indicators.flatMap(textsOf), ...examples],
  markdown,
)}${links.map((link) => linkLine(link, markdown))}</div>
`;
}

function textsOf({ text, examples }: Indicator): Text[] {
  return [text, ...examples];
}

function pointList(texts: readonly Text[], markdown: Markdown): Html | undefined {
  if (texts.length === 0) return undefined;
  return html`<ul class="rp-points">
${texts.map(
  ({ value }) => html`<li>${markdown.block(value, 4)}</li>
`,
)}</ul>
`;
}

/** A fact of the author's own; its label is no Markdown. */
function detailLine({ label, values }: Detail, markdown: Markdown): Html {
  return html`<p class="rp-site-about">${label.value}: ${joinHtml(
    values.map(({ value }) => markdown.inline(value)),
    ' · ',
  )}</p>
`;
}

function linkLine({ label, url: { value: url } }: Link, markdown: Markdown): Html {
  const words = label ? markdown.phrase(label.value) : html`${url}`;
  const link = isSafeUrl(url)
    ? html`<a href="${url}" rel="noreferrer noopener">${words}</a>`
    : html`${words}${label && html` – ${url}`}`;
  return html`<p class="rp-item-links">${link}</p>
`;
}
