import {
  type CancellationToken,
  type RequestHandler,
  type RequestType,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentIdentifier,
  type TextDocumentItem,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import { guarded } from './guardedRequest.ts';
import { said, type Unsaid } from './said.ts';
import type { Session } from './session.ts';

/** One request that the server answers. */
export interface Feature {
  /** The request's name. */
  readonly method: string;
  /** What the server says that it can do because of it. */
  capability(client: Client): ServerCapabilities;
  /** Answers the request from now on. */
  register(session: Session): void;
}

/** What the server says of a feature; a function where that depends on the client, nothing where another feature says it already. */
export type Capability = ServerCapabilities | ((client: Client) => ServerCapabilities);

type Answer<R> = NoInfer<Unsaid<R>> | ResponseError<never>;

/**
 * A request about a document, which is answered with `otherwise` where that is not open, and when it fails. A document that is being opened is waited for;
 * not so by a request that `knowsFrameworks`, where the document is a framework of which all is known already.
 */
export function ofDocument<P extends { readonly textDocument: TextDocumentIdentifier }, R, E>(
  type: RequestType<P, R, E>,
  capability: Capability,
  otherwise: (params: P) => NoInfer<Unsaid<R>>,
  handle: (
    session: Session,
    document: TextDocumentItem,
    params: P,
    token: CancellationToken,
  ) => Answer<R> | Promise<Answer<R>>,
  { knowsFrameworks = false }: { readonly knowsFrameworks?: boolean } = {},
): Feature {
  return feature(type, capability, otherwise, async (session, params, token) => {
    const { documents, precedence, service } = session;
    const asked = documents.get(params.textDocument.uri);
    const opening = asked && service.opening(asked.uri);
    if (opening && !(knowsFrameworks && service.knowsFramework(asked))) await opening;
    const document = opening ? documents.get(params.textDocument.uri) : asked;
    if (!document) return otherwise(params);
    return precedence.first(async () => handle(session, document, params, token));
  });
}

/** Any other request, which is answered with `otherwise` when it fails. */
export function ofWorkspace<P, R, E>(
  type: RequestType<P, R, E>,
  capability: Capability,
  otherwise: (params: P, error?: unknown) => NoInfer<Unsaid<R>>,
  handle: (session: Session, params: P, token: CancellationToken) => Answer<R> | Promise<Answer<R>>,
): Feature {
  return feature(type, capability, otherwise, handle);
}

function feature<P, R, E>(
  type: RequestType<P, R, E>,
  capability: Capability,
  otherwise: (params: P, error?: unknown) => NoInfer<Unsaid<R>>,
  handle: (session: Session, params: P, token: CancellationToken) => Answer<R> | Promise<Answer<R>>,
): Feature {
  return {
    method: type.method,
    capability: (client) => (typeof capability === 'function' ? capability(client) : capability),
    register(session) {
      const handler = (params: P, token: CancellationToken) =>
        guarded<R | ResponseError<never>>(
          session.connection,
          nameOf(type.method, params),
          token,
          async () => {
            const answer = await handle(session, session.documents.fromClient(params), token);
            if (answer instanceof ResponseError) return answer;
            return session.documents.toClient(said<R>(answer, session.translate));
          },
          (error) => said<R>(otherwise(params, error), session.translate),
        );
      // The library's type of a result lets `null` stand for nothing, in a way that the compiler cannot follow for a type that is yet to come.
      session.connection.onRequest(type, handler as RequestHandler<P, R, E>);
    },
  };
}

/** What the log calls a request; one that is about no document may hold anything in the place of one. */
function nameOf(method: string, params: unknown): string {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: Partial<TextDocumentIdentifier> | null };
  return typeof textDocument?.uri === 'string' ? `${method} of ${textDocument.uri}` : method;
}
