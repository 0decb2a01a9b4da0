import { say } from '../../../service/message.ts';
import { ImportRefusal } from '../../source.ts';

/*
 * Looks at XML as it is inflated, before a library reads it: a document type could define entities that stand for gigabytes, and elements
 * within elements within elements are read by functions that call themselves.
 */

/** Deeper elements than anybody's: a table in a table in a table in Word takes about twenty. */
const deepest = 500;

/** All elements of a file together: a workbook has four for a cell, and takes a kilobyte of memory for each cell. */
const mostElements = 5_000_000;

/** How many elements the XML of a file has had so far. */
export interface ElementCount {
  elements: number;
}

/** Where in the XML the next byte stands. */
type State = 'text' | 'tagStart' | 'closing' | 'tag' | 'single' | 'double' | 'declaration' | 'comment' | 'cdata';

const [tab, lt, gt, slash, bang, question, single, double, dash, bracket] = [
  0x09, 0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x27, 0x22, 0x2d, 0x5d,
];

/**
 * Gives a function that takes the bytes of one file of XML, piece by piece, in UTF-8 or UTF-16. It throws an `ImportRefusal` at a document
 * type, below 500 elements, and behind five million. Bytes that do not begin as XML are let through.
 */
export function createXmlWatch(count: ElementCount): (bytes: Uint8Array) => void {
  let state: State = 'text';
  let hasBegun = false;
  let isXml = true;
  let depth = 0;
  /** The byte before, and the one before that, without the zeros of UTF-16. */
  let before = 0;
  let beforeThat = 0;
  let declaration = '';

  function take(byte: number): void {
    switch (state) {
      case 'text':
        if (byte === lt) state = 'tagStart';
        break;
      case 'tagStart':
        startTag(byte);
        break;
      case 'tag':
      case 'closing':
        inTag(byte);
        break;
      case 'single':
        if (byte === single) state = 'tag';
        break;
      case 'double':
        if (byte === double) state = 'tag';
        break;
      case 'declaration':
        inDeclaration(byte);
        break;
      case 'comment':
        if (byte === gt && before === dash && beforeThat === dash) state = 'text';
        break;
      case 'cdata':
        if (byte === gt && before === bracket && beforeThat === bracket) state = 'text';
        break;
    }
  }

  function startTag(byte: number): void {
    if (byte === slash) {
      state = 'closing';
      depth--;
    } else if (byte === question) {
      // A processing instruction ends as an element that is empty does not: what it adds is taken away again.
      state = 'closing';
    } else if (byte === bang) {
      state = 'declaration';
      declaration = '';
    } else {
      state = 'tag';
      if (++count.elements > mostElements)
        throw new ImportRefusal(say`it holds more than can be read: part it into several files`);
      if (++depth > deepest) throw new ImportRefusal(say`its XML is nested deeper than ${deepest} elements`);
    }
  }

  function inTag(byte: number): void {
    if (byte === gt) {
      if (state === 'tag' && before === slash) depth--;
      state = 'text';
    } else if (state === 'tag') {
      if (byte === single) state = 'single';
      if (byte === double) state = 'double';
    }
  }

  function inDeclaration(byte: number): void {
    declaration += String.fromCharCode(byte);
    if (declaration === '--') state = 'comment';
    else if (declaration === '[CDATA[') state = 'cdata';
    else if (!'[CDATA['.startsWith(declaration) && declaration !== '-') {
      throw new ImportRefusal(say`its XML has a document type, which may define entities without end`);
    }
  }

  return (bytes) => {
    for (let index = 0; isXml && index < bytes.length; index++) {
      if (state === 'text' && hasBegun) {
        const next = bytes.indexOf(lt, index);
        if (next === -1) return;
        index = next;
      }
      const byte = bytes[index] ?? 0;
      if (byte === 0) continue;
      if (!hasBegun) {
        // A byte-order mark and blanks may stand before the first tag.
        if (byte >= 0xbb || (byte >= tab && byte <= 0x20)) continue;
        isXml = byte === lt;
        hasBegun = true;
      }
      take(byte);
      beforeThat = before;
      before = byte;
    }
  };
}
