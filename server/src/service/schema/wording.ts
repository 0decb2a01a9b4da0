import type { DocumentKind } from '../document/kind.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { isAbsent, type Node, type Path } from '../document/syntax/tree.ts';
import { eitherOf, type Message, say, sayText } from '../message.ts';
import { schemaAtPath } from './navigate.ts';
import type { SchemaType } from './schemas.ts';

const files: Readonly<Record<DocumentKind, Message>> = {
  role: say`a role profile`,
  framework: say`a skill framework`,
  config: say`the settings`,
};

/** Names for titles of schemas that cannot be used with an article as they are. */
const names: Readonly<Record<string, Message>> = {
  Training: say`a piece of training`,
  Frameworks: say`"frameworks"`,
  Rules: say`"rules"`,
  Scales: say`"scales"`,
  Levels: say`"levels"`,
};

/** The schema's name for the value at a path, with an article: "a group of skills". */
export function nameAt(kind: DocumentKind, path: Path): Message {
  if (path.length === 0) return files[kind];
  const title = schemaAtPath(kind, path)?.title;
  if (title === undefined) return labelAt(path);
  // A level of a role has keys only when it is a range.
  if (kind === 'role' && title === 'Level') return say`a range of levels`;
  return names[title] ?? sayText(withArticle(title.toLowerCase()));
}

/** The author's name for the value at a path: its key, or the list of which it is an item. */
export function labelAt(path: Path): Message {
  const last = path.at(-1);
  if (typeof last === 'string') return say`${quoted(last)}`;
  const list = path.findLast((segment) => typeof segment === 'string');
  return list === undefined ? say`this item` : say`an item of ${quoted(String(list))}`;
}

/** A word on one line in quotes, cut after 57 characters where it is too long for a message. */
export function quoted(word: string): string {
  const line = word.slice(0, 200).replace(/\s+/g, ' ').trim();
  const mark = line.includes('"') && !line.includes("'") ? "'" : '"';
  return `${mark}${line.length > 60 ? `${line.slice(0, 57)}…` : line}${mark}`;
}

/** A noun with "a" or "an", by its first letter. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

const expectedWords: Readonly<Record<SchemaType, Message>> = {
  string: say`a text`,
  integer: say`a whole number`,
  number: say`a number`,
  boolean: say`true or false`,
  object: say`keys with values`,
  array: say`a list`,
  null: say`nothing`,
};

/** The name of a value of one of these types: "a text or a list". */
export function typesInWords(types: readonly SchemaType[]): Message {
  return eitherOf(types.map((type) => expectedWords[type]));
}

/** A description of what the author has written: "a list", "the number 3". */
export function kindInWords(document: SourceDocument, node: Node): Message {
  switch (node.kind) {
    case 'mapping':
      return say`keys with values`;
    case 'sequence':
      return say`a list`;
    case 'alias':
      return say`${quoted(`*${node.name}`)}`;
    case 'scalar': {
      if (isAbsent(node)) return say`nothing`;
      const source = document.text.slice(node.start, node.end);
      if (typeof node.value === 'number') return say`the number ${source}`;
      if (typeof node.value === 'boolean') return say`${source}`;
      if (node.value === null) return say`${quoted(source)}, which stands for no value`;
      return node.value.trim() === '' ? say`an empty text` : say`the text ${quoted(node.value)}`;
    }
  }
}
