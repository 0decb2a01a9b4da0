import type { GroupBlock, PlacedText } from '../../jobProfile/blocks.ts';
import type { Choice } from '../../jobProfile/editChoices.ts';
import type { Section } from '../../jobProfile/jobProfile.ts';
import type { Place } from '../../service/document/profile/profile.ts';
import { type Message, say } from '../../service/message.ts';
import type { Context } from './context.ts';
import { type Html, html } from './html.ts';

/*
 * What a page says of its elements when somebody edits in it, as attributes. Any other page does without, byte for byte.
 *
 * `data-edit` says how the value is edited: a `line` or a `text` of Markdown, a `choice` or a `level`; `data-edit-path` where it stands,
 * `data-was` what stands there, `data-start` what is shown in its place from a catalogue, at `data-origin-uri` and `data-origin-path`, and `data-choices` what it can be, as JSON. A `heading` is that of a list, and a `pick` is
 * chosen from what there is in the workspace.
 * `data-item` marks an item of a list, which can be moved; `data-fact` a fact, which can be removed; `data-list` names the list that an element
 * shows, and `data-list-label` what a person calls it. `data-add` is the button by which something comes into a list.
 */

/** An item of a list that is written as a list. */
const ofList = /\/\d+$/;

/** The attributes that lead from a text to its source, and on a page for editing those by which it is edited there. */
export function textPlace(
  context: Context,
  kind: 'line' | 'text',
  text: PlacedText | undefined,
  ...holders: readonly (Place | undefined)[]
): Html {
  const { place } = text ?? {};
  return html`${context.line(place, ...holders)}${
    text && place && isOwn(context, place) && attributes(kind, place.path, text.text)
  }`;
}

/** The same of the name of an item. Where it is a key, the place is that of the value, so that it is not edited on the page. */
export function namePlace(context: Context, name: PlacedText, item: Place | undefined): Html | undefined {
  const isKey = name.place?.path === item?.path && !ofList.test(item?.path ?? '');
  return isKey ? context.line(name.place, item) : textPlace(context, 'line', name, item);
}

/**
 * The same of a text that the catalogue has where the role says nothing of its own: it is edited for this role alone, below the key of the item
 * that takes its place.
 */
export function overlaidPlace(context: Context, text: PlacedText, item: Place | undefined, key: string): Html {
  const { place } = text;
  if (!item || !place || place.uri === item.uri || !isOwn(context, item)) return textPlace(context, 'text', text, item);
  return html`${context.line(place, item)}${attributes('text', `${item.path}/${key}`, undefined)} data-start="${text.text}" data-origin-uri="${place.uri}" data-origin-path="${place.path}"`;
}

/** The attributes of an item. */
export function itemPlace(context: Context, place: Place | undefined): Html {
  const isItem = place !== undefined && isOwn(context, place) && ofList.test(place.path);
  return html`${context.line(place)}${isItem && html` data-item=""`}`;
}

/** The attributes of a group of skills: it is an item itself, and shows the list of its skills. */
export function groupPlace(context: Context, { place, title }: GroupBlock): Html | undefined {
  if (!place || !isOwn(context, place)) return undefined;
  const isItem = title !== undefined && ofList.test(place.path);
  return html`${isItem && itemPlace(context, place)}${listOf(skillsOf(place), title ? context.markdown.plain(title.text) : context.translate(say`Skills`))}`;
}

/** The button by which skills come into a group; absent where the group is that of another file. */
export function addingToGroup(context: Context, { place, title }: GroupBlock): Html | undefined {
  if (!place || !isOwn(context, place)) return undefined;
  const name = title && context.markdown.plain(title.text);
  const words = say`Add skills`;
  return adding(context, skillsOf(place), 'skills', words, name === undefined ? words : say`Add skills to ${name}`);
}

/** Skills without groups stand in the list of the groups. */
function skillsOf({ path }: Place): string {
  return ofList.test(path) ? `${path}/items` : '/skills';
}

/** The attributes of a section that is a list, or one of the author's own. */
export function sectionEditing(context: Context, { key, layout, place, title }: Section): Html | undefined {
  const list = listIn(context, { key, layout, place });
  if (list === undefined) return undefined;
  return html`${layout === 'own' && itemPlace(context, place)}${layout !== 'groups' && listOf(list, title)}`;
}

