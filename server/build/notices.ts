import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of an esbuild metafile that is read here. */
interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** The part of a package's manifest that is read here. */
interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string;
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
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageManifest;
    return `${name} ${manifest.version}\n\n${licenceIn(folder) ?? mitLicence(root, manifest)}`;
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

function licenceIn(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  // Some packages have their licence only in the readme.
  const readme = readdirSync(folder).find((name) => /^readme\.md$/i.test(name));
  const text = readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8');
  const licence = /^#+ *licen[cs]e\s*$([\s\S]*)/im.exec(text)?.[1]?.trim();
  return licence || undefined;
}

/** The text of the MIT licence, which is our own one, for a package that only names it. */
function mitLicence(root: string, { name, license, author }: PackageManifest): string {
  if (license !== 'MIT' || author === undefined) throw new Error(`There is no licence in ${name}`);
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  return own.replace(/^Copyright .*$/m, `Copyright (c) ${author}`);
}
