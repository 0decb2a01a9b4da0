import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installTools } from './install.ts';
import { vscodeFolder } from './paths.ts';
import { writeUserSettings } from './workspace.ts';

export interface ServerOptions {
  /** A free one is chosen when it is left out. */
  port?: number;
  /** Set for the server and so for the extension host. */
  env?: Record<string, string>;
  /** Command line options besides the usual ones. */
  args?: string[];
  /** A folder with extensions to load; without it there are only the built-in ones. */
  extensionsFolder?: string;
}

export interface Server {
  /** Such as `127.0.0.1:8000`, which is also the authority of its `vscode-remote` URIs. */
  authority: string;
  /** Resolves with the server's last output when it ends. */
  ended: Promise<string>;
  /** Ends the server with all that it started, and removes its data. Harmless when called again. */
  stop(): void;
}

/** Well above a start on a slow machine with other work. */
const startTimeout = 180_000;

/** Starts the VS Code server, which it installs first where need be, and waits until it listens. It ends with this process, however that ends. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  if (options.port) {
    await requireFree(options.port);
  }
  await installTools();
  const data = mkdtempSync(join(tmpdir(), 'role-profiles-vscode-'));
  writeUserSettings(join(data, 'data'));

  const child = spawn(
    process.execPath,
    [
      join(vscodeFolder, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1'],
      ...['--port', String(options.port ?? 0)],
      ...['--server-data-dir', data],
      ...['--extensions-dir', options.extensionsFolder ?? join(data, 'extensions')],
      ...['--telemetry-level', 'off'],
      '--without-connection-token',
      '--accept-server-license-terms',
      '--disable-workspace-trust',
      ...(options.args ?? []),
    ],
    {
      // Without the address of a gallery, VS Code never asks one about extensions and their updates.
      env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that the extension hosts and language servers that it starts can be ended with it.
      detached: process.platform !== 'win32',
    },
  );
  let output = '';
  let stopped = false;
  const stop = () => {
    if (!stopped) {
      stopped = true;
      endGroup(child);
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  process.once('exit', stop);

  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(essence(output)));
  });
  const listening = new Promise<string>((resolve) => {
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) {
        resolve(port);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  try {
    const port = await withTimeout(
      Promise.race([listening, ended.then((text) => Promise.reject(new Error(`VS Code's server ended:\n${text}`)))]),
      startTimeout,
      () => `VS Code's server did not listen within ${startTimeout / 1000} s:\n${essence(output)}`,
    );
    return { authority: `127.0.0.1:${port}`, ended, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Makes Ctrl-C and `kill` end this process in order, so that its `exit` handlers run. */
export function exitOnSignals(): void {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => process.exit(status));
  }
}

/** Rejects with the message if the promise has not settled in time. */
export async function withTimeout<T>(promise: Promise<T>, milliseconds: number, message: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message())), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** VS Code's server stays alive without listening when its port is taken, so that is found out before. */
async function requireFree(port: number): Promise<void> {
  const trial = createServer();
  try {
    trial.listen(port, '127.0.0.1');
    await once(trial, 'listening');
    trial.close();
    await once(trial, 'close');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Port ${port} can't be used (${reason}). Choose another one with --port.`);
  }
}

/** What the server logged, without the long complaints about its uncompiled modules. */
function essence(output: string): string {
  const lines = output.split('\n').filter((line) => /^(\[\d\d:|\w*Error\b)/.test(line));
  return lines.filter((line) => !line.includes('bindings file')).join('\n');
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') {
      process.kill(-child.pid, 'SIGKILL');
    } else {
      child.kill();
    }
  } catch {
    // The group is gone already.
  }
}
