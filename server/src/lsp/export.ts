import type { CancellationToken } from 'vscode-languageserver';
import { type ExportFormat, type ExportParams, type ExportResult, toBase64 } from '../protocol.ts';
import { senderOf } from '../service/compare/sender.ts';
import { documentKind } from '../service/document/kind.ts';
import { capitalisedMessage, type Message, type Refusal, say } from '../service/message.ts';
import { throwIfCancelled } from '../service/support/cancellation.ts';
import type { FindFonts, ReadAsset } from '../write/assets.ts';
import type { BytesFile, TextFile } from '../write/exportSideBySide.ts';
import { type LackingSummary, wordsOfLacking } from '../write/support/lackingLetters.ts';
import { guessedIn, RefusedExport, refusalOf, refusedFor } from './exportRefusal.ts';
import { logoFor } from './logo.ts';
import { normalUri } from './openDocuments.ts';
import { comparisonOf, scopeOf } from './pages.ts';
import type { Unsaid } from './said.ts';
import type { Session } from './session.ts';

/** Why there is no document, or the document. */
type Exported = Unsaid<ExportResult> | Refusal;

/**
 * Makes a document to be saved, of a role as it is open or stored, a comparison or a matrix. Files whose YAML errors hide texts are refused, since these
 * would be missing from what is handed out.
 */
export function exportDocument(
  session: Session,
  { what, format, fonts }: ExportParams,
  token: CancellationToken,
): Promise<Exported> {
  const moreFonts = session.moreFonts?.(fonts ?? []);
  if (what.kind === 'comparison' || what.kind === 'matrix') return exportPage(session, what, format, moreFonts, token);
  const uri = normalUri(what.uri);
  // What a file is called says what it is, whatever a client takes it for; one that has never been saved is what the client says.
  const kind = documentKind(uri) ?? what.kind;
  return (kind === 'framework' ? exportFramework : exportRole)(session, uri, format, moreFonts, token);
}

async function exportRole(
  { service, files, readAsset, sharedFonts }: Session,
  uri: string,
  name: ExportFormat,
  moreFonts: FindFonts | undefined,
  token: CancellationToken,
): Promise<Exported> {
  const { exportRole, roleFormatOf } = await import('../write/exportRole.ts');
  const format = roleFormatOf(name);
  if (!format) return { refusal: say`A role is not exported as ${name}.` };
  const file = await files.read(uri);
  if (!file) return { refusal: say`The file of the role cannot be read.` };
  const resolved = await service.resolve({ uri, languageId: 'role-profile', ...file }, token);
  if (!resolved) return { refusal: say`The file is not a role.` };
  const refusal = refusalOf(uri, resolved);
  if (refusal) return refusal;
  throwIfCancelled(token);
  const { logo, problem } = await logoFor(resolved.profile.presentation.logo, files);
  const options = { logo, moreFonts, sharedFonts };
  const { fileName, data, leftOut, lacking } = await exportRole(
    resolved.profile,
    format,
    orRefusal(readAsset),
    options,
  );
  const more = { ...without(leftOut), ...noticeOf(guessedIn(uri, resolved), problem, boxesOf(lacking)) };
  return typeof data === 'string'
    ? { fileName, data, encoding: 'utf8', ...more }
    : { fileName, data: toBase64(data), encoding: 'base64', ...more };
}

async function exportFramework(
  { service, files, readAsset, sharedFonts }: Session,
  uri: string,
  name: ExportFormat,
  moreFonts: FindFonts | undefined,
  token: CancellationToken,
): Promise<Exported> {
  const { exportFramework, frameworkFormatOf } = await import('../write/exportFramework.ts');
  const format = frameworkFormatOf(name);
  if (!format) return { refusal: say`A framework is not exported as ${name}.` };
  const file = await files.read(uri);
  const known = file && (await service.framework({ uri, languageId: 'skill-framework', ...file }, token));
  if (!known) return { refusal: say`The file of the framework cannot be read.` };
  if (known.broken)
    return {
      refusal: say`The file of the framework has YAML errors: correct them first, since texts would be missing.`,
    };
  throwIfCancelled(token);
  const { presentation } = known;
  const { logo, problem } = await logoFor(presentation.logo, files);
  const options = { presentation, logo, moreFonts, sharedFonts };
  const { fileName, data, lacking } = await exportFramework(known.framework, format, orRefusal(readAsset), options);
  return typeof data === 'string'
    ? { fileName, data, encoding: 'utf8', ...noticeOf(problem) }
    : { fileName, data: toBase64(data), encoding: 'base64', ...noticeOf(problem, boxesOf(lacking)) };
}

