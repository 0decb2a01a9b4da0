import type { MessagePort } from 'node:worker_threads';
import { documentKind } from '../../service/document/kind.ts';
import type { Settings } from '../../service/document/profile.ts';
import type { JudgedFile } from '../../service/host.ts';
import { createJudge } from '../../service/judgeFile.ts';
import { nodeWorld } from '../nodeWorld.ts';
import { storedFile } from '../storedFile.ts';
import type { Answer, Question } from './messages.ts';

/** What runs in a thread: answers each question of the program that started it. */
export function serveJudgements(port: MessagePort): void {
  const world = nodeWorld();
  const judge = createJudge();
  const settings = new Map<number, Settings | undefined>();

  async function judged(uri: string, number: number): Promise<JudgedFile | undefined> {
    const file = await storedFile(world, uri);
    const kind = documentKind(uri);
    return file && kind && { version: file.version, entry: (await judge)(uri, kind, file, settings.get(number)) };
  }

  async function answer({ id, uri, settings: number }: Question): Promise<void> {
    try {
      port.postMessage({ id, judged: await judged(uri, number) } satisfies Answer);
    } catch {
      // The program judges the file itself then, and says what is wrong.
      port.postMessage({ id, judged: undefined } satisfies Answer);
    }
  }

  port.on('message', (question: Question) => {
    if ('newSettings' in question) settings.set(question.settings, question.newSettings);
    void answer(question);
  });
}
