import type { SourceDocument } from '../document/sourceDocument.ts';
import { allOf, eitherOf, type Message, say } from '../message.ts';
import type { Violation } from '../schema/violation.ts';
import { violationsOf } from '../schema/violations.ts';
import { typesInWords } from '../schema/wording.ts';
import { placeInWords } from './operations.ts';

/**
 * What is against the schema in a document and was not in an earlier version of it, in words; `undefined` for nothing.
 *
 * @param formerNames What keys were called in the earlier version, by their names now: a key that had no place has none by another name.
 */
export function newViolations(
  before: SourceDocument,
  after: SourceDocument,
  formerNames: ReadonlyMap<string, string>,
): Message | undefined {
  const found = violationsOf(after);
  if (found.length === 0) return undefined;
  const known = new Map<string, number>();
  for (const violation of violationsOf(before)) count(known, signature(violation), 1);
  for (const violation of found) {
    const name = signature(formerly(violation, formerNames));
    if ((known.get(name) ?? 0) === 0) return inWords(violation);
    count(known, name, -1);
  }
  return undefined;
}

function formerly(violation: Violation, names: ReadonlyMap<string, string>): Violation {
  if (violation.kind !== 'unknown-key') return violation;
  return { ...violation, key: names.get(violation.key) ?? violation.key };
}

function count(known: Map<string, number>, name: string, by: number): void {
  known.set(name, (known.get(name) ?? 0) + by);
}

/** What a violation says, but for its place: items move. */
function signature(violation: Violation): string {
  const keys = violation.path.map((segment) => (typeof segment === 'number' ? '*' : segment));
  switch (violation.kind) {
    case 'unknown-key':
      return JSON.stringify([violation.kind, keys, violation.key]);
    case 'missing-key':
      return JSON.stringify([violation.kind, keys, violation.keys]);
    default:
      return JSON.stringify([violation.kind, keys]);
  }
}

function inWords(violation: Violation): Message {
  const place = placeInWords(violation.path);
  switch (violation.kind) {
    case 'unknown-key':
      return say`"${violation.key}" has no place in ${place}.`;
    case 'missing-key':
      return say`Without ${violation.any ? eitherOf(violation.keys) : allOf(violation.keys)}, ${place} would not be complete.`;
    case 'type':
      return say`A value of another kind is needed at ${place}: ${typesInWords(violation.expected)}.`;
    case 'value':
      return violation.allowed
        ? say`The value at ${place} has to be one of these: ${violation.allowed.map(String).join(', ')}.`
        : say`The value at ${place} is too small.`;
    case 'format':
      return say`The text at ${place} has not the form that it needs.`;
  }
}
