import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../src/service/rules/index.ts';
import { withArticle } from '../../src/service/schema/wording.ts';

/** A template that a program says, as tables of translations have it, and where. */
export interface Saying {
  /** With `{0}` in the place of the first value. */
  readonly template: string;
  readonly file: string;
  readonly line: number;
  /** What stands in the places of the values, as it is written in the source. */
  readonly values: readonly string[];
}

/** All templates with the tag `say` in the TypeScript below some folders of the repository. */
export function sayingsIn(root: string, folders: readonly string[]): Saying[] {
  return codeIn(root, folders).flatMap(({ file, code }) => [...sayingsWithin(code, 1, file)]);
}

/** The TypeScript below some folders without its comments, the lines of which stay. */
function codeIn(root: string, folders: readonly string[]): { readonly file: string; readonly code: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
      .sort()
      .map((name) => ({
        file: `${folder}/${name.replaceAll('\\', '/')}`,
        code: withoutComments(readFileSync(join(root, folder, name), 'utf8')),
      })),
  );
}

/** What a person reads of a window, a list or a page, by the names that it has in the source. */
const shown =
  /\b(?:title|label|tooltip|detail|placeHolder|prompt|ariaLabel|caption|textContent|innerText|statusBarMessage)(?:: string)? ?[:=] ?(?:\w+ \? )?(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g;
const shownAtOnce =
  /\b(?:show(?:Error|Warning|Information)Message|setStatusBarMessage|setAttribute\('(?:aria-label|title|placeholder)',)\(?\s*(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g;
const shownInPages = /\b(?:aria-label|placeholder|title|alt)=(")([A-Za-z][^"$]*)"/g;

/** Texts with words that a person reads without being messages, in the TypeScript below some folders, as `file:line: text`. */
export function bareTextsIn(root: string, folders: readonly string[]): string[] {
  const bare: string[] = [];
  for (const { file, code } of codeIn(root, folders)) {
    for (const pattern of [shown, shownAtOnce, shownInPages]) {
      for (const { index, 2: text = '' } of code.matchAll(pattern)) {
        const words = text.replace(/\$\{[^}]*\}/g, ' ');
        if (/\p{L}{2,}[ ,]+\p{L}{2,}|^\p{Lu}\p{Ll}+/u.test(words))
          bare.push(`${file}:${code.slice(0, index).split('\n').length}: ${text}`);
      }
    }
  }
  return bare;
}

/** The templates of some code, which begins in a line of its file, and those in the places of their values. */
function* sayingsWithin(code: string, firstLine: number, file: string): Generator<Saying> {
  const tag = /\bsay`/g;
  for (let found = tag.exec(code); found; found = tag.exec(code)) {
    const { strings, values, end } = templateAt(code, found.index + 'say'.length);
    const template = strings.reduce((before, after, place) => `${before}{${place - 1}}${after}`);
    const line = firstLine + code.slice(0, found.index).split('\n').length - 1;
    yield { template, file, line, values };
    for (const value of values) yield* sayingsWithin(value, line, file);
    // What a template says may end in "say" itself.
    tag.lastIndex = end;
  }
}

/** Comments may show how something is said. Their lines stay, so that places are still right. */
function withoutComments(text: string): string {
  return text.replace(/^\s*\/?\*.*$|^\s*\/\/.*$/gm, '');
}

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly string[];
  /** Behind the closing sign. */
  readonly end: number;
}

/** The template that begins with the sign at a place; templates within its values are passed over. */
function templateAt(text: string, start: number): Template {
  const strings: string[] = [];
  const values: string[] = [];
  let from = start + 1;
  let at = from;
  while (text[at] !== '`') {
    if (at >= text.length) throw new Error(`A template that begins at ${start} is not closed.`);
    if (text[at] === '\\') at += 2;
    else if (text.startsWith('${', at)) {
      strings.push(cooked(text.slice(from, at)));
      const end = valueEnd(text, at + 2);
      values.push(text.slice(at + 2, end));
      from = at = end + 1;
    } else at++;
  }
  return { strings: [...strings, cooked(text.slice(from, at))], values, end: at + 1 };
}

/** Where the bracket is that closes a value. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '`') at = templateAt(text, at).end - 1;
    else if (sign === "'" || sign === '"') at = quoteEnd(text, at, sign);
    else if (sign === '{') depth++;
    else if (sign === '}' && depth-- === 0) return at;
  }
  throw new Error(`A value that begins at ${start} is not closed.`);
}

function quoteEnd(text: string, start: number, sign: string): number {
  let at = start + 1;
  while (text[at] !== sign) {
    if (at >= text.length || text[at] === '\n') throw new Error(`A quote that begins at ${start} is not closed.`);
    at += text[at] === '\\' ? 2 : 1;
  }
  return at;
}

/** The text that a source stands for. */
function cooked(source: string): string {
  return source.replace(/\\(.)/gs, (_, sign) => (sign === 'n' ? '\n' : sign));
}

/** What hovers, completions and the outline say of keys and values: the texts of the schemas. */
export function textsOfSchemas(root: string): string[] {
  return schemasOf(root).flatMap((schema) => [...textsIn(schema)]);
}

function schemasOf(root: string): unknown[] {
  return readdirSync(join(root, 'schemas'))
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')));
}

/** Parts of schemas that are values of files, not words about them. */
const values: ReadonlySet<string> = new Set(['body', 'const', 'default', 'enum', 'examples']);

function* textsIn(schema: unknown): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'enumDescriptions') yield* value;
    else if (['title', 'description', 'label'].includes(key) && typeof value === 'string') yield value;
    // A property may be called as such a part is.
    else if (key === 'properties') for (const one of Object.values(value)) yield* textsIn(one);
    else if (!values.has(key)) yield* textsIn(value);
  }
}

/** What the documentation of the rules says besides its examples. */
export function textsOfRules(): string[] {
  return allRules.flatMap(({ documentation }) => {
    const { text, fix, source, certainty } = documentation();
    return [text, fix, source, certainty].filter((one) => one !== undefined);
  });
}

/** What messages call the values of files: the titles of the schemas of values with keys, with an article. */
export function namesOfSchemas(root: string): string[] {
  const titles = schemasOf(root).flatMap((schema) => [...titlesIn(schema)]);
  return [...new Set(titles)].filter((title) => !named.has(title)).map((title) => withArticle(title.toLowerCase()));
}

/** Those that `nameAt` calls otherwise. */
const named = new Set([
  ...['Role profile', 'Skill framework', 'Role Profiles settings'],
  ...['Training', 'Frameworks', 'Rules', 'Scales', 'Levels'],
]);

function* titlesIn(schema: unknown): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  const { title, ...rest } = schema as Readonly<Record<string, unknown>>;
  const holdsKeys = ['properties', 'patternProperties', 'propertyNames', 'additionalProperties'].some(
    (key) => key in rest,
  );
  if (typeof title === 'string' && holdsKeys) yield title;
  for (const one of Object.values(rest)) yield* titlesIn(one);
}
