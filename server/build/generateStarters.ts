import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

/** Writes the files that somebody can begin with as a module, so that bundles and `node --test` import them alike. */
export async function generateStarters(root: string): Promise<void> {
  const folder = `${root}/server/src/starters`;
  const entries = await readdir(folder, { withFileTypes: true });
  const trades = entries.filter((entry) => entry.isDirectory() && entry.name !== 'generated').map(({ name }) => name);
  const starters = [];
  for (const id of trades.sort()) {
    const names = await readdir(`${folder}/${id}`);
    const file = async (kind: string) => {
      const name = names.find((one) => one.endsWith(`.${kind}.yaml`));
      if (name === undefined) throw new Error(`The starter ${id} has no ${kind} file.`);
      return { name, text: await readFile(`${folder}/${id}/${name}`, 'utf8') };
    };
    const name = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
    starters.push({ id, name, framework: await file('framework'), role: await file('role') });
  }
  await mkdir(`${folder}/generated`, { recursive: true });
  await writeFile(`${folder}/generated/starters.js`, `export const starters = ${JSON.stringify(starters)};\n`);
  await writeFile(
    `${folder}/generated/starters.d.ts`,
    "import type { Starter } from '../../service/newFiles/newFiles.ts';\n\n/** What somebody can begin with, by trade. */\nexport const starters: readonly Starter[];\n",
  );
}
