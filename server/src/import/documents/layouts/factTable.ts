import { nameKey } from '../../../service/text/names.ts';
import type { DraftText } from '../../draft.ts';
import { labelOf, plainOf } from '../../support/draftText.ts';
import type { DocumentTable } from '../block.ts';
import { gridOf } from '../tableGrid.ts';
import { factKeys } from './facts.ts';
import { isHeadingWord, keyOfHeading } from './headingWords.ts';
import { textOfCell } from './tableItems.ts';

/** A left cell of a table of facts is a label: no longer than this, in UTF-16 units. */
const longestLabel = 60;

/** What people write above the labels of facts, and above what is said. Markdown has no table without a head. */
const labelHeads = names(
  'Field,Item,Label,Attribute,Property,Component,Element,Category,Aspect,Parameter,Key,Name,Detail,Topic,Feature,' +
    'Feld,Angabe,Merkmal,Champ,Élément,Rubrique,Campo,Elemento,Concepto,Voce,Veld,Onderdeel,Pole,Maes',
);
const valueHeads = names(
  'Value,Values,Detail,Details,Information,Info,Description,Answer,Entry,Content,Notes,' +
    'Wert,Angaben,Beschreibung,Valeur,Détail,Détails,Valor,Detalle,Dettaglio,Valore,Waarde,Detalhe,Wartość,Opis,Gwerth,Manylion',
);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map(nameKey));
}

export interface FactTable {
  /** Labels with what is said about them. */
  readonly facts: readonly (readonly [DraftText, DraftText | undefined])[];
  /** The heads of the columns, which say no more than that: "Field" and "Value". */
  readonly heads: readonly DraftText[];
}

/** The facts of a table; `undefined` for one that has none: two columns with short cells on the left. */
export function factTableOf(table: DocumentTable): FactTable | undefined {
  const { rows: whole } = gridOf(table, undefined);
  const rows = whole[0]?.length === 4 ? pairsOfRows(whole) : whole;
  if (rows[0]?.length !== 2) return undefined;
  const facts: (readonly [DraftText, DraftText | undefined])[] = [];
  const heads: DraftText[] = [];
  for (const [index, [left, right]] of rows.entries()) {
    const label = textOfCell(left);
    const text = textOfCell(right);
    if (!label && !text) continue;
    const isLabel =
      label && label.text.length <= longestLabel && !label.text.includes('\n') && (left?.lines.length ?? 0) === 1;
    if (!label || !isLabel) return undefined;
    const isHead = index === 0 && table.headerRows > 0 && text && isHeadOf(label, text);
    if (isHead) heads.push(label, text);
    else facts.push([labelOf(label), text]);
  }
  return facts.length > 0 ? { facts, heads } : undefined;
}

type Row = ReturnType<typeof gridOf>['rows'][number];

/** The rows of a form that has two facts in each, `Title | Baker | Grade | C`; as they are where its first and third cells are no known labels. */
function pairsOfRows(rows: readonly Row[]): readonly Row[] {
  const pairs = rows.flatMap((row) => [row.slice(0, 2), row.slice(2)]);
  const labels = pairs
    .flatMap(([left]) => textOfCell(left) ?? [])
    .map(({ text }) => plainOf(text).replace(/\s*[:：]$/, ''));
  const known = labels.filter((label) => isHeadingWord(label) && isFactKey(keyOfHeading(label))).length;
  return known > 1 && known * 2 >= labels.length ? pairs : rows;
}

function isFactKey(key: string | undefined): boolean {
  return key !== undefined && (key === 'title' || factKeys.has(key));
}

function isHeadOf(label: DraftText, text: DraftText): boolean {
  return labelHeads.has(nameKey(plainOf(label.text))) && valueHeads.has(nameKey(plainOf(text.text)));
}
