import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { DictionaryFiles } from '../service/host.ts';
import { readInFolder, readNamedFileSync } from './regularFile.ts';

/** Where dictionaries are looked for before the places in which the system keeps them. */
export interface DictionaryPlaces {
  /** Paths that a person has named: `.dic` files, and folders that hold some or packages with some. */
  readonly named: readonly string[];
  /** Folders of the workspace, whose packages are looked at. */
  readonly folders: readonly string[];
}

/** Larger files are not read, in bytes: the largest dictionaries have five million. */
const largest = 16 * 1024 * 1024;

/**
 * The dictionaries for a language tag, in the form of Hunspell: the first that is found, or for a language with two spellings and a tag that names no region one
 * of each. They are data: nothing of a package is run. What cannot be read is passed over. Never rejects.
 */
export async function readDictionaries(
  language: string,
  { named, folders }: DictionaryPlaces,
): Promise<readonly DictionaryFiles[]> {
  const found: DictionaryFiles[] = [];
  for (const names of spellingsOf(language)) {
    const dictionary =
      firstOf(named.flatMap((path) => pathsIn(path, names))) ??
      (await ofFolders(folders, names)) ??
      firstOf(systemFolders(names).flatMap((folder) => names.files.map((name) => join(folder, `${name}.dic`))));
    if (dictionary) found.push(dictionary);
  }
  return found;
}

/** What the dictionary of a spelling may be called, the best first. */
interface Names {
  /** The names of files without their endings. */
  readonly files: readonly string[];
  /** Those of packages of npm, whose files are called `index`. */
  readonly packages: readonly string[];
}

/** The region whose spelling is that of the language where there is nothing else. */
const mainRegions: Readonly<Record<string, string>> = {
  cy: 'GB',
  de: 'DE',
  es: 'ES',
  fr: 'FR',
  it: 'IT',
  nl: 'NL',
  pl: 'PL',
};

/** The spellings of which one counts in texts of a language: two for Portuguese without a region, which is written in two ways. */
function spellingsOf(tag: string): readonly Names[] {
  const [first = '', ...rest] = tag.split(/[-_]/);
  const language = first.toLowerCase();
  if (!/^[a-z]{2,3}$/.test(language)) return [];
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase();
  if (language === 'pt') {
    const brazilian = { files: ['pt_BR', 'pt-BR'], packages: ['dictionary-pt', 'dictionary-pt-br'] };
    const european = { files: ['pt_PT', 'pt-PT'], packages: ['dictionary-pt-pt'] };
    return region === undefined ? [brazilian, european] : [region === 'BR' ? brazilian : european];
  }
  const regions = [region, mainRegions[language]].filter((one) => one !== undefined);
  return [
    {
      files: [
        ...regions.flatMap((one) => [`${language}_${one}`, `${language}-${one}`, `${language}_${one}_frami`]),
        language,
      ],
      packages: [
        ...(region === undefined ? [] : [`dictionary-${language}-${region.toLowerCase()}`]),
        `dictionary-${language}`,
      ],
    },
  ];
}

/** The paths at which a path that a person has named may lead to a dictionary. */
function pathsIn(path: string, { files, packages }: Names): readonly string[] {
  const name = basename(path).replace(/\.(?:dic|aff)$/, '');
  if (name !== basename(path)) return files.includes(name) ? [join(dirname(path), `${name}.dic`)] : [];
  return [
    ...files.map((file) => join(path, `${file}.dic`)),
    ...(packages.includes(name) ? [join(path, 'index.dic')] : []),
    ...packages.flatMap((one) => [join(path, one, 'index.dic'), join(path, 'node_modules', one, 'index.dic')]),
  ];
}

function firstOf(paths: readonly string[]): DictionaryFiles | undefined {
  for (const path of paths) {
    const [words, affixes] = [readNamedFileSync(path), readNamedFileSync(affixesBeside(path))];
    if (!words || !affixes || 'reason' in words || 'reason' in affixes) continue;
    const dictionary = decoded(words, affixes);
    if (dictionary) return dictionary;
  }
  return undefined;
}

/** A package in a folder of the workspace. A link must not lead out of the folder: what is suggested for a word shows what is in the file. */
async function ofFolders(folders: readonly string[], { packages }: Names): Promise<DictionaryFiles | undefined> {
  for (const folder of folders) {
    for (const name of packages) {
      const path = join(folder, 'node_modules', name, 'index.dic');
      const words = await readInFolder(path, folder);
      const affixes = words && (await readInFolder(affixesBeside(path), folder));
      const dictionary = words && affixes && decoded(words, affixes);
      if (dictionary) return dictionary;
    }
  }
  return undefined;
}

function affixesBeside(path: string): string {
  return path.replace(/\.dic$/, '.aff');
}

/** Both files in the encoding that the first of them names; `undefined` for files that are too large, and for an unknown encoding. */
function decoded(words: Uint8Array, affixes: Uint8Array): DictionaryFiles | undefined {
  if (words.length > largest || affixes.length > largest) return undefined;
  const named = /^SET\s+(\S+)/m.exec(new TextDecoder('latin1').decode(affixes))?.[1] ?? 'ISO8859-1';
  try {
    const decoder = new TextDecoder(named.replace(/^ISO-?8859/i, 'iso-8859').replace(/^microsoft-cp/i, 'windows-'));
    return { affixes: decoder.decode(affixes), words: decoder.decode(words) };
  } catch {
    return undefined;
  }
}

/** Where Hunspell and LibreOffice keep their dictionaries. */
function systemFolders({ files }: Names): readonly string[] {
  const extension = (root: string) => [...new Set(files.map((name) => join(root, `dict-${name.slice(0, 2)}`)))];
  const home = homedir();
  switch (process.platform) {
    case 'win32': {
      const programs = process.env.ProgramFiles ?? 'C:\\Program Files';
      return extension(join(programs, 'LibreOffice', 'share', 'extensions'));
    }
    case 'darwin':
      return [
        join(home, 'Library/Spelling'),
        '/Library/Spelling',
        ...extension('/Applications/LibreOffice.app/Contents/Resources/extensions'),
      ];
    default:
      return [
        join(home, '.local/share/hunspell'),
        '/usr/local/share/hunspell',
        '/usr/share/hunspell',
        '/usr/share/myspell/dicts',
        ...extension('/usr/lib/libreoffice/share/extensions'),
        ...optionalOffices().flatMap(extension),
      ];
  }
}

/** LibreOffice as its own packages install it, with its version in the name of its folder. */
function optionalOffices(): readonly string[] {
  try {
    return readdirSync('/opt')
      .filter((name) => /^libreoffice[\d.]+$/.test(name))
      .map((name) => join('/opt', name, 'share/extensions'));
  } catch {
    return [];
  }
}
