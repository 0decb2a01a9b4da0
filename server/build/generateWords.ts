import { mkdir, stat, writeFile } from 'node:fs/promises';
import { automaton } from '../src/service/text/spelling/automaton.ts';
import type { Ending } from '../src/service/text/spelling/form.ts';
import { compileWords } from './compileWords.ts';
import { readCommonness, readWords, sources } from './words.ts';

/**
 * Compiles the word lists into a module without imports, and checks that each word can be found in it. It takes seconds on a slow machine and
 * is therefore skipped while the result is newer than everything on which it depends.
 */
export async function generateWords(root: string): Promise<void> {
  const service = `${root}/server/src/service/text/spelling`;
  const output = `${service}/generated/words.js`;
  const made = [
    ...sources,
    `${root}/package-lock.json`,
    `${service}/form.ts`,
    `${service}/varieties.ts`,
    `${service}/../english/dutyVerbs.ts`,
  ];
  const makers = ['compileWords', 'expandAffixes', 'generateWords', 'words'].map(
    (name) => `${import.meta.dirname}/${name}.ts`,
  );
  const times = await Promise.all([output, ...made, ...makers].map(changed));
  if (times.slice(1).every((time) => time < (times[0] ?? 0))) return;
  const words = await readWords();
  const text = compiled(words);
  const common = compiled(await readCommonness(words));
  await mkdir(`${service}/generated`, { recursive: true });
  await writeFile(
    `${service}/generated/words.d.ts`,
    [
      '/** The words of English, compiled: see `form.ts` beside this folder. */',
      'export const words: string;',
      '/** How common words are, compiled in the same form. */',
      'export const common: string;',
      '',
    ].join('\n'),
  );
  await writeFile(
    output,
    `export const words = ${JSON.stringify(text)};\nexport const common = ${JSON.stringify(common)};\n`,
  );
  const kilobytes = (one: string): string => (one.length / 1000).toFixed(0);
  const size = text.length + common.length;
  console.log(
    `The speller: ${words.size} words in ${kilobytes(text)} kB, how common they are in ${kilobytes(common)} kB.`,
  );
  if (size > mostCharacters)
    throw new Error(`The words of the speller take ${size} characters, more than ${mostCharacters}.`);
}

/** More than the words may take, in characters of one byte each. */
const mostCharacters = 600_000;

function compiled(words: ReadonlyMap<string, Ending>): string {
  const text = compileWords(words);
  const { find } = automaton(text);
  for (const [word, known] of words) {
    if (find(word) !== known) throw new Error(`"${word}" is lost in the compiled words.`);
  }
  return text;
}

/** When a file was last changed, in milliseconds; 0 when it does not exist. */
async function changed(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}
