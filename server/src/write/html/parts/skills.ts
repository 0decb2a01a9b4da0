import {
  type AtLevelBlock,
  type Block,
  type EntryBlock,
  type FactBlock,
  factIn,
  factsIn,
  type GroupBlock,
  isNameAlone,
} from '../../../jobProfile/blocks.ts';
import { positionOf } from '../../../jobProfile/levels.ts';
import { importanceIn } from '../../../jobProfile/scaleKeys.ts';
import { say } from '../../../service/message.ts';
import type { Context } from '../context.ts';
import { addingToGroup, groupPlace, itemPlace, levelEditing, namePlace, textPlace } from '../editing.ts';
import { type Html, html, joinHtml, toMarkup, trustedHtml } from '../html.ts';
import { detailList } from './details.ts';
import { factLine } from './facts.ts';
import { linkLine } from './links.ts';
import { nameList } from './names.ts';
import { strip } from './strip.ts';
import { overlaidText, phrase, pointList, textBlock } from './texts.ts';

/** All that is said about the skills of a group, which can be folded where it has a title. */
export function skillGroup(context: Context, group: GroupBlock): Html {
  const { title, entries } = group;
  const anchor = context.anchorOf(group);
  const kept = context.parts.kept(anchor);
  if (kept) return kept;
  if (!title) {
    return html`<div class="rp-group" id="${anchor}"${groupPlace(context, group)}>
${groupPath(context, group)}${introduction(context, group)}${
  entries.every((entry) => isNameAlone(entry) && !levelEditing(context, entry.place))
    ? nameList(context, entries)
    : entries.map((entry) => skillArticle(context, entry, 3))
}${addingToGroup(context, group)}</div>
`;
  }
  const isPlain = entries.every((entry) => skillFacts(context, entry) === undefined);
  return html`<details class="rp-group${isPlain && ' rp-plain'}" id="${anchor}"${groupPlace(context, group)} open>
<summary><h3 class="rp-group-title"${textPlace(context, 'line', title, group.place)}>${context.markdown.phrase(title.text)}</h3> <span class="rp-count">${entries.length}</span></summary>
${groupPath(context, group)}${introduction(context, group)}${entries.map((entry) => skillArticle(context, entry, 4))}${addingToGroup(context, group)}</details>
`;
}

function introduction(context: Context, { place, description }: GroupBlock): Html | undefined {
  return (
    description &&
    html`<div class="rp-introduction">${textBlock(context, description, 4, place)}</div>
`
  );
}

