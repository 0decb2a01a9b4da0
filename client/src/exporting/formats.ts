import { t as say } from '@vscode/l10n';
import type { ExportFormat } from '../../../server/src/protocol.ts';
import { isRecord } from '../common/typeGuards.ts';
import { parseSubject, type Subject } from '../panels/sideBySide/subject.ts';

/** What is exported: a role, a framework, a comparison or a matrix. */
export type Exported = { readonly kind: 'role' | 'framework'; readonly uri: string } | Subject;

/** A format as an entry of a list and of the save dialog. */
export interface FormatChoice {
  readonly format: ExportFormat;
  readonly label: string;
  readonly detail: string;
  readonly suffix: string;
}

const choices: readonly FormatChoice[] = [
  { format: 'pdf', label: 'PDF', detail: say`To hand out and to print`, suffix: 'pdf' },
  { format: 'docx', label: 'Word', detail: say`To go on writing in Word or LibreOffice`, suffix: 'docx' },
  { format: 'html', label: 'HTML', detail: say`One page that needs nothing else`, suffix: 'html' },
  { format: 'markdown', label: 'Markdown', detail: say`For wikis and pull requests`, suffix: 'md' },
  { format: 'jsonld', label: 'JSON-LD', detail: say`A schema.org Occupation, for other programs`, suffix: 'jsonld' },
  { format: 'csv', label: 'CSV', detail: say`For spreadsheets`, suffix: 'csv' },
  { format: 'xlsx', label: 'Excel', detail: say`To change levels and texts in, and to import again`, suffix: 'xlsx' },
  { format: 'case', label: 'CASE', detail: say`A package of 1EdTech’s CASE 1.1, for other systems`, suffix: 'json' },
  { format: 'skos', label: 'SKOS', detail: say`Concepts of the W3C’s SKOS, for other systems`, suffix: 'jsonld' },
];

/** What differs where a framework is exported. */
const detailsOfFrameworks: Readonly<Partial<Record<ExportFormat, string>>> = {
  xlsx: say`A list of all skills and what they mean`,
};

const ofOneRole: ReadonlySet<ExportFormat> = new Set(['pdf', 'docx', 'html', 'markdown', 'jsonld']);
const ofFrameworks: ReadonlySet<ExportFormat> = new Set(['pdf', 'docx', 'html', 'markdown', 'xlsx', 'case', 'skos']);
const ofComparisons: ReadonlySet<ExportFormat> = new Set(['pdf', 'docx', 'html', 'markdown', 'csv']);
const ofMatrices: ReadonlySet<ExportFormat> = new Set(['pdf', 'docx', 'html', 'markdown', 'csv', 'xlsx']);

/** The formats to which something can be exported. */
export function formatsOf({ kind }: Exported): FormatChoice[] {
  const fit = { role: ofOneRole, framework: ofFrameworks, comparison: ofComparisons, matrix: ofMatrices }[kind];
  const fitting = choices.filter(({ format }) => fit.has(format));
  if (kind !== 'framework') return fitting;
  return fitting.map((choice) => ({ ...choice, detail: detailsOfFrameworks[choice.format] ?? choice.detail }));
}

/** The format with a name; `undefined` when there is none, or when what is exported cannot be exported to it. */
export function formatNamed(exported: Exported, name: unknown): FormatChoice | undefined {
  return formatsOf(exported).find(({ format }) => format === name);
}

/** Reads what is to be exported from the argument of a page or of a key binding; gives `undefined` for any other value. */
export function parseExported(value: unknown): Exported | undefined {
  const subject = parseSubject(value);
  if (subject !== undefined) return subject;
  if (!isRecord(value) || typeof value.uri !== 'string') return undefined;
  const { kind, uri } = value;
  return kind === 'role' || kind === 'framework' ? { kind, uri } : undefined;
}
