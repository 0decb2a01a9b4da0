import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Anchor, createLineMap } from '../../src/panels/role/lineMap.ts';
import { createEditorLock, createPageLock } from '../../src/panels/role/scrollLock.ts';

/** The map of a page that is 1000 pixels high and has a source of 100 lines. The anchors are written as `line@top` items. */
function mapOf(page: string) {
  const anchors = page
    .split(' ')
    .filter((item) => item !== '')
    .map((item): Anchor => {
      const [line = 0, top = 0] = item.split('@').map(Number);
      return { line, top };
    });
  return createLineMap(anchors, 100, 1000);
}

describe('the map between lines and heights', () => {
  it('leads to the beginning of each block and evenly through it', () => {
    const map = mapOf('10@100 20@400 30@500');
    assert.deepEqual([0, 5, 10, 15, 20, 30, 65, 100].map(map.toTop), [0, 50, 100, 250, 400, 500, 750, 1000]);
    assert.deepEqual([0, 50, 100, 250, 400, 500, 750, 1000].map(map.toLine), [0, 5, 10, 15, 20, 30, 65, 100]);
  });

  it('begins where the source begins, whatever is at its first line', () => {
    assert.equal(mapOf('0@60 10@200').toTop(0), 0);
    assert.equal(mapOf('0@60 10@200').toLine(0), 0);
    assert.equal(mapOf('').toTop(50), 500);
    assert.equal(mapOf('').toLine(500), 50);
  });

  it('takes the last of several places of a line, where the detail is', () => {
    const map = mapOf('10@100 50@120 60@130 20@300 50@500 60@700');
    assert.deepEqual([10, 20, 50, 60].map(map.toTop), [100, 300, 500, 700]);
    assert.equal(map.toLine(500), 50);
  });

  it('leads into sections that the page has in another order than the source', () => {
    const map = mapOf('50@100 60@300 10@500 20@700');
    assert.deepEqual([50, 60, 10, 20].map(map.toTop), [100, 300, 500, 700]);
    assert.deepEqual([100, 300, 500, 700].map(map.toLine), [50, 60, 10, 20]);
  });

  it('never goes back while it passes things side by side', () => {
    const map = mapOf('6@20 7@20 5@60 9@110 8@112 21@300');
    const tops = Array.from({ length: 30 }, (_, line) => map.toTop(line));
    assert.deepEqual(
      tops,
      tops.toSorted((a, b) => a - b),
    );
    assert.equal(map.toTop(21), 300);
  });

  it('finds what is far down in a column beside another one', () => {
    const column = (from: number) => Array.from({ length: 10 }, (_, i) => `${from + i}@${i * 90}`).join(' ');
    const map = mapOf(`${column(10)} ${column(40)}`);
    assert.equal(map.toTop(19), 810);
    assert.equal(map.toTop(49), 810);
  });

  it('agrees in both directions where the page has the order of the source', () => {
    const map = mapOf('3@40 9@90 14@400 40@410 41@800');
    for (let line = 0; line < 100; line += 0.7)
      assert.ok(Math.abs(map.toLine(map.toTop(line)) - line) < 1e-6, `${line}`);
  });
});

