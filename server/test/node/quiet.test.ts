import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { type TestContext, test } from 'node:test';
import { preferMemoryWhenQuiet } from '../../src/node/quiet.ts';

/** A server whose flags are kept, with a clock of its own; `busy` says what share of the last pause it was busy. */
function quietServer(context: TestContext, busy: number[]) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const flags: string[] = [];
  const messages = new EventEmitter();
  preferMemoryWhenQuiet(messages, 'message', {
    setFlag: (flag) => flags.push(flag),
    utilisation: () => busy.shift() ?? 0,
  });
  return { flags, messages, pass: (milliseconds: number) => context.mock.timers.tick(milliseconds) };
}

test('memory comes first once nothing has been asked for some seconds, and time with the next message', (context) => {
  const { flags, messages, pass } = quietServer(context, []);
  pass(4000);
  messages.emit('message');
  pass(4000);
  assert.deepEqual(flags, []);
  pass(2000);
  assert.deepEqual(flags, ['--optimize-for-size']);
  messages.emit('message');
  messages.emit('message');
  assert.deepEqual(flags, ['--optimize-for-size', '--no-optimize-for-size']);
  pass(60_000);
  assert.deepEqual(flags, ['--optimize-for-size', '--no-optimize-for-size', '--optimize-for-size']);
});

test('a server that reads files without being asked is not quiet', (context) => {
  const { flags, pass } = quietServer(context, [0.9, 0.5]);
  pass(5000);
  pass(5000);
  assert.deepEqual(flags, []);
  pass(5000);
  assert.deepEqual(flags, ['--optimize-for-size']);
});
