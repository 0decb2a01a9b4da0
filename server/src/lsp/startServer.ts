import type { Connection, ConnectionOptions } from 'vscode-languageserver';
import { initializeResult } from './capabilities.ts';
import { clientOf } from './client.ts';
import { features } from './features.ts';
import { MessageOrder } from './messageOrder.ts';
import type { ServerHost } from './serverHost.ts';

/** A server as its entry point sees it. */
export interface Server {
  /** Whether the client has said that nothing more is to come. */
  readonly isShutDown: boolean;
}

/**
 * Serves one client over a connection, which is to be created with the options that are given, until it ends. Which requests are answered is in
 * `features`. The client learns of them first: what they are answered with is loaded while it goes on.
 */
export function startServer(connect: (options: ConnectionOptions) => Connection, host: ServerHost): Server {
  const order = new MessageOrder(
    async (introduction) => {
      const { openSession } = await import('./openSession.ts');
      await openSession(connection, clientOf(introduction), host);
      host.loaded?.();
    },
    (reason) => host.notLoaded?.(reason),
  );
  const connection = connect(order.options);
  connection.onInitialize((introduction) => initializeResult(host.version, clientOf(introduction), features));
  order.listen(connection);
  connection.listen();
  return order;
}
