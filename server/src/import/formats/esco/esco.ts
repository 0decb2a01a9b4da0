import { say } from '../../../service/message.ts';
import type { Decided, Decision } from '../../decisions.ts';
import type { Draft, DraftFile, DraftMapping } from '../../draft.ts';
import type { ImportFormat } from '../../format.ts';
import { ImportRefusal, type Source } from '../../source.ts';
import { columnKeys } from '../../support/csvTable.ts';
import type { Classification, Concept, Relation } from './concepts.ts';
import { type EscoNotes, escoFramework, leave } from './framework.ts';
import { occupationFile } from './occupation.ts';
import { readEscoCsv } from './readCsvFiles.ts';
import { readEscoJsonLd } from './readJsonLd.ts';

/*
 * The European classification of skills and occupations: the CSV files of its download, or JSON-LD.
 *
 * - A file of skills becomes a framework; groups of skills and what is broader become its categories.
 * - Alternative and hidden labels stand one a line in a cell, and may repeat the preferred label.
 * - 13,939 skills: a role is made only for an occupation that was asked for (`occupation: software developer`, or its URI, decided to
 *   be a title), or for the only one of the source.
 * - An occupation's `iscoGroup` is the code of a wider group. Its skills are in a file of relations, essential or optional.
 * - The language stands in the file's name (`skills_de.csv`), or at each text of JSON-LD.
 */
export const esco: ImportFormat = {
  id: 'esco',
  title: say`the European classification of skills and occupations`,
  joins: true,
  recognise({ text }) {
    if (text === undefined) return undefined;
    const keys = columnKeys(text);
    if (keys.has('concepturi') && (keys.has('preferredlabel') || keys.has('broaderuri'))) {
      return { sureness: 0.95, because: say`its first row has the columns of ESCO's download` };
    }
    if (keys.has('occupationuri') && keys.has('skilluri')) {
      return { sureness: 0.95, because: say`its first row has the columns of ESCO's relations` };
    }
    const begin = text.slice(0, 20_000);
    const isJson = /^\s*[[{]/.test(begin) && begin.includes('data.europa.eu/esco/');
    return isJson ? { sureness: 0.9, because: say`it is JSON with identifiers of ESCO` } : undefined;
  },
  read: readEsco,
};

/** More occupations than anybody would look through are not offered one by one. */
const mostOffered = 200;

async function readEsco(sources: readonly Source[], decided: Decided): Promise<Draft> {
  const read: Classification = { concepts: [], relations: [], pieces: [], lang: undefined };
  const notes: EscoNotes = { leftOut: [], oddities: [] };
  for (const source of sources) {
    if (source.text === undefined) throw new ImportRefusal(say`${source.name} is no text.`);
    if (/^\s*[[{]/.test(source.text)) readEscoJsonLd(source, read);
    else await readEscoCsv(source, read, notes.leftOut);
  }
  const lang = read.lang ?? 'en';
  const common: DraftMapping = { lang, source: { name: 'ESCO', url: 'https://esco.ec.europa.eu/' } };
  const framework = escoFramework(read, common, notes);
  const files: DraftFile[] = [];
  const hasFramework = framework.ids.size > 0 || framework.value.categories !== undefined;
  if (hasFramework) files.push({ kind: 'framework', stem: 'esco', value: framework.value });
  const decisions = readOccupations(read, framework.ids, common, decided, files, notes);
  if (files.length === 0) {
    throw new ImportRefusal(say`There are no skills in these files, and no occupation was asked for.`);
  }
  return { pieces: read.pieces, files, oddities: notes.oddities, leftOut: notes.leftOut, decisions };
}

function readOccupations(
  read: Classification,
  ids: ReadonlyMap<string, string>,
  common: DraftMapping,
  decided: Decided,
  files: DraftFile[],
  notes: EscoNotes,
): Decision[] {
  const occupations = read.concepts.filter(({ kind }) => kind === 'occupation');
  const relations = new Map<string, Relation[]>();
  for (const relation of read.relations) {
    if (relation.kind === 'broader') continue;
    const known = relations.get(relation.from);
    if (known) known.push(relation);
    else relations.set(relation.from, [relation]);
  }
  const decisions: Decision[] = [];
  for (const occupation of occupations) {
    const own = relations.get(occupation.uri.text) ?? [];
    relations.delete(occupation.uri.text);
    const key = `occupation: ${occupation.label?.text ?? occupation.uri.text}`;
    const meaning = decided.get(key) ?? decided.get(`occupation: ${occupation.uri.text}`);
    const isAsked = (meaning ?? (occupations.length === 1 ? 'title' : 'leaveOut')) === 'title';
    const [piece] = occupation.label?.pieces ?? occupation.uri.pieces;
    if (piece && (isAsked || occupations.length <= mostOffered)) {
      decisions.push({
        key,
        piece,
        meaning: isAsked ? 'title' : 'leaveOut',
        choices: ['title', 'leaveOut'],
        sure: true,
      });
    }
    if (isAsked) files.push(occupationFile(occupation, own, ids, common, notes));
    else leaveOccupation(occupation, own, notes);
  }
  for (const rest of relations.values())
    for (const { pieces } of rest) leave(pieces, say`no file has this occupation`, notes);
  return decisions;
}

function leaveOccupation(occupation: Concept, relations: readonly Relation[], notes: EscoNotes): void {
  const { uri, label, otherLabels, description, definition, scopeNote, iscoGroup, code, others, technical } =
    occupation;
  const words = [uri, label, ...otherLabels, description, definition, scopeNote, iscoGroup, code];
  const reason = say`no role was asked for of this occupation`;
  for (const one of [...words, ...others.map(([, value]) => value), ...technical])
    leave(one?.pieces ?? [], reason, notes);
  for (const { pieces } of relations) leave(pieces, reason, notes);
}
