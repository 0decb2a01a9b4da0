import { type Message, reasonOf, say } from '../service/message.ts';
import { version } from '../version.ts';
import { check, checkHelp } from './commands/check.ts';
import { compare, compareHelp } from './commands/compare.ts';
import { importCommand, importHelp } from './commands/import.ts';
import { matrix, matrixHelp } from './commands/matrix.ts';
import { newCommand, newHelp } from './commands/new.ts';
import { render, renderHelp } from './commands/render.ts';
import { serve, serveHelp } from './commands/serve.ts';
import { type ExitStatus, exitStatus, tell, UsageError, type World, warn } from './world.ts';

interface Command {
  readonly help: Message;
  readonly run: (args: readonly string[], world: World) => Promise<ExitStatus>;
}

const commands: Readonly<Record<string, Command>> = {
  check: { help: checkHelp, run: check },
  render: { help: renderHelp, run: render },
  compare: { help: compareHelp, run: compare },
  matrix: { help: matrixHelp, run: matrix },
  new: { help: newHelp, run: newCommand },
  serve: { help: serveHelp, run: serve },
  import: { help: importHelp, run: importCommand },
};

const help = say`Usage: role-profile COMMAND [ARGUMENT...]

  check    find what is wrong in role, framework and settings files
  render   write a role as a document to read and print, or a folder of roles as a site
  compare  put two to six roles side by side
  matrix   list the skills of roles by grade
  new      make a role, framework, ladder or settings file to begin with
  serve    show a folder of roles as a site on this machine, renewed as files are saved
  import   make role and framework files of what people have

"role-profile COMMAND --help" tells more. --version prints the version.
`;

/** Runs one call of the command line: arguments in, exit status out. Only this function catches exceptions of commands. Never throws. */
export async function run(args: readonly string[], world: World): Promise<ExitStatus> {
  const [name = '', ...rest] = args;
  if (name === '--version') {
    world.writeOutput(`${version}\n`);
    return exitStatus.clean;
  }
  if (isHelp(name) || name === 'help') {
    world.writeOutput(world.translate(help));
    return exitStatus.clean;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    if (name !== '') warn(say`"${name}" is not a command`, world);
    world.writeError(`${name === '' ? '' : '\n'}${world.translate(help)}`);
    return exitStatus.failed;
  }
  if (rest.some(isHelp)) {
    world.writeOutput(world.translate(command.help));
    return exitStatus.clean;
  }
  if (rest.includes('--version')) {
    world.writeOutput(`${version}\n`);
    return exitStatus.clean;
  }
  try {
    return await command.run(rest, world);
  } catch (error) {
    warn(reasonOf(error), world);
    if (isUsageError(error)) tell(say`"role-profile ${name} --help" tells how it is used.`, world);
    return exitStatus.failed;
  } finally {
    world.flush();
  }
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

/** Whether an error is one of wrong usage: our own, or one of Node's argument parser. */
function isUsageError(error: unknown): boolean {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
