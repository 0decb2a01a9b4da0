import { decoded } from '../text/decoded.ts';
import { isId, slug } from '../text/slug.ts';

/** The three kinds of file of the data model, distinguished by their names alone. */
export type DocumentKind = 'role' | 'framework' | 'config';

/** The VS Code language ids of the kinds. A client may send any other id, such as `yaml`: the file name decides. */
export const languageIds: Readonly<Record<DocumentKind, string>> = {
  role: 'role-profile',
  framework: 'skill-framework',
  config: 'role-profile-config',
};

/**
 * The kind of the file at this URI or path, by its name; for any other name, such as that of an untitled buffer, by the language id.
 * `undefined` when it is not a supported document.
 */
export function documentKind(uri: string, languageId?: string): DocumentKind | undefined {
  const kind = kindOfPath(pathOf(uri));
  if (kind) return kind;
  const kinds = Object.keys(languageIds) as DocumentKind[];
  return kinds.find((kind) => languageIds[kind] === languageId);
}

/** The same for a path or a name as the file system has it, in which `?` and `#` are characters like any other. */
export function kindOfPath(path: string): DocumentKind | undefined {
  if (!/\.ya?ml$/i.test(path)) return undefined;
  const name = nameIn(path);
  const word = profileName.exec(name)?.[2]?.toLowerCase();
  if (word === 'role' || word === 'framework') return word;
  return /^\.role-profiles\.ya?ml$/i.test(name) ? 'config' : undefined;
}

/**
 * The name of a role or framework file: what stands before the word, the word, and what a program has put behind it where it made a copy,
 * since most take `.yaml` alone for the ending. Explorers write `engineer.role copy 2.yaml`, `engineer.role - Copy.yaml` or, each in its language,
 * `engineer.role (Kopie).yaml`; downloads are called `engineer.role (1).yaml`, `engineer.role(1).yaml` or `engineer.role-1.yaml`, and VS Code
 * can be set to count `engineer.role.1.yaml`. What is put before the word needs no rule.
 */
const profileName = /^(.*)\.(role|framework)((?:[\s(].*|[-.]\d{1,2})?)\.ya?ml$/is;

/**
 * The id that a role without one has: the name of its file before `.role.yaml`, as it is. Of a copy whose ending has something put into it, name and
 * copy in the form of an id: `engineer.role copy 2.yaml` is `engineer-copy-2`. `undefined` for a URI that is not that of such a file, such as an untitled buffer's.
 */
export function roleIdOfFile(uri: string): string | undefined {
  return documentKind(uri) === 'role' ? nameOfFile(uri) : undefined;
}

/** The same for the file of a role or a framework: its name without the ending. */
export function nameOfFile(uri: string): string | undefined {
  const [, stem, , copy] = profileName.exec(nameIn(pathOf(uri))) ?? [];
  if (!stem) return undefined;
  const name = `${stem}${copy}`.normalize('NFC');
  return !copy || isId(name) ? name : slug(name) || name;
}

function nameIn(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** A URI as the file system has it; a percent sign that escapes nothing stands for itself. */
function pathOf(uri: string): string {
  return decoded(uri.replace(/[?#].*$/, ''));
}
