import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  type CompareParams,
  compareMethod,
  type ExportParams,
  type ExportRefusal,
  type ExportResult,
  exportMethod,
  type MatrixParams,
  matrixMethod,
  type PageResult,
  type RolesResult,
  rolesMethod,
} from '../protocol.ts';
import type { MatrixScope, RoleVersion, SideBySide } from '../service/compare/sideBySide.ts';
import type { LanguageService } from '../service/languageService.ts';
import type { TextFile } from '../write/exportSideBySide.ts';
import { guarded } from './guard.ts';
import { normalUri } from './openDocuments.ts';
import type { PagesChanged } from './pagesChanged.ts';
import { refusalFor, refusedFor, unexplained } from './refusal.ts';

/** More columns than this are not read side by side. */
const mostRoles = 6;

/** Exports one role, or says why it does not. */
export type ExportRole = (uri: string, format: ExportParams['format']) => Promise<ExportResult | ExportRefusal>;

/** Wires the requests for pages about several roles, for lists of them and for documents to be saved. */
export function registerPublishing(
  connection: Connection,
  service: SideBySide & Pick<LanguageService, 'roles'>,
  pages: Pick<PagesChanged, 'made'>,
  exportRole: ExportRole,
): void {
  connection.onRequest<RolesResult, never>(rolesMethod, (_params: unknown, token: CancellationToken) =>
    guarded<RolesResult>(connection, 'listing roles', token, { roles: [] }, async () => ({
      roles: await service.roles(),
    })),
  );
  connection.onRequest(compareMethod, (params: CompareParams, token: CancellationToken) =>
    guarded<PageResult | null>(connection, 'comparing roles', token, null, async () => {
      const found = await compared(service, params);
      if (!found) return null;
      pages.made(params.roles.map(({ uri }) => normalUri(uri)));
      // The Markdown library is big, and most sessions compare nothing.
      const [{ comparePage }, { editorLinks }] = await Promise.all([
        import('../write/html/comparePage.ts'),
        import('../write/html/links.ts'),
      ]);
      return { ...comparePage(found.result, editorLinks), dependencies: found.dependencies, broken: found.broken };
    }),
  );
  connection.onRequest(matrixMethod, (params: MatrixParams, token: CancellationToken) =>
    guarded<PageResult | null>(connection, 'the matrix of roles', token, null, async () => {
      const found = await service.matrix(scopeOf(params));
      if (!found) return null;
      const [{ matrixPage }, { editorLinks }] = await Promise.all([
        import('../write/html/matrixPage.ts'),
        import('../write/html/links.ts'),
      ]);
      return { ...matrixPage(found.result, editorLinks), dependencies: found.dependencies, broken: found.broken };
    }),
  );
  connection.onRequest<ExportResult | ExportRefusal, never>(
    exportMethod,
    ({ what, format }: ExportParams, token: CancellationToken) =>
      guarded<ExportResult | ExportRefusal>(
        connection,
        `exporting a ${what.kind}`,
        token,
        unexplained,
        () => (what.kind === 'role' ? exportRole(normalUri(what.uri), format) : exportPage(service, what, format)),
        refusalFor,
      ),
  );
}

async function exportPage(
  service: SideBySide,
  what: Exclude<ExportParams['what'], { kind: 'role' }>,
  format: ExportParams['format'],
): Promise<ExportResult | ExportRefusal> {
  if (format !== 'html' && format !== 'markdown' && format !== 'csv') {
    return { refusal: `A ${what.kind} is not exported as ${format}.` };
  }
  const { exportComparison, exportMatrix } = await import('../write/exportSideBySide.ts');
  if (what.kind === 'comparison') {
    const found = await compared(service, what);
    if (!found) return { refusal: 'One of the roles cannot be read, or is not a role.' };
    return found.broken.length > 0 ? refusedFor(found.broken) : fileOf(exportComparison(found.result, format));
  }
  const found = await service.matrix(scopeOf(what));
  if (!found) return { refusal: 'There are no roles here.' };
  return found.broken.length > 0 ? refusedFor(found.broken) : fileOf(exportMatrix(found.result, format));
}

async function compared(service: SideBySide, { roles }: CompareParams): ReturnType<SideBySide['compare']> {
  if (roles.length < 2 || roles.length > mostRoles) return undefined;
  return service.compare(roles.map((role): RoleVersion => ({ ...role, uri: normalUri(role.uri) })));
}

function scopeOf({ uris, family, all }: MatrixParams): MatrixScope {
  return {
    uris: uris.map(normalUri),
    ...(family === undefined ? {} : { family }),
    ...(all === undefined ? {} : { all }),
  };
}

function fileOf({ fileName, text }: TextFile): ExportResult {
  return { fileName, data: text, encoding: 'utf8' };
}
