import { parseArgs } from 'node:util';
import { kindOfPath } from '../../service/document/kind.ts';
import { readFramework } from '../../service/document/profile/readFramework.ts';
import { readDocument } from '../../service/document/sourceDocument.ts';
import { eitherOf, say } from '../../service/message.ts';
import { filesInWords } from '../../service/model/counts.ts';
import type { NewFile, Starter } from '../../service/newFiles/newFiles.ts';
import { visible } from '../formats/visible.ts';
import { storedPath } from '../storedFile.ts';
import { type ExitStatus, exitStatus, tell, UsageError, type World } from '../world.ts';
import { writeAll } from '../writeAll.ts';

export const newHelp = say`Usage: role-profile new role [TITLE] [--starter TRADE | --framework FILE] [-o FOLDER]
       role-profile new framework [NAME] [--starter TRADE] [-o FOLDER]
       role-profile new ladder --starter TRADE [-o FOLDER]
       role-profile new settings [-o FOLDER]

Makes files to begin with. No file that exists is touched. Without a starter, a role has a title
and a framework a scale; with one they have what people of that trade do and can, to be changed.
A ladder is a framework and a role for each of its grades.

  --starter TRADE  one of finance, kitchen, nursing, research, software, teaching-support
  --framework FILE a framework that there is, whose skills the role will have
  -o, --output     the folder for the files, "." unless given; of a role or framework also
                   the file, whose name then ends in .role.yaml or .framework.yaml

Status: 0 written; 2 wrong usage, or a file that cannot be written.
`;

const kinds = ['role', 'framework', 'ladder', 'settings'] as const;

/** `role-profile new`: files to begin with. */
export async function newCommand(args: readonly string[], world: World): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      starter: { type: 'string' },
      framework: { type: 'string' },
      output: { type: 'string', short: 'o', default: '.' },
    },
  });
  const [what, title, another] = positionals;
  const kind = kinds.find((one) => one === what);
  if (!kind) throw new UsageError(say`say what is new: ${eitherOf(kinds)}`);
  if (another !== undefined) throw new UsageError(say`put a title of several words in quotes`);
  const files = await filesFor(kind, title, values, world);
  await writeAll(
    files.map(({ uri, text }) => ({ path: storedPath(uri) ?? uri, text, before: undefined })),
    world,
    'made',
  );
  for (const { uri } of files) world.writeOutput(`${visible(world.display(storedPath(uri) ?? uri))}\n`);
  tell(say`Made ${filesInWords(files.length)}.`, world);
  return exitStatus.clean;
}

interface NewOptions {
  readonly starter?: string | undefined;
  /** The path of a framework that there is. */
  readonly framework?: string | undefined;
  readonly output: string;
}

async function filesFor(
  kind: (typeof kinds)[number],
  title: string | undefined,
  { starter: trade, framework, output }: NewOptions,
  world: World,
): Promise<readonly NewFile[]> {
  // Loaded late: no other command has a use for the texts of starters.
  const { aliasFor, newFramework, newLadder, newRole, newRoleOn, newSettings } = await import(
    '../../service/newFiles/newFiles.ts'
  );
  const starter = trade === undefined ? undefined : await starterNamed(trade);
  if (framework !== undefined) await checkFramework(framework, kind, starter, world);
  const file = kindOfPath(output) === kind ? output : undefined;
  if (kindOfPath(output) !== undefined && file === undefined) {
    throw new UsageError(say`"${output}" is not the name of a ${kind} file`);
  }
  const folder = world.toUri(world.resolve(file === undefined ? output : `${output}/..`));
  const taken = await takenIn(file === undefined ? world.resolve(output) : world.resolve(`${output}/..`), world);
  const isTaken = (uri: string) => taken.has(uri);
  switch (kind) {
    case 'role':
      if (framework !== undefined) {
        const uri = world.toUri(world.resolve(framework));
        const text = await world.readText(world.resolve(framework));
        const known = typeof text === 'string' ? readFramework(readDocument(uri, 'framework', 1, text)) : undefined;
        return named([newRoleOn(folder, title, { uri, alias: aliasFor(uri, known) }, isTaken)], file, world);
      }
      return named(newRole(folder, title, starter, isTaken), file, world);
    case 'framework':
      return named(newFramework(folder, title, starter, isTaken), file, world);
    case 'ladder':
      if (!starter) throw new UsageError(say`a ladder begins with a starter: say --starter TRADE`);
      return newLadder(folder, starter, isTaken);
    case 'settings':
      return [newSettings(folder)];
  }
}

async function checkFramework(path: string, kind: string, starter: Starter | undefined, world: World): Promise<void> {
  if (kind !== 'role' || starter) throw new UsageError(say`"--framework" is for a role without a starter`);
  if (kindOfPath(path) !== 'framework') throw new UsageError(say`"${path}" is not the name of a framework file`);
  if ((await world.kindOf(world.resolve(path))) !== 'file') throw new UsageError(say`there is no framework "${path}"`);
}

/** The files with the last one, which is what was asked for, under the name that was given for it. */
function named(files: readonly NewFile[], file: string | undefined, world: World): readonly NewFile[] {
  const last = files.at(-1);
  if (file === undefined || !last) return files;
  return [...files.slice(0, -1), { ...last, uri: world.toUri(world.resolve(file)) }];
}

async function starterNamed(trade: string): Promise<Starter> {
  const { starters } = await import('../../starters/starters.ts');
  const found = starters.find(({ id, name }) => id === trade || name.toLowerCase() === trade.toLowerCase());
  if (found) return found;
  throw new UsageError(say`there is no starter "${trade}"; there are ${starters.map(({ id }) => id).join(', ')}`);
}

/** The URIs of the files directly in a folder. */
async function takenIn(folder: string, world: World): Promise<ReadonlySet<string>> {
  if ((await world.kindOf(folder)) !== 'folder') return new Set();
  const { files } = await world.listFiles(folder);
  return new Set(files.map(({ path }) => world.toUri(path)));
}
