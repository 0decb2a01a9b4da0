import type { CancellationToken, TextDocumentItem } from 'vscode-languageserver';
import type { EditChoices } from '../jobProfile/editChoices.ts';
import type { JobProfile } from '../jobProfile/jobProfile.ts';
import type {
  CompareParams,
  MatrixParams,
  NewFilesResult,
  PageResult,
  RenderParams,
  RenderResult,
} from '../protocol.ts';
import type { MatrixScope, SideBySide } from '../service/compare/sideBySide.ts';
import { documentKind } from '../service/document/kind.ts';
import type { NewFile } from '../service/newFiles/newFiles.ts';
import { throwIfCancelled } from '../service/support/cancellation.ts';
import { phrasesFor } from '../service/text/phrases/phrasesFor.ts';
import type { RenderedPage } from '../write/html/renderProfile.ts';
import { renderFrameworkEditor } from './catalogue.ts';
import { normalUri } from './openDocuments.ts';
import type { Session } from './session.ts';

/*
 * Requests for pages, of one role and of several. The Markdown library, which pages are made with, takes more memory than the rest of the server:
 * it is loaded with the first page, since most sessions show none.
 */

/** More columns than this are not read side by side. */
const mostRoles = 6;

/** More skills of a framework are not shown on its page. */
const mostSkills = 2000;

/** The page of one role, or of one framework; `null` when the document is neither. What is found in the document waits for it. */
export async function renderPage(
  session: Session,
  document: TextDocumentItem,
  params: RenderParams,
  token: CancellationToken,
): Promise<RenderResult | null> {
  try {
    return await pageOfDocument(session, document, params, token);
  } finally {
    // What was edited meanwhile has a page yet to come.
    if (session.documents.get(document.uri) === document) session.pagesFirst.made(document.uri);
  }
}

async function pageOfDocument(
  session: Session,
  document: TextDocumentItem,
  params: RenderParams,
  token: CancellationToken,
): Promise<RenderResult | null> {
  const { service, pages } = session;
  const isEdited = params.editing === true;
  if (documentKind(document.uri) === 'framework') {
    return isEdited
      ? renderFrameworkEditor(session, document, params, token)
      : renderFramework(session, document, params, token);
  }
  const resolved = await service.resolve(document, token);
  if (!resolved) return null;
  pages.made([document.uri]);
  const [{ jobProfileOf }, { editChoicesOf }] = await Promise.all([
    import('../jobProfile/jobProfile.ts'),
    import('../jobProfile/editChoices.ts'),
  ]);
  const { profile, broken, endsLadder, errorLine = 0, brokenKeys = [] } = resolved;
  const choices = isEdited ? editChoicesOf(profile, session.translate) : undefined;
  const phrases = await phrasesFor(profile.role.lang?.value);
  // What is shown together with a page from before the error is whole.
  const isMixed = isEdited && broken;
  const asked = isMixed ? { ...params, shown: null } : params;
  const page = await pageOf(session, document, jobProfileOf(profile, phrases, isEdited), asked, choices);
  return {
    ...page,
    dependencies: profile.dependencies,
    broken,
    endsLadder,
    ...(isMixed ? { uncertain: { line: errorLine, keys: brokenKeys } } : {}),
  };
}

/** The page of a profile, or what has changed in it since the page that the client shows. */
async function pageOf(
  { shownPages, translate }: Session,
  { uri }: TextDocumentItem,
  profile: JobProfile,
  { shown }: RenderParams,
  choices?: EditChoices,
): Promise<Pick<RenderResult, 'html' | 'title' | 'lang' | 'revision' | 'changes'>> {
  const [{ renderProfile }, { editorLinks }] = await Promise.all([
    import('../write/html/renderProfile.ts'),
    import('../write/html/links.ts'),
  ]);
  const key = { uri, isEdited: choices !== undefined };
  const before = shown ? shownPages.find(shown, key) : undefined;
  const options = { ...editorLinks, ...(choices ? { editing: choices } : {}), translate, shown: before };
  const { parts, ...page } = renderProfile(profile, options);
  // A client that does not say what it shows keeps no page, so that none is remembered for it.
  if (typeof shown !== 'string') return page;
  const revision = shownPages.keep({ ...key, parts: parts() });
  return { ...page, revision, ...(before ? { changes: shown } : {}) };
}

