import { languageTag } from '../../../service/document/languageTag.ts';
import type { Category, Framework, Grade, Scale, ScaleLevel, Text } from '../../../service/document/profile/profile.ts';
import { frameworkLabel } from '../../../service/model/catalogue.ts';
import { levelLabel } from '../../../service/model/levels.ts';
import { counted } from '../../../service/text/counted.ts';
import { directionOfLanguage } from '../../../service/text/direction.ts';
import { directionAttribute } from '../direction.ts';
import { type Html, html, toMarkup } from '../html.ts';
import { createMarkdown, type Markdown } from '../markdown.ts';
import type { RenderedPage } from '../renderProfile.ts';
import { editable, editableText } from './editable.ts';

/**
 * The page of a framework that somebody edits in: what it is called, its scales, grades and categories, and a place for its skills, which the
 * page asks for as they come into sight. Lists of what has a name and an id say so in `data-item="named"`, and what adds to them in `data-add`.
 */
export function frameworkPage(framework: Framework, users: number): RenderedPage {
  const { id, name, lang, version, description, skills, scales, grades, categories } = framework;
  const tag = languageTag(lang?.value);
  const markdown = createMarkdown(directionOfLanguage(tag));
  const title = markdown.plain(frameworkLabel(framework) ?? 'A framework without a name');
  const page = html`<main data-role="${id?.value ?? ''}" class="rp-page rp-fw" data-framework=""${directionAttribute(tag)}>
<header class="rp-fw-head"><div><p class="rp-belongs">Framework</p><h1${editable('line', '/name', name?.value)}>${title}</h1></div>
<dl class="rp-fw-facts">${fact('Version', html`<span${editable('line', '/version', version?.value)}>${version?.value ?? 'none yet'}</span>`)}${fact(
    'Skills',
    number(skills.size),
  )}${fact('Used by', counted(users, 'role'))}${levelsFact(scales)}</dl></header>
<div class="rp-fw-about">${editableText(markdown, '/description', description, 'Say what the framework is about')}</div>
<div class="rp-fw-skills" data-live="skills"></div>
<section class="rp-fw-part" data-part="categories" aria-labelledby="fw-categories"><h2 id="fw-categories">Categories</h2>
${named(categories.map((one) => categoryItem(markdown, one)))}${adder('addCategory', 'Category', 'The name of the new category')}</section>
<section class="rp-fw-part" data-part="scales" aria-labelledby="fw-scales"><h2 id="fw-scales">Level scales</h2>
${[...scales.values()].map((scale) => scaleSection(markdown, scale))}${adder('addScale', 'Scale', 'The name of the new scale')}</section>
<section class="rp-fw-part" data-part="grades" aria-labelledby="fw-grades"><h2 id="fw-grades">Grades</h2>
${named(grades.map((one) => gradeItem(markdown, one)))}${adder('addGrade', 'Grade', 'The name of the new grade')}</section>
</main>
`;
  return { html: toMarkup(page), title, lang: tag };
}

function fact(label: string, value: Html | string): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

function levelsFact(scales: Framework['scales']): Html | undefined {
  const levels = [...scales.values()][0]?.levels ?? [];
  const [first, last] = [levels[0], levels.at(-1)];
  if (scales.size !== 1 || !first || !last) return undefined;
  return fact('Levels', `${first.name} to ${last.name}`);
}

function scaleSection(markdown: Markdown, scale: Scale): Html {
  const name = scale.isNamed ? scale.name : undefined;
  return html`<section class="rp-fw-scale"><h3${scale.path !== undefined && editable('line', `${scale.path}/name`, name)}>${markdown.phrase(
    scale.name,
  )}</h3>${idOf('scale', scale.id)}
${named(scale.levels.map((level) => levelItem(markdown, scale, level)))}<button type="button" class="rp-fw-add" data-add="addLevel" data-scale="${scale.id}" data-ask="The name of the new level">Level</button></section>
`;
}

function levelItem(markdown: Markdown, scale: Scale, level: ScaleLevel): Html | undefined {
  const { path, name, id, isNamed, description } = level;
  if (path === undefined) return undefined;
  const shown = levelLabel(scale, level);
  return item(
    markdown,
    { path, name, isNamed, description },
    idOf('level', id, scale.id),
    shown === name ? undefined : shown,
  );
}

function categoryItem(markdown: Markdown, category: Category): Html {
  return item(markdown, category, idOf('category', category.id), category.parent && `below ${category.parent}`);
}

function gradeItem(markdown: Markdown, grade: Grade): Html {
  return item(markdown, grade, idOf('grade', grade.id), grade.track);
}

interface Named {
  readonly path: string;
  readonly name: string;
  readonly isNamed?: boolean | undefined;
  readonly description?: Text | undefined;
}

function item(
  markdown: Markdown,
  { path, name, isNamed, description }: Named,
  known: Html,
  remark: string | undefined,
): Html {
  const was = isNamed ? name : undefined;
  return html`<li data-item="named" data-path="${path}"><p class="rp-fw-item"><span${editable('line', `${path}/name`, was)}>${markdown.phrase(name)}</span>${
    remark && html` <small>${remark}</small>`
  }${known}</p>${editableText(markdown, `${path}/description`, description, 'Say what it means')}</li>
`;
}

/** The id of a thing, which can be another one in every file that names it. */
function idOf(what: string, id: string, scale?: string): Html {
  return html` <button type="button" class="rp-fw-link" data-rename="${what}" data-id="${id}"${
    scale !== undefined && html` data-scale="${scale}"`
  } aria-label="Change the id ${id}"><code>${id}</code></button>`;
}

function named(items: readonly (Html | undefined)[]): Html {
  return html`<ul class="rp-fw-list">${items}</ul>
`;
}

function adder(act: string, word: string, ask: string): Html {
  return html`<button type="button" class="rp-fw-add" data-add="${act}" data-ask="${ask}">${word}</button>`;
}

function number(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count);
}
