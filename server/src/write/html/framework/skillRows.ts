import type { CatalogueGroup, CatalogueSkill } from '../../../service/catalogue/catalogue.ts';
import { type CatalogueRow, isRetired } from '../../../service/catalogue/rows.ts';
import type { SkillUse } from '../../../service/catalogue/skillUse.ts';
import type { Framework, Skill } from '../../../service/document/profile/profile.ts';
import { capitalisedMessage, firstOf, type Message, say, type Translate } from '../../../service/message.ts';
import { catalogueSkillLabel } from '../../../service/model/catalogue.ts';
import { rolesInWords, skillsInWords } from '../../../service/model/counts.ts';
import { levelLabel, levelOfKey } from '../../../service/model/levels.ts';
import { scaleOfSkill } from '../../../service/model/scales.ts';
import type { Phrases } from '../../../service/text/phrases/phrases.ts';
import { type Html, html, toMarkup } from '../html.ts';
import type { Markdown } from '../markdown.ts';
import { strip } from '../parts/strip.ts';
import { editable, editableText } from './editable.ts';

/*
 * The rows of a framework's skills where somebody looks after them, and a skill with its texts at all levels side by side. Each row is one
 * element, so that a page needs to hold those alone that are in sight.
 */

/** What of a framework rows are made of. */
export interface RowContext {
  readonly markdown: Markdown;
  readonly framework: Framework;
  readonly phrases: Phrases;
  /** Puts what the person who looks after the framework reads into their language. */
  readonly translate: Translate;
}

/** More roles than this are not named one by one. */
const mostNamed = 60;

/** A row as a key, which is the same for the same category or skill, and an element of the role `row`; `number` is its place, from 1. */
export function rowOf(context: RowContext, row: CatalogueRow, number: number): { key: string; html: string } {
  if (row.kind === 'category') {
    return { key: `/${row.group.category ?? ''}`, html: toMarkup(categoryRow(context, row.group, number)) };
  }
  const { entry } = row;
  const id = entry.skill.id.value;
  const skill = context.framework.skills.get(id) ?? entry.skill;
  return { key: id, html: toMarkup(skillRow(context, { ...entry, skill }, number)) };
}

function categoryRow({ markdown, translate }: RowContext, { name, skills }: CatalogueGroup, number: number): Html {
  return html`<div role="row" class="rp-fw-category" aria-level="1" aria-rowindex="${number}" aria-expanded="true"><span role="gridcell" aria-colspan="3"><b>${name === undefined ? translate(say`Without a category`) : markdown.phrase(name)}</b> <span class="rp-fw-count">${translate(skillsInWords(skills.length))}</span></span></div>`;
}

function skillRow(context: RowContext, { skill, described, users }: CatalogueSkill, number: number): Html {
  const { markdown, translate } = context;
  const { id, name, aliases, path } = skill;
  const also = aliases.map(({ value }) => markdown.plain(value));
  const words = name ? markdown.phrase(name.value) : html`${id.value}`;
  return html`<div role="row" class="rp-fw-skill" id="${rowId(id.value)}" data-skill="${id.value}" data-path="${path}" data-name="${markdown.plain(
    name?.value ?? id.value,
  )}" aria-level="2" aria-rowindex="${number}" aria-expanded="false" tabindex="-1"><span role="rowheader" class="rp-fw-name"><span class="rp-fw-fold" aria-hidden="true"></span><span class="rp-fw-word"${editable(
    'line',
    `${path}/name`,
    name?.value,
    false,
  )}>${words}</span>${also.length > 0 && html`<span class="rp-fw-also">${translate(say`also called ${also.join(', ')}`)}</span>`}${
    isRetired(skill) && retiredMark(context, skill, users)
  }</span><span role="gridcell" class="rp-fw-dots">${dots(context, skill, described)}</span><span role="gridcell" class="rp-fw-use">${
    users === 0 ? html`<span class="rp-fw-none">${translate(say`no role`)}</span>` : translate(rolesInWords(users))
  }</span></div>`;
}

function retiredMark({ markdown, framework, translate }: RowContext, skill: Skill, users: number): Html {
  const by = skill.replacedBy && framework.skills.get(skill.replacedBy.value);
  return html`<span class="rp-fw-tag">${translate(capitalisedMessage(say`retired`))}</span>${
    by && html`<span class="rp-fw-also">${translate(say`now:`)} ${markdown.phrase(catalogueSkillLabel(by))}</span>`
  }${
    by &&
    users > 0 &&
    html`<button type="button" class="rp-fw-link" data-act="replace" tabindex="-1">${translate(users === 1 ? say`Use it in the role` : say`Use it in all ${users} roles`)}</button>`
  }`;
}

