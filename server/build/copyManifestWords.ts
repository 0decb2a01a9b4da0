import { copyFile, readdir } from 'node:fs/promises';

/**
 * Copies the words of `package.json` from `client/l10n` beside it, where alone VS Code looks for them, in a development window and in the package
 * alike. The copies are ignored by Git.
 */
export async function copyManifestWords(root: string): Promise<void> {
  const names = (await readdir(`${root}/client/l10n`)).filter((name) => /^package\.nls\b.*\.json$/.test(name));
  await Promise.all(names.map((name) => copyFile(`${root}/client/l10n/${name}`, `${root}/${name}`)));
}
