import { aboutTitle } from '../../jobProfile/identity.ts';
import type { Column, Speech } from '../../service/compare/model.ts';
import type { Place } from '../../service/document/profile/profile.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import type { SideBySideHead } from '../support/sideBySideHead.ts';
import { factsOfColumn } from '../support/sideBySideWords.ts';
import { languageAttributes } from './direction.ts';
import { type Html, html, joinHtml } from './html.ts';
import type { RenderOptions } from './links.ts';
import type { Markdown } from './markdown.ts';
import { logoImage } from './parts/logo.ts';

/*
 * Parts that the pages of comparisons and of matrices share.
 */

/** What the parts of one page share. */
export interface Frame extends Speech {
  readonly markdown: Markdown;
  readonly options: RenderOptions;
}

/** The attributes that lead from an element to its source, where the page may name it. */
export function placeOf({ options }: Frame, place: Place | undefined): Html | undefined {
  if (!place || !options.namesPlaces) return undefined;
  return html` data-uri="${place.uri}" data-line="${place.range.start.line}"`;
}

/** Words that are a link to a place where the page has such links, and words alone elsewhere. */
export function placeLink(frame: Frame, place: Place | undefined, words: Html, look: string): Html {
  const address = place && frame.options.linkTo?.({ uri: place.uri, line: place.range.start.line });
  return address === undefined
    ? html`<span class="${look}">${words}</span>`
    : html`<a class="${look}" href="${address}"${placeOf(frame, place)}>${words}</a>`;
}

/** A role at the head of its column: its title, its grade, and which version it is. */
export function columnHead(frame: Frame, column: Column, more: readonly string[] = []): Html {
  const facts = factsOfColumn(frame.phrases, column, more).map((text) => frame.markdown.inline(text));
  return html`${placeLink(frame, column.place, frame.markdown.phrase(column.title), 'rp-column-title')}${
    facts.length > 0 && html`<span class="rp-column-facts">${joinHtml(facts, ' · ')}</span>`
  }`;
}

/** The `lang` attribute for what a column says, where its language is not the page's. */
export function languageOf({ lang }: Frame, column: Column | undefined): Html | undefined {
  return column && languageAttributes(column.lang, lang);
}

export interface FilterChoice {
  readonly value: string;
  readonly words: string;
  /** How many are shown. */
  readonly count?: number;
  /** Stands before the words, for the eye alone. */
  readonly sign?: string;
}

/**
 * A choice of what is shown. It works without scripts: the style sheet hides what lacks the chosen word in its `data-change` or `data-mark`.
 */
export function filter(phrases: Phrases, name: string, choices: readonly FilterChoice[]): Html | undefined {
  if (choices.length === 0) return undefined;
  const all: FilterChoice[] = [{ value: 'all', words: phrases.say('comparison.everything') }, ...choices];
  return html`<fieldset class="rp-filter" data-filter="${name}">
<legend class="rp-hidden">${phrases.say('comparison.show')}</legend>
${all.map(
  ({ value, words, count, sign }) =>
    html`<label class="rp-filter-choice"><input type="radio" name="rp-${name}" value="${value}"${value === 'all' && html` checked`}><span>${
      sign !== undefined && html`<span class="rp-sign" aria-hidden="true">${sign}</span> `
    }${words}${count !== undefined && html` <span class="rp-filter-count">${count}</span>`}</span></label>
`,
)}
</fieldset>
`;
}

/** Whose document it is, and what it is. */
export function senderLine(
  { markdown, options }: Pick<Frame, 'markdown' | 'options'>,
  { sender: { organisation }, kind, draft, phrases }: SideBySideHead,
): Html {
  const name = markdown.plain(organisation ?? '') || phrases.say('document.logo');
  return html`${options.logo && html`<p class="rp-logo-line">${logoImage(options.logo, name)}</p>\n`}<p class="rp-belongs">${
    organisation !== undefined && html`<span class="rp-sender">${markdown.phrase(organisation)}</span> · `
  }${kind}${draft !== undefined && html` <span class="rp-status rp-status-draft">${draft}</span>`}</p>
`;
}

/** What closes a page that is handed out: of when the roles are, and of which day the copy is. */
export function recordSection(
  { markdown, options }: Frame,
  { phrases, record: { details } }: SideBySideHead,
): Html | undefined {
  if (options.namesPlaces || details.length === 0) return undefined;
  return html`<section class="rp-about-roles" aria-labelledby="rp-about-document">
<h2 id="rp-about-document" class="rp-heading">${aboutTitle(phrases)}</h2>
<dl class="rp-fact-list">
${details.map(
  ({ label, values }) =>
    html`<div class="rp-fact"><dt>${markdown.inline(label)}</dt><dd>${joinHtml(
      values.map(({ text }) => markdown.inline(text)),
      ' · ',
    )}</dd></div>
`,
)}</dl>
</section>
`;
}

/** A heading in which each of these names is an element, so that one that is written from right to left does not change the order of the others. */
export function heading(title: string, names: readonly string[]): Html {
  const pieces: Html[] = [];
  let rest = title;
  for (const name of names) {
    const at = name === '' ? -1 : rest.indexOf(name);
    if (at < 0) continue;
    pieces.push(html`${rest.slice(0, at)}<span>${name}</span>`);
    rest = rest.slice(at + name.length);
  }
  return html`<h1>${pieces}${rest}</h1>`;
}
