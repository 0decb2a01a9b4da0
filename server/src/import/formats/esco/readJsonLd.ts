import { say } from '../../../service/message.ts';
import type { Piece } from '../../piece.ts';
import { ImportRefusal, type Source } from '../../source.ts';
import type { Classification, Relation, Words } from './concepts.ts';
import { kindOf } from './readCsvFiles.ts';

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

/** What the properties are called, without their prefix and in small letters. */
const names = {
  uri: ['@id', 'uri', 'id'],
  type: ['@type', 'type', 'classname', 'concepttype'],
  label: ['preflabel', 'preferredlabel', 'title'],
  otherLabels: ['altlabel', 'alternativelabel', 'altlabels', 'hiddenlabel', 'hiddenlabels', 'alternativeterms'],
  description: ['description'],
  definition: ['definition'],
  scopeNote: ['scopenote'],
  skillType: ['skilltype', 'hasskilltype'],
  status: ['status'],
  iscoGroup: ['iscogroup', 'memberofiscogroup', 'broaderiscogroup'],
  code: ['code', 'notation'],
  broader: ['broader', 'broaderskill', 'broaderhierarchyconcept', 'broaderconcept'],
  essential: ['hasessentialskill', 'relatedessentialskill'],
  optional: ['hasoptionalskill', 'relatedoptionalskill'],
} as const;

type Name = keyof typeof names;

const nameOf: ReadonlyMap<string, Name> = new Map(
  (Object.keys(names) as Name[]).flatMap((name) => names[name].map((key) => [key, name] as const)),
);

const technical = /^(?:@context|inscheme|istopconceptinscheme|modified(?:date)?|created|_links|classid|topconceptof)$/;

/** Reads a file of JSON-LD. Throws an `ImportRefusal` for a file that is no JSON or holds no concept. */
export function readEscoJsonLd({ name, text }: Source, into: Classification): void {
  let json: Json;
  try {
    json = JSON.parse(text ?? '');
  } catch {
    throw new ImportRefusal(say`${name} is no JSON, or was cut off.`);
  }
  const before = into.concepts.length;
  const { found, labels } = conceptsIn(json);
  const lang = languageOf(found);
  into.lang ??= lang;
  for (const { node, place } of found) readNode(node, name, place, { lang: into.lang ?? 'en', labels }, into);
  if (into.concepts.length === before) throw new ImportRefusal(say`${name} holds no concept of ESCO.`);
}

/** Labels that are things of their own, as SKOS-XL has them, by their identifiers. */
type Labels = ReadonlyMap<string, Json>;

/** In which language texts are read, and where labels are that stand elsewhere. */
interface Reading {
  readonly lang: string;
  readonly labels: Labels;
}

interface Found {
  readonly node: JsonObject;
  readonly place: string;
}

function isObject(json: Json): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Objects with a URI of ESCO and a label: those of a list, of `@graph` or of `_embedded`, or the only one. */
function conceptsIn(json: Json): { found: Found[]; labels: Labels } {
  const found: Found[] = [];
  const labels = new Map<string, Json>();
  const visit = (value: Json, place: string, depth: number): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, `${place}[${index}]`, depth);
    } else if (isObject(value)) {
      const keys = new Set(Object.keys(value).map((key) => nameOf.get(localName(key))));
      const literal = Object.entries(value).find(([key]) => localName(key) === 'literalform')?.[1];
      const id = value['@id'] ?? value.uri ?? value.id;
      if (literal !== undefined && typeof id === 'string') labels.set(id, literal);
      if (keys.has('uri') && keys.has('label')) found.push({ node: value, place });
      else if (depth < 4) {
        for (const [key, below] of Object.entries(value)) {
          if (key !== '@context') visit(below, place === '' ? key : `${place}.${key}`, depth + 1);
        }
      }
    }
  };
  visit(json, '', 0);
  return { found, labels };
}

