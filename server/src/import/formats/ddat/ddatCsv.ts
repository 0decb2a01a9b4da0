import { say } from '../../../service/message.ts';
import type { Draft, DraftMapping } from '../../draft.ts';
import type { ImportFormat } from '../../format.ts';
import { ImportRefusal, type Source } from '../../source.ts';
import { type CsvTable, columnKeys, columnNamed, piecesOf, readCsv } from '../../support/csvTable.ts';
import { createCatalogue, draftSkills, readSkills } from './catalogue.ts';
import { createNotes } from './notes.ts';
import { readRoles } from './roles.ts';
import { levelNames } from './rows.ts';

/*
 * The download of the Government Digital and Data Profession Capability Framework: a CSV file of skills, one of roles, or both.
 *
 * - Columns are found by their names, in any order; columns that are not known become `details`.
 * - Cells have several lines: "You can:" and a list, which becomes a level's description and indicators.
 * - MISSING stands for a text that nobody wrote, NOT IN USE for a level that a skill does not have.
 * - Names carry blanks behind them, and are written in other letters elsewhere.
 * - A role's levels come in the order of the alphabet; the words of their names say which is higher.
 * - A role lists a skill twice; a role's skill is missing in the file of skills, which is then added to the framework.
 * - Texts are repeated in every row. A role refers to the framework and has only those texts that are not the framework's.
 */
export const ddatCsv: ImportFormat = {
  id: 'ddat-csv',
  title: say`the download of the government digital and data framework`,
  joins: true,
  recognise({ text }) {
    if (text === undefined) return undefined;
    const keys = columnKeys(text);
    if (!keys.has('skillname')) return undefined;
    const levels = [...levelNames.keys()].filter((name) => keys.has(name));
    if (keys.has('rolelevel') && keys.has('skilllevel')) {
      return { sureness: 0.95, because: say`its first row has the columns of the file of roles` };
    }
    return levels.length < 2
      ? undefined
      : { sureness: 0.95, because: say`its first row has the columns of the file of skills` };
  },
  read: readDdat,
};

const source: DraftMapping = {
  name: 'Government Digital and Data Profession Capability Framework',
  url: 'https://ddat-capability-framework.service.gov.uk/',
  licence: 'Open Government Licence v3.0',
};

async function readDdat(sources: readonly Source[]): Promise<Draft> {
  const tables = await Promise.all(sources.map(readCsv));
  const notes = createNotes();
  for (const table of tables) {
    if (table.isCut) notes.odd(say`${table.source.name} ends within quotation marks, as if it had been cut off.`);
  }
  const leftOut = tables.flatMap(({ header }) =>
    header.pieces.flat().map((piece) => ({ piece, reason: say`it says what its column holds` })),
  );
  const catalogue = createCatalogue();
  for (const table of tables.filter((one) => kindOf(one) === 'skills')) readSkills(table, catalogue, notes);
  const common: DraftMapping = { lang: 'en-GB', source, frameworks: { ddat: './ddat.framework.yaml' } };
  const roles = readRoles(
    tables.filter((one) => kindOf(one) === 'roles'),
    catalogue,
    common,
    notes,
  );
  const skills = draftSkills(catalogue);
  if (skills.length === 0 && roles.files.length === 0) {
    throw new ImportRefusal(say`There is no row that names a skill or a role.`);
  }
  const framework: DraftMapping = {
    id: 'ddat',
    name: 'Government Digital and Data Profession Capability Framework',
    lang: 'en-GB',
    source,
    defaultScale: 'ddat',
    ...(roles.grades.length > 0 ? { grades: roles.grades } : {}),
    skills,
  };
  return {
    pieces: tables.flatMap((table) => [...piecesOf(table)]),
    files: [{ kind: 'framework', stem: 'ddat', value: framework }, ...roles.files],
    oddities: notes.oddities,
    leftOut: [...leftOut, ...notes.leftOut],
    decisions: [],
  };
}

/** What a table's rows are. Throws an `ImportRefusal` for a table without the columns of either. */
function kindOf(table: CsvTable): 'roles' | 'skills' {
  if (!columnNamed(table, 'Skill Name')) {
    throw new ImportRefusal(say`${table.source.name} has no column "Skill Name", as this download has.`);
  }
  return columnNamed(table, 'Role Level') || columnNamed(table, 'Role') ? 'roles' : 'skills';
}
