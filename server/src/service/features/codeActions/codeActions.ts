import type { CodeAction, CodeActionContext, Range, TextEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../document/edits/edits.ts';
import type { FileChange } from '../../document/edits/fileChange.ts';
import { trialsFor } from '../../document/edits/trials.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { parseText } from '../../document/syntax/parse.ts';
import { inEnglish, type Message, say } from '../../message.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import { whenAsked } from '../../support/lazy.ts';
import { wants } from '../support/codeActionKinds.ts';
import type { FileContext } from '../support/fileContext.ts';
import { workspaceEdit } from '../support/workspaceEdit.ts';
import { diagnosticFor, quickFixKind, touches } from './actionContext.ts';
import { keepsWords } from './keepsWords.ts';
import { fixAllKind } from './kinds.ts';

/** The trigger of a client that asks with every move of the cursor (`CodeActionTriggerKind.Automatic`). */
const automatic = 2;

/**
 * Quick fixes for the findings that touch a range, the best of each marked as preferred unless it takes words away; with each the same fix for all findings
 * of its kind, where there are several; and one action that applies every safe fix of the file.
 */
export function codeActions(
  { document, findings, translate }: Pick<FileContext, 'document' | 'findings' | 'translate'>,
  range: Range,
  asked: CodeActionContext,
): CodeAction[] {
  const repairs = findings.map((finding): Repair => withFixes(() => finding.fixes?.(document) ?? [], { finding }));
  const actions = wants(asked, quickFixKind) ? quickFixes({ document, translate }, repairs, range, asked) : [];
  const asksForAll = wants(asked, fixAllKind) && (asked.only || asked.triggerKind !== automatic);
  return asksForAll ? [...actions, ...fixAll({ document, translate }, repairs)] : actions;
}

const withFixes = whenAsked('fixes');

/** A document, and the language of who reads what is said of it. */
type Reader = Pick<FileContext, 'document' | 'translate'>;

/** A finding with its fixes, which are worked out once, when they are first asked for. */
interface Repair {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

function quickFixes(
  { document, translate }: Reader,
  repairs: readonly Repair[],
  range: Range,
  context: CodeActionContext,
): CodeAction[] {
  const isTouched = touches(document, range);
  const actions: CodeAction[] = [];
  const together = new Map<string, Fix>();
  for (const { finding, fixes } of repairs.filter(({ finding }) => isTouched(finding))) {
    const diagnostics = [diagnosticFor(finding, context, translate)];
    for (const [index, fix] of fixes.entries()) {
      const edit = workspaceEdit(document, fix.edits, fix.elsewhere);
      // What takes words away, or only puts a finding off, is for the author alone to choose.
      const isBest = index === 0 && !fix.removes && !fix.isStopgap;
      const preferred = isBest ? { isPreferred: true } : {};
      actions.push({ title: translate(fix.title), kind: quickFixKind, diagnostics, ...preferred, edit });
      const key = `${finding.code} ${inEnglish(fix.kind)}`;
      if (!fix.removes && !together.has(key)) together.set(key, fix);
    }
  }
  for (const [key, fix] of [...together].slice(0, trialsFor(document))) {
    const code = key.slice(0, key.indexOf(' '));
    const action = fixOfKind({ document, translate }, repairs, code, fix.kind);
    if (action) actions.push(action);
  }
  return actions;
}

/** The same fix for every finding of the file with this code, if there are several. */
function fixOfKind(
  { document, translate }: Reader,
  repairs: readonly Repair[],
  code: string,
  kind: Message,
): CodeAction | undefined {
  const fixes: Fix[] = [];
  const name = inEnglish(kind);
  for (const repair of repairs) {
    const fix = repair.finding.code === code ? repair.fixes.find((one) => inEnglish(one.kind) === name) : undefined;
    if (fix) fixes.push(fix);
  }
  const { edits, elsewhere, applied } = withoutOverlaps(fixes);
  if (applied < 2 || !staysReadable(document, edits)) return undefined;
  const title = translate(say`Fix all ${applied} in this file: ${kind}`);
  return { title, kind: quickFixKind, edit: workspaceEdit(document, edits, elsewhere) };
}

function fixAll({ document, translate }: Reader, repairs: readonly Repair[]): CodeAction[] {
  const together = unseenEdits(document, repairs);
  if (!together) return [];
  const { edits, applied } = together;
  const title = translate(
    applied === 1 ? say`Fix one problem automatically` : say`Fix ${applied} problems automatically`,
  );
  return [{ title, kind: fixAllKind, edit: workspaceEdit(document, edits) }];
}

/** The fix of a finding that may be applied unseen, to this file alone; `undefined` when there is none. */
export function unseenFix(fixes: readonly Fix[] = []): Fix | undefined {
  return fixes.find((fix) => fix.safe && !fix.elsewhere);
}

/** The fixes of one finding, and the code of its rule. */
export interface CodedFixes {
  readonly finding: Pick<Finding, 'code'>;
  readonly fixes: readonly Fix[];
}

/**
 * As many of these fixes as can be made in one pass; `undefined` when nothing is to be done. What is wrong as YAML has a pass of its own, the
 * first: a text that is read otherwise than it was meant must not be edited by what was read.
 */
export function unseenEdits(
  document: SourceDocument,
  repairs: readonly CodedFixes[],
): Pick<Together, 'edits' | 'applied'> | undefined {
  const fixesOf = (some: readonly CodedFixes[]) => some.flatMap(({ fixes }) => unseenFix(fixes) ?? []);
  const syntax = fixesOf(repairs.filter(({ finding }) => finding.code === 'yaml/syntax'));
  const { edits, applied } = withoutOverlaps(provenFixes(document, syntax.length > 0 ? syntax : fixesOf(repairs)));
  return applied > 0 ? { edits, applied } : undefined;
}

/** Those fixes after which no word is lost, alone and together. As a rule these are all, and the text is read again once. */
function provenFixes(document: SourceDocument, fixes: readonly Fix[]): readonly Fix[] {
  const isProven = (some: readonly Fix[]) => keepsWords(document, withoutOverlaps(some).edits);
  if (fixes.length === 0 || isProven(fixes)) return fixes;
  if (fixes.length === 1) return [];
  const middle = fixes.length >> 1;
  const halves = [provenFixes(document, fixes.slice(0, middle)), provenFixes(document, fixes.slice(middle))] as const;
  const both = halves.flat();
  return isProven(both) ? both : halves[0].length > 0 ? halves[0] : halves[1];
}

interface Together {
  readonly edits: OffsetEdit[];
  readonly elsewhere: FileChange[];
  readonly applied: number;
}

/**
 * The edits of as many fixes as can be made in one pass; a fix that touches an earlier one waits for the next. What several of them
 * change alike in other files is changed once.
 */
export function withoutOverlaps(fixes: readonly Fix[]): Together {
  const edits: OffsetEdit[] = [];
  const elsewhere = new Map<string, { change: FileChange; edits: Map<string, TextEdit> }>();
  let applied = 0;
  const inOrder = fixes.map((fix) => ({ fix, start: startOf(fix) })).sort((a, b) => a.start - b.start);
  let free = -1;
  for (const { fix, start } of inOrder) {
    if (fix.edits.length > 0 && start <= free) continue;
    for (const edit of fix.edits) edits.push(edit);
    for (const change of fix.elsewhere ?? []) {
      const known = elsewhere.get(change.uri) ?? { change, edits: new Map<string, TextEdit>() };
      elsewhere.set(change.uri, known);
      for (const edit of change.edits) known.edits.set(JSON.stringify(edit), edit);
    }
    free = fix.edits.reduce((last, { end }) => Math.max(last, end), free);
    applied++;
  }
  const changes = [...elsewhere.values()].map((one) => ({ ...one.change, edits: [...one.edits.values()] }));
  return { edits, elsewhere: changes, applied };
}

/** Fixes that change nothing in this file overlap with no other. */
function startOf({ edits }: Fix): number {
  const [first] = edits;
  return edits.reduce((least, { start }) => Math.min(least, start), first?.start ?? -1);
}

/** Fixes are each right by themselves; that they are so together is checked rather than assumed. */
function staysReadable(document: SourceDocument, edits: readonly OffsetEdit[]): boolean {
  return parseText(applyEdits(document.text, edits)).problems.length <= document.problems.length;
}
