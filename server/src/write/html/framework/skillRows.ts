import type { CatalogueGroup, CatalogueSkill } from '../../../service/catalogue/catalogue.ts';
import { type CatalogueRow, isRetired } from '../../../service/catalogue/rows.ts';
import type { SkillUse } from '../../../service/catalogue/skillUse.ts';
import type { Framework, Skill } from '../../../service/document/profile/profile.ts';
import { catalogueSkillLabel } from '../../../service/model/catalogue.ts';
import { levelLabel, levelOfKey } from '../../../service/model/levels.ts';
import { scaleOfSkill } from '../../../service/model/scales.ts';
import type { Phrases } from '../../../service/text/phrases/phrases.ts';
import { type Html, html, joinHtml, toMarkup } from '../html.ts';
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
}

/** More roles than this are not named one by one. */
const mostNamed = 60;

/** A row as a key, which is the same for the same category or skill, and an element of the role `row`; `number` is its place, from 1. */
export function rowOf(context: RowContext, row: CatalogueRow, number: number): { key: string; html: string } {
  if (row.kind === 'category') {
    return { key: `/${row.group.category ?? ''}`, html: toMarkup(categoryRow(context, row.group, number)) };
  }
  return { key: row.entry.skill.id.value, html: toMarkup(skillRow(context, row.entry, number)) };
}

function categoryRow({ markdown }: RowContext, { name, skills }: CatalogueGroup, number: number): Html {
  return html`<div role="row" class="rp-fw-category" aria-level="1" aria-rowindex="${number}" aria-expanded="true"><span role="gridcell" aria-colspan="3"><b>${markdown.phrase(name)}</b> <span class="rp-fw-count">${plural(skills.length, 'skill')}</span></span></div>`;
}

function skillRow(context: RowContext, { skill, described, users }: CatalogueSkill, number: number): Html {
  const { markdown } = context;
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
  )}>${words}</span>${also.length > 0 && html`<span class="rp-fw-also">also called ${also.join(', ')}</span>`}${
    isRetired(skill) && retiredMark(context, skill, users)
  }</span><span role="gridcell" class="rp-fw-dots">${dots(context, skill, described)}</span><span role="gridcell" class="rp-fw-use">${
    users === 0 ? html`<span class="rp-fw-none">no role</span>` : plural(users, 'role')
  }</span></div>`;
}

function retiredMark({ markdown, framework }: RowContext, skill: Skill, users: number): Html {
  const by = skill.replacedBy && framework.skills.get(skill.replacedBy.value);
  return html`<span class="rp-fw-tag">Retired</span>${
    by && html`<span class="rp-fw-also">now ${markdown.phrase(catalogueSkillLabel(by))}</span>`
  }${
    by &&
    users > 0 &&
    html`<button type="button" class="rp-fw-link" data-act="replace" tabindex="-1">Use it in ${users === 1 ? 'the role' : `all ${users} roles`}</button>`
  }`;
}

function dots({ framework }: RowContext, skill: Skill, described: readonly boolean[]): Html | undefined {
  const scale = scaleOfSkill(skill, framework);
  if (!scale || described.length === 0) return undefined;
  const named = scale.levels.filter((_, i) => described[i]).map(({ name }) => name);
  const label = named.length === 0 ? 'No level is described' : `Described: ${named.join(', ')}`;
  return html`<span role="img" aria-label="${label}" title="${label}">${described.map(
    (is) => html`<i class="${is ? 'rp-fw-dot' : 'rp-fw-dot rp-fw-open-dot'}"></i>`,
  )}</span>`;
}

/** A skill with its texts, as the row behind its own. */
export function openSkill(context: RowContext, skill: Skill, uses: readonly SkillUse[]): string {
  const { markdown } = context;
  const { path, description, id, aliases, codes } = skill;
  return toMarkup(html`<div role="row" class="rp-fw-open" data-of="${id.value}" aria-level="3"><div role="gridcell" aria-colspan="3">
${editableText(markdown, `${path}/description`, description, 'Say what the skill is about')}
${levelColumns(context, skill, uses)}<p class="rp-fw-names">${aliases.map(
    ({ value, path: at }) =>
      html`<span class="rp-fw-alias" data-item="" data-path="${at}">also called <span${editable('line', at, value)}>${markdown.phrase(value)}</span></span>`,
  )}<span class="rp-fw-id">Id <code>${id.value}</code></span>${codes.map(
    ({ scheme, code, address, label }) =>
      html`<span class="rp-fw-code">${[scheme, code ?? address, label].flatMap((one) => (one ? [one.value] : [])).join(' ')}</span>`,
  )}</p>
${usesLine(context, uses)}<div class="rp-fw-acts" role="group" aria-label="Change ${markdown.plain(catalogueSkillLabel(skill))}">${acts(skill)}</div>
</div></div>`);
}

function acts(skill: Skill): Html {
  const button = (act: string, words: string) =>
    html`<button type="button" class="rp-fw-link" data-act="${act}">${words}</button>`;
  return html`${button('alias', 'Add another name')}${button('rename', 'Change the id…')}${button('move', 'Move to…')}${button('merge', 'Merge with…')}${
    isRetired(skill) ? button('reinstate', 'Use again') : button('retire', 'Retire…')
  }`;
}

function levelColumns(context: RowContext, skill: Skill, uses: readonly SkillUse[]): Html | undefined {
  const { markdown, framework } = context;
  const scale = scaleOfSkill(skill, framework);
  if (!scale) {
    return html`<p class="rp-fw-none">The skill is on no level scale, so that it has no texts for levels.</p>
`;
  }
  const columns = scale.levels.map((level, step) => {
    const written = skill.levels.find(({ level: { value } }) => levelOfKey(scale, value) === level);
    const at = `${skill.path}/levels/${written?.level.value ?? level.id}`;
    // A level that has indicators alone is a mapping already; one that is not there becomes a text.
    const path = written?.description?.path ?? (written ? `${at}/description` : at);
    const users = uses.filter((use) => use.level && use.level.from <= step && step <= use.level.to).length;
    return html`<section class="rp-fw-level${!written && ' rp-fw-missing'}" aria-label="${level.name}"><h3>${levelLabel(scale, level)} <small>${
      users === 0 ? 'no role' : plural(users, 'role')
    }</small></h3>${editableText(markdown, path, written?.description, 'No text yet: write it')}${
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

function usesLine({ markdown, phrases }: RowContext, uses: readonly SkillUse[]): Html {
  if (uses.length === 0)
    return html`<p class="rp-fw-uses">No role uses this skill.</p>
`;
  const shown = uses
    .slice(0, mostNamed)
    .map(({ title, level }) => html`<li>${level && strip(phrases, level)}<span>${markdown.plain(title)}</span></li>`);
  const names = uses.slice(0, 2).map(({ title }) => html`${markdown.plain(title)}`);
  const more = uses.length - names.length;
  return html`<details class="rp-fw-uses" id="uses-of-open"><summary>A change here reaches ${plural(uses.length, 'role')}: ${joinHtml(names, ', ')}${
    more > 0 && ` and ${more} more`
  }</summary><ul>${shown}${uses.length > mostNamed && html`<li>and ${uses.length - mostNamed} more</li>`}</ul></details>
`;
}

/** The `id` of the element of a skill. */
function rowId(skill: string): string {
  return `skill-${skill}`;
}

function plural(count: number, word: string): string {
  return `${new Intl.NumberFormat('en-GB').format(count)} ${count === 1 ? word : `${word}s`}`;
}
