import { parseArgs } from 'node:util';
import { senderOf } from '../../service/compare/sender.ts';
import { kindOfPath } from '../../service/document/kind.ts';
import { type Message, say, sayText } from '../../service/message.ts';
import { rolesInWords } from '../../service/model/counts.ts';
import type { SiteFile, SiteRole } from '../../write/site/model.ts';
import { logosOf, reportLogo } from '../logos.ts';
import { requestedFiles } from '../requestedFiles.ts';
import { reportBroken } from '../sideBySide.ts';
import { contentInWords } from '../site/contentInWords.ts';
import { readSite } from '../site/readSite.ts';
import { reportUnreadable } from '../unreadable.ts';
import { type ExitStatus, exitStatus, tell, UsageError, type World } from '../world.ts';

export const serveHelp = say`Usage: role-profile serve [FOLDER] [--port N]

Shows the roles below a folder (by default this one) as a site on a port of this machine that
no other machine can reach, until it is ended with Ctrl+C. Pages renew themselves as files are
saved. A role with YAML errors keeps the page that it had.

  --port N       the port; any that is free by default

Status: 0 ended; 2 wrong usage, or a port that cannot be used.
`;

/** `role-profile serve`: the site of a folder on a local port, renewed as files change. Ends when the person at the terminal ends it. */
export async function serve(args: readonly string[], world: World): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { port: { type: 'string', default: '0' } },
  });
  const [folder = '.', another] = positionals;
  if (another !== undefined) throw new UsageError(say`serve takes one folder`);
  const port = portOf(values.port);
  const path = world.resolve(folder);
  const kind = await world.kindOf(path);
  if (kind !== 'folder')
    throw new UsageError(
      kind === 'file' ? say`"${folder}" is a file; name its folder` : say`"${folder}" does not exist`,
    );
  const served = new ServedSite(folder, world);
  await served.read();
  const server = await world.serve(port, (name) => served.contentOf(name));
  tell(say`${served.described} at ${server.address} (Ctrl+C ends it)`, world);
  const unwatch = world.watchFolder(
    path,
    (name) => kindOfPath(name) !== undefined,
    () => {
      void served.read().then(() => server.tellChange());
    },
  );
  await world.untilInterrupted();
  unwatch();
  await server.close();
  return exitStatus.clean;
}

function portOf(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new UsageError(say`"${value}" is no port; choose one from 0 to 65535`);
  return port;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** A site as it was read last. */
class ServedSite {
  readonly #folder: string;
  readonly #world: World;
  #files: ReadonlyMap<string, SiteFile> = new Map();
  /** The roles as they last could be read, by their URIs. */
  readonly #roles = new Map<string, SiteRole>();
  #reading: Promise<void> = Promise.resolve();
  described: Message = rolesInWords(0);

  constructor(folder: string, world: World) {
    this.#folder = folder;
    this.#world = world;
  }

  /** Reads all files again; one reading follows the other. What cannot be read is said, and never thrown. */
  read(): Promise<void> {
    this.#reading = this.#reading
      .then(() => this.#readNow())
      .catch((error) => tell(sayText(String(error)), this.#world));
    return this.#reading;
  }

  async contentOf(name: string): Promise<{ readonly type: string; readonly body: string } | undefined> {
    const path = name === '' ? 'index.html' : name;
    const file = this.#files.get(path);
    const type = types[path.slice(path.lastIndexOf('.') + 1)];
    return file && type !== undefined ? { type, body: await file.write() } : undefined;
  }

  async #readNow(): Promise<void> {
    const world = this.#world;
    const requested = await requestedFiles([this.#folder], world);
    const { source, broken, opened } = await readSite(requested, world).finally(() => world.showProgress(undefined));
    reportUnreadable(opened, requested, world);
    if (broken.length > 0) await reportBroken(broken, opened, world);
    for (const role of source.roles) this.#roles.set(role.uri, role);
    const earlier = broken.flatMap((path) => this.#roles.get(world.toUri(path)) ?? []);
    const roles = [...source.roles, ...earlier];
    for (const uri of this.#roles.keys()) if (!roles.some((role) => role.uri === uri)) this.#roles.delete(uri);
    // Loaded late, as for sites that are written.
    const { siteFiles } = await import('../../write/site/site.ts');
    const { logo, problem } = await logosOf(world)(senderOf(roles).logo);
    reportLogo(problem, world);
    this.#files = new Map((await siteFiles({ ...source, roles, logo, renews: true })).map((file) => [file.path, file]));
    const { catalogues } = source;
    this.described = contentInWords(roles.length, catalogues.length);
  }
}
