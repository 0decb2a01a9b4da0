import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromBase64, toBase64 } from '../../../server/src/protocol.ts';
import { sentenceOfLeftOut } from '../../src/commands/support/leftOut.ts';
import { type Exported, formatNamed, formatsOf, parseExported } from '../../src/exporting/formats.ts';
import { isAssetPath } from '../../src/server/assetPath.ts';

const role: Exported = { kind: 'role', uri: 'file:///a.role.yaml' };
const framework: Exported = { kind: 'framework', uri: 'file:///a.framework.yaml' };
const matrix: Exported = { kind: 'matrix', uris: [] };

describe('the formats of an export', () => {
  it('are documents for a role, catalogues and data for a framework, and pages and tables for several', () => {
    const names = (exported: Exported) => formatsOf(exported).map(({ format }) => format);
    assert.deepEqual(names(role), ['pdf', 'docx', 'html', 'markdown', 'jsonld']);
    assert.deepEqual(names(framework), ['pdf', 'docx', 'html', 'markdown', 'xlsx', 'case', 'skos']);
    assert.deepEqual(names(matrix), ['pdf', 'docx', 'html', 'markdown', 'csv', 'xlsx']);
  });

  it('are taken by name where they fit', () => {
    assert.equal(formatNamed(role, 'pdf')?.suffix, 'pdf');
    assert.equal(formatNamed(matrix, 'jsonld'), undefined);
    assert.equal(formatNamed(role, 'case'), undefined);
    assert.equal(formatNamed(framework, 'case')?.suffix, 'json');
    assert.equal(formatNamed(framework, 'jsonld'), undefined);
    assert.equal(formatNamed(role, 7), undefined);
  });

  it('say of Excel what it is good for', () => {
    assert.match(formatNamed(matrix, 'xlsx')?.detail ?? '', /import again/);
    assert.doesNotMatch(formatNamed(framework, 'xlsx')?.detail ?? '', /import/);
  });
});

describe('what is exported', () => {
  it('is what a page or a key binding names', () => {
    assert.deepEqual(parseExported(role), role);
    assert.deepEqual(parseExported(framework), framework);
    assert.deepEqual(parseExported(matrix), matrix);
  });

  it('is nothing for anything else', () => {
    for (const value of [
      undefined,
      null,
      7,
      {},
      { kind: 'role' },
      { kind: 'page', uri: 'x' },
      { kind: 'comparison', roles: [] },
    ]) {
      assert.equal(parseExported(value), undefined);
    }
  });
});

describe('an asset that the server asks for', () => {
  it('lies below the folder of the built files', () => {
    assert.equal(isAssetPath('fonts/bold.ttf'), true);
    assert.equal(isAssetPath('preview.css'), true);
  });

  it('lies nowhere else', () => {
    const strange = [
      '../package.json',
      'fonts/../../package.json',
      'fonts/..',
      '/etc/passwd',
      'fonts//bold.ttf',
      'fonts\\..\\bold.ttf',
      'file:///etc/passwd',
      '%2e%2e/package.json',
      '.',
      '',
      undefined,
      7,
    ];
    for (const path of strange) assert.equal(isAssetPath(path), false, String(path));
  });

  it('comes through as it is', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256);
    assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
    assert.equal(toBase64(new Uint8Array()), '');
  });
});

describe('what a document lacks', () => {
  it('is said by name, some of it where there is much', () => {
    assert.equal(sentenceOfLeftOut([], 'a.pdf'), undefined);
    assert.equal(
      sentenceOfLeftOut(['Parking', 'Uniform'], 'a.pdf'),
      'Left out of a.pdf, since it is not part of the profile yet: "Parking", "Uniform".',
    );
    assert.match(sentenceOfLeftOut(['1', '2', '3', '4', '5', '6', '7'], 'a.pdf') ?? '', /"5", 2 more\.$/);
  });
});
