/**
 * `node server/test/runner/runStages.ts 'lint test:unit' 'test:pages'` runs scripts of package.json: each argument is a lane of scripts that run one after
 * the other, and the lanes run at the same time. Scripts that others wait for by name ("pre…") are not run; whoever calls this has built.
 *
 * What a script writes is shown when it ends. The first that fails ends all others, and the status is 1 then.
 */
import { type ChildProcess, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    endAll();
    process.exit(1);
  });
}

try {
  await Promise.all(process.argv.slice(2).map((lane) => runLane(lane.split(' '))));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  endAll();
  process.exit(1);
}

async function runLane(scripts: readonly string[]): Promise<void> {
  for (const script of scripts) await runScript(script);
}

/** Rejects when the script fails. */
async function runScript(script: string): Promise<void> {
  const started = Date.now();
  console.log(`… ${script}`);
  const child = spawn(process.execPath, ['--run', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: process.stdout.isTTY && !process.env.NO_COLOR ? { ...process.env, FORCE_COLOR: '1' } : process.env,
    // A group of its own, so that it can be ended with all that it has started.
    detached: process.platform !== 'win32',
  });
  running.add(child);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const failure = await new Promise<string | undefined>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : `${signal ?? `exit status ${code}`}`));
  });
  running.delete(child);
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(Buffer.concat(output));
  if (failure !== undefined) throw new Error(`✖ ${script} failed after ${seconds} s: ${failure}`);
  console.log(`✔ ${script} (${seconds} s)`);
}

function endAll(): void {
  for (const child of running) {
    try {
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGTERM');
      else child.kill();
    } catch {
      // It has just ended.
    }
  }
}
