import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { type ExportResult, type ReadAssetParams, type ReadAssetResult, readAssetMethod } from '../protocol.ts';
import type { ReadAsset } from '../publish/assets.ts';
import type { LanguageService } from '../service/languageService.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Files } from './files.ts';
import type { ExportRole } from './publishing.ts';

/** Exports roles as they are open or stored. A file with YAML errors is refused, since texts would be missing from what is handed out. */
export function roleExport(
  connection: Connection,
  service: Pick<LanguageService, 'resolve'>,
  files: Pick<Files, 'read'>,
  readAsset: ReadAsset,
): ExportRole {
  return async (uri, name): Promise<ExportResult | null> => {
    const { exportRole, roleFormatOf } = await import('../publish/exportRole.ts');
    const format = roleFormatOf(name);
    const file = format && (await files.read(uri));
    const resolved = file && (await service.resolve({ uri, languageId: 'role-profile', ...file }));
    if (!resolved) return null;
    if (resolved.broken) {
      await connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Error,
        message: 'The role has YAML errors, and texts would be missing from the document. Mend the errors first.',
      });
      return null;
    }
    const { fileName, data } = await exportRole(resolved.profile, format, readAsset);
    return typeof data === 'string'
      ? { fileName, data, encoding: 'utf8' }
      : { fileName, data: toBase64(data), encoding: 'base64' };
  };
}

/** Asks the client for what was built beside the server, which a worker cannot read by itself. */
export function assetsOf(connection: Connection): ReadAsset {
  return async (path) => {
    const params: ReadAssetParams = { path };
    const { data } = await connection.sendRequest<ReadAssetResult>(readAssetMethod, params);
    if (data === null) throw new Error(`the file ${path}, which belongs to this program, cannot be read`);
    return fromBase64(data);
  };
}