describe('the editor', () => {
  it('leads the page when somebody scrolls it', () => {
    const lock = createEditorLock();
    assert.deepEqual(
      [1, 2, 5, 0].map((top) => lock.follow(top)),
      [1, 2, 5, 0],
    );
  });

  it('does not lead the page back when the page has led it', () => {
    const lock = createEditorLock();
    lock.lead(50, 0, 0);
    assert.equal(lock.follow(50), undefined);
    assert.equal(lock.follow(51), 51);
  });

  it('may keep some lines above the one it was sent to, and the page does not jump by them afterwards', () => {
    const lock = createEditorLock();
    lock.lead(50, 0, 5);
    assert.equal(lock.follow(45), undefined);
    const after = lock.follow(46) ?? 0;
    assert.ok(after > 50 && after < 51.1, `${after}`);
    assert.equal(lock.follow(80), 80);
  });

  it('may glide to its aim in both directions', () => {
    const lock = createEditorLock();
    lock.lead(50, 0, 5);
    for (const top of [3, 10, 30, 40, 44, 45]) assert.equal(lock.follow(top), undefined, `${top}`);
    lock.lead(20, 45, 5);
    for (const top of [44, 38, 30, 20, 15]) assert.equal(lock.follow(top), undefined, `${top}`);
    assert.notEqual(lock.follow(12), undefined);
  });

  it('may glide on for a moment after it has been sent back', () => {
    const lock = createEditorLock();
    lock.lead(100, 0, 0, true);
    for (const top of [10, 30]) assert.equal(lock.follow(top), undefined);
    lock.lead(20, 30, 0, true);
    for (const top of [36, 41, 38, 30, 22, 20]) assert.equal(lock.follow(top), undefined, `${top}`);
    lock.lead(60, 20, 0, true);
    for (const top of [30, 52, 55]) assert.equal(lock.follow(top), undefined, `${top}`);
    lock.lead(40, 55, 0, true);
    for (const top of [58, 59, 56, 41, 40]) assert.equal(lock.follow(top), undefined, `${top}`);
    assert.equal(lock.follow(44), 44, 'by now it is somebody else');
  });

  it('may glide further than expected where the lines kept above are wrapped', () => {
    const lock = createEditorLock();
    lock.lead(50, 0, 5, true);
    for (const top of [20, 44, 46, 48]) assert.equal(lock.follow(top), undefined, `${top}`);
    assert.notEqual(lock.follow(43), undefined);
  });

  it('may glide to a place that was clicked in the page', () => {
    const lock = createEditorLock();
    assert.equal(lock.follow(1), 1);
    lock.show(200, 40);
    for (const top of [5, 60, 130, 170, 179, 180]) assert.equal(lock.follow(top), undefined, `${top}`);
    assert.equal(lock.follow(184), 184);
  });

  it('may answer late to quick movements, and in one step to several', () => {
    const lock = createEditorLock();
    lock.lead(20, 0, 0);
    lock.lead(60, 0, 0);
    lock.lead(90, 0, 0);
    assert.equal(lock.follow(20), undefined);
    assert.equal(lock.follow(60), undefined);
    assert.equal(lock.follow(90), undefined);
    lock.lead(40, 90, 0);
    lock.lead(10, 90, 0);
    assert.equal(lock.follow(10), undefined);
    assert.equal(lock.follow(40), 40, 'somebody scrolls the editor');
  });

  it('is heard again as soon as somebody turns it', () => {
    const lock = createEditorLock();
    lock.lead(50, 0, 0);
    assert.equal(lock.follow(20), undefined);
    assert.notEqual(lock.follow(15), undefined);
  });

  it('does not lead the page when typing shifts its text a little', () => {
    const lock = createEditorLock();
    assert.equal(lock.follow(20), 20);
    assert.equal(lock.follow(19.5, true), undefined);
    assert.equal(lock.follow(19.5), undefined);
    assert.equal(lock.follow(50, true), 50, 'the cursor has been brought into view');
  });

  it('does not take the page along to a place that was clicked in it', () => {
    const lock = createEditorLock();
    lock.show(80, 30);
    assert.equal(lock.follow(65), undefined);
    assert.equal(lock.follow(60), 60);
  });
});

describe('the page', () => {
  it('tells of what the reader does and of nothing else', () => {
    const lock = createPageLock();
    assert.equal(lock.isSet(10), false);
    lock.set(300);
    assert.equal(lock.isSet(300.4), true);
    assert.equal(lock.isSet(300), true);
    assert.equal(lock.isSet(340), false);
    assert.equal(lock.isSet(300), false, 'the reader has come back');
  });
});
