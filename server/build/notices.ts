import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of an esbuild metafile that is read here. */
interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Packages that no bundle contains as code: the lists from which words are compiled. */
const data: readonly string[] = [
  '@cspell/dict-en-gb-mit',
  '@cspell/dict-en_us',
  '@cspell/dict-software-terms',
  'dictionary-en',
  'dictionary-en-gb',
];

/**
 * The licences of all packages that the built files contain, as these licences require, in the order of their names. Throws for a package
 * without a licence.
 */
export function noticesFor(root: string, metafiles: readonly Metafile[]): string {
  const bundled = metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap((input) => packageOf(input) ?? []));
  const names = [...new Set([...bundled, ...data])].sort();
  const parts = names.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return `${name} ${version}\n\n${licenceIn(folder)}`;
  });
  parts.push(
    `The order of common words\n\n${readFileSync(join(import.meta.dirname, 'frequentWords.licence.txt'), 'utf8').trim()}`,
  );
  const introduction =
    'Role Profiles contains the following works of others. The fonts have their licence beside them.';
  return `${[introduction, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The package to which a file belongs, of nested packages the innermost; `undefined` for a file of our own. */
function packageOf(file: string): string | undefined {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  // Some packages have their licence only in the readme.
  const readme = readdirSync(folder).find((name) => /^readme\.md$/i.test(name));
  const text = readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8');
  const licence = /^#+ *licen[cs]e\s*$([\s\S]*)/im.exec(text)?.[1]?.trim();
  if (licence) return licence;
  if (!existsSync(folder)) throw new Error(`${folder} is not installed`);
  throw new Error(`There is no licence in ${folder}`);
}
