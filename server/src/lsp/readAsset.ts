import type { Connection } from 'vscode-languageserver';
import { fromBase64, type ReadAssetParams, type ReadAssetResult, readAssetMethod } from '../protocol.ts';
import type { ReadAsset } from '../write/assets.ts';

/** Asks the client for what was built beside the server, which a worker cannot read by itself. */
export function readAssetOf(connection: Connection): ReadAsset {
  return async (path) => {
    const params: ReadAssetParams = { path };
    const { data } = await connection.sendRequest<ReadAssetResult>(readAssetMethod, params);
    if (data === null) throw new Error(`the file ${path}, which belongs to this program, cannot be read`);
    return fromBase64(data);
  };
}
