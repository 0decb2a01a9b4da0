import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { BridgeCommands, BridgeRequest, BridgeResponse, Outcome, PageCommands } from './bridgeProtocol.ts';

export interface Bridge {
  /** Handed to the suite in the environment. The path is a secret, so that no other local page can send commands. */
  url: string;
  /** Connects the page. Commands that came earlier wait for it. */
  connect(commands: PageCommands): void;
  /** Carries out one request, as it comes in the body of an HTTP request, and gives the body of the response. */
  answer(body: string): Promise<string>;
  /** Undefined as long as the suite has not run to its end. */
  outcome(): Outcome | undefined;
  close(): void;
}

/** Lets the suite, which runs in the extension host, drive the page, which only the runner can reach. */
export async function startBridge(): Promise<Bridge> {
  const path = `/${randomUUID()}`;
  const { promise: commands, resolve } = Promise.withResolvers<BridgeCommands>();
  let outcome: Outcome | undefined;
  const answer = async (body: string) => JSON.stringify(await carryOut(await commands, body));
  const server = createServer(async (request, response) => {
    if (request.url !== path || request.method !== 'POST') {
      response.writeHead(404).end();
      return;
    }
    // A connection that is kept is closed after some seconds, on a slow machine just when the suite sends its next command on it.
    const headers = { 'content-type': 'application/json', connection: 'close' };
    response.writeHead(200, headers).end(await answer(await text(request)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    connect: (page) =>
      resolve({
        ...page,
        print: async (text) => console.log(text),
        finish: async (told) => {
          outcome = told;
        },
      }),
    answer,
    outcome: () => outcome,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function carryOut(commands: BridgeCommands, body: string): Promise<BridgeResponse> {
  try {
    const { command, args } = JSON.parse(body) as BridgeRequest;
    // The two ends share one interface, which checks the arguments where they are written.
    const carry = commands[command] as (...values: unknown[]) => Promise<unknown>;
    // JSON has no undefined: a target of VS Code's own window arrives as null.
    return { value: await carry(...args.map((value) => value ?? undefined)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Fails unless the suite ran to its end, ran something, and all of it passed. */
export function requireSuccess(outcome: Outcome | undefined): void {
  if (outcome === undefined) {
    throw new Error('VS Code ended before the suite did.');
  }
  if (outcome.failures > 0) {
    throw new Error(`${outcome.failures} of the tests in VS Code failed.`);
  }
  if (outcome.passes === 0) {
    throw new Error('Not a single test ran in VS Code. Does TEST_GREP match one?');
  }
}
