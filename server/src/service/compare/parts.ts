import type { Detail, Indicator, Item, Link, Text } from '../document/profile/profile.ts';
import type { ResolvedSkill } from '../model/resolveProfile.ts';
import { wordOfFormat } from '../model/words.ts';
import { asMarkdown } from '../text/asMarkdown.ts';
import { closeDirections } from '../text/closeDirections.ts';
import { sameName } from '../text/names.ts';
import type { Phrases } from '../text/phrases/phrases.ts';
import type { Part, PartCell } from './model.ts';

/** One part of one item. */
export interface OwnPart {
  readonly key: string;
  readonly label?: string;
  readonly shape: Part['shape'];
  readonly texts: readonly string[];
  readonly depths?: readonly number[];
}

/** What an item says besides its name and its level; empty parts are left out. */
export function itemParts(phrases: Phrases, item: Item): OwnPart[] {
  return [
    part('type', 'line', [item.type], phrases.say('labels.type')),
    part('awarding-body', 'line', [item.awardingBody], phrases.say('labels.awardingBody')),
    part('status', 'line', [plainWord(phrases, item.status)], phrases.say('labels.status')),
    part('tags', 'line', item.tags, phrases.say('labels.tags')),
    part('description', 'text', [item.description]),
    detailPart(phrases, item.details),
    part('examples', 'points', item.examples, phrases.say('labels.example')),
    linkPart(phrases, item.links),
  ].filter(hasTexts);
}

/** The same of a skill, with what the catalogue says of it. A type that only repeats the title of the group says nothing. */
export function skillParts(phrases: Phrases, skill: ResolvedSkill, group: string | undefined): OwnPart[] {
  const { item, indicators, indicatorsAtAnyLevel } = skill;
  const type = item.type && !sameName(item.type.value, group) ? item.type : undefined;
  return [
    part('importance', 'line', [plainWord(phrases, item.importance)], phrases.say('labels.importance')),
    part('type', 'line', [type], phrases.say('labels.type')),
    part('tags', 'line', item.tags, phrases.say('labels.tags')),
    part('description', 'text', [skill.description]),
    detailPart(phrases, [...item.details, ...(skill.skill?.details ?? [])]),
    part('level', 'text', skill.levelTexts, phrases.say('labels.atThisLevel')),
    indicatorPart(
      [...indicators, ...indicatorsAtAnyLevel],
      phrases.say(skill.levelTexts.length + indicators.length > 0 ? 'labels.atThisLevel' : 'labels.atAnyLevel'),
    ),
    part('examples', 'points', skill.examples, phrases.say('labels.example')),
    linkPart(phrases, skill.links),
  ].filter(hasTexts);
}

/** A word of ours as it stands at the beginning of a line; any other text is left as it is. */
export function plainWord(phrases: Phrases, text: Text | undefined): Text | undefined {
  const ours = text && wordOfFormat(phrases, text.value);
  return text && ours !== undefined ? { ...text, value: asMarkdown(phrases.capitalised(ours)) } : text;
}

/** Links as Markdown: what they are called, and where they lead. */
export function linkTexts(links: readonly Pick<Link, 'label' | 'url'>[]): string[] {
  return links.map(({ label, url }) => {
    const address = /^[a-z]+:[^\s<>]+$/i.test(url.value) ? `<${url.value}>` : url.value;
    return label ? `${closeDirections(label.value)} – ${address}` : address;
  });
}

function linkPart(phrases: Phrases, links: readonly Link[]): OwnPart {
  return { key: 'links', label: phrases.say('labels.links'), shape: 'points', texts: linkTexts(links) };
}

/** Facts of the author's own: a point for each label. */
function detailPart(phrases: Phrases, details: readonly Detail[]): OwnPart {
  const texts = details.map(({ label, values }) => {
    const last = values.length - 1;
    const said = values.map(({ value }, i) => (i < last ? closeDirections(value) : value)).join(' · ');
    return `${closeDirections(asMarkdown(label.value))}${phrases.say('labels.colon')} ${said}`;
  });
  return { key: 'details', label: phrases.say('labels.details'), shape: 'points', texts };
}

/** What a level shows itself by, each point with its examples below it. */
function indicatorPart(indicators: readonly Indicator[], label: string): OwnPart {
  const made = part(
    'indicators',
    'points',
    indicators.flatMap(({ text, examples }) => [text, ...examples]),
    label,
  );
  const depths = indicators.flatMap(({ examples }) => [0, ...examples.map(() => 1)]);
  return depths.includes(1) ? { ...made, depths } : made;
}

function part(key: string, shape: Part['shape'], texts: readonly (Text | undefined)[], label?: string): OwnPart {
  const written = texts.flatMap((text) => (text ? [text.value] : []));
  return { key, shape, texts: written, ...(label === undefined ? {} : { label }) };
}

function hasTexts({ texts }: OwnPart): boolean {
  return texts.length > 0;
}

/** The parts of one item as several roles have it, part by part; `undefined` for a role without the item. */
export function alignParts(columns: readonly (readonly OwnPart[] | undefined)[]): Part[] {
  const kinds = new Map<string, OwnPart>();
  for (const parts of columns) for (const one of parts ?? []) if (!kinds.has(one.key)) kinds.set(one.key, one);
  return [...kinds.values()]
    .map(({ key, label, shape }) => {
      const own = columns.map((parts) => parts?.find((one) => one.key === key));
      const cells = own.map((one, i) => partCell(one, own[i - 1]));
      const isSame = cells.every((cell, i) => cell !== undefined && (i === 0 || cell.isRepeated));
      return { key, shape, cells, isSame, ...(label === undefined ? {} : { label }) };
    })
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

/** A part that only a later role has takes its usual place. */
const order = [
  'name',
  'text',
  'importance',
  'type',
  'category',
  'awarding-body',
  'status',
  'tags',
  'description',
  'details',
  'level',
  'indicators',
  'examples',
  'links',
];

function partCell(own: OwnPart | undefined, before: OwnPart | undefined): PartCell | undefined {
  if (!own) return undefined;
  const { texts, depths } = own;
  const isRepeated = before !== undefined && sameTexts(texts, before.texts);
  return { texts, isRepeated, ...(depths ? { depths } : {}) };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
