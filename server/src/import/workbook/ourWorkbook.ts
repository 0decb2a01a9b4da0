import { documentKind } from '../../service/document/kind.ts';
import { type Message, say } from '../../service/message.ts';
import { stateSheetName, type WorkbookState } from '../../write/support/workbookState.ts';
import { ImportRefusal } from '../source.ts';
import { isWorkbook, readWorkbook, type WorkbookSheet } from '../support/sheets/workbook.ts';
import { isStateSheet, stateIn } from './differences.ts';

/** A workbook that remembers the files that it was made of. Reading one takes seconds where it is large, so that it is done once. */
export interface OurWorkbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly state: WorkbookState;
}

/** Why a workbook is read neither as one of ours nor as any other: one sentence for whoever gave it. */
export interface UnreadableWorkbook {
  readonly refused: Message;
}

/**
 * A workbook of ours; `undefined` for any other file, also for one without the sheet in which ours remember their files. What was changed in a workbook whose
 * sheet cannot be read cannot be told, and read as any other it would become new files.
 *
 * @param name The name of the file, for the reason.
 */
export async function ourWorkbookIn(
  name: string,
  bytes: Uint8Array,
): Promise<OurWorkbook | UnreadableWorkbook | undefined> {
  if (!isWorkbook(bytes)) return undefined;
  try {
    const sheets = await readWorkbook(name, bytes);
    if (!sheets.some(isStateSheet)) return undefined;
    const state = stateIn(sheets);
    return state ? { sheets, state } : { refused: unreadableState };
  } catch (error) {
    if (error instanceof ImportRefusal) return { refused: error.said };
    throw error;
  }
}

const unreadableState = say`Its hidden sheet “${stateSheetName}” remembers which files the workbook was made of, and was changed, so that it cannot be read: change a fresh copy of the workbook, or delete this sheet to import it like any other workbook.`;

/** The files that a workbook was made of, as paths from the folder that holds all of them, each once. */
export function pathsOfWorkbook({ state }: OurWorkbook): readonly string[] {
  return [...new Set(state.files)].filter(isSafePath);
}

/** Whether a path leads to a role or framework file below the folder; a workbook may come from a stranger. */
export function isSafePath(path: string): boolean {
  const kind = documentKind(path);
  const isBelow =
    !/[\\:\0]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  return isBelow && (kind === 'role' || kind === 'framework');
}
