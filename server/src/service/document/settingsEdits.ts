import { applyEdits, hasProperties, indentationOf, insertion, insertPair, lineBreakOf } from './edits.ts';
import { readSettings } from './readSettings.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from './sourceDocument.ts';
import { columnOf, lineEnd } from './spans.ts';
import { findPair, isAbsent, type MappingNode } from './tree.ts';

/** The text of new settings that turn a rule off. */
export function settingsWithRuleOff(code: string): string {
  return `rules:\n  ${code}: off\n`;
}

/**
 * Turns a rule off in settings, everything else as it was; `undefined` for settings that are broken, or written so that it cannot be
 * done without touching more.
 */
export function turnRuleOff(document: SourceDocument, code: string): OffsetEdit[] | undefined {
  if (document.problems.length > 0) return undefined;
  const edit = editFor(document, code);
  if (!edit) return undefined;
  const after = readDocument(document.uri, 'config', document.version, applyEdits(document.text, [edit]));
  return after.problems.length === 0 && isOff(after, code) ? [edit] : undefined;
}

function isOff(document: SourceDocument, code: string): boolean {
  return readSettings(document).rules.get(code)?.severity === 'off';
}

function editFor(document: SourceDocument, code: string): OffsetEdit | undefined {
  const { root, text } = document;
  if (!root) {
    const lineBreak = lineBreakOf(text);
    const before = text === '' || text.endsWith('\n') ? '' : lineBreak;
    return insertion(text.length, before + settingsWithRuleOff(code).replaceAll('\n', lineBreak));
  }
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
    // What is brought in by a merge key is written elsewhere, where it may mean other rules as well.
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
