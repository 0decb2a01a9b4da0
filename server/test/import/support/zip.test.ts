import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { ImportRefusal } from '../../../src/import/source.ts';
import { checkZip, namesInZip, usualLimits } from '../../../src/import/support/zip/checkZip.ts';
import { isZip } from '../../../src/import/support/zip/kinds.ts';

/** A ZIP file of one file of XML. */
function zipOf(xml: string | Uint8Array, name = 'word/document.xml'): Uint8Array {
  return zipSync({ [name]: typeof xml === 'string' ? strToU8(xml) : xml });
}

/** Whether it is refused, with a reason. */
function refused(bytes: Uint8Array, reason: RegExp, limits = usualLimits): Promise<void> {
  return assert.rejects(
    checkZip(bytes, limits),
    (error) => error instanceof ImportRefusal && reason.test(error.message),
  );
}

const plain =
  '\ufeff<?xml version="1.0"?><!-- a > b --><a x="1 > 0" y=\'/>\'><b/><c><![CDATA[<!DOCTYPE x> ]] > <<<]]></c>text &lt;!DOCTYPE</a>';

suite('ZIP files', () => {
  test('an ordinary one is let through', async () => {
    const bytes = zipSync({
      'a.xml': strToU8(plain),
      'b.bin': new Uint8Array(3000),
      'c.txt': [strToU8('stored'), { level: 0 }],
    });
    await checkZip(bytes);
    assert.deepEqual(namesInZip(bytes), ['a.xml', 'b.bin', 'c.txt']);
    assert.equal(isZip(bytes), true);
  });

  test('thousands of elements side by side, with signs in their attributes, are let through', async () => {
    await checkZip(zipOf(`<a>${'<b t="x>"/><c d=\'"\'>1</c><?pi x?>'.repeat(5000)}</a>`));
  });

  test('a file that grows a thousand times is refused after its first pieces', () =>
    refused(zipOf(new Uint8Array(40 * 1024 * 1024)), /grows/, { ...usualLimits, free: 1024 * 1024 }));

  test('many files that are too much together are refused', () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`${index}.xml`, strToU8('<a/>'.repeat(1000))]),
    );
    return refused(zipSync(files), /grows/, { ...usualLimits, total: 50_000 });
  });

  test('more files than allowed are refused', () =>
    refused(zipSync({ a: strToU8('1'), b: strToU8('2') }), /more than 1 files/, { ...usualLimits, entries: 1 }));

  const documentTypes: readonly (readonly [string, string | Uint8Array])[] = [
    ['a document type', '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'],
    ['one behind a comment', `<!-- ${'-'.repeat(70_000)}--><!DOCTYPE a><a/>`],
    ['one behind a declaration', '<?xml version="1.0"?>\n<!doctype a><a/>'],
    ['one in UTF-16', Buffer.from('\ufeff<?xml version="1.0"?><!DOCTYPE a><a/>', 'utf16le')],
    ['an entity within elements', '<a><!ENTITY b "c"></a>'],
  ];
  for (const [name, xml] of documentTypes) {
    test(`${name} is refused`, () => refused(zipOf(xml), /document type/));
    test(`${name} in a file of another name is refused`, () =>
      refused(zipOf(xml, 'media/picture.bin'), /document type/));
  }

  test('elements that are nested too deep are refused', () => refused(zipOf('<a>'.repeat(600)), /nested/));

  test('more elements than can be read are refused', () =>
    refused(zipOf(`<a>${'<b/>'.repeat(5_000_000)}</a>`), /more than can be read/, { ...usualLimits, ratio: 10_000 }));

  test('a file that was cut, or is none, is refused', async () => {
    const bytes = zipOf(plain);
    for (const length of [0, 3, 20, 40, bytes.length - 5]) await refused(bytes.subarray(0, length), /damaged/);
    await refused(strToU8('PK'.repeat(100)), /damaged/);
    assert.deepEqual(namesInZip(bytes.subarray(0, 30)), []);
  });

  test('bytes that cannot be inflated are refused', async () => {
    const bytes = zipOf('<a>some words that are packed</a>');
    bytes.fill(0xff, 50, 70);
    await refused(bytes, /damaged/);
  });

  test('an encrypted file is refused', () => {
    const bytes = zipOf('<a/>');
    const directory = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes[directory + 8] = 1;
    return refused(bytes, /password/);
  });
});
