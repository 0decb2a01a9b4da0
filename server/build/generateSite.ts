import { mkdir, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

/** Writes the style sheet and the scripts of sites as a module, so that bundles and `node --test` import them alike. */
export async function generateSite(root: string): Promise<void> {
  const options = { bundle: true, write: false, minify: true, target: 'es2022', legalComments: 'none' } as const;
  const [styles, siteStyles, search, matrix, renew] = await Promise.all([
    esbuild.build({ ...options, entryPoints: [`${root}/server/src/write/html/styles/document.css`] }),
    esbuild.build({ ...options, entryPoints: [`${root}/server/src/write/site/page/site.css`] }),
    esbuild.build({ ...options, entryPoints: [`${root}/server/src/write/site/page/search.ts`], format: 'iife' }),
    esbuild.build({ ...options, entryPoints: [`${root}/server/src/write/site/page/matrix.ts`], format: 'iife' }),
    esbuild.build({ ...options, entryPoints: [`${root}/server/src/write/site/page/renew.ts`], format: 'iife' }),
  ]);
  const css = [styles, siteStyles].map(({ outputFiles }) => outputFiles[0]?.text ?? '').join('');
  const directory = `${root}/server/src/write/site/generated`;
  await mkdir(directory, { recursive: true });
  const modules = [
    { name: 'siteStyles', about: 'The style sheet of a site.', text: css },
    { name: 'searchScript', about: 'The script of its search.', text: search.outputFiles[0]?.text ?? '' },
    {
      name: 'matrixScript',
      about: 'The script of its tables of skills by grade.',
      text: matrix.outputFiles[0]?.text ?? '',
    },
    {
      name: 'renewScript',
      about: 'The script that loads a page again when it has changed.',
      text: renew.outputFiles[0]?.text ?? '',
    },
  ];
  const code = modules.map(({ name, text }) => `export const ${name} = ${JSON.stringify(text)};\n`);
  const types = modules.map(({ name, about }) => `/** ${about} */\nexport const ${name}: string;\n`);
  await writeFile(`${directory}/site.js`, code.join(''));
  await writeFile(`${directory}/site.d.ts`, types.join(''));
}