function localName(key: string): string {
  return key.replace(/^.*[:#/]/, '').toLowerCase();
}

/** The language that the labels are in: English where there is any, else the first. */
function languageOf(found: readonly Found[]): string | undefined {
  const languages = new Set<string>();
  for (const { node } of found.slice(0, 100)) {
    for (const [key, value] of Object.entries(node)) {
      if (nameOf.get(localName(key)) !== 'label') continue;
      for (const item of Array.isArray(value) ? value : [value]) {
        if (!isObject(item)) continue;
        const said = item['@language'];
        if (typeof said === 'string') languages.add(said);
        else
          for (const language of Object.keys(item)) if (/^[a-z]{2}(?:-\w+)?$/.test(language)) languages.add(language);
      }
    }
  }
  return languages.has('en') ? 'en' : [...languages][0];
}

function readNode(node: JsonObject, file: string, place: string, reading: Reading, into: Classification): void {
  const values = new Map<Name, Words[]>();
  const others: (readonly [string, Words])[] = [];
  const left: Words[] = [];
  const links: { readonly kind: Relation['kind']; readonly words: Words }[] = [];
  // The service's answers have their links in an object of their own.
  const below = isObject(node._links)
    ? Object.entries(node._links).map(([key, value]) => [`_links:${key}`, value] as const)
    : [];
  for (const [key, value] of [...Object.entries(node), ...below]) {
    const local = localName(key);
    const name = nameOf.get(local);
    for (const { text, path } of textsOf(value, reading)) {
      const piece: Piece = { text, file, place: `${place === '' ? '' : `${place}.`}${key}${path}` };
      into.pieces.push(piece);
      const words = { text, pieces: [piece] };
      if (name === 'broader' || name === 'essential' || name === 'optional') links.push({ kind: name, words });
      else if (name) values.set(name, [...(values.get(name) ?? []), words]);
      else if (technical.test(local) || key.startsWith('_links:')) left.push(words);
      else others.push([key.replace(/^.*[:#/]/, ''), words]);
    }
  }
  const one = (name: Name): Words | undefined => {
    const [first, ...rest] = values.get(name) ?? [];
    for (const words of rest) {
      if (words.text === first?.text) left.push(words);
      else others.push([name, words]);
    }
    return first;
  };
  const uri = one('uri');
  if (!uri) return;
  const types = values.get('type') ?? [];
  for (const { kind, words } of links) {
    into.relations.push({ kind, from: uri.text, to: words.text, pieces: words.pieces });
  }
  const skillType = one('skillType');
  const status = one('status');
  into.concepts.push({
    kind: kindOf(types.map(({ text }) => text).join(' '), uri.text),
    uri,
    label: one('label'),
    otherLabels: values.get('otherLabels') ?? [],
    description: one('description'),
    definition: one('definition'),
    scopeNote: one('scopeNote'),
    skillType,
    status,
    iscoGroup: one('iscoGroup'),
    code: one('code'),
    others,
    technical: [...types, ...left, ...[skillType, status].flatMap((words) => words ?? [])],
  });
}

/** The texts of a value in a language: a text, a list, texts by their languages, or an object with a value or a URI. */
function textsOf(value: Json, reading: Reading, path = '', depth = 0): { text: string; path: string }[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const text = String(value).trim();
    return text === '' ? [] : [{ text, path }];
  }
  if (depth > 4) return [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => textsOf(item, reading, `${path}[${index}]`, depth + 1));
  if (!isObject(value)) return [];
  const said = value['@language'];
  if (typeof said === 'string' && said !== reading.lang) return [];
  const id = value['@id'] ?? value.uri;
  const label = typeof id === 'string' ? reading.labels.get(id) : undefined;
  if (label !== undefined) return textsOf(label, reading, `${path}.literalForm`, depth + 1);
  for (const key of ['@value', 'literal', reading.lang, '@id', 'uri', 'href']) {
    if (value[key] !== undefined) return textsOf(value[key], reading, `${path}.${key}`, depth + 1);
  }
  return [];
}
