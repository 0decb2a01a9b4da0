import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';

/** A file of `server/languages`. */
interface LanguageFile {
  readonly language: string;
  readonly phrases: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Writes what the files of `server/languages` say as modules, so that bundles and `node --test` import it alike: the words that authors use for
 * keys as one text, which is read when a word of another language is first asked for, and what readers are told as a module for each language,
 * which is loaded when something is shown in it. Returns the tags of all languages.
 */
export async function generateLanguages(root: string): Promise<string[]> {
  const folder = `${root}/server/languages`;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const languages: LanguageFile[] = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(`${folder}/${name}`, 'utf8'))),
  );
  await writeWords(`${root}/server/src/service/text/languages/generated`, languages);
  await writePhrases(`${root}/server/src/service/text/phrases/generated`, languages);
  return languages.map(({ language }) => language);
}

/** English has no words of this kind: it is the language of the tables in the code. */
async function writeWords(target: string, languages: readonly LanguageFile[]): Promise<void> {
  const words = languages.filter(({ language }) => language !== 'en').map(({ phrases: _, ...rest }) => rest);
  await mkdir(target, { recursive: true });
  await writeFile(
    `${target}/languages.js`,
    `export const writtenLanguages = ${JSON.stringify(JSON.stringify(words))};\n`,
  );
  await writeFile(
    `${target}/languages.d.ts`,
    '/** The files of all languages, as one JSON list of them in the order of their tags. */\nexport const writtenLanguages: string;\n',
  );
}

/** The types of English keep its very texts, from which the compiler knows what is filled into each phrase. */
async function writePhrases(target: string, languages: readonly LanguageFile[]): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const { language, phrases } of languages) {
    await writeFile(`${target}/${language}.js`, `export const phrases = ${JSON.stringify(phrases)};\n`);
  }
  const english = languages.find(({ language }) => language === 'en')?.phrases;
  await writeFile(
    `${target}/en.d.ts`,
    `/** The phrases of English. */\nexport interface EnglishPhrases ${typeOf(english)}\nexport const phrases: EnglishPhrases;\n`,
  );
  const tags = languages.map(({ language }) => language);
  await writeFile(`${target}/tags.js`, `export const tags = ${JSON.stringify(tags)};\n`);
  await writeFile(
    `${target}/tags.d.ts`,
    '/** The languages that have phrases, by their tags. */\nexport const tags: readonly string[];\n',
  );
  const loaders = languages.map(({ language }) => `  ${language}: () => import('./${language}.js'),\n`);
  await writeFile(`${target}/tables.js`, `export const tables = {\n${loaders.join('')}};\n`);
  await writeFile(
    `${target}/tables.d.ts`,
    "import type { PhraseTable } from '../phrases.ts';\n\n/** What loads the phrases of each language, by its tag. */\nexport const tables: Readonly<Record<string, () => Promise<{ readonly phrases: PhraseTable }>>>;\n",
  );
}

/** @example `{ readonly "page": "Page {page} of {pages}"; }` */
function typeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `readonly ${JSON.stringify(key)}: ${typeOf(inner)};`)
    .join(' ')} }`;
}
