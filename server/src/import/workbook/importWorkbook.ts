import { applyEdits, inLineEndsOf } from '../../service/document/edits/edits.ts';
import type { OffsetEdit } from '../../service/document/sourceDocument.ts';
import { type Message, say } from '../../service/message.ts';
import { BookFiles, type ReadBookFile } from './bookFiles.ts';
import { type Difference, differencesIn, type Remark } from './differences.ts';
import { isSafePath, type OurWorkbook } from './ourWorkbook.ts';
import { type FileEdits, type Plan, planOf, type Subject } from './plan.ts';

/*
 * A workbook of ours read again: what somebody has changed in it as edits to the very files that it was made of.
 */

/** A change that the workbook proposes. */
export interface WorkbookChange {
  /** What tells it from the others, the same for the same workbook. */
  readonly key: string;
  readonly kind: 'level' | 'text' | 'added' | 'removed';
  /** The cell, `Operations!E5`. */
  readonly place: string;
  /** One sentence for people. */
  readonly sentence: Message;
  /** As cells show it; `undefined` where there was or will be nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The edits to the files as they are, if it were the only change. */
  readonly edits: readonly FileEdits[];
  /** Where the first edit of each file is. */
  readonly lines: readonly FileLine[];
}

/** A 0-based line of a file. */
export interface FileLine {
  readonly path: string;
  readonly line: number;
}

/** What was changed in the workbook and in the file. */
export interface WorkbookConflict {
  /** What tells it from the others and from the changes. */
  readonly key: string;
  readonly place: string;
  readonly sentence: Message;
  readonly path: string;
  /** What it was when the workbook was made, what it is in the workbook, and what it is in the file. */
  readonly before: string | undefined;
  readonly workbook: string | undefined;
  readonly file: string | undefined;
  /** Where the file would be edited if the workbook's words were preferred; `undefined` where that cannot be done. */
  readonly line: number | undefined;
}

export type WorkbookRemark = Remark;

export interface WorkbookChanges {
  readonly changes: readonly WorkbookChange[];
  readonly conflicts: readonly WorkbookConflict[];
  /** Comments as review remarks, and changes that lead to no file. */
  readonly remarks: readonly WorkbookRemark[];
  /** The files that differ once the taken changes are made. */
  readonly files: readonly { readonly path: string; readonly before: string; readonly after: string }[];
}

/**
 * What somebody has changed in a workbook. `readFile` gives the files by the paths that the workbook remembers, which begin at the folder that
 * holds all of them. Of the changes those are made in `files` that `take` wants, all of them unless it is given; of the conflicts those in which
 * `prefer` wants what the workbook says, none unless it is given.
 */
export async function importWorkbook(
  { sheets, state }: OurWorkbook,
  readFile: ReadBookFile,
  take: (change: WorkbookChange) => boolean = () => true,
  prefer: (conflict: WorkbookConflict) => boolean = () => false,
): Promise<WorkbookChanges> {
  const { differences, remarks } = differencesIn(state, sheets);
  const files = await BookFiles.read(state.files, (path) =>
    isSafePath(path) ? readFile(path) : Promise.resolve(undefined),
  );
  const found = new Found(files);
  for (const remark of remarks) found.remarks.push(remark);
  for (const path of new Set(state.files)) {
    if (files.text(path) === undefined)
      found.remark(path, say`${path} is not there, so that nothing can be changed in it.`);
  }
  const subjects = differences.map((difference): Subject => ({ state, difference }));
  const planned = subjects.flatMap((subject): Planned[] => {
    const plan = planOf(files, subject);
    if (plan.kind === 'change') return [{ subject, change: changeOf(files, subject.difference, plan) }];
    found.add(subject, plan);
    return [];
  });
  // Most changes have nothing to do with each other and are made at once; what is left is made one after the other, each in what the last one gave.
  const atOnce = planned.filter(({ change }) => change.kind !== 'removed' && change.after !== undefined);
  const all = madeAtOnce(files, atOnce);
  const taken =
    all &&
    madeAtOnce(
      files,
      atOnce.filter(({ change }) => take(change)),
    );
  const single = taken ? planned.filter((one) => !atOnce.includes(one)) : planned;
  let current = taken ?? files;
  if (taken) for (const { change } of atOnce) found.changes.push(change);
  for (const { subject, change } of single) {
    const { place } = subject.difference;
    // What an earlier change has made is taken into account; two rows may say the same of one text.
    const now = planOf(current, subject);
    if (now.kind !== 'change') {
      found.add(subject, now);
      continue;
    }
    const next = now.edits.reduce(edited, current);
    if (planOf(next, subject).kind !== 'none') {
      found.remark(
        place,
        say`${change.sentence} The file is written so that this cannot be changed here; please change it there.`,
      );
      continue;
    }
    found.changes.push(change);
    if (take(change)) current = next;
  }
  for (const { subject, conflict } of found.opposed) {
    const plan = prefer(conflict) ? planOf(current, subject, true) : undefined;
    if (plan?.kind !== 'change') continue;
    const next = plan.edits.reduce(edited, current);
    if (planOf(next, subject).kind === 'none') current = next;
  }
  // In the order of the sheets, however they were made.
  const order = new Map(planned.map(({ change }, index) => [change, index]));
  found.changes.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  return {
    changes: found.changes,
    conflicts: found.opposed.map(({ conflict }) => conflict),
    remarks: found.remarks,
    files: changedFiles(files, current),
  };
}

