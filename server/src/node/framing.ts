/** Longer headers are none: the two that the protocol knows take less than 100 bytes. */
const longestHeader = 4096;

const headerEnd = '\r\n\r\n';
/** A line of a header, as far as it has arrived. */
const line = /^(?:[\w-]+(?::[^\r\n]*)?)?\r?$/;
const contentLength = /^content-length:[ \t]*(\d{1,10})[ \t]*$/i;

/**
 * Follows the bytes of a stream of messages, of which each has a header with the length of its body. After a wrong length it is not known where
 * the next message begins, and a server that went on would hear nothing any more.
 */
export class Framing {
  #header = '';
  /** Bytes of the body that are still to come. */
  #body = 0;
  #wrong: string | undefined;

  /** Takes the next bytes, and gives what is wrong with the stream so far; `undefined` when nothing is. */
  take(bytes: Uint8Array): string | undefined {
    for (let at = 0; at < bytes.length && this.#wrong === undefined; ) {
      if (this.#body > 0) {
        const taken = Math.min(this.#body, bytes.length - at);
        this.#body -= taken;
        at += taken;
      } else {
        at = this.#takeHeader(bytes, at);
      }
    }
    return this.#wrong;
  }

  /** Reads the header up to its end, or as far as it has arrived; gives where it stopped. */
  #takeHeader(bytes: Uint8Array, from: number): number {
    const before = this.#header.length;
    const piece = bytes.subarray(from, from + longestHeader + 1 - before);
    this.#header += String.fromCharCode(...piece);
    const end = this.#header.indexOf(headerEnd);
    if (end < 0) {
      this.#checkPart();
      return from + piece.length;
    }
    const header = this.#header.slice(0, end);
    this.#header = '';
    this.#readLength(header);
    return from + end + headerEnd.length - before;
  }

  #checkPart(): void {
    const wrong = this.#header.split('\r\n').find((part) => !line.test(part));
    if (wrong !== undefined) this.#wrong = `${quoted(wrong)} is not the header of a message`;
    else if (this.#header.length > longestHeader) this.#wrong = 'a header has no end';
  }

  #readLength(header: string): void {
    const lines = header.split('\r\n');
    const wrong = lines.find((part) => !line.test(part) || !part.includes(':'));
    const lengths = lines.filter((part) => /^content-length:/i.test(part));
    const length = lengths.length === 1 ? contentLength.exec(lengths[0] ?? '')?.[1] : undefined;
    if (wrong !== undefined) this.#wrong = `${quoted(wrong)} is not the header of a message`;
    else if (lengths.length === 0) this.#wrong = 'a message has no Content-Length';
    else if (length === undefined) this.#wrong = `${quoted(lengths.join(', '))} is not a length in bytes`;
    else this.#body = Number(length);
  }
}

/** The beginning of a text, on one line of printable characters. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
