/*
 * What a page about several roles is about. These are plain types and functions, since the panel, the page, which saves its subject for
 * the time after a reload, the commands and the tests all import them.
 */

import { movedUri } from '../../common/fileNames.ts';
import { isRecord } from '../../common/typeGuards.ts';

/** A role of a comparison: its file as it is, or as it was in the last commit. */
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
  /** The URIs of role files, and of folders for all roles below them; none for the whole workspace. */
  readonly uris: readonly string[];
  readonly family?: string;
}

export type Subject = ComparisonSubject | MatrixSubject;

/** How many roles a comparison has, at least and at most. */
export const comparable = { least: 2, most: 6 } as const;

/** Reads a subject that was saved or sent; gives `undefined` for any other value. */
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

/** Whether the pages of two subjects are the same. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(subject: Subject): string {
  return subject.kind === 'comparison'
    ? JSON.stringify(subject.roles.map(({ uri, version }) => [uri, version ?? null]))
    : JSON.stringify([subject.uris, subject.family ?? null, 'matrix']);
}

/** The URIs of the files and folders that the subject names. */
export function urisOf(subject: Subject): readonly string[] {
  return subject.kind === 'comparison' ? subject.roles.map(({ uri }) => uri) : subject.uris;
}

/** The subject after a file or folder has been renamed from one URI to another. */
export function movedSubject(subject: Subject, from: string, to: string): Subject {
  return subject.kind === 'comparison'
    ? { ...subject, roles: subject.roles.map((role) => ({ ...role, uri: movedUri(role.uri, from, to) })) }
    : { ...subject, uris: subject.uris.map((uri) => movedUri(uri, from, to)) };
}