async function renderFramework(
  session: Session,
  document: TextDocumentItem,
  params: RenderParams,
  token: CancellationToken,
): Promise<RenderResult | null> {
  const known = await session.service.framework(document, token);
  if (!known) return null;
  const { frameworkDocument } = await import('../jobProfile/frameworkDocument.ts');
  const { framework, presentation } = known;
  const phrases = await phrasesFor(framework.lang?.value);
  const profile = frameworkDocument(framework, phrases, { presentation, most: mostSkills });
  const page = await pageOf(session, document, profile, params);
  return { ...page, dependencies: [document.uri], broken: known.broken };
}

/** A page that nobody asks for changes of. */
function pageAlone({ html, title, lang }: RenderedPage): RenderedPage {
  return { html, title, lang };
}

/** The page of a file that is not written yet, with those that are new with it; `undefined` for settings, which have none. */
export async function renderNew(
  { service }: Session,
  file: NewFile,
  files: readonly NewFile[],
): Promise<NewFilesResult['page'] | undefined> {
  const kind = documentKind(file.uri);
  if (kind === 'config') return undefined;
  const [{ jobProfileOf }, { frameworkDocument }, { renderProfile }, { editorLinks }, { readNewFramework }] =
    await Promise.all([
      import('../jobProfile/jobProfile.ts'),
      import('../jobProfile/frameworkDocument.ts'),
      import('../write/html/renderProfile.ts'),
      import('../write/html/links.ts'),
      import('../service/newFiles/resolveNew.ts'),
    ]);
  if (kind === 'framework') {
    const framework = readNewFramework(file);
    const phrases = await phrasesFor(framework.lang?.value);
    return pageAlone(renderProfile(frameworkDocument(framework, phrases, { most: mostSkills }), editorLinks));
  }
  const profile = await service.resolveNew(file, files);
  return pageAlone(renderProfile(jobProfileOf(profile, await phrasesFor(profile.role.lang?.value)), editorLinks));
}

/** The page of roles side by side; `null` when one of them cannot be read. */
export async function renderComparison(
  { service, pages }: Session,
  params: CompareParams,
  token: CancellationToken,
): Promise<PageResult | null> {
  const found = await comparisonOf(service, params, token);
  if (!found) return null;
  pages.made(params.roles.map(({ uri }) => normalUri(uri)));
  const [{ comparePage }, { editorLinks }] = await Promise.all([
    import('../write/html/comparePage.ts'),
    import('../write/html/links.ts'),
  ]);
  throwIfCancelled(token);
  return { ...comparePage(found.result, editorLinks), dependencies: found.dependencies, broken: found.broken };
}

/** The page of the skills of several roles by grade; `null` when there is no role. */
export async function renderMatrix(
  { service }: Session,
  params: MatrixParams,
  token: CancellationToken,
): Promise<PageResult | null> {
  const found = await service.matrix(scopeOf(params), token);
  if (!found) return null;
  const [{ matrixPage }, { editorLinks }] = await Promise.all([
    import('../write/html/matrixPage.ts'),
    import('../write/html/links.ts'),
  ]);
  throwIfCancelled(token);
  return { ...matrixPage(found.result, editorLinks), dependencies: found.dependencies, broken: found.broken };
}

/** The comparison that a client asks for; `undefined` also for fewer or more roles than are compared. */
export async function comparisonOf(
  service: SideBySide,
  { roles }: CompareParams,
  token: CancellationToken,
): ReturnType<SideBySide['compare']> {
  if (roles.length < 2 || roles.length > mostRoles) return undefined;
  return service.compare(
    roles.map((role) => ({ ...role, uri: normalUri(role.uri) })),
    token,
  );
}

/** Which roles a client asks for. */
export function scopeOf({ uris, family, all }: MatrixParams): MatrixScope {
  return {
    uris: uris.map(normalUri),
    ...(family === undefined ? {} : { family }),
    ...(all === undefined ? {} : { all }),
  };
}
