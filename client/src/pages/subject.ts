/*
 * What a page about several roles is about. Plain types and functions: the panel, the page that keeps its subject over a reload, and the
 * tests import this file.
 */

/** A role of a comparison: as its file is, or as it was in the last commit. */
export interface SubjectRole {
  readonly uri: string;
  readonly version?: 'head';
}

export interface ComparisonSubject {
  readonly kind: 'comparison';
  readonly roles: readonly SubjectRole[];
}

export interface MatrixSubject {
  readonly kind: 'matrix';
  /** Role files, and folders for all roles below them; none for the whole workspace. */
  readonly uris: readonly string[];
  readonly family?: string;
}

export type Subject = ComparisonSubject | MatrixSubject;

/** How many roles are compared with one another, at least and at most. */
export const comparable = { least: 2, most: 6 } as const;

/** The subject that was kept or sent, or `undefined` for anything that is none. */
export function parseSubject(value: unknown): Subject | undefined {
  if (!isRecord(value)) return undefined;
  if (value.kind === 'comparison') {
    const roles = Array.isArray(value.roles) ? value.roles.map(parseRole) : [];
    const known = roles.filter((role) => role !== undefined);
    const isFit = known.length === roles.length && known.length >= comparable.least && known.length <= comparable.most;
    return isFit ? { kind: 'comparison', roles: known } : undefined;
  }
  if (value.kind !== 'matrix' || !Array.isArray(value.uris)) return undefined;
  const uris = value.uris.filter((uri) => typeof uri === 'string');
  if (uris.length !== value.uris.length) return undefined;
  return { kind: 'matrix', uris, ...(typeof value.family === 'string' ? { family: value.family } : {}) };
}

function parseRole(value: unknown): SubjectRole | undefined {
  if (!isRecord(value) || typeof value.uri !== 'string') return undefined;
  return { uri: value.uri, ...(value.version === 'head' ? { version: 'head' } : {}) };
}

/** Whether two pages would show the same. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(subject: Subject): string {
  return subject.kind === 'comparison'
    ? JSON.stringify(subject.roles.map(({ uri, version }) => [uri, version ?? null]))
    : JSON.stringify([subject.uris, subject.family ?? null, 'matrix']);
}

/** The files and folders that the subject names. */
export function urisOf(subject: Subject): readonly string[] {
  return subject.kind === 'comparison' ? subject.roles.map(({ uri }) => uri) : subject.uris;
}

/** The subject after a file or folder has got another name; a folder takes along what is in it. */
export function movedSubject(subject: Subject, from: string, to: string): Subject {
  const move = (uri: string) => (uri === from || uri.startsWith(`${from}/`) ? to + uri.slice(from.length) : uri);
  return subject.kind === 'comparison'
    ? { ...subject, roles: subject.roles.map((role) => ({ ...role, uri: move(role.uri) })) }
    : { ...subject, uris: subject.uris.map(move) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
