import { writtenLevel } from '../../service/model/labels.ts';
import { type Html, html, toMarkup } from '../html/html.ts';
import { createMarkdown, type Markdown } from '../html/markdown.ts';
import { strip } from '../html/parts/strip.ts';
import type { RenderedPage } from '../html/renderProfile.ts';
import { hrefOf } from './links.ts';
import type { UsedCatalogue, UsedSkill } from './model.ts';

/** The skills of a catalogue that roles ask for, and who asks for which at which level. */
export function cataloguePage({ name, skills }: UsedCatalogue): RenderedPage {
  const markdown = createMarkdown();
  const page = html`<main class="rp-page rp-site-catalogue">
<header class="rp-header">
<h1>${name}</h1>
<p class="rp-belongs">${skills.length} ${skills.length === 1 ? 'skill' : 'skills'} that roles ask for</p>
</header>
<section class="rp-section" aria-labelledby="skills">
<h2 id="skills" class="rp-hidden">Skills</h2>
<div class="rp-body">
${skills.map((skill) => skillArticle(skill, markdown))}</div>
</section>
</main>
`;
  return { html: toMarkup(page), title: name, lang: 'en' };
}

function skillArticle({ name, anchor, uses }: UsedSkill, markdown: Markdown): Html {
  const description = uses[0]?.skill.skill?.description;
  return html`<article class="rp-site-skill" id="${anchor}">
<h3 class="rp-skill-name">${name}</h3>
${description && html`<div class="rp-text">${markdown.block(description.value, 4)}</div>`}
<ul class="rp-site-askers">
${uses.map(
  ({ role, skill: { level, unknownLevel } }) =>
    html`<li><a href="../${hrefOf('roles', role.file)}">${role.title}</a>${level && strip(level)}${
      level && html`<span class="rp-level-name" aria-hidden="true">${markdown.phrase(level.name)}</span>`
    }${unknownLevel && html`<span class="rp-level-name">${writtenLevel(unknownLevel)}</span>`}</li>
`,
)}</ul>
</article>
`;
}
