import type { Connection } from 'vscode-languageserver';
import type { ExportRefusal, ExportResult, ReadAssetParams, ReadAssetResult } from '../protocol.ts';
import { readAssetMethod } from '../protocol.ts';
import type { LanguageService } from '../service/languageService.ts';
import type { ReadAsset } from '../write/assets.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Files } from './files.ts';
import type { ExportRole } from './publishing.ts';
import { RefusedExport, refusedFor } from './refusal.ts';

/** Exports roles as they are open or stored. A file with YAML errors is refused, since texts would be missing from what is handed out. */
export function roleExport(
  service: Pick<LanguageService, 'resolve'>,
  files: Pick<Files, 'read'>,
  readAsset: ReadAsset,
): ExportRole {
  return async (uri, name): Promise<ExportResult | ExportRefusal> => {
    const { exportRole, roleFormatOf } = await import('../write/exportRole.ts');
    const format = roleFormatOf(name);
    if (!format) return { refusal: `A role is not exported as ${name}.` };
    const file = await files.read(uri);
    if (!file) return { refusal: 'The file of the role cannot be read.' };
    const resolved = await service.resolve({ uri, languageId: 'role-profile', ...file });
    if (!resolved) return { refusal: 'The file is not a role.' };
    if (resolved.errorLine !== undefined) return refusedFor([{ uri, line: resolved.errorLine }]);
    const { fileName, data } = await exportRole(resolved.profile, format, askedFor(readAsset));
    return typeof data === 'string'
      ? { fileName, data, encoding: 'utf8' }
      : { fileName, data: toBase64(data), encoding: 'base64' };
  };
}

/** A document cannot be made without the files that it needs, and the person who waits for it should know that it is not the role's fault. */
function askedFor(readAsset: ReadAsset): ReadAsset {
  return async (path) => {
    try {
      return await readAsset(path);
    } catch (cause) {
      const message = `The file ${path}, which belongs to this extension, cannot be read. Installing the extension again may help.`;
      throw new RefusedExport(message, { cause });
    }
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
