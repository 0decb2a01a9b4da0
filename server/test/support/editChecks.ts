import assert from 'node:assert/strict';
import { applyEdits } from '../../src/service/document/edits/edits.ts';
import { readAsMeant } from '../../src/service/document/profile/meantRoot.ts';
import { type OffsetEdit, readDocument } from '../../src/service/document/sourceDocument.ts';
import { toValue } from '../../src/service/document/syntax/value.ts';
import { editByPlace } from '../../src/service/editing/edit.ts';
import { type Mapping, randomProfile, tokensOf, type Value } from './editedProfiles.ts';
import { copyOf, randomEdit } from './randomOperations.ts';

export interface Tally {
  edits: number;
  sequences: number;
  readonly refusals: Map<string, number>;
  readonly examples: string[];
}

export function newTally(): Tally {
  return { edits: 0, sequences: 0, refusals: new Map(), examples: [] };
}

/** One random profile and some edits of it, each checked. */
export function checkSequence(random: (below: number) => number, tally: Tally, most = 5): void {
  const { profile, texts } = randomProfile(random);
  let { text } = profile;
  let value: Mapping = profile.value;
  if (profile.isOdd && !isReadAs(text, value)) return;
  tally.sequences++;
  sameAsRead(text, value, 'as written', text);
  for (let step = 0; step < 1 + random(most); step++) {
    const edit = randomEdit(random, texts, value, profile.hasPlainSkills);
    if (!edit) continue;
    const document = readDocument('file:///a.role.yaml', 'role', step, text);
    const result = editByPlace(document, [edit.operation]);
    tally.edits++;
    const story = `${JSON.stringify(edit.operation)}\n${text}`;
    if ('refused' in result) {
      const { reason, message } = result.refused;
      assert.equal(reason, 'unsafe', `${message}\n${story}`);
      const name = profile.shared.size > 0 ? 'shared' : profile.isOdd ? 'odd' : 'others';
      tally.refusals.set(name, (tally.refusals.get(name) ?? 0) + 1);
      if (name !== 'shared') tally.examples.push(story);
      continue;
    }
    const after = applyEdits(text, result.edits);
    sameAsRead(after, edit.value, story, after);
    assert.equal(applyEdits(after, undone(text, result.edits)), text, `undo: ${story}`);
    const tokens = new Set(tokensOf(edit.value));
    const all = { story: `${story}\n→\n${after}`, tokens, concerned: edit.concerned };
    // Where a form does not allow the change, its block is written anew.
    if (!profile.isOdd) keepsLines(text, after, all);
    keepsNeighbours(text, after, all);
    if (text.includes('\r\n') && !/[^\r]\n/.test(text)) assert.ok(!/[^\r]\n/.test(after), `line breaks: ${all.story}`);
    text = after;
    ({ value } = edit);
  }
}

function isReadAs(text: string, value: Mapping): boolean {
  try {
    sameAsRead(text, value, '', '');
    return true;
  } catch {
    return false;
  }
}

function sameAsRead(text: string, value: Mapping, story: string, after: string): void {
  const document = readDocument('file:///a.role.yaml', 'role', 0, text);
  const read = toValue(readAsMeant(document).root.node);
  assert.deepEqual(orderOfFacts(read as Value), orderOfFacts(value), `order of facts: ${story}\n→\n${after}`);
  assert.deepEqual(plain(JSON.parse(JSON.stringify(read))), plain(copyOf(value)), `${story}\n→\n${after}`);
  assert.equal(document.problems.length, 0);
}

/** The labels of facts, whose order says what comes first. */
function orderOfFacts(value: Value): string[] {
  const details = typeof value === 'object' && 'details' in value ? value.details : undefined;
  return typeof details === 'object' && details !== null ? Object.keys(details) : [];
}

/** The value with its keys in one order; a text in a block ends with a line break that nobody wrote. */
function plain(value: Value): Value {
  if (typeof value === 'string') return value.trimEnd();
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => plain(typeof one === 'string' ? { name: one } : one));
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, plain(one)]),
  );
}

/** The edits that lead back. */
function undone(text: string, edits: readonly OffsetEdit[]): OffsetEdit[] {
  let shift = 0;
  let end = 0;
  return edits.map((edit) => {
    assert.ok(edit.start >= end, 'edits are in order');
    ({ end } = edit);
    const start = edit.start + shift;
    shift += edit.newText.length - (edit.end - edit.start);
    return { start, end: start + edit.newText.length, newText: text.slice(edit.start, edit.end) };
  });
}

interface Story {
  readonly story: string;
  readonly tokens: ReadonlySet<string>;
  readonly concerned: ReadonlySet<string>;
}

const tokenPattern = /(?<!(?:above|beside) )\bt\d+t/g;

/** Lines with texts that are not concerned are there as they were. */
function keepsLines(before: string, after: string, { story, concerned }: Story): void {
  const lines = new Set(after.split(/\r?\n/));
  for (const line of before.split(/\r?\n/)) {
    const found = line.match(tokenPattern) ?? [];
    if (found.length === 0 || found.some((token) => concerned.has(token))) continue;
    // Others may come and go in brackets, or are put on lines of their own.
    if (/\[\r?\n/.test(before) && bare(after).includes(bare(line).trim())) continue;
    if (/[[{]/.test(line) && line.split(/[[\],{}]/).every((part) => !/t\d+t/.test(part) || after.includes(part.trim())))
      continue;
    assert.ok(lines.has(line), `the line "${line}" has changed: ${story}`);
  }
}

/** Without commas, which come and go in brackets. */
function bare(text: string): string {
  return text.replaceAll(',', '');
}

/** Every comment is there, beside the text that it stood beside, unless that is gone. */
function keepsNeighbours(before: string, after: string, { story, tokens }: Story): void {
  for (const match of before.matchAll(/# (above|beside) (\S+)/g)) {
    const [comment, where, neighbour = ''] = match;
    const isKey = neighbour.endsWith(':');
    const isThere = isKey ? new RegExp(`^${neighbour}`, 'm').test(after) : tokens.has(neighbour);
    const at = after.indexOf(
      `${comment}${after.includes(`${comment}\r`) ? '\r' : after.endsWith(comment) && after.indexOf(`${comment}\n`) < 0 ? '' : '\n'}`,
    );
    if (!isThere) continue;
    assert.ok(at >= 0, `the comment "${comment}" is lost: ${story}`);
    const behind = after.slice(at + comment.length);
    if (isKey) {
      const next = behind
        .split('\n')
        .find((line, index) => index > 0 && line.trim() !== '' && !line.trim().startsWith('#'));
      assert.ok(next?.startsWith(neighbour), `"${comment}" stands elsewhere: ${story}`);
      continue;
    }
    const next = behind.match(tokenPattern)?.[0];
    const last = [...after.slice(0, at).matchAll(tokenPattern)].at(-1)?.[0];
    const line = after.slice(after.lastIndexOf('\n', at) + 1, at);
    if (where === 'beside' && line.includes(neighbour)) continue;
    assert.ok(
      next === neighbour || (where === 'beside' && last === neighbour),
      `"${comment}" stands elsewhere: ${story}`,
    );
  }
  for (const [loose] of before.matchAll(/# loose \d+/g))
    assert.ok(after.includes(loose), `"${loose}" is lost: ${story}`);
  if (before.startsWith('# head of the file')) assert.ok(after.startsWith('# head of the file'), `the head: ${story}`);
}
