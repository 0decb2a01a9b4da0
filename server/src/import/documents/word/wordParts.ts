import { say } from '../../../service/message.ts';
import { ImportRefusal } from '../../source.ts';
import { isCompoundFile, isZip } from '../../support/zip/kinds.ts';
import { refuseEntities, unzipParts } from '../../support/zip/unzip.ts';
import { withChosenWords } from './formFields.ts';

/**
 * What a document's words and their looks may take when unpacked, in bytes: a book of a thousand pages takes half of it, and the library several
 * times as much memory.
 */
const most = 24_000_000;

/** The parts that have words, or say how words look. Pictures, fonts and programs are never unpacked. */
function isWanted(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|xml\.rels)|docProps\/(?:core|custom)\.xml)$/.test(
    name,
  );
}

export interface WordParts {
  /** The texts of the parts by their names. */
  readonly texts: ReadonlyMap<string, string>;
  /** The document again, with these parts alone and nothing packed. */
  readonly bytes: Uint8Array;
}

/** Unpacks a document of Word within limits; throws an `ImportRefusal` for what is none, and for what would take too much. */
export async function readWordParts(bytes: Uint8Array): Promise<WordParts> {
  if (isCompoundFile(bytes)) {
    throw new ImportRefusal(
      say`The file is of an old Word, or has a password: open it in Word and save it as .docx without one.`,
    );
  }
  if (!isZip(bytes)) throw new ImportRefusal(say`The file is no document of Word.`);
  const parts = await unzipParts(bytes, { wanted: isWanted, most });
  const texts = new Map<string, string>();
  for (const [name, part] of parts) {
    const text = new TextDecoder(encodingOf(part)).decode(part);
    refuseEntities(name, text);
    const shown = withChosenWords(text);
    if (shown !== text) parts.set(name, new TextEncoder().encode(shown));
    texts.set(name, shown);
  }
  if (![...texts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name))) {
    throw new ImportRefusal(say`The file is an archive, but no document of Word: it has no text.`);
  }
  const { zipSync } = await import('fflate');
  // The library sees nothing but what was counted here.
  return { texts, bytes: zipSync(Object.fromEntries(parts), { level: 0 }) };
}

function encodingOf(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  return part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
}
