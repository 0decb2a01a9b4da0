import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createUpdater, type Updater } from '../../src/panels/shared/updater.ts';

describe('an updater', () => {
  let requests: PromiseWithResolvers<string>[];
  let events: string[];
  let updater: Updater;

  /** Settles a request and yields to the event loop, so that everything runs that waits for it. */
  async function settle(index: number, outcome: string | Error): Promise<void> {
    const request = requests[index];
    assert.ok(request, `There is no request ${index}.`);
    if (outcome instanceof Error) request.reject(outcome);
    else request.resolve(outcome);
    await new Promise(setImmediate);
  }

  beforeEach(() => {
    requests = [];
    events = [];
    updater = createUpdater(
      () => {
        const request = Promise.withResolvers<string>();
        requests.push(request);
        return request.promise;
      },
      (answer) => events.push(answer),
      (reason) => events.push(String(reason)),
    );
  });

  it('asks at once and delivers the answer', async () => {
    updater.invalidate();
    assert.equal(requests.length, 1);
    await settle(0, 'a');
    assert.deepEqual(events, ['a']);
    assert.equal(requests.length, 1);
  });

  it('is busy from a request to its answer, also when that fails', async () => {
    assert.equal(updater.isBusy, false);
    for (const outcome of ['a', new Error('failed')]) {
      updater.invalidate();
      assert.equal(updater.isBusy, true);
      await settle(requests.length - 1, outcome);
      assert.equal(updater.isBusy, false);
    }
  });

  it('asks one more time for any number of changes during a request', async () => {
    updater.invalidate();
    updater.invalidate();
    updater.invalidate();
    assert.equal(requests.length, 1);
    await settle(0, 'a');
    assert.equal(requests.length, 2);
    await settle(1, 'b');
    assert.deepEqual(events, ['a', 'b']);
    assert.equal(requests.length, 2);
  });

  it('reports a failure, and goes on at the next change', async () => {
    updater.invalidate();
    await settle(0, new Error('down'));
    assert.deepEqual(events, ['Error: down']);
    updater.invalidate();
    await settle(1, 'b');
    assert.deepEqual(events, ['Error: down', 'b']);
  });

  it('keeps quiet about a failure that a change has overtaken', async () => {
    updater.invalidate();
    updater.invalidate();
    await settle(0, new Error('content modified'));
    await settle(1, 'b');
    assert.deepEqual(events, ['b']);
  });

  it('drops the answer to a request from before a restart, whichever comes first', async () => {
    updater.invalidate();
    updater.restart();
    assert.equal(requests.length, 2);
    await settle(1, 'new');
    await settle(0, 'old');
    updater.invalidate();
    updater.restart();
    await settle(2, 'old');
    await settle(3, 'newer');
    assert.deepEqual(events, ['new', 'newer']);
    assert.equal(requests.length, 4);
  });

  it('delivers and asks nothing after it is disposed', async () => {
    updater.invalidate();
    updater.invalidate();
    updater.dispose();
    await settle(0, 'a');
    updater.invalidate();
    updater.restart();
    assert.deepEqual(events, []);
    assert.equal(requests.length, 1);
  });
});
