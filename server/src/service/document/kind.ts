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
  const kind = kindOfPath(uri.replace(/[?#].*$/, ''));
  if (kind) return kind;
  const kinds = Object.keys(languageIds) as DocumentKind[];
  return kinds.find((kind) => languageIds[kind] === languageId);
}

/** The same for a path or a name as the file system has it, in which `?` and `#` are characters like any other. */
export function kindOfPath(path: string): DocumentKind | undefined {
  if (/\.role\.ya?ml$/i.test(path)) return 'role';
  if (/\.framework\.ya?ml$/i.test(path)) return 'framework';
  if (/(^|[/\\])\.role-profiles\.ya?ml$/i.test(path)) return 'config';
  return undefined;
}

/**
 * The id that a role without one has: the name of its file before `.role.yaml`. `undefined` for a URI that is not that of such a file,
 * such as an untitled buffer's.
 */
export function roleIdOfFile(uri: string): string | undefined {
  const name = /([^/\\]+)\.role\.ya?ml$/i.exec(uri.replace(/[?#].*$/, ''))?.[1];
  if (name === undefined) return undefined;
  try {
    return decodeURIComponent(name).normalize('NFC');
  } catch {
    // A percent sign that escapes nothing stands for itself.
    return name.normalize('NFC');
  }
}
