import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Matrix, MatrixRow } from '../../../src/service/compare/matrix.ts';
import { matrixCsv } from '../../../src/write/csv/matrixCsv.ts';
import { editorLinks } from '../../../src/write/html/links.ts';
import { matrixPage, mostCells } from '../../../src/write/html/matrixPage.ts';
import { joined } from '../../support/joined.ts';
import { english } from '../../support/phrases.ts';

const columns = 5_000;

/** A matrix of so many skills that no role asks for, in two groups. */
function matrixOf(skills: number): Matrix {
  const row = (i: number): MatrixRow => ({ name: `Skill ${i}`, cells: new Map(), ended: new Set(), marks: ['gap'] });
  const rows = Array.from({ length: skills }, (_, i) => row(i));
  return {
    lang: 'en',
    phrases: english,
    roles: [],
    columns: Array.from({ length: columns }, (_, i) => ({ uri: `file:///${i}.role.yaml`, title: `R${i}`, lang: 'en' })),
    groups: [
      { title: 'First', rows: rows.slice(0, 60) },
      { title: 'Second', rows: rows.slice(60) },
    ],
    counts: [],
  };
}

const rowsOf = (html: string) => html.match(/<tr data-mark/g)?.length;

test('a page of more cells than a browser can show has the first rows and says so', () => {
  const most = mostCells / columns;
  const whole = matrixPage(matrixOf(most)).html;
  assert.equal(rowsOf(whole), most);
  assert.doesNotMatch(whole, /This page shows/);
  const cut = matrixPage(matrixOf(most + 1)).html;
  assert.equal(rowsOf(cut), most);
  assert.match(cut, /This page shows the first 100 of 101 skills/);
  assert.equal(rowsOf(matrixPage(matrixOf(2 * most)).html), most);
});

test("an editor's page of very many cells says once what those without a level say, any other page at each", () => {
  const page = matrixPage(matrixOf(5), editorLinks).html;
  assert.match(page, /<table class="rp-matrix" data-empty="Not asked for">/);
  assert.equal(page.match(new RegExp(`<td colspan="${columns}"></td>`, 'g'))?.length, 5);
  assert.doesNotMatch(matrixPage(matrixOf(3), editorLinks).html, /data-empty/);
  assert.doesNotMatch(matrixPage(matrixOf(5)).html, /data-empty/);
});

test('the table for spreadsheets has every row', () => {
  assert.equal(joined(matrixCsv(matrixOf(301))).split('\r\n').length, 1 + 301 + 1);
});