/** Where the group belongs and its skills come from, as far as its title does not say it. */
function groupPath(context: Context, { place, facts }: GroupBlock): Html | undefined {
  const [type] = factIn(facts, 'type')?.parts ?? [];
  const path = factIn(facts, 'category')?.parts;
  const catalogues = factIn(facts, 'catalogues')?.parts;
  const parts = [
    type && phrase(context, type),
    path &&
      html`<span${context.line(...path.map((category) => category.place), place)}>${joinHtml(
        path.map(({ text }) => context.markdown.inline(text)),
        ' › ',
      )}</span>`,
    catalogues &&
      html`<span>${context.ours(context.phrases.say('labels.from'))} ${joinHtml(
        catalogues.map(({ text }) => html`<span>${context.markdown.inline(text)}</span>`),
        html`<span class="rp-dot"> · </span>`,
      )}</span>`,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return html`<p class="rp-path">${joinHtml(parts, html`<span class="rp-dot"> · </span>`)}</p>
`;
}

/** `degree` is that of the skill's heading; headings inside its texts come below it. */
function skillArticle(context: Context, entry: EntryBlock, degree: 3 | 4): Html {
  const { place, name, blocks } = entry;
  const anchor = context.anchorOf(entry);
  const kept = context.parts.kept(anchor);
  if (kept) return kept;
  const tag = (content: Html) =>
    degree === 3 ? html`<h3 class="rp-skill-name">${content}</h3>` : html`<h4 class="rp-skill-name">${content}</h4>`;
  // An id that stands for a missing name leads to the item, since it is no text to be edited.
  const nameAttributes = name?.from === 'name' ? namePlace(context, name, place) : context.line(place);
  const text = toMarkup(blocks.map((block) => skillBlock(context, entry, block, degree + 1)));
  return html`<article class="rp-skill${!name && ' rp-nameless'}" id="${anchor}"${itemPlace(context, place)}>
${name && tag(html`<span${nameAttributes}>${context.markdown.inline(name.text)}</span>${origin(context, entry)}`)}
${skillFacts(context, entry)}
${
  text !== '' &&
  html`<div class="rp-skill-text">
${trustedHtml(text)}</div>
`
}</article>
`;
}

/** The level as the scale shows it, and what else can be said in a few words. */
function skillFacts(context: Context, entry: EntryBlock): Html | undefined {
  const { place, level, blocks } = entry;
  const facts = factsIn(blocks);
  const editing = levelEditing(context, place);
  if (!level && facts.length === 0 && !editing) return undefined;
  const levelLine =
    level &&
    html`<p class="rp-level"${context.line(level.place, place)}${editing}>${strip(context.phrases, level.level)} <span class="rp-position" aria-hidden="true">${positionOf(context.phrases, level.level)}</span> <span class="rp-level-name" aria-hidden="true">${context.markdown.phrase(level.level.label)}</span></p>`;
  return html`<div class="rp-skill-facts">
${levelLine ?? (editing && !factIn(facts, 'level') && html`<p class="rp-level rp-no-level"${editing}>${context.translate(say`No level`)}</p>`)}${facts.map((fact) => factLine(context, fact, place, isSaidOnce(context, fact, importanceIn(entry))))}</div>
`;
}

/** An importance that is said at the head of all skills is hidden at each, and still read aloud. */
function isSaidOnce({ importance }: Context, { role }: FactBlock, word: string | undefined): boolean {
  return role === 'importance' && word !== undefined && !importance.marked.has(word);
}

function skillBlock(context: Context, { place }: EntryBlock, block: Block, headings: number): Html | undefined {
  switch (block.kind) {
    case 'text':
      return overlaidText(context, block, headings, place, 'description');
    case 'details':
      return detailList(context, block, headings, place);
    case 'atLevel':
      return atThisLevel(context, block, headings, place);
    case 'points':
      return html`<div class="rp-examples">
<p class="rp-label rp-hidden">${context.ours(block.label ?? '')}</p>
${pointList(context, block.points, headings, place)}</div>
`;
    case 'links':
      return linkLine(context, block);
    default:
      return undefined;
  }
}

function atThisLevel(
  context: Context,
  { role, label, blocks }: AtLevelBlock,
  headings: number,
  holder: EntryBlock['place'],
) {
  // Of a range the texts of both ends are shown, for which the role has one text.
  const isAlone = blocks.filter((block) => block.kind === 'text').length === 1;
  return html`<div class="rp-at-level">
<p class="rp-label${role === 'own' && ' rp-hidden'}">${role === 'own' ? context.ours(label) : label}</p>
${blocks.map((block) =>
  block.kind === 'text'
    ? isAlone
      ? overlaidText(context, block, headings, holder, 'levelDescription')
      : textBlock(context, block, headings, holder)
    : pointList(context, block.points, headings, holder),
)}</div>
`;
}

/** A mark behind the name that leads to the skill in its catalogue; absent where the page has no such links. */
function origin(context: Context, { origin }: EntryBlock): Html | undefined {
  if (!origin) return undefined;
  const { place, catalogue } = origin;
  const attributes = context.linkTo({ uri: place.uri, line: place.range.start.line });
  const words =
    catalogue === undefined
      ? context.phrases.say('skills.fromCatalogue')
      : context.phrases.say('skills.fromNamed', { catalogue: context.markdown.plain(catalogue) });
  return attributes && html` <a class="rp-origin"${attributes} title="${words}" aria-label="${words}"></a>`;
}
