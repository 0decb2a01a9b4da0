import { v5 } from 'uuid';

/*
 * Identifiers that other systems ask for and our files do without: UUIDs of version 5, derived from the ids of a framework. The same framework
 * gives the same identifiers in every export, so that what refers to them goes on to do so.
 */

/** The namespace of all identifiers that are derived here; it must never change. */
const namespace = 'b6f1bd1c-8b39-5d3c-9c0e-3f6a1b7f5a52';

/** The identifier of a framework as a whole. */
export function frameworkIdentifier(id: string): string {
  return v5(`framework/${id.normalize('NFC')}`, namespace);
}

/** The identifier of a thing within a framework, or of a kind of thing where the framework is left out; `path` says which one it is. */
export function derivedIdentifier(framework: string | undefined, ...path: readonly string[]): string {
  const key = path.map((part) => part.normalize('NFC').replaceAll('/', '//')).join('/');
  return v5(key, framework === undefined ? namespace : frameworkIdentifier(framework));
}

/** An identifier as an address. */
export function addressOf(identifier: string): string {
  return `urn:uuid:${identifier}`;
}