async function exportPage(
  { service, files, readAsset, sharedFonts }: Session,
  what: Exclude<ExportParams['what'], { readonly uri: string }>,
  format: ExportFormat,
  moreFonts: FindFonts | undefined,
  token: CancellationToken,
): Promise<Exported> {
  const { exportComparison, exportComparisonDocument, exportMatrix, exportMatrixDocument, exportWorkbook } =
    await import('../write/exportSideBySide.ts');
  const isText = format === 'html' || format === 'markdown' || format === 'csv';
  const isDocument = format === 'pdf' || format === 'docx';
  if (what.kind === 'comparison') {
    if (!isText && !isDocument) return { refusal: say`A comparison is not exported as ${format}.` };
    const found = await comparisonOf(service, what, token);
    if (!found) return { refusal: say`One of the roles cannot be read, or is not a role.` };
    if (found.broken.length > 0) return refusedFor(found.broken);
    const names = new Set(found.leftOut.flatMap((file) => file.names));
    throwIfCancelled(token);
    const { logo, problem } = await logoFor(found.result.sender.logo, files);
    const made = isText
      ? resultOf(exportComparison(found.result, format, { logo }), problem)
      : bytesResult(
          await exportComparisonDocument(found.result, format, orRefusal(readAsset), { logo, moreFonts, sharedFonts }),
          problem,
        );
    return { ...made, ...without([...names]) };
  }
  if (!isText && !isDocument && format !== 'xlsx') return { refusal: say`A matrix is not exported as ${format}.` };
  const found = await service.matrix(scopeOf(what), token);
  if (!found) return { refusal: say`There are no roles here.` };
  if (found.broken.length > 0) return refusedFor(found.broken);
  if (format === 'xlsx') return bytesResult(await exportWorkbook(found.result));
  const { logo, problem } = await logoFor(senderOf(found.result.roles).logo, files);
  throwIfCancelled(token);
  return isText
    ? resultOf(exportMatrix(found.result, format, { logo }), problem)
    : bytesResult(
        await exportMatrixDocument(found.result, format, orRefusal(readAsset), { logo, moreFonts, sharedFonts }),
        problem,
      );
}

function bytesResult({ fileName, bytes, lacking }: BytesFile, problem?: Message): Unsaid<ExportResult> {
  return { fileName, data: toBase64(bytes), encoding: 'base64', ...noticeOf(problem, boxesOf(lacking)) };
}

/** What there is to be said of a document, in one text. */
function noticeOf(...all: readonly (Message | undefined)[]): { readonly notice?: Message } {
  const [first, ...others] = all.filter((one) => one !== undefined);
  return first ? { notice: others.reduce((before, next) => say`${before} ${next}`, first) } : {};
}

function boxesOf(lacking: LackingSummary | undefined): Message | undefined {
  return lacking && say`${capitalisedMessage(wordsOfLacking(lacking))}. Name a font that has them in the settings.`;
}

/** What a document lacks, where it lacks something. */
function without(leftOut: readonly string[]): Pick<ExportResult, 'leftOut'> {
  return leftOut.length === 0 ? {} : { leftOut };
}

function resultOf({ fileName, pieces }: TextFile, problem?: Message): Unsaid<ExportResult> {
  return { fileName, data: [...pieces].join(''), encoding: 'utf8', ...noticeOf(problem) };
}

/** A document cannot be made without the files that it needs, and the person who waits for it should know that the role is not the reason. */
function orRefusal(readAsset: ReadAsset): ReadAsset {
  return async (path) => {
    try {
      return await readAsset(path);
    } catch (cause) {
      const message = say`The file ${path}, which belongs to this extension, cannot be read. Installing the extension again may help.`;
      throw new RefusedExport(message, { cause });
    }
  };
}
