import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lazy, whenAsked } from '../../../src/service/support/lazy.ts';

describe('what is worked out when somebody asks', () => {
  it('is worked out once, also where that is nothing', () => {
    let asked = 0;
    const nothing = lazy(() => {
      asked++;
      return undefined;
    });
    assert.equal(asked, 0);
    assert.equal(nothing(), undefined);
    assert.equal(nothing(), undefined);
    assert.equal(asked, 1);
  });

  it('is a property of an object, and a value in its copies', () => {
    let asked = 0;
    const withWords = whenAsked('words');
    const text = withWords(() => [`${++asked}`], { id: 'a' });
    assert.equal(asked, 0);
    assert.deepEqual(Object.keys(text), ['id', 'words']);
    const copy = { ...text, id: 'b' };
    assert.deepEqual([text.words, copy.words, asked], [['1'], ['1'], 1]);
    assert.deepEqual(copy, { id: 'b', words: ['1'] });
    assert.equal(JSON.stringify(text), '{"id":"a","words":["1"]}');
  });

  it('is each object\u2019s own, of several properties, too, by one accessor for each of these', () => {
    const [withA, withB] = [whenAsked('a'), whenAsked('b')];
    const [one, other] = [1, 2].map((number) =>
      withB(
        () => -number,
        withA(() => number, {}),
      ),
    );
    assert.deepEqual(
      [one, other],
      [
        { a: 1, b: -1 },
        { a: 2, b: -2 },
      ],
    );
    const accessorOf = (object: object | undefined) => Object.getOwnPropertyDescriptor(object, 'a')?.get;
    assert.notEqual(accessorOf(one), undefined);
    assert.equal(accessorOf(one), accessorOf(other));
  });
});
