import { mkdir, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

/** Writes the style sheet and the script of static sites as a module, so that bundles and `node --test` import them alike. */
export async function generateSite(root: string): Promise<void> {
  const options = { bundle: true, write: false, minify: true, target: 'es2022', legalComments: 'none' } as const;
  const [styles, siteStyles, script] = await Promise.all([
    esbuild.build({ ...options, entryPoints: [`${root}/server/src/write/html/styles/document.css`] }),
    esbuild.build({ ...options, entryPoints: [`${root}/server/src/write/site/page/site.css`] }),
    esbuild.build({ ...options, entryPoints: [`${root}/server/src/write/site/page/search.ts`], format: 'iife' }),
  ]);
  const css = [styles, siteStyles].map(({ outputFiles }) => outputFiles[0]?.text ?? '').join('');
  const directory = `${root}/server/src/write/site/generated`;
  await mkdir(directory, { recursive: true });
  await writeFile(
    `${directory}/site.js`,
    `export const siteStyles = ${JSON.stringify(css)};\nexport const searchScript = ${JSON.stringify(script.outputFiles[0]?.text ?? '')};\n`,
  );
  await writeFile(
    `${directory}/site.d.ts`,
    '/** The style sheet of a static site. */\nexport const siteStyles: string;\n/** The script of its search. */\nexport const searchScript: string;\n',
  );
}
