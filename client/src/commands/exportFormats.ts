import type { ExportFormat } from '../../../server/src/protocol.ts';
import { parseSubject, type Subject } from '../pages/subject.ts';

/** What is exported: a role, or what a page about several roles shows. */
export type Exported = { readonly kind: 'role'; readonly uri: string } | Subject;

/** A format as it is offered, and for the save dialog. */
export interface FormatChoice {
  readonly format: ExportFormat;
  readonly label: string;
  readonly detail: string;
  readonly suffix: string;
}

const choices: readonly FormatChoice[] = [
  { format: 'pdf', label: 'PDF', detail: 'To hand out and to print', suffix: 'pdf' },
  { format: 'docx', label: 'Word', detail: 'To go on writing in Word or LibreOffice', suffix: 'docx' },
  { format: 'html', label: 'HTML', detail: 'One page that needs nothing else', suffix: 'html' },
  { format: 'markdown', label: 'Markdown', detail: 'For wikis and pull requests', suffix: 'md' },
  { format: 'jsonld', label: 'JSON-LD', detail: 'A schema.org Occupation, for other programs', suffix: 'jsonld' },
  { format: 'csv', label: 'CSV', detail: 'For spreadsheets', suffix: 'csv' },
];

const ofRoles: ReadonlySet<ExportFormat> = new Set(['pdf', 'docx', 'html', 'markdown', 'jsonld']);
const ofPages: ReadonlySet<ExportFormat> = new Set(['html', 'markdown', 'csv']);

/** The formats in which something can be had. */
export function formatsOf({ kind }: Exported): FormatChoice[] {
  const fit = kind === 'role' ? ofRoles : ofPages;
  return choices.filter(({ format }) => fit.has(format));
}

/** The format that a caller names, if what is exported can be had in it. */
export function formatNamed(exported: Exported, name: unknown): FormatChoice | undefined {
  return formatsOf(exported).find(({ format }) => format === name);
}

/** What a page sent, or what a key binding says in its `args`; `undefined` for anything that cannot be exported. */
export function parseExported(value: unknown): Exported | undefined {
  const subject = parseSubject(value);
  if (subject !== undefined) return subject;
  const { kind, uri } = (value ?? {}) as { kind?: unknown; uri?: unknown };
  return kind === 'role' && typeof uri === 'string' ? { kind, uri } : undefined;
}
