import type { DocumentKind } from '../document/kind.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { isAbsent, type Node, type Path } from '../document/syntax/tree.ts';
import { schemaAtPath } from './navigate.ts';
import type { SchemaType } from './schemas.ts';

const files: Readonly<Record<DocumentKind, string>> = {
  role: 'a role profile',
  framework: 'a skill framework',
  config: 'the settings',
};

/** Names for titles of schemas that cannot be used with an article as they are. */
const names: Readonly<Record<string, string>> = {
  Training: 'a piece of training',
  Frameworks: '"frameworks"',
  Rules: '"rules"',
  Scales: '"scales"',
  Levels: '"levels"',
};

/** The schema's name for the value at a path, with an article: "a group of skills". */
export function nameAt(kind: DocumentKind, path: Path): string {
  if (path.length === 0) return files[kind];
  const title = schemaAtPath(kind, path)?.title;
  if (title === undefined) return labelAt(path);
  // A level of a role has keys only when it is a range.
  if (kind === 'role' && title === 'Level') return 'a range of levels';
  return names[title] ?? withArticle(title.toLowerCase());
}

/** The author's name for the value at a path: its key, or the list of which it is an item. */
export function labelAt(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'string') return quoted(last);
  const list = path.findLast((segment) => typeof segment === 'string');
  return list === undefined ? 'this item' : `an item of ${quoted(String(list))}`;
}

/** A word on one line in quotes, cut after 57 characters where it is too long for a message. */
export function quoted(word: string): string {
  const line = word.slice(0, 200).replace(/\s+/g, ' ').trim();
  const mark = line.includes('"') && !line.includes("'") ? "'" : '"';
  return `${mark}${line.length > 60 ? `${line.slice(0, 57)}…` : line}${mark}`;
}

/** "a, b or c". */
export function either(words: readonly string[]): string {
  return joined(words, 'or');
}

/** "a, b and c". */
export function all(words: readonly string[]): string {
  return joined(words, 'and');
}

function joined(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** A noun with "a" or "an", by its first letter. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

const expectedWords: Readonly<Record<SchemaType, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'keys with values',
  array: 'a list',
  null: 'nothing',
};

/** The name of a value of one of these types: "a text or a list". */
export function typesInWords(types: readonly SchemaType[]): string {
  return either(types.map((type) => expectedWords[type]));
}

/** A description of what the author has written: "a list", "the number 3". */
export function kindInWords(document: SourceDocument, node: Node): string {
  switch (node.kind) {
    case 'mapping':
      return 'keys with values';
    case 'sequence':
      return 'a list';
    case 'alias':
      return quoted(`*${node.name}`);
    case 'scalar': {
      if (isAbsent(node)) return 'nothing';
      const source = document.text.slice(node.start, node.end);
      if (typeof node.value === 'number') return `the number ${source}`;
      if (typeof node.value === 'boolean') return source;
      if (node.value === null) return `${quoted(source)}, which stands for no value`;
      return node.value.trim() === '' ? 'an empty text' : `the text ${quoted(node.value)}`;
    }
  }
}
