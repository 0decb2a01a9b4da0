import { lineBreakOf } from '../../document/edits/edits.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from '../../document/sourceDocument.ts';
import { nodeAtPath, type Path } from '../../document/syntax/tree.ts';
import { type JsonValue, toValue } from '../../document/syntax/value.ts';
import { isObject } from './items.ts';
import { isList } from './yamlLines.ts';

/** Lines at a column, the first of which may stand behind something. */
export function linesAt(document: SourceDocument, lines: readonly string[], column: number): string {
  const indent = ' '.repeat(column);
  return lines
    .map((line, index) => (index === 0 || line === '' ? line : indent + line))
    .join(lineBreakOf(document.text));
}

/** What a file has to say after a paste: whether the value at a path is what it ought to be. */
export interface Expectation {
  readonly path: Path;
  readonly holds: (value: JsonValue) => boolean;
}

/** True where the edit brings no problem, and the values are what they ought to be. */
export function readsBack(document: SourceDocument, edit: OffsetEdit, expected: readonly Expectation[]): boolean {
  const text = document.text.slice(0, edit.start) + edit.newText + document.text.slice(edit.end);
  const edited = readDocument(document.uri, document.kind, 0, text, document);
  if (edited.problems.length > document.problems.length) return false;
  return expected.every(({ path, holds }) => holds(toValue(nodeAtPath(edited.root, path))));
}

/** The value is this one. */
export function equals(path: Path, expected: JsonValue): Expectation {
  return { path, holds: (value) => same(value, expected) };
}

/** The value is a list of `count` others and these, which begin at an index. */
export function listHas(path: Path, index: number, count: number, items: readonly JsonValue[]): Expectation {
  return {
    path,
    holds: (value) =>
      isList(value) &&
      value.length === count + items.length &&
      items.every((item, at) => same(value[index + at] ?? null, item)),
  };
}

/** The value is a mapping that has these keys with these values. */
export function mappingHas(path: Path, pairs: Iterable<readonly [string, JsonValue]>): Expectation {
  const wanted = [...pairs];
  return {
    path,
    holds: (value) => isObject(value) && wanted.every(([key, inner]) => same(value[key] ?? null, inner)),
  };
}

/** The value is the text that was there with another one in it, and nothing else but white space. */
export function textHas(path: Path, before: string, added: string): Expectation {
  const bare = (text: string) => text.replace(/\s+/g, '');
  return {
    path,
    holds: (value) => {
      if (typeof value !== 'string') return false;
      const at = value.indexOf(added);
      return at >= 0 && bare(value).length === bare(before).length + bare(added).length;
    },
  };
}

function same(a: JsonValue, b: JsonValue): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, at) => same(item, b[at] ?? null));
  if (!isObject(a)) return a === b;
  if (!isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key] ?? null, b[key] ?? null))
  );
}
