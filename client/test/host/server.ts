import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vscodeFolder } from './paths.ts';

export interface ServerOptions {
  /** A free one is chosen when it is left out. */
  port?: number;
  /** Set for the server and so for the extension host. */
  env?: Record<string, string>;
  /** Added to the settings that every run has. */
  settings?: Record<string, unknown>;
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

/** Shows just the editor: nothing that greets, sells, updates itself or asks. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

const startTimeout = 60_000;

/** Starts the VS Code server and waits until it listens. It ends with this process, however that ends. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), 'role-profiles-vscode-'));
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }, null, 2));

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
    child.once('close', () => resolve(output.trim()));
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
      () => `VS Code's server did not listen within ${startTimeout / 1000} s:\n${output.trim()}`,
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
