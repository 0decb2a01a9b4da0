import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

/**
 * Writes what the files of `server/languages` say as one module, so that bundles and `node --test` import it alike. The module holds one text,
 * which is read when a word of another language is first asked for.
 */
export async function generateLanguages(root: string): Promise<void> {
  const folder = `${root}/server/languages`;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const languages = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(`${folder}/${name}`, 'utf8'))),
  );
  const target = `${root}/server/src/service/text/languages/generated`;
  await mkdir(target, { recursive: true });
  await writeFile(
    `${target}/languages.js`,
    `export const writtenLanguages = ${JSON.stringify(JSON.stringify(languages))};\n`,
  );
  await writeFile(
    `${target}/languages.d.ts`,
    '/** The files of all languages, as one JSON list of them in the order of their tags. */\nexport const writtenLanguages: string;\n',
  );
}
