import {
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/**
 * The messages of two streams, as the library reads and writes them. What has a right header and is no message is answered as JSON-RPC says, with
 * the id `null` where it has none that can be read, and what follows is read as if it had not been there: the library leaves it out in silence,
 * and a client waits for ever.
 */
export function messageStreams(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): { readonly reader: MessageReader; readonly writer: MessageWriter } {
  const writer = new StreamMessageWriter(output);
  const reader = new StreamMessageReader(input, {
    contentTypeDecoder: {
      name: 'application/json',
      async decode(bytes) {
        const found = decoded(bytes);
        // The library goes on with the next message when there is none to be taken.
        if ('message' in found) return found.message;
        await writer.write(found.refusal);
        throw new Error('this is no message');
      },
    },
  });
  return { reader, writer };
}

type Decoded = { readonly message: Message } | { readonly refusal: ResponseMessage };

function decoded(bytes: Uint8Array): Decoded {
  let message: unknown;
  try {
    message = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return refused(null, ErrorCodes.ParseError, `A message is not JSON: ${String(error)}`);
  }
  if (!isObject(message)) return refused(null, ErrorCodes.InvalidRequest, 'A message is not an object.');
  const { method, id, result, error } = message;
  if (typeof method === 'string' || result !== undefined || isObject(error))
    return { message: { jsonrpc: '2.0', ...message } };
  const known = typeof id === 'string' || typeof id === 'number' ? id : null;
  return refused(known, ErrorCodes.InvalidRequest, 'A message has neither a method nor a result.');
}

function refused(id: string | number | null, code: number, message: string): Decoded {
  return { refusal: { jsonrpc: '2.0', id, error: { code, message } } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
