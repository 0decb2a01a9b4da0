import { type Message, say } from '../../../service/message.ts';
import { joinBytes } from '../../../service/support/joinBytes.ts';
import { ImportRefusal } from '../../source.ts';

/** What of an archive is unpacked, and how much of it at most. */
export interface UnzipLimits {
  /** Whether a part is wanted; all others are skipped without being unpacked. */
  readonly wanted: (name: string) => boolean;
  /** In bytes, of all wanted parts together. */
  readonly most: number;
}

/** Parts of an archive; more are no document. */
const mostParts = 20_000;

/** The archive is given to the unpacker in pieces, so that no more than a piece's content is ever unpacked beyond the limit. In bytes. */
const pieceSize = 64 * 1024;

/**
 * Parts of a ZIP archive. What they really unpack to is counted while it is unpacked, whatever the archive says of itself: throws an `ImportRefusal`
 * beyond the limit, for an archive that is cut off or encrypted, and for two parts of one name.
 */
export async function unzipParts(bytes: Uint8Array, { wanted, most }: UnzipLimits): Promise<Map<string, Uint8Array>> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const parts = new Map<string, Uint8Array>();
  const open = new Set<string>();
  let [size, count] = [0, 0];
  let refusal: ImportRefusal | undefined;
  const refuse = (message: Message) => {
    refusal ??= new ImportRefusal(message);
  };
  const unzip = new Unzip((file) => {
    count++;
    if (count > mostParts) refuse(say`The file is an archive of more than ${mostParts} parts, which no document has.`);
    if (refusal || !wanted(file.name)) return;
    if (parts.has(file.name) || open.has(file.name)) {
      refuse(say`The file holds two parts of the name “${file.name}”, so that nobody can tell which one counts.`);
      return;
    }
    open.add(file.name);
    const chunks: Uint8Array[] = [];
    file.ondata = (error, data, final) => {
      if (refusal) return;
      if (error) {
        refuse(say`The file is damaged: a part of it cannot be unpacked.`);
        return;
      }
      size += data.length;
      if (size > most) {
        refuse(say`The file unpacks to more than ${Math.round(most / 1_000_000)} MB, which no document of words does.`);
        return;
      }
      chunks.push(data);
      if (final) {
        parts.set(file.name, joinBytes(chunks));
        open.delete(file.name);
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !refusal; at += pieceSize) {
      unzip.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
    }
  } catch {
    refuse(say`The file is damaged or encrypted: it cannot be unpacked.`);
  }
  if (refusal) throw refusal;
  if (open.size > 0) throw new ImportRefusal(say`The file is cut off: its end is missing.`);
  return parts;
}

/** Throws an `ImportRefusal` for XML that declares a document type: entities could be of any size, and no office file needs them. */
export function refuseEntities(name: string, xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)\b/i.test(xml)) {
    throw new ImportRefusal(
      say`The file’s part “${name}” declares entities, which office files do not have: it is not read.`,
    );
  }
}
