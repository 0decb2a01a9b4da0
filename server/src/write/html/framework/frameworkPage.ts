import { languageTag } from '../../../service/document/languageTag.ts';
import type { Category, Framework, Grade, Scale, ScaleLevel, Text } from '../../../service/document/profile/profile.ts';
import { inEnglish, type Message, say, type Translate } from '../../../service/message.ts';
import { frameworkLabel } from '../../../service/model/catalogue.ts';
import { rolesInWords } from '../../../service/model/counts.ts';
import { levelLabel } from '../../../service/model/levels.ts';
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
export function frameworkPage(framework: Framework, users: number, translate: Translate = inEnglish): RenderedPage {
  const { id, name, lang, version, description, skills, scales, grades, categories } = framework;
  const tag = languageTag(lang?.value);
  const markdown = createMarkdown(directionOfLanguage(tag));
  const context: Context = { markdown, translate };
  const title = markdown.plain(frameworkLabel(framework) ?? translate(say`A framework without a name`));
  const page = html`<main data-role="${id?.value ?? ''}" class="rp-page rp-fw" data-framework=""${directionAttribute(tag)}>
<header class="rp-fw-head"><div><p class="rp-belongs">${translate(say`Framework`)}</p><h1${editable('line', '/name', name?.value)}>${title}</h1></div>
<dl class="rp-fw-facts">${fact(context, say`Version`, html`<span${editable('line', '/version', version?.value)}>${version?.value ?? translate(say`none yet`)}</span>`)}${fact(
    context,
    say`Skills`,
    translate(say`${skills.size}`),
  )}${fact(context, say`Used by`, translate(rolesInWords(users)))}${levelsFact(context, scales)}</dl></header>
<div class="rp-fw-about">${editableText(markdown, '/description', description, translate(say`Say what the framework is about`))}</div>
<div class="rp-fw-skills" data-live="skills"></div>
<section class="rp-fw-part" data-part="categories" aria-labelledby="fw-categories"><h2 id="fw-categories">${translate(say`Categories`)}</h2>
${named(categories.map((one) => categoryItem(context, one)))}${adder(context, 'addCategory', say`Category`, say`The name of the new category`)}</section>
<section class="rp-fw-part" data-part="scales" aria-labelledby="fw-scales"><h2 id="fw-scales">${translate(say`Level scales`)}</h2>
${[...scales.values()].map((scale) => scaleSection(context, scale))}${adder(context, 'addScale', say`Scale`, say`The name of the new scale`)}</section>
<section class="rp-fw-part" data-part="grades" aria-labelledby="fw-grades"><h2 id="fw-grades">${translate(say`Grades`)}</h2>
${named(grades.map((one) => gradeItem(context, one)))}${adder(context, 'addGrade', say`Grade`, say`The name of the new grade`)}</section>
</main>
`;
  return { html: toMarkup(page), title, lang: tag };
}

/** What the parts of the page are made with. */
interface Context {
  readonly markdown: Markdown;
  readonly translate: Translate;
}

function fact({ translate }: Context, label: Message, value: Html | string): Html {
  return html`<div><dt>${translate(label)}</dt><dd>${value}</dd></div>`;
}

function levelsFact(context: Context, scales: Framework['scales']): Html | undefined {
  const levels = [...scales.values()][0]?.levels ?? [];
  const [first, last] = [levels[0], levels.at(-1)];
  if (scales.size !== 1 || !first || !last) return undefined;
  return fact(context, say`Levels`, context.translate(say`${first.name} to ${last.name}`));
}

function scaleSection(context: Context, scale: Scale): Html {
  const { markdown, translate } = context;
  const name = scale.isNamed ? scale.name : undefined;
  return html`<section class="rp-fw-scale"><h3${scale.path !== undefined && editable('line', `${scale.path}/name`, name)}>${markdown.phrase(
    scale.name,
  )}</h3>${idOf(context, 'scale', scale.id)}
${named(scale.levels.map((level) => levelItem(context, scale, level)))}<button type="button" class="rp-fw-add" data-add="addLevel" data-scale="${scale.id}" data-ask="${translate(say`The name of the new level`)}">${translate(say`Level`)}</button></section>
`;
}

function levelItem(context: Context, scale: Scale, level: ScaleLevel): Html | undefined {
  const { path, name, id, isNamed, description } = level;
  if (path === undefined) return undefined;
  const shown = levelLabel(scale, level);
  return item(
    context,
    { path, name, isNamed, description },
    idOf(context, 'level', id, scale.id),
    shown === name ? undefined : shown,
  );
}

function categoryItem(context: Context, category: Category): Html {
  const { id, parent } = category;
  return item(context, category, idOf(context, 'category', id), parent && context.translate(say`below ${parent}`));
}

function gradeItem(context: Context, grade: Grade): Html {
  return item(context, grade, idOf(context, 'grade', grade.id), grade.track);
}

interface Named {
  readonly path: string;
  readonly name: string;
  readonly isNamed?: boolean | undefined;
  readonly description?: Text | undefined;
}

function item(
  { markdown, translate }: Context,
  { path, name, isNamed, description }: Named,
  known: Html,
  remark: string | undefined,
): Html {
  const was = isNamed ? name : undefined;
  return html`<li data-item="named" data-path="${path}"><p class="rp-fw-item"><span${editable('line', `${path}/name`, was)}>${markdown.phrase(name)}</span>${
    remark && html` <small>${remark}</small>`
  }${known}</p>${editableText(markdown, `${path}/description`, description, translate(say`Say what it means`))}</li>
`;
}

/** The id of a thing, which can be another one in every file that names it. */
function idOf({ translate }: Context, what: string, id: string, scale?: string): Html {
  return html` <button type="button" class="rp-fw-link" data-rename="${what}" data-id="${id}"${
    scale !== undefined && html` data-scale="${scale}"`
  } aria-label="${translate(say`Change the id ${id}`)}"><code>${id}</code></button>`;
}

function named(items: readonly (Html | undefined)[]): Html {
  return html`<ul class="rp-fw-list">${items}</ul>
`;
}

function adder({ translate }: Context, act: string, word: Message, ask: Message): Html {
  return html`<button type="button" class="rp-fw-add" data-add="${act}" data-ask="${translate(ask)}">${translate(word)}</button>`;
}
