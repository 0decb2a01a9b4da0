import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, type LanguageService } from '../../src/service/languageService.ts';
import { exportRole } from '../../src/write/exportRole.ts';
import { applyWorkspaceEdit } from '../support/applyWorkspaceEdit.ts';
import { MemoryHost } from '../support/memoryHost.ts';
import { readDocx } from '../write/docxText.ts';
import { textOfPage } from '../write/everyText/visibleText.ts';
import { pageOf } from '../write/html/resolved.ts';
import { readAsset, readPdf } from '../write/pdfText.ts';

/** Something that somebody wrote who had never seen the format, and the texts that they expect to see on the page. */
export interface FirstTry {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
}

export interface Measure {
  readonly name: string;
  /** How many texts are expected. */
  readonly texts: number;
  /** Those that the preview does not show at once. */
  readonly unseenAtOnce: readonly string[];
  /** Those that are not in the PDF and the Word document of the text as it is. */
  readonly unseenInDocuments: readonly string[];
  /** Those that are not in the preview, the PDF and the Word document after the preferred fixes. */
  readonly unseenAfterFixes: readonly string[];
  /** The errors that no preferred fix took away. */
  readonly errors: readonly string[];
  /** The text after the preferred fixes. */
  readonly fixed: string;
  /** The words of the text that are gone after the preferred fixes. */
  readonly lostWords: readonly string[];
}

const folder = 'file:///staff/';

/** What becomes of a first try: what is seen of it at once, and after taking the preferred fix of each error in turn. */
export async function measureFirstTry({ name, text, expected }: FirstTry): Promise<Measure> {
  const uri = `${folder}${name}`;
  const before = await outputsOf(uri, text);
  const { fixed, errors } = await withPreferredFixes(uri, text);
  const after = await outputsOf(uri, fixed);
  const words = wordsOf(fixed);
  return {
    name,
    texts: expected.length,
    unseenAtOnce: expected.filter((one) => !isSeen(one, before.page)),
    unseenInDocuments: expected.filter((one) => ![before.pdf, before.docx].every((all) => isSeen(one, all))),
    unseenAfterFixes: expected.filter((one) => Object.values(after).some((output) => !isSeen(one, output))),
    errors,
    fixed,
    lostWords: [...wordsOf(text)].filter((word) => !words.has(word)),
  };
}

interface Outputs {
  readonly page: string;
  readonly pdf: string;
  readonly docx: string;
}

async function outputsOf(uri: string, text: string): Promise<Outputs> {
  const { service, document } = open(uri, text);
  const resolved = await service.resolve(document);
  if (!resolved) return { page: '', pdf: '', docx: '' };
  const { profile } = resolved;
  const bytes = async (format: 'pdf' | 'docx'): Promise<Uint8Array> => {
    const { data } = await exportRole(profile, format, readAsset);
    return typeof data === 'string' ? new TextEncoder().encode(data) : data;
  };
  return {
    page: comparable(textOfPage(pageOf(profile, { showsLeftovers: true }).html)),
    pdf: comparable((await readPdf(await bytes('pdf'))).text),
    docx: comparable(readDocx(await bytes('docx')).text),
  };
}

/** Takes the preferred fix of the first error that has one, until no error has. */
async function withPreferredFixes(uri: string, text: string): Promise<{ fixed: string; errors: string[] }> {
  let fixed = text;
  const seen = new Set<string>();
  // Each fix takes one error away, as a rule; whatever goes in circles is left as it is.
  for (let round = 0; round < 300 && !seen.has(fixed); round++) {
    seen.add(fixed);
    const { service, document } = open(uri, fixed);
    const errors = (await service.diagnostics(document)).filter(({ severity }) => severity === 1);
    let changed: string | undefined;
    for (const error of errors) {
      const actions = await service.codeActions(document, error.range, { diagnostics: [error], only: ['quickfix'] });
      const preferred = actions.find(({ isPreferred, diagnostics }) => isPreferred && diagnostics?.includes(error));
      if (!preferred?.edit) continue;
      changed = applyWorkspaceEdit(new Map([[uri, fixed]]), preferred.edit).get(uri);
      break;
    }
    if (changed === undefined) return { fixed, errors: errors.map(({ code, message }) => `${code}: ${message}`) };
    fixed = changed;
  }
  const { service, document } = open(uri, fixed);
  const left = (await service.diagnostics(document)).filter(({ severity }) => severity === 1);
  return { fixed, errors: left.map(({ code, message }) => `${code}: ${message}`) };
}

function open(uri: string, text: string): { service: LanguageService; document: ReturnType<typeof documentOf> } {
  const host = new MemoryHost();
  host.folderUris = [folder];
  host.write(uri, text);
  return { service: createLanguageService(host), document: documentOf(uri, text) };
}

function documentOf(uri: string, text: string) {
  const { version, languageId } = TextDocument.create(uri, 'role-profile', 1, text);
  return { uri, languageId, version, text };
}

/** Whether an output has a text, also where a level that was written behind a name stands before it. */
function isSeen(text: string, output: string): boolean {
  if (output.includes(comparable(text))) return true;
  const words = text.split(/\s+/);
  return words.some(
    (_, at) => at > 0 && output.includes(comparable([...words.slice(at), ...words.slice(0, at)].join(' '))),
  );
}

/** Letters and digits alone, in lower case: how a text is broken into lines and marked does not count. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#%@&£€$★☆●○]+/gu, '');
}

function wordsOf(text: string): Set<string> {
  return new Set(text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []);
}
