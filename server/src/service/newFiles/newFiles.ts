import { URI, Utils } from 'vscode-uri';
import { applyEdits, plainOrQuoted } from '../document/edits/edits.ts';
import type { Framework } from '../document/profile/profile.ts';
import { readFramework } from '../document/profile/readFramework.ts';
import { readRole } from '../document/profile/readRole.ts';
import { relativePath } from '../document/relativePath.ts';
import { readDocument } from '../document/sourceDocument.ts';
import { editByPlace } from '../editing/edit.ts';
import { isRefused } from '../editing/operations.ts';
import { frameworksFor, usualAlias } from '../model/frameworks.ts';
import { slug } from '../text/slug.ts';
import { freeName } from './names.ts';
import { ladderFrom } from './nextGrade.ts';

/** What somebody can begin with: a catalogue of a trade, and the first role of its ladder. */
export interface Starter {
  /** `nursing`. */
  readonly id: string;
  /** For people: "Nursing". */
  readonly name: string;
  readonly framework: StarterFile;
  readonly role: StarterFile;
}

export interface StarterFile {
  /** With its ending. */
  readonly name: string;
  readonly text: string;
}

/** The title of a starter's role. */
export function titleOf({ role }: Starter): string | undefined {
  return /^title: (.*)$/m.exec(role.text)?.[1];
}

/** A file that is not written yet. */
export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** Whether there is a file. */
export type IsTaken = (uri: string) => boolean;

/**
 * A role with a title, without one that of the starter's: with what a starter has, or with nothing else. With a starter its catalogue comes along,
 * unless the folder has it.
 */
export function newRole(
  folder: string,
  wanted: string | undefined,
  starter: Starter | undefined,
  isTaken: IsTaken,
): NewFile[] {
  if (!starter) return [emptyRole(folder, wanted, isTaken)];
  const title = wanted || titleOf(starter) || untitled;
  const uri = freeFile(folder, title, 'role', isTaken);
  const files = [{ uri, text: titled(starter.role, title) }];
  const framework = fileIn(folder, starter.framework.name);
  return isTaken(framework) ? files : [{ uri: framework, text: starter.framework.text }, ...files];
}

const untitled = 'New role';

function emptyRole(folder: string, wanted: string | undefined, isTaken: IsTaken): NewFile {
  const title = wanted || untitled;
  const text = `title: ${plainOrQuoted(title, false)}\nstatus: draft\nlang: en-GB\n`;
  return { uri: freeFile(folder, title, 'role', isTaken), text };
}

/** The alias by which a new role calls a framework: of one that nobody has read, that of its file's name. */
export function aliasFor(uri: string, framework: Pick<Framework, 'id' | 'name'> | undefined): string {
  if (framework?.id || framework?.name) return usualAlias(framework);
  return slug(Utils.basename(URI.parse(uri)).replace(/\.framework\b.*$/i, '')) || usualAlias({});
}

/** A role with a title whose skills will come from a framework that there is. */
export function newRoleOn(
  folder: string,
  wanted: string | undefined,
  { uri, alias }: { readonly uri: string; readonly alias: string },
  isTaken: IsTaken,
): NewFile {
  const role = emptyRole(folder, wanted, isTaken);
  const path = relativePath(role.uri, uri);
  // What is on another drive or another server cannot be named.
  if (path === undefined) return role;
  return {
    ...role,
    text: `${role.text}frameworks:\n  ${plainOrQuoted(alias, false)}: ${plainOrQuoted(path, false)}\n`,
  };
}

/** A catalogue with a name, without one that of the trade: that of a starter, or one with a scale to begin with. */
export function newFramework(
  folder: string,
  wanted: string | undefined,
  starter: Starter | undefined,
  isTaken: IsTaken,
): NewFile[] {
  const name = wanted || starter?.name || 'New framework';
  const uri = freeFile(folder, name, 'framework', isTaken);
  const id = plainOrQuoted(URI.parse(uri).path.replace(/^.*\/|\.framework\.yaml$/g, ''), false);
  const shown = plainOrQuoted(name, false);
  if (starter) {
    const text = starter.framework.text.replace(/^id: .*\nname: .*$/m, () => `id: ${id}\nname: ${shown}`);
    return [{ uri, text }];
  }
  return [{ uri, text: `id: ${id}\nname: ${shown}\nlang: en-GB\n\n${firstScale}` }];
}

/** The roles of a ladder, one for each grade of a starter's catalogue, each a step higher than the one below it. */
export function newLadder(folder: string, starter: Starter, isTaken: IsTaken): NewFile[] {
  const frameworkUri = fileIn(folder, starter.framework.name);
  const framework = readFramework(readDocument(frameworkUri, 'framework', 1, starter.framework.text));
  const title =
    readRole(readDocument(fileIn(folder, starter.role.name), 'role', 1, starter.role.text)).title?.value ?? '';
  const document = readDocument(freeFile(folder, title, 'role', isTaken), 'role', 1, starter.role.text);
  const role = readRole(document);
  const frameworks = frameworksFor(role, { framework: (uri) => (uri === frameworkUri ? framework : undefined) });
  const roles = ladderFrom({ document, role, frameworks }, framework.grades.length, isTaken);
  return isTaken(frameworkUri) ? [...roles] : [{ uri: frameworkUri, text: starter.framework.text }, ...roles];
}

/** A file with settings, each explained. */
export function newSettings(folder: string): NewFile {
  return { uri: fileIn(folder, '.role-profiles.yaml'), text: firstSettings };
}

function titled({ name, text }: StarterFile, title: string): string {
  const document = readDocument(`file:///${name}`, 'role', 1, text);
  const result = editByPlace(document, [{ op: 'set', path: '/title', value: title }]);
  return isRefused(result) ? text : applyEdits(text, result.edits);
}

function freeFile(folder: string, words: string, kind: 'role' | 'framework', isTaken: IsTaken): string {
  const uriOf = (name: string) => fileIn(folder, `${name}.${kind}.yaml`);
  return uriOf(freeName(words, (name) => isTaken(uriOf(name)), `new-${kind}`));
}

function fileIn(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

const firstScale = `defaultScale: levels
scales:
  levels:
    name: Levels
    levels:
      - id: learning
        value: 1
        name: Learning
        description: Does the work with help.
      - id: working
        value: 2
        name: Working
        description: Does the work alone.
      - id: leading
        value: 3
        name: Leading
        description: Guides the work of others.
`;

const firstSettings = `# What is checked in the files of this folder and below it, and how documents look.

# Words that are spelt right, such as names and abbreviations:
words: []

# Files that are left alone:
exclude: []

# Rules that are to be louder or silent, by their codes:
rules: {}
`;
