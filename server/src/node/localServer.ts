import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Message, reasonOf, SaidError, say, type Translate } from '../service/message.ts';
import { systemCode, systemReason } from './systemReason.ts';

/** What a path of a server on this machine gives. */
export interface LocalContent {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** A server that nobody but programs on this machine can ask. */
export interface LocalServer {
  /** `http://127.0.0.1:4711/`. */
  readonly address: string;
  /** Tells every page that listens at `/changes` that something has changed. */
  tellChange(): void;
  close(): Promise<void>;
}

/**
 * Serves what `contentOf` gives for a path without its leading slash, percent signs decoded; `undefined` is "not found". Only GET and HEAD
 * are answered, and only where the client calls the machine by its own name: a page of another site that had its name lead here would
 * else be able to read what is served.
 *
 * @param port 0 for any that is free. Throws an `Error` whose message says why the port cannot be had.
 */
export async function serveLocally(
  port: number,
  contentOf: (path: string) => Promise<LocalContent | undefined>,
  translate: Translate,
): Promise<LocalServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const refuse = (status: number, message: Message) => end(response, status, translate(message));
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (!isOwnName(request.headers.host))
      return refuse(403, say`This server answers to 127.0.0.1 and localhost alone.`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, say`Only GET is answered.`);
    const path = pathOf(request);
    if (path === undefined) return refuse(400, say`The address cannot be read.`);
    if (path === 'changes') return listen(response, listeners);
    void contentOf(path).then(
      (content) => {
        if (!content) return refuse(404, say`There is no such page.`);
        response.writeHead(200, { 'Content-Type': content.type });
        response.end(request.method === 'HEAD' ? undefined : content.body);
      },
      (error) => refuse(500, reasonOf(error)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const reason = systemCode(error) === 'EADDRINUSE' ? say`another program uses it` : systemReason(error);
      reject(new SaidError(say`port ${String(port)} cannot be used: ${reason}`));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    address: `http://127.0.0.1:${actual}/`,
    tellChange() {
      for (const listener of listeners) listener.write('data: changed\n\n');
    },
    close() {
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function isOwnName(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host ?? '');
}

/** `undefined` for an address whose percent signs mean nothing. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, '').replace(/^\/+/, ''));
  } catch {
    return undefined;
  }
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  // The first bytes tell the page that it is connected.
  response.write(': listening\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
