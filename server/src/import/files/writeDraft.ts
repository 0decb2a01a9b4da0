import { type Hand, linesOfMapping } from '../../service/document/edits/commonForm.ts';
import { readDocument, type SourceDocument } from '../../service/document/sourceDocument.ts';
import { knownKeys, type ValueShape } from '../../service/format/knownKeys.ts';
import type { DraftFile, DraftMapping, DraftValue } from '../draft.ts';
import type { ImportedFile } from '../imported.ts';
import { isList } from './leaves.ts';
import { type Longhand, treeOf } from './nodes.ts';
import { type Difference, readBack, type TextPlace } from './readBack.ts';
import { DraftFault, tidied } from './tidy.ts';

/** A file as it will be written, and where each text of its draft stands in it. */
export interface WrittenDraft {
  readonly file: ImportedFile;
  readonly document: SourceDocument;
  readonly places: readonly TextPlace[];
}

/**
 * A draft as the text of a file: keys in the schema's order, short forms where they say it all, prose in blocks. What is handed out has been
 * read again and says the same; where a short form would be read otherwise, the long one stands. The same draft gives the same text. Throws a
 * `DraftFault` for a draft that cannot be written: a fault of the importer that made it.
 */
export function writeDraft(draft: DraftFile): WrittenDraft {
  const value = tidied(draft);
  const name = `${draft.stem}.${draft.kind}.yaml`;
  const long = new Set<DraftValue>();
  let first: Difference | undefined;
  for (const isLong of longhands(long)) {
    const text = textOf(draft, value, isLong);
    const document = readDocument(`import:/${encodeURIComponent(name)}`, draft.kind, 0, text);
    const [problem] = document.problems;
    if (problem) throw new DraftFault(`${name} would not be YAML at its character ${problem.start}`);
    const { differences, places } = readBack(document, value, draft.kind);
    if (differences.length === 0) return { file: { kind: draft.kind, name, text }, document, places };
    first = differences[0];
    const next = new Set<DraftValue>();
    for (const { around } of differences) {
      const closest = around.at(-1);
      // The second time what is around it, too.
      const list = long.size === 0 ? undefined : around.findLast((one) => isList(one));
      for (const one of [closest, list]) if (one !== undefined) next.add(one);
    }
    for (const one of next) long.add(one);
  }
  throw new DraftFault(`${name} would be read otherwise at ${first?.path || 'its root'}`);
}

/** What is written long in one attempt after the other: nothing, what was read otherwise, the lists that it is in, everything. */
function* longhands(long: ReadonlySet<DraftValue>): Generator<Longhand> {
  yield () => false;
  yield (value) => long.has(value);
  yield (value) => long.has(value);
  yield () => true;
}

function textOf({ kind }: DraftFile, value: DraftMapping, isLong: Longhand): string {
  const { pairs, withKeys } = treeOf(value, kind, isLong);
  const hand: Hand = { text: '', indentation: { keys: 2, items: 2 }, withKeys };
  const keys = knownKeys(kind);
  const lines: string[] = [];
  let isBelowBlock = false;
  for (const pair of pairs) {
    const own = linesOfMapping(hand, [pair], kind);
    const key = String(pair.key.kind === 'scalar' ? pair.key.value : '');
    const isBlock = own.length > 1 && (startsBlock.has(keys.get(key)?.shape) || key.startsWith('x-'));
    if ((isBlock || isBelowBlock) && lines.length > 0) lines.push('');
    isBelowBlock = isBlock;
    for (const line of own) lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

/** The shapes of values that are parts of the file by themselves, which a blank line sets apart. */
const startsBlock: ReadonlySet<ValueShape | undefined> = new Set<ValueShape>([
  'text',
  'scaleMapping',
  'groups',
  'items',
  'backgroundItems',
  'qualificationItems',
  'sectionList',
  'linkList',
  'categoryList',
  'gradeList',
  'skillList',
]);
