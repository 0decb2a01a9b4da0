import assert from 'node:assert/strict';
import { get, type IncomingMessage, request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { type LocalServer, serveLocally } from '../../src/node/localServer.ts';
import { inEnglish } from '../../src/service/message.ts';

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
  readonly type: string | undefined;
}

describe('a server on this machine', () => {
  let server: LocalServer;
  before(async () => {
    server = await serveLocally(
      0,
      async (path) => {
        if (path === 'broken') throw new Error('The page cannot be made.');
        return path === 'a b.html' ? { type: 'text/html; charset=utf-8', body: '<p>Wälder' } : undefined;
      },
      inEnglish,
    );
  });
  after(() => server.close());

  function ask(path: string, options: { readonly method?: string; readonly host?: string } = {}): Promise<Answer> {
    const { hostname, port } = new URL(server.address);
    return new Promise((resolve, reject) => {
      const headers = options.host === undefined ? {} : { host: options.host };
      const asked = request({ hostname, port, path, method: options.method ?? 'GET', headers }, (message) => {
        void textOf(message).then((body) =>
          resolve({ status: message.statusCode, body, type: message.headers['content-type'] }),
        );
      });
      asked.on('error', reject);
      asked.end();
    });
  }

  test('gives the content of a path', async () => {
    assert.deepEqual(await ask('/a%20b.html?x=1'), {
      status: 200,
      body: '<p>Wälder',
      type: 'text/html; charset=utf-8',
    });
  });

  for (const [path, options, status] of [
    ['/nothing.html', {}, 404],
    ['/%zz', {}, 400],
    ['/broken', {}, 500],
    ['/a%20b.html', { method: 'POST' }, 405],
    ['/a%20b.html', { host: 'example.org' }, 403],
    ['/a%20b.html', { host: 'localhost:80' }, 200],
    ['/a%20b.html', { method: 'HEAD' }, 200],
  ] as const) {
    test(`answers ${status} to ${JSON.stringify(options)} ${path}`, async () => {
      assert.equal((await ask(path, options)).status, status);
    });
  }

  test('tells pages that listen of a change', async () => {
    const message = await new Promise<IncomingMessage>((resolve) => get(`${server.address}changes`, resolve));
    const told = new Promise<string>((resolve) => {
      let text = '';
      message.on('data', (part: Buffer) => {
        text += part.toString();
        if (text.includes('data:')) resolve(text);
        else server.tellChange();
      });
    });
    assert.match(await told, /: listening\n\ndata: changed\n\n/);
    message.destroy();
  });

  test('says why a port cannot be had', async () => {
    const port = Number(new URL(server.address).port);
    await assert.rejects(
      serveLocally(port, async () => undefined, inEnglish),
      /port \d+ cannot be used: another program uses it/,
    );
  });
});

async function textOf(message: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of message) text += String(part);
  return text;
}
