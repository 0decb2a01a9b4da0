import { applyEdits, inLineEndsOf } from '../../service/document/edits/edits.ts';
import { ImportRefusal } from '../source.ts';
import { isWorkbook, readWorkbook } from '../support/sheets/workbook.ts';
import { BookFiles, type ReadBookFile } from './bookFiles.ts';
import { type Difference, differencesIn, type Remark, stateIn } from './differences.ts';
import { type FileEdits, planOf, type Subject } from './plan.ts';

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
  readonly sentence: string;
  /** As cells show it; `undefined` where there was or will be nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The edits to the files as they are, if it were the only change. */
  readonly edits: readonly FileEdits[];
}

/** What was changed in the workbook and in the file. */
export interface WorkbookConflict {
  readonly place: string;
  readonly sentence: string;
  readonly path: string;
  /** What it was when the workbook was made, what it is in the workbook, and what it is in the file. */
  readonly before: string | undefined;
  readonly workbook: string | undefined;
  readonly file: string | undefined;
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

/** Whether bytes are a workbook that remembers the files that it was made of. Reads the whole workbook; never rejects. */
export async function isOurWorkbook(bytes: Uint8Array): Promise<boolean> {
  if (!isWorkbook(bytes)) return false;
  try {
    return stateIn(await readWorkbook('The workbook', bytes)) !== undefined;
  } catch {
    return false;
  }
}

/**
 * What somebody has changed in a workbook. `readFile` gives the files by the paths that the workbook remembers, which begin at the folder that
 * holds all of them. Of the changes those are made in `files` that `take` wants, all of them unless it is given. Rejects with an `ImportRefusal`
 * for what is no workbook of ours.
 */
export async function importWorkbook(
  bytes: Uint8Array,
  readFile: ReadBookFile,
  take: (change: WorkbookChange) => boolean = () => true,
): Promise<WorkbookChanges> {
  const sheets = await readWorkbook('The workbook', bytes);
  const state = stateIn(sheets);
  if (!state) throw new ImportRefusal('This workbook was not written by role-profile, or its hidden sheets are gone.');
  const { differences, remarks } = differencesIn(state, sheets);
  const files = await BookFiles.read(state.files, readFile);
  const found = new Found();
  for (const remark of remarks) found.remarks.push(remark);
  for (const path of new Set(state.files)) {
    if (files.text(path) === undefined)
      found.remark(path, `${path} is not there, so that nothing can be changed in it.`);
  }
  let current = files;
  for (const difference of differences) {
    const subject: Subject = { state, difference };
    const plan = planOf(files, subject);
    switch (plan.kind) {
      case 'none':
        continue;
      case 'remark':
        found.remark(difference.place, plan.text);
        continue;
      case 'conflict':
        found.conflicts.push({ place: difference.place, ...plan.conflict });
        continue;
      case 'change':
        break;
    }
    const change = changeOf(difference, plan.sentence, plan.edits);
    // What an earlier change has made is taken into account; two rows may say the same of one text.
    const now = planOf(current, subject);
    if (now.kind === 'conflict') {
      found.conflicts.push({ place: difference.place, ...now.conflict });
      continue;
    }
    if (now.kind === 'remark') {
      found.remark(difference.place, now.text);
      continue;
    }
    if (now.kind === 'none') continue;
    const next = now.edits.reduce(edited, current);
    if (planOf(next, subject).kind !== 'none') {
      found.remark(
        difference.place,
        `${change.sentence} The file is written so that this cannot be changed here; please change it there.`,
      );
      continue;
    }
    found.changes.push(change);
    if (take(change)) current = next;
  }
  return {
    changes: found.changes,
    conflicts: found.conflicts,
    remarks: found.remarks,
    files: changedFiles(files, current),
  };
}

class Found {
  readonly changes: WorkbookChange[] = [];
  readonly conflicts: WorkbookConflict[] = [];
  readonly remarks: Remark[] = [];

  remark(place: string, text: string): void {
    this.remarks.push({ place, text, isComment: false });
  }
}

function edited(files: BookFiles, { path, edits }: FileEdits): BookFiles {
  const text = files.text(path) ?? '';
  return files.with(path, applyEdits(text, inLineEndsOf(text, edits)));
}

function changeOf(difference: Difference, sentence: string, edits: readonly FileEdits[]): WorkbookChange {
  const { kind, place } = difference;
  const key = kind === 'level' ? `${place} ${difference.row.id} ${difference.column.id}` : place;
  if (kind === 'added') {
    return { key, kind, place, sentence, before: undefined, after: difference.name, edits };
  }
  const { before, after } = difference;
  if (kind === 'text') return { key, kind, place, sentence, before, after: after === '' ? undefined : after, edits };
  const what = before === undefined ? 'added' : after === undefined ? 'removed' : 'level';
  return { key, kind: what, place, sentence, before, after, edits };
}

function changedFiles(before: BookFiles, after: BookFiles): WorkbookChanges['files'] {
  return [...new Set(before.paths)].flatMap((path) => {
    const [old, now] = [before.text(path), after.text(path)];
    return old === undefined || now === undefined || old === now ? [] : [{ path, before: old, after: now }];
  });
}
