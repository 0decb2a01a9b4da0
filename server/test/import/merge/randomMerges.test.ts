import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftFile, DraftMapping, DraftValue } from '../../../src/import/draft.ts';
import { isDraftText } from '../../../src/import/draft.ts';
import { writeDraft } from '../../../src/import/files/writeDraft.ts';
import { fileTree, mergeFile } from '../../../src/import/merge/mergeFile.ts';
import { printOf, samePrint } from '../../../src/import/merge/print.ts';
import { randomIntegers } from '../../support/random.ts';
import { rounds } from '../../support/thorough.ts';
import { textOf } from '../support/pieces.ts';
import { randomDraft } from '../support/randomDraft.ts';

/** The draft as a later version of its source has it: some texts are others, some items and keys are gone, some are new. */
function changed({ kind, stem, value }: DraftFile, integer: (below: number) => number): DraftFile {
  const inner = changedValue(value, 0) as DraftMapping;
  return { kind, stem, value: { ...inner, id: 'draft' } };

  function changedValue(one: DraftValue, depth: number): DraftValue {
    if (isDraftText(one)) return integer(12) === 0 ? textOf(`${one.text} changed ${integer(99)}`) : one;
    if (typeof one !== 'object') return one;
    if (Array.isArray(one)) {
      const kept = one.filter(() => integer(10) > 0).map((item: DraftValue) => changedValue(item, depth + 1));
      if (integer(10) === 0 && one.every((item: DraftValue) => isDraftText(item)))
        kept.push(textOf(`added ${integer(99)}`));
      return kept;
    }
    const entries = Object.entries(one as DraftMapping);
    // An item of which nothing but an own key is left would be no item of a role.
    const isKept = entries.some(([key]) => key.startsWith('x-'));
    const pairs = entries.filter(([key]) => key === 'id' || isKept || integer(15) > 0);
    return Object.fromEntries(pairs.map(([key, inside]) => [key, changedValue(inside ?? '', depth + 1)]));
  }
}

const tree = ({ kind, stem, value }: DraftFile) => {
  const { file } = writeDraft({ kind, stem, value });
  return fileTree(file.name, kind, file.text);
};

test('a file that nobody edited follows its source, whatever changed there, or what could not be done is told', () => {
  const integer = randomIntegers(5);
  let conflicts = 0;
  for (let round = 0; round < rounds(150); round++) {
    const draft = randomDraft(integer);
    const [first, second] = [tree(draft), tree(changed(draft, integer))];
    const base = printOf(first.tree);
    const merged = mergeFile(base, first, second.tree);
    if (merged.conflicts.length > 0) {
      conflicts++;
      continue;
    }
    const isSame = samePrint(sorted(printOf(merged.tree)), sorted(printOf(second.tree)));
    assert(isSame, `round ${round}\n${first.document.text}\n=====\n${second.document.text}\n=====\n${merged.text}`);
  }
  assert(conflicts < rounds(150) / 30, `${conflicts} of ${rounds(150)} files could not be changed in full`);
});

test('an edited file keeps its edits, and the same source again changes nothing', () => {
  const integer = randomIntegers(6);
  for (let round = 0; round < rounds(150); round++) {
    const draft = randomDraft(integer);
    const [first, local, source] = [tree(draft), tree(changed(draft, integer)), tree(changed(draft, integer))];
    const merged = mergeFile(printOf(first.tree), local, source.tree);
    const own = fileTree('own.yaml', draft.kind, merged.text);
    const again = mergeFile(printOf(source.tree), own, source.tree);
    assert.equal(again.text, merged.text);
    assert.deepEqual(again.conflicts, []);
    // Where the source did not change, the file is as it was edited.
    assert.equal(mergeFile(printOf(first.tree), local, first.tree).text, local.document.text);
  }
});

/**
 * Items in the order of what tells them apart: a merge leaves those that are there in their order. Mappings with nothing in them are no part of a
 * file.
 */
function sorted(print: ReturnType<typeof printOf>): ReturnType<typeof printOf> {
  if (typeof print === 'string') return print;
  if (Array.isArray(print)) {
    return print
      .map((item) => (typeof item === 'string' ? item : ([item[0], sorted(item[1])] as const)))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  const entries = Object.entries(print).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => typeof inner === 'string' || Object.keys(inner).length > 0));
}
