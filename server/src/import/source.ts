import { SaidError } from '../service/message.ts';
/** A file that is to be brought in, or what is on the clipboard. */
export interface SourceFile {
  /** Its path relative to the folder that was asked for, with forward slashes; its name alone where a file was. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file whose text has been decoded as far as it is a text. */
export interface Source extends SourceFile {
  /** The text without its byte-order mark, line ends as they are; `undefined` for files that are no text. */
  readonly text: string | undefined;
  /** How the text was written: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Windows-1252`. */
  readonly encoding: string | undefined;
}

/** Why sources are not imported: one sentence for the person who asked, as plain text. Nothing is written. */
export class ImportRefusal extends SaidError {}
