import { documentKind } from '../../service/document/kind.ts';
import { say } from '../../service/message.ts';
import type { WorkbookState } from '../../write/support/workbookState.ts';
import { ImportRefusal } from '../source.ts';
import { isWorkbook, readWorkbook, type WorkbookSheet } from '../support/sheets/workbook.ts';
import { stateIn } from './differences.ts';

/** A workbook that remembers the files that it was made of. Reading one takes seconds where it is large, so that it is done once. */
export interface OurWorkbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly state: WorkbookState;
}

/** Reads a workbook of ours. Rejects with an `ImportRefusal` for anything else. */
export async function readOurWorkbook(bytes: Uint8Array): Promise<OurWorkbook> {
  const sheets = await readWorkbook('The workbook', bytes);
  const state = stateIn(sheets);
  if (!state)
    throw new ImportRefusal(say`This workbook was not written by role-profile, or its hidden sheets are gone.`);
  return { sheets, state };
}

/** The same; `undefined` for anything else. Never rejects. */
export async function ourWorkbookIn(bytes: Uint8Array): Promise<OurWorkbook | undefined> {
  return isWorkbook(bytes) ? readOurWorkbook(bytes).catch(() => undefined) : undefined;
}

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
