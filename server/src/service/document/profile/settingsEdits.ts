import {
  applyEdits,
  hasProperties,
  indentationOf,
  insertion,
  insertPair,
  lineBreakOf,
  plainOrQuoted,
} from '../edits/edits.ts';
import { listEnd } from '../edits/listEnd.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from '../sourceDocument.ts';
import { columnOf, lineEnd } from '../syntax/spans.ts';
import { findPair, isAbsent, type MappingNode, type PairNode } from '../syntax/tree.ts';
import { readSettings } from './readSettings.ts';

/** The settings file that applies to a file, or that would be created for it. */
export interface SettingsFile {
  readonly uri: string;
  /** `undefined` when the file does not exist yet. */
  readonly document: SourceDocument | undefined;
}

/** The text of a new settings file that turns a rule off. */
export function settingsWithRuleOff(code: string): string {
  return `rules:\n  ${code}: off\n`;
}

/**
 * Edits that turn a rule off in settings and change nothing else. `undefined` for settings with syntax errors, and where the edit cannot be
 * made without touching more.
 */
export function turnRuleOff(document: SourceDocument, code: string): OffsetEdit[] | undefined {
  return proved(document, ruleOffEdit(document, code), (after) => isOff(after, code));
}

/** The text of a new settings file that accepts a word. */
export function settingsWithWord(word: string): string {
  return `words:\n  - ${plainOrQuoted(word, false)}\n`;
}

/** Edits that add a word to those that settings accept; `undefined` as for `turnRuleOff`. */
export function addWord(document: SourceDocument, word: string): OffsetEdit[] | undefined {
  const before = wordsOf(document);
  const expected = JSON.stringify([...before, word]);
  return proved(document, wordEdit(document, word), (after) => JSON.stringify(wordsOf(after)) === expected);
}

function wordsOf(document: SourceDocument): string[] {
  return readSettings(document).words.map(({ value }) => value);
}

/** The edit, if the settings have no syntax errors before and after it and `works` holds of the edited settings. */
function proved(
  document: SourceDocument,
  edit: OffsetEdit | undefined,
  works: (after: SourceDocument) => boolean,
): OffsetEdit[] | undefined {
  if (!edit || document.problems.length > 0) return undefined;
  const after = readDocument(document.uri, 'config', document.version, applyEdits(document.text, [edit]));
  return after.problems.length === 0 && works(after) ? [edit] : undefined;
}

function wordEdit(document: SourceDocument, word: string): OffsetEdit | undefined {
  const { root } = document;
  if (!root) return atEnd(document, settingsWithWord(word));
  if (root.kind !== 'mapping') return undefined;
  const item = plainOrQuoted(word, false);
  const words = findPair(root, 'words');
  if (!words) {
    const lines = ['words:', `${' '.repeat(indentationOf(document).items)}- ${item}`];
    return insertPair(document, root, root.pairs.at(-1), { lines, flow: `words: [${plainOrQuoted(word, true)}]` });
  }
  // A pair that a merge key brings in is written elsewhere.
  return root.pairs.includes(words) ? addToList(document, root, words, word) : undefined;
}

function addToList(
  document: SourceDocument,
  root: MappingNode,
  { key, value, ...pair }: PairNode,
  word: string,
): OffsetEdit | undefined {
  const { text } = document;
  const item = plainOrQuoted(word, false);
  if (isAbsent(value)) {
    if (root.flow || hasProperties(document, { ...pair, key, value })) return undefined;
    const dash = ' '.repeat(columnOf(text, key.start) + indentationOf(document).items);
    return insertion(lineEnd(text, pair.end), `${lineBreakOf(text)}${dash}- ${item}`);
  }
  if (value.kind !== 'sequence') return undefined;
  if (!value.flow) {
    const end = listEnd(document, value);
    return end && insertion(document.offsetAt(end.range.start), `${end.lead}- ${item}`);
  }
  const inFlow = plainOrQuoted(word, true);
  const last = value.items.at(-1);
  return last ? insertion(last.end, `, ${inFlow}`) : { start: value.start, end: value.end, newText: `[${inFlow}]` };
}

/** Appends lines to a text that holds nothing but comments. */
function atEnd({ text }: SourceDocument, lines: string): OffsetEdit {
  const lineBreak = lineBreakOf(text);
  const before = text === '' || text.endsWith('\n') ? '' : lineBreak;
  return insertion(text.length, before + lines.replaceAll('\n', lineBreak));
}

function isOff(document: SourceDocument, code: string): boolean {
  return readSettings(document).rules.get(code)?.severity === 'off';
}

function ruleOffEdit(document: SourceDocument, code: string): OffsetEdit | undefined {
  const { root, text } = document;
  if (!root) return atEnd(document, settingsWithRuleOff(code));
  if (root.kind !== 'mapping') return undefined;
  const { keys } = indentationOf(document);
  const rules = findPair(root, 'rules');
  if (!rules) {
    const lines = ['rules:', `${' '.repeat(keys)}${code}: off`];
    return insertPair(document, root, root.pairs.at(-1), { lines, flow: `rules: { ${code}: off }` });
  }
  if (isAbsent(rules.value)) {
    if (root.flow || hasProperties(document, rules)) return undefined;
    const indent = ' '.repeat(columnOf(text, rules.start) + keys);
    return insertion(lineEnd(text, rules.end), `${lineBreakOf(text)}${indent}${code}: off`);
  }
  return rules.value.kind === 'mapping' ? editRules(document, rules.value, code) : undefined;
}

function editRules(document: SourceDocument, rules: MappingNode, code: string): OffsetEdit | undefined {
  const pair = findPair(rules, code);
  if (!pair) return addOff(document, rules, code);
  const { value } = pair;
  if (value.kind !== 'mapping') {
    // A pair that a merge key brings in is written elsewhere, where it may apply to other rules as well.
    if (!rules.pairs.includes(pair)) return addOff(document, rules, code);
    return hasProperties(document, pair) ? undefined : off(document, value);
  }
  const severity = findPair(value, 'severity');
  if (severity) return off(document, severity.value);
  return insertPair(document, value, undefined, { lines: ['severity: off'], flow: 'severity: off' });
}

function addOff(document: SourceDocument, rules: MappingNode, code: string): OffsetEdit | undefined {
  const line = `${code}: off`;
  return insertPair(document, rules, rules.pairs.at(-1), { lines: [line], flow: line });
}

function off({ text }: SourceDocument, value: { readonly start: number; readonly end: number }): OffsetEdit {
  const space = text.charAt(value.start - 1) === ':' ? ' ' : '';
  return { start: value.start, end: value.end, newText: `${space}off` };
}