function dots({ framework, translate }: RowContext, skill: Skill, described: readonly boolean[]): Html | undefined {
  const scale = scaleOfSkill(skill, framework);
  if (!scale || described.length === 0) return undefined;
  const named = scale.levels.filter((_, i) => described[i]).map(({ name }) => name);
  const label = translate(named.length === 0 ? say`No level is described` : say`Described: ${named.join(', ')}`);
  return html`<span role="img" aria-label="${label}" title="${label}">${described.map(
    (is) => html`<i class="${is ? 'rp-fw-dot' : 'rp-fw-dot rp-fw-open-dot'}"></i>`,
  )}</span>`;
}

/** A skill with its texts, as the row behind its own. */
export function openSkill(context: RowContext, skill: Skill, uses: readonly SkillUse[]): string {
  const { markdown, translate } = context;
  const { path, description, id, aliases, codes } = skill;
  return toMarkup(html`<div role="row" class="rp-fw-open" data-of="${id.value}" aria-level="3"><div role="gridcell" aria-colspan="3">
${editableText(markdown, `${path}/description`, description, translate(say`Say what the skill is about`))}
${levelColumns(context, skill, uses)}<p class="rp-fw-names">${aliases.map(
    ({ value, path: at }) =>
      html`<span class="rp-fw-alias" data-item="" data-path="${at}">${translate(say`also called`)} <span${editable('line', at, value)}>${markdown.phrase(value)}</span></span>`,
  )}<span class="rp-fw-id">${translate(say`Id`)} <code>${id.value}</code></span>${codes.map(
    ({ scheme, code, address, label }) =>
      html`<span class="rp-fw-code">${[scheme, code ?? address, label].flatMap((one) => (one ? [one.value] : [])).join(' ')}</span>`,
  )}</p>
${usesLine(context, uses)}<div class="rp-fw-acts" role="group" aria-label="${translate(say`Change ${markdown.plain(catalogueSkillLabel(skill))}`)}">${acts(context, skill)}</div>
</div></div>`);
}

function acts({ translate }: RowContext, skill: Skill): Html {
  const button = (act: string, words: Message) =>
    html`<button type="button" class="rp-fw-link" data-act="${act}">${translate(words)}</button>`;
  return html`${button('alias', say`Add another name`)}${button('rename', say`Change the id…`)}${button('move', say`Move to…`)}${button('merge', say`Merge with…`)}${
    isRetired(skill) ? button('reinstate', say`Use again`) : button('retire', say`Retire…`)
  }`;
}

function levelColumns(context: RowContext, skill: Skill, uses: readonly SkillUse[]): Html | undefined {
  const { markdown, framework, translate } = context;
  const scale = scaleOfSkill(skill, framework);
  if (!scale) {
    return html`<p class="rp-fw-none">${translate(say`The skill is on no level scale, so that it has no texts for levels.`)}</p>
`;
  }
  const columns = scale.levels.map((level, step) => {
    const written = skill.levels.find(({ level: { value } }) => levelOfKey(scale, value) === level);
    const at = `${skill.path}/levels/${written?.level.value ?? level.id}`;
    // A level that has indicators alone is a mapping already; one that is not there becomes a text.
    const path = written?.description?.path ?? (written ? `${at}/description` : at);
    const users = uses.filter((use) => use.level && use.level.from <= step && step <= use.level.to).length;
    return html`<section class="rp-fw-level${!written && ' rp-fw-missing'}" aria-label="${level.name}"><h3>${levelLabel(scale, level)} <small>${translate(
      users === 0 ? say`no role` : rolesInWords(users),
    )}</small></h3>${editableText(markdown, path, written?.description, translate(say`No text yet: write it`))}${
      written &&
      written.indicators.length > 0 &&
      html`<ul>${written.indicators.map(
        ({ text }) =>
          html`<li${text.path.endsWith('/text') ? undefined : html` data-item="" data-path="${text.path}"`}><span${editable('line', text.path, text.value)}>${markdown.inline(text.value)}</span></li>`,
      )}</ul>`
    }</section>`;
  });
  return html`<div class="rp-fw-levels">${columns}</div>
`;
}

function usesLine({ markdown, phrases, translate }: RowContext, uses: readonly SkillUse[]): Html {
  if (uses.length === 0)
    return html`<p class="rp-fw-uses">${translate(say`No role uses this skill.`)}</p>
`;
  const shown = uses
    .slice(0, mostNamed)
    .map(({ title, level }) => html`<li>${level && strip(phrases, level)}<span>${markdown.plain(title)}</span></li>`);
  const names = uses.map(({ title }) => markdown.plain(title));
  const reach = say`A change here reaches ${rolesInWords(uses.length)}: ${firstOf(names, 2)}`;
  return html`<details class="rp-fw-uses" id="uses-of-open"><summary>${translate(reach)}</summary><ul>${shown}${uses.length > mostNamed && html`<li>${translate(say`and ${uses.length - mostNamed} more`)}</li>`}</ul></details>
`;
}

/** The `id` of the element of a skill. */
function rowId(skill: string): string {
  return `skill-${skill}`;
}
