import { type FactBlock, type FactRole, factIn, type PlacedText } from '../../../jobProfile/blocks.ts';
import { draftWords } from '../../../jobProfile/identity.ts';
import { belongsTo, type JobProfile } from '../../../jobProfile/jobProfile.ts';
import type { RoleReference } from '../../../jobProfile/ladder.ts';
import { drawingOf } from '../../../jobProfile/ladderDrawing.ts';
import { type Context, linked } from '../context.ts';
import { choicePlace, pickPlace, textPlace, titleEditing } from '../editing.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { ladderMap } from './ladder.ts';
import { logoImage } from './logo.ts';
import { phrase } from './texts.ts';

/** The head of the page: where the role belongs, its title, a line of facts, and the ladder. */
export function header(context: Context, profile: JobProfile): Html {
  const { facts, record, base, reportsTo, skillCount } = profile;
  const [status, grade] = [factIn(facts, 'status'), factIn(facts, 'grade')];
  const labelOf = (role: FactRole) => factIn(facts, role)?.label;
  const shown = [
    status && statusFact(context, status),
    grade && gradeFact(context, grade),
    skillCount > 0 && html`<li>${context.ours(context.phrases.say('glance.skills', { count: skillCount }))}</li>`,
    base && roleFact(context, base, labelOf('base'), html`${base.id}`),
    reportsTo &&
      roleFact(context, reportsTo, labelOf('reportsTo'), context.markdown.inline(reportsTo.id), '/reportsTo'),
  ].filter((fact) => fact !== undefined && fact !== false);
  const name = context.markdown.plain(profile.organisation?.text ?? '');
  return html`<header class="rp-header">
${context.logo && html`<p class="rp-logo-line">${logoImage(context.logo, name || context.phrases.say('document.logo'))}</p>\n`}${
  belongsTo(profile).length > 0 &&
  html`<p class="rp-belongs">${joinHtml(
    belongsTo(profile).map((one) => (one === profile.family ? familyOf(context, one) : phrase(context, one))),
    html`<span class="rp-dot"> · </span>`,
  )}</p>
`
}${title(context, profile)}
${
  shown.length > 0 &&
  html`<ul class="rp-facts">${shown}</ul>
`
}${record.length > 0 && recordLine(context, record)}${ladderMap(context, drawingOf(context.phrases, profile.ladder, profile.title), profile.ladder.place)}</header>
`;
}

function familyOf(context: Context, family: PlacedText): Html {
  return html`<span${pickPlace(context, '/family', family.place, family.text)}>${context.markdown.inline(family.text)}</span>`;
}

/** An id is shown as it is written. */
function title(context: Context, { title: { text, place, from } }: JobProfile): Html {
  const editing = titleEditing(context, from === 'title' ? text : undefined);
  return html`<h1${context.line(place)}${editing}>${from === 'title' ? context.markdown.inline(text) : text}</h1>`;
}

/** What the schema does not list is shown as it is written. */
function statusFact(context: Context, { value = '', parts: [part] }: FactBlock): Html {
  const isKnown = ['draft', 'published', 'retired'].includes(value);
  const look = isKnown ? value : 'other';
  return html`<li class="rp-status rp-status-${look}"${choicePlace(context, 'status', part?.place, value)}>${isKnown ? (value === 'draft' && !context.isForAuthors ? context.ours(draftWords(context.phrases)) : context.ours(part?.text ?? '')) : value}</li>`;
}

function gradeFact(context: Context, { label, parts: [part], value = '' }: FactBlock): Html {
  return html`<li${choicePlace(context, 'grade', part?.place, value)}><span class="rp-label">${context.ours(label ?? '')}</span> ${context.markdown.inline(part?.text ?? '')}</li>`;
}

/** A role that this one names; `words` stand for one that nobody knows. With a `path` another one can be picked. */
function roleFact(
  context: Context,
  { id, place, target }: RoleReference,
  label: string | undefined,
  words: Html,
  path?: string,
): Html {
  const name = target ? linked(context, target, context.markdown.phrase(target.title)) : words;
  const attributes = path === undefined ? context.line(place) : pickPlace(context, path, place, id);
  return html`<li${attributes}><span class="rp-label">${context.ours(label ?? '')}</span> <span>${name}</span></li>`;
}

/** A day, which is shown in other words than it is written, and then on one line; what is no day stands as it is written. */
function day(context: Context, shown: PlacedText, written: string): Html {
  const { text, place } = shown;
  return html`<span${text !== written && html` class="rp-day"`}${textPlace(context, 'line', { text: written, place })}>${context.markdown.inline(text)}</span>`;
}

/** Who answers for the profile, and of when it is. */
function recordLine(context: Context, record: readonly FactBlock[]): Html {
  const shown = record.map(
    ({ label, value, parts: [part] }) =>
      html`<span class="rp-label">${context.ours(label ?? '')}</span> ${part && (value === undefined ? phrase(context, part) : day(context, part, value))}`,
  );
  return html`<p class="rp-record">${joinHtml(shown, html`<span class="rp-dot"> · </span>`)}</p>
`;
}
