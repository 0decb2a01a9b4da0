import { type SectionFormat, type SectionShape, sections } from './sections.ts';

/*
 * The keys of the data model by the place where they stand, and the shape that the value of each has in the long form. The schemas say the
 * same to authors, with words and examples; this table serves what has to work on every keystroke, and on files that fit no schema.
 */

/** What a mapping is: the keys that it may have depend on it. */
export type KeyContext =
  | 'role'
  | 'framework'
  | 'item'
  | 'background'
  | 'skillItem'
  | 'qualification'
  | 'group'
  | 'section'
  | 'link'
  | 'source'
  | 'code'
  | 'scale'
  | 'scaleLevel'
  | 'category'
  | 'grade'
  | 'skill'
  | 'skillLevel'
  | 'indicator';

/**
 * The shape of a value. `text` is prose and `line` one line of it, `word` an id, an address or a reference; `status` and `importance` are
 * words of a closed list. The others are collections, named by what they hold.
 */
export type ValueShape =
  | 'text'
  | 'line'
  | 'word'
  | 'status'
  | 'importance'
  | 'level'
  | 'number'
  | 'flag'
  | 'texts'
  | 'details'
  | 'sourceMapping'
  | 'frameworkUses'
  | 'scaleMapping'
  | 'levelMapping'
  | 'groups'
  | ListShape;

/** The shapes that are lists of mappings, groups of skills apart, which have rules of their own. */
export type ListShape =
  | 'items'
  | 'backgroundItems'
  | 'skillItems'
  | 'qualificationItems'
  | 'sectionList'
  | 'linkList'
  | 'codeList'
  | 'scaleLevels'
  | 'categoryList'
  | 'gradeList'
  | 'skillList'
  | 'indicatorList';

/** What the mappings of a list are. */
export const listContexts: Readonly<Record<ListShape, KeyContext>> = {
  items: 'item',
  backgroundItems: 'background',
  skillItems: 'skillItem',
  qualificationItems: 'qualification',
  sectionList: 'section',
  linkList: 'link',
  codeList: 'code',
  scaleLevels: 'scaleLevel',
  categoryList: 'category',
  gradeList: 'grade',
  skillList: 'skill',
  indicatorList: 'indicator',
};

export interface KnownKey {
  readonly shape: ValueShape;
  /** One bit, different for each key of a context, so that a pass over a mapping notices a key that it has met before. */
  readonly bit: number;
}

type KeyTable = Readonly<Record<string, ValueShape>>;

const item: KeyTable = {
  id: 'word',
  name: 'line',
  description: 'text',
  type: 'line',
  details: 'details',
  codes: 'codeList',
  links: 'linkList',
  tags: 'texts',
  remove: 'flag',
};

/** The sections of a role, from the one table of them; the items of two have keys of their own. */
function sectionShapes(): KeyTable {
  const shapes: Readonly<Record<SectionShape, ValueShape>> = {
    text: 'text',
    details: 'details',
    items: 'items',
    groups: 'groups',
    own: 'sectionList',
    links: 'linkList',
    codes: 'codeList',
    source: 'sourceMapping',
  };
  const special: KeyTable = { background: 'backgroundItems', qualifications: 'qualificationItems' };
  const rows: readonly SectionFormat[] = sections;
  return Object.fromEntries(rows.map(({ key, shape }) => [key, special[key] ?? shapes[shape]]));
}

const tables: Readonly<Record<KeyContext, KeyTable>> = {
  role: {
    id: 'word',
    title: 'line',
    family: 'line',
    organisation: 'line',
    owner: 'line',
    version: 'line',
    updated: 'line',
    details: 'details',
    grade: 'line',
    status: 'status',
    lang: 'word',
    source: 'sourceMapping',
    frameworks: 'frameworkUses',
    extends: 'word',
    progressesTo: 'texts',
    reportsTo: 'line',
    replacedBy: 'word',
    codes: 'codeList',
    // A key that stands above keeps its place.
    ...sectionShapes(),
  },
  framework: {
    id: 'word',
    name: 'line',
    version: 'line',
    description: 'text',
    lang: 'word',
    source: 'sourceMapping',
    defaultScale: 'word',
    scales: 'scaleMapping',
    categories: 'categoryList',
    cumulative: 'flag',
    grades: 'gradeList',
    skills: 'skillList',
  },
  item,
  background: item,
  skillItem: {
    ...item,
    ref: 'word',
    level: 'level',
    scale: 'word',
    levelDescription: 'text',
    examples: 'texts',
    importance: 'importance',
  },
  qualification: { ...item, awardingBody: 'line', status: 'line' },
  group: {
    title: 'line',
    description: 'text',
    type: 'line',
    framework: 'word',
    scale: 'word',
    category: 'texts',
    items: 'skillItems',
  },
  section: { title: 'line', text: 'text', items: 'items' },
  link: { label: 'line', url: 'word' },
  source: { name: 'line', url: 'word', version: 'line', licence: 'line' },
  code: { scheme: 'word', code: 'word', uri: 'word', label: 'line', match: 'word' },
  scale: { name: 'line', display: 'line', levels: 'scaleLevels' },
  scaleLevel: {
    id: 'word',
    value: 'number',
    name: 'line',
    description: 'text',
    aliases: 'texts',
    codes: 'codeList',
  },
  category: { id: 'word', name: 'line', parent: 'word', description: 'text', codes: 'codeList' },
  grade: {
    id: 'word',
    name: 'line',
    track: 'line',
    description: 'text',
    details: 'details',
    codes: 'codeList',
    progressesTo: 'texts',
  },
  skill: {
    id: 'word',
    name: 'line',
    kind: 'word',
    category: 'texts',
    aliases: 'texts',
    description: 'text',
    guidance: 'text',
    scale: 'word',
    status: 'word',
    replacedBy: 'word',
    url: 'word',
    details: 'details',
    codes: 'codeList',
    indicators: 'indicatorList',
    links: 'linkList',
    questions: 'texts',
    levels: 'levelMapping',
  },
  skillLevel: {
    description: 'text',
    indicators: 'indicatorList',
    examples: 'texts',
    links: 'linkList',
    questions: 'texts',
  },
  indicator: { text: 'text', examples: 'texts' },
};

const known = new Map<KeyContext, ReadonlyMap<string, KnownKey>>(
  Object.entries(tables).map(([context, table]) => [
    context as KeyContext,
    new Map(Object.entries(table).map(([key, shape], index) => [key, { shape, bit: 1 << index }])),
  ]),
);

/** All contexts. */
export const keyContexts: readonly KeyContext[] = Object.keys(tables) as KeyContext[];

/** A context that has none of the keys. */
const none: ReadonlyMap<string, KnownKey> = new Map();

/** The keys of a context, in the order in which they are documented. */
export function knownKeys(context: KeyContext): ReadonlyMap<string, KnownKey> {
  return known.get(context) ?? none;
}
