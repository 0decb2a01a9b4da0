import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  type CompareParams,
  compareMethod,
  type ExportParams,
  type ExportResult,
  exportMethod,
  type MatrixParams,
  matrixMethod,
  type PageResult,
} from '../protocol.ts';
import type { TextFile } from '../publish/exportSideBySide.ts';
import type { MatrixScope, RoleVersion, SideBySide } from '../service/compare/sideBySide.ts';
import { guarded } from './guard.ts';
import { normalUri } from './openDocuments.ts';

/** More columns than this are not read side by side. */
const mostRoles = 6;

/** Exports one role; `null` where there is nothing to export. */
export type ExportRole = (uri: string, format: ExportParams['format']) => Promise<ExportResult | null>;

/** Wires the requests for pages about several roles and for documents to be saved. */
export function registerPublishing(connection: Connection, service: SideBySide, exportRole?: ExportRole): void {
  connection.onRequest(compareMethod, (params: CompareParams, token: CancellationToken) =>
    guarded<PageResult | null>(connection, 'comparing roles', token, null, async () => {
      const found = await compared(service, params);
      // The Markdown library is big, and most sessions compare nothing.
      const [{ comparePage }, { editorLinks }] = await Promise.all([
        import('../render/comparePage.ts'),
        import('../render/links.ts'),
      ]);
      return found ? { ...comparePage(found.result, editorLinks), dependencies: found.dependencies } : null;
    }),
  );
  connection.onRequest(matrixMethod, (params: MatrixParams, token: CancellationToken) =>
    guarded<PageResult | null>(connection, 'the matrix of roles', token, null, async () => {
      const found = await service.matrix(scopeOf(params));
      const [{ matrixPage }, { editorLinks }] = await Promise.all([
        import('../render/matrixPage.ts'),
        import('../render/links.ts'),
      ]);
      return found ? { ...matrixPage(found.result, editorLinks), dependencies: found.dependencies } : null;
    }),
  );
  connection.onRequest(exportMethod, (params: ExportParams, token: CancellationToken) =>
    guarded<ExportResult | null>(connection, `exporting a ${params.what.kind}`, token, null, async () => {
      const { what, format } = params;
      if (what.kind === 'role') return (await exportRole?.(normalUri(what.uri), format)) ?? null;
      const { exportComparison, exportMatrix } = await import('../publish/exportSideBySide.ts');
      if (format !== 'html' && format !== 'markdown' && format !== 'csv') return null;
      if (what.kind === 'comparison') {
        const found = await compared(service, what);
        return found ? fileOf(exportComparison(found.result, format)) : null;
      }
      const found = await service.matrix(scopeOf(what));
      return found ? fileOf(exportMatrix(found.result, format)) : null;
    }),
  );
}

async function compared(service: SideBySide, { roles }: CompareParams): ReturnType<SideBySide['compare']> {
  if (roles.length < 2 || roles.length > mostRoles) return undefined;
  return service.compare(roles.map((role): RoleVersion => ({ ...role, uri: normalUri(role.uri) })));
}

function scopeOf({ uris, family }: MatrixParams): MatrixScope {
  return { uris: uris.map(normalUri), ...(family === undefined ? {} : { family }) };
}

function fileOf({ fileName, text }: TextFile): ExportResult {
  return { fileName, data: text, encoding: 'utf8' };
}
