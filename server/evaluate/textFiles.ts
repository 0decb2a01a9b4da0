/** A file to be evaluated: its path below the folder, with `/` between names, and its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

interface RoleOfLines extends TextFile {
  /** The 0-based lines of the text by those of the role. */
  readonly lines: ReadonlyMap<number, number>;
}

/** As many texts as a long role has. Rules that compare texts with one another see no more of them at once. */
const textsInRole = 20;

/** The lines of a text, without their ends. */
export function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r?\n/);
}

/**
 * Roles with the lines of a text as the descriptions of their activities, since rules look at roles. The language is the part of the file's
 * name before `.txt`, where that is a tag, else English.
 */
export function roleFilesOf({ path, text }: TextFile): RoleOfLines[] {
  const language = /\.([a-z]{2}(?:-[A-Z]{2})?)\.txt$/.exec(path)?.[1] ?? 'en';
  const kept = [...linesOf(text).entries()].filter(([, line]) => line.trim() !== '');
  const roles: RoleOfLines[] = [];
  for (let first = 0; first < kept.length; first += textsInRole) {
    const head = ['title: Texts', `lang: ${language}`, 'workActivities:'];
    const part = kept.slice(first, first + textsInRole);
    roles.push({
      path: `${path.slice(0, -'.txt'.length)}-${first / textsInRole + 1}.role.yaml`,
      text: [...head, ...part.map(([, line]) => `  - description: ${JSON.stringify(line.trim())}`), ''].join('\n'),
      lines: new Map(part.map(([line], index) => [head.length + index, line])),
    });
  }
  return roles;
}
