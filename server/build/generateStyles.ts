import { mkdir, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

/** Writes the styles of exported pages as a module, since `node --test` cannot import style sheets. */
export async function generateStyles(root: string): Promise<void> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: `${root}/server/src/write/html/styles`,
    entryPoints: ['document.css'],
    bundle: true,
    write: false,
    minify: true,
  });
  const directory = `${root}/server/src/write/html/generated`;
  await mkdir(directory, { recursive: true });
  await writeFile(`${directory}/styles.js`, `export const styles = ${JSON.stringify(outputFiles[0]?.text ?? '')};\n`);
  await writeFile(
    `${directory}/styles.d.ts`,
    '/** The style sheets of an exported page, on screen and on paper. */\nexport const styles: string;\n',
  );
}