/** The attributes of the heading of such a section, which is not the author's own. */
export function headingEditing(context: Context, { key, layout, place }: Section): Html | undefined {
  return listIn(context, { key, layout, place }) !== undefined && layout !== 'own'
    ? attributes('heading', `/${key}`, undefined)
    : undefined;
}

/** What can be added at the end of a section. */
export function addingToSection(context: Context, { key, layout, place, title }: Section): Html | undefined {
  const list = listIn(context, { key, layout, place });
  if (list === undefined) return undefined;
  if (layout === 'groups') return adding(context, list, 'group', say`New group`, say`New group of skills`);
  return adding(context, list, 'item', say`Add`, say`Add to ${title}`);
}

function listIn(
  { editing, uri }: Context,
  { key, layout, place }: Pick<Section, 'key' | 'layout' | 'place'>,
): string | undefined {
  if (!editing) return undefined;
  if (layout === 'own') return place?.uri === uri ? `${place.path}/items` : undefined;
  // A list that is wholly another role's is begun here.
  return layout === 'rows' || layout === 'columns' || layout === 'table' || layout === 'groups' ? `/${key}` : undefined;
}

function listOf(list: string, label: string): Html {
  return html` data-list="${list}" data-list-label="${label}"`;
}

function adding(
  { translate }: Context,
  list: string,
  kind: 'skills' | 'group' | 'item',
  word: Message,
  label: Message,
): Html {
  return html`<p class="rp-adding"><button type="button" data-add="${list}" data-add-kind="${kind}" aria-label="${translate(label)}">${translate(word)}</button></p>
`;
}

/** The attributes of a fact under a label of the author's own. */
export function factPlace(
  context: Context,
  place: Place | undefined,
  ...holders: readonly (Place | undefined)[]
): Html {
  return html`${context.line(place, ...holders)}${place && isOwn(context, place) && html` data-fact=""`}`;
}

/** The attributes of a value that is chosen from what there is in the workspace. */
export function pickPlace(context: Context, path: string, place: Place | undefined, was: string): Html {
  return html`${context.line(place)}${place && isOwn(context, place) && attributes('pick', path, was)}`;
}

/** The attributes of a word that is chosen from a list; without a list it is a line. */
export function choicePlace(context: Context, kind: 'grade' | 'status', place: Place | undefined, was: string): Html {
  const choices = (kind === 'grade' ? context.editing?.grades : context.editing?.statuses) ?? [];
  const isEdited = place !== undefined && isOwn(context, place);
  return html`${context.line(place)}${
    isEdited && attributes(choices.length > 0 ? 'choice' : 'line', place.path, was, choices)
  }`;
}

/** The attributes of the level of a skill; `undefined` where it cannot be edited. */
export function levelEditing(context: Context, skill: Place | undefined): Html | undefined {
  const known = skill && isOwn(context, skill) ? context.editing?.levels.get(skill.path) : undefined;
  if (!skill || !known) return undefined;
  const was = known.was === undefined ? 'null' : JSON.stringify(known.was);
  return attributes('level', `${skill.path}/level`, was, known.choices);
}

/** What could be added, for the page as a whole. */
export function pageEditing({ editing }: Context): Html | undefined {
  if (!editing) return undefined;
  const { missing, grades, statuses } = editing;
  return html` data-missing="${JSON.stringify(missing)}" data-grades="${JSON.stringify(grades)}" data-statuses="${JSON.stringify(statuses)}"`;
}

/** The title of a role is edited as such also where its id stands for it. */
export function titleEditing(context: Context, was: string | undefined): Html | undefined {
  return context.editing && attributes('line', '/title', was);
}

function isOwn({ editing, uri }: Context, place: Place): boolean {
  return editing !== undefined && place.uri === uri;
}

function attributes(kind: string, path: string, was: string | undefined, choices: readonly Choice[] = []): Html {
  return html` data-edit="${kind}" data-edit-path="${path}"${was !== undefined && html` data-was="${was}"`}${
    choices.length > 0 && html` data-choices="${JSON.stringify(choices)}"`
  } tabindex="0" aria-keyshortcuts="Enter"`;
}
