import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureFolder } from './installFolder.ts';
import { tool, toolsFolder, toolsLock } from './paths.ts';

const packageFiles = ['package.json', 'package-lock.json'];

/**
 * Installs VS Code, a headless browser and a font from npm, unless what is installed already matches the lockfile. Whatever starts one of
 * them calls this first; it costs next to nothing when there is nothing to do, and of several processes one installs and the others wait.
 * Scripts of the packages are never run: they would compile native modules, for which a compiler is needed, and the
 * modules that stay uncompiled only cost VS Code some of its own logging.
 */
export async function installTools(): Promise<void> {
  const wanted = createHash('sha256')
    .update(readFileSync(join(toolsFolder, 'package-lock.json')))
    .digest('hex');
  const stamp = '.installed-from';
  await ensureFolder({
    folder: tool(),
    isCurrent: () => existsSync(tool(stamp)) && readFileSync(tool(stamp), 'utf8') === wanted,
    lock: toolsLock,
    onWait: () => console.log('Waiting for another process that installs Visual Studio Code and a browser…'),
    make: async (scratch) => {
      const modules = join(scratch, 'node_modules');
      await install(scratch, modules);
      writeFileSync(join(modules, stamp), wanted);
      return modules;
    },
  });
}

async function install(folder: string, modules: string): Promise<void> {
  const started = Date.now();
  console.log('Installing Visual Studio Code and a browser from npm (once, about 700 MB on disk)…');
  for (const name of packageFiles) copyFileSync(join(toolsFolder, name), join(folder, name));
  await npm(['ci', '--ignore-scripts'], folder);
  console.log("Installing Visual Studio Code's own modules…");
  // Its lockfile is written with --legacy-peer-deps, and without the option npm finds it out of step.
  const vscode = join(modules, 'code-server', 'lib', 'vscode');
  await npm(['ci', '--ignore-scripts', '--omit=dev', '--legacy-peer-deps'], vscode);
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Runs the npm that started this script, on the Node that runs it. */
async function npm(args: string[], cwd: string): Promise<void> {
  const caller = process.env.npm_execpath;
  const isNpm = caller !== undefined && basename(caller).startsWith('npm');
  const [command, ...prefix] = isNpm ? [process.execPath, caller] : ['npm'];
  const commandLine = `npm ${args.join(' ')}`;
  // Settings given to the outer npm (a registry, a cache) are for the inner one too; what names its package is not.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(name)),
  );
  const child = spawn(command ?? 'npm', [...prefix, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env,
    shell: !isNpm && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const failure = await new Promise<string | undefined>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : `exit status ${code}`));
  });
  if (failure !== undefined) {
    throw new Error(`"${commandLine}" failed in ${cwd} (${failure}):\n${output.trim()}`);
  }
}
