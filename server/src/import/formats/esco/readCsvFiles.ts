import { say } from '../../../service/message.ts';
import type { LeftOut } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import { ImportRefusal, type Source } from '../../source.ts';
import { type CsvRow, type CsvTable, piecesOf, readCsv } from '../../support/csvTable.ts';
import type { Classification, ConceptKind, Words } from './concepts.ts';

/** Columns of which no reader has anything. */
const technicalColumns: ReadonlySet<string> = new Set([
  'concepttype',
  'modifieddate',
  'inscheme',
  'skilltype',
  'relationtype',
  'broadertype',
  'status',
]);

const known: ReadonlySet<string> = new Set([
  'concepturi',
  'preferredlabel',
  'altlabels',
  'hiddenlabels',
  'description',
  'definition',
  'scopenote',
  'iscogroup',
  'code',
]);

const header = say`it says what its column holds`;

/** Reads one CSV file of the download. Throws an `ImportRefusal` where its columns are none of the download's. */
export async function readEscoCsv(source: Source, into: Classification, leftOut: LeftOut[]): Promise<void> {
  const table = await readCsv(source);
  const keys = new Set(table.columns.map(({ key }) => key));
  for (const piece of piecesOf(table)) into.pieces.push(piece);
  for (const piece of table.header.pieces.flat()) leftOut.push({ piece, reason: header });
  into.lang ??= /[_-]([a-z]{2})\.csv$/i.exec(source.name)?.[1]?.toLowerCase();
  const columns = new Map(table.columns.map(({ key, index }) => [key, index]));
  if (keys.has('occupationuri') && keys.has('skilluri')) {
    for (const row of table.rows) readSkillOf(row, columns, into);
  } else if (keys.has('concepturi') && keys.has('broaderuri')) {
    for (const row of table.rows) addRelation('broader', row, columns, ['concepturi', 'broaderuri'], into);
  } else if (keys.has('concepturi') && keys.has('preferredlabel')) {
    for (const row of table.rows) readConcept(table, row, columns, into, leftOut);
  } else {
    throw new ImportRefusal(say`${source.name} has no columns of ESCO's download.`);
  }
}

type Columns = ReadonlyMap<string, number>;

function wordsOf(row: CsvRow, columns: Columns, key: string): Words | undefined {
  const index = columns.get(key);
  return index === undefined ? undefined : wordsAt(row, index);
}

function wordsAt(row: CsvRow, index: number): Words | undefined {
  const pieces = row.pieces[index];
  return pieces && pieces.length > 0 ? { text: (row.cells[index] ?? '').trim(), pieces } : undefined;
}

function readSkillOf(row: CsvRow, columns: Columns, into: Classification): void {
  const type = wordsOf(row, columns, 'relationtype')?.text.toLowerCase();
  addRelation(type === 'optional' ? 'optional' : 'essential', row, columns, ['occupationuri', 'skilluri'], into);
}

function addRelation(
  kind: 'broader' | 'essential' | 'optional',
  row: CsvRow,
  columns: Columns,
  [from, to]: readonly [string, string],
  into: Classification,
): void {
  into.relations.push({
    kind,
    from: wordsOf(row, columns, from)?.text ?? '',
    to: wordsOf(row, columns, to)?.text ?? '',
    pieces: row.pieces.flat(),
  });
}

function readConcept(table: CsvTable, row: CsvRow, columns: Columns, into: Classification, leftOut: LeftOut[]): void {
  const uri = wordsOf(row, columns, 'concepturi');
  if (!uri) {
    for (const piece of row.pieces.flat()) leftOut.push({ piece, reason: say`the row has no URI` });
    return;
  }
  const others: (readonly [string, Words])[] = [];
  const technical: Words[] = [];
  for (const index of row.cells.keys()) {
    const column = table.columns[index];
    const key = column?.key ?? '';
    const words = known.has(key) ? undefined : wordsAt(row, index);
    if (words && technicalColumns.has(key)) technical.push(words);
    else if (words) others.push([column?.label ?? `Column ${index + 1}`, words]);
  }
  into.concepts.push({
    kind: kindOf(wordsOf(row, columns, 'concepttype')?.text, uri.text),
    uri,
    label: wordsOf(row, columns, 'preferredlabel'),
    otherLabels: ['altlabels', 'hiddenlabels'].flatMap((key) => lines(wordsOf(row, columns, key)?.pieces ?? [])),
    description: wordsOf(row, columns, 'description'),
    definition: wordsOf(row, columns, 'definition'),
    scopeNote: wordsOf(row, columns, 'scopenote'),
    skillType: wordsOf(row, columns, 'skilltype'),
    status: wordsOf(row, columns, 'status'),
    iscoGroup: wordsOf(row, columns, 'iscogroup'),
    code: wordsOf(row, columns, 'code'),
    others,
    technical,
  });
}

function lines(pieces: readonly Piece[]): Words[] {
  return pieces.map((piece) => ({ text: piece.text, pieces: [piece] }));
}

/** What a concept is, by its type, else by its URI. */
export function kindOf(type: string | undefined, uri: string): ConceptKind {
  const said = type?.toLowerCase() ?? '';
  if (said.includes('group') || said.includes('isco')) return 'group';
  if (said.includes('occupation') || /\/occupation\//.test(uri)) return 'occupation';
  // Groups of skills have codes such as `S1.2` where skills have UUIDs.
  return said === '' && /\/skill\/[A-Z]\d[\d.]*$/.test(uri) ? 'group' : 'skill';
}