interface Planned {
  readonly subject: Subject;
  readonly change: WorkbookChange;
}

/** The files with all of these changes; `undefined` where some touch each other, or do not come out as they should. */
function madeAtOnce(files: BookFiles, planned: readonly Planned[]): BookFiles | undefined {
  const byPath = new Map<string, OffsetEdit[]>();
  for (const { change } of planned) {
    for (const { path, edits } of change.edits) byPath.set(path, [...(byPath.get(path) ?? []), ...edits]);
  }
  let made = files;
  for (const [path, edits] of byPath) {
    const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
    if (sorted.some((edit, index) => touches(sorted[index - 1], edit))) return undefined;
    made = edited(made, { path, edits });
  }
  return planned.every(({ subject }) => planOf(made, subject).kind === 'none') ? made : undefined;
}

/** Whether two edits change the same, or add the same: two rows for one new skill make one. */
function touches(before: OffsetEdit | undefined, edit: OffsetEdit): boolean {
  return (
    before !== undefined &&
    (edit.start < before.end || (edit.start === before.start && edit.newText === before.newText))
  );
}

class Found {
  readonly changes: WorkbookChange[] = [];
  readonly opposed: { readonly subject: Subject; readonly conflict: WorkbookConflict }[] = [];
  readonly remarks: Remark[] = [];
  readonly #files: BookFiles;

  constructor(files: BookFiles) {
    this.#files = files;
  }

  remark(place: string, text: Message): void {
    this.remarks.push({ place, text, isComment: false });
  }

  /** What is no change. */
  add(subject: Subject, plan: Exclude<Plan, { kind: 'change' }>): void {
    const { place } = subject.difference;
    if (plan.kind === 'remark') this.remark(place, plan.text);
    if (plan.kind !== 'conflict') return;
    const preferred = planOf(this.#files, subject, true);
    const line = preferred.kind === 'change' ? linesOf(this.#files, preferred.edits)[0]?.line : undefined;
    const key = keyOf(subject.difference);
    this.opposed.push({ subject, conflict: { key, place, ...plan.conflict, line } });
  }
}

function edited(files: BookFiles, { path, edits }: FileEdits): BookFiles {
  const text = files.text(path) ?? '';
  return files.with(path, applyEdits(text, inLineEndsOf(text, edits)));
}

function keyOf(difference: Difference): string {
  const { place } = difference;
  return difference.kind === 'level' ? `${place} ${difference.row.id} ${difference.column.id}` : place;
}

function linesOf(files: BookFiles, edits: readonly FileEdits[]): FileLine[] {
  return edits.map(({ path, edits: [first] }) => {
    return { path, line: files.document(path)?.positionAt(first?.start ?? 0).line ?? 0 };
  });
}

function changeOf(
  files: BookFiles,
  difference: Difference,
  { sentence, edits }: Extract<Plan, { kind: 'change' }>,
): WorkbookChange {
  const { kind, place } = difference;
  const common = { key: keyOf(difference), place, sentence, edits, lines: linesOf(files, edits) };
  if (kind === 'added') return { ...common, kind, before: undefined, after: difference.name };
  const { before, after } = difference;
  if (kind === 'text') return { ...common, kind, before, after: after === '' ? undefined : after };
  const what = before === undefined ? 'added' : after === undefined ? 'removed' : 'level';
  return { ...common, kind: what, before, after };
}

function changedFiles(before: BookFiles, after: BookFiles): WorkbookChanges['files'] {
  return [...new Set(before.paths)].flatMap((path) => {
    const [old, now] = [before.text(path), after.text(path)];
    return old === undefined || now === undefined || old === now ? [] : [{ path, before: old, after: now }];
  });
}
