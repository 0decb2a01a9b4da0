import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  gradeLadder,
  gradeName,
  gradeOf,
  gradeOrder,
  gradesBetween,
  gradesInOrder,
  nextGrades,
} from '../../../src/service/model/grades.ts';
import { directoryOf } from '../../support/directoryOf.ts';

/** A framework with grades written as `a>b,c`: the grade `a`, which progresses to `b` and `c`; `a@t` is of the track `t`. */
function frameworkText(path: string, grades: readonly string[]): string {
  const lines = grades.map((written) => {
    const [, id = '', track, next] = /^(\w+)(?:@(\w+))?(?:>(.*))?$/.exec(written) ?? [];
    const more = `${track ? `, track: ${track}` : ''}${next ? `, progressesTo: [${next}]` : ''}`;
    return `  - { id: ${id}, name: ${id.toUpperCase()}${more} }\n`;
  });
  return `--- /${path}.framework.yaml\nid: ${path}\nname: ${path}\ngrades:\n${lines.join('')}`;
}

function graded(grades: readonly string[], ...roles: string[]) {
  const texts = roles.map(
    (grade, i) => `--- /${i}.role.yaml\ngrade: ${grade}\nframeworks: { f: ./f.framework.yaml }\n`,
  );
  const { profile, framework } = directoryOf(frameworkText('f', grades) + texts.join(''));
  return { profiles: roles.map((_, i) => profile(String(i))), framework: framework('f') };
}

const orders: readonly (readonly [grades: readonly string[], order: string])[] = [
  [['b', 'a', 'c'], 'b a c'],
  [['c', 'a>b', 'b>c'], 'a b c'],
  [['a>c,b', 'b>c', 'c'], 'a b c'],
  [['a>c,b', 'c', 'b'], 'a c b'],
  [['x', 'a>c', 'm', 'c', 'z'], 'x a m c z'],
  [['a>b', 'b>a', 'c>a'], 'c a b'],
  [['a>a,b', 'b'], 'a b'],
  [['a>nowhere', 'b'], 'a b'],
  [[], ''],
];

for (const [grades, order] of orders) {
  test(`the grades ${grades.join(' ')} are in the order ${order}`, () => {
    const { framework } = graded(grades);
    assert.equal(
      gradesInOrder(framework)
        .map(({ id }) => id)
        .join(' '),
      order,
    );
  });
}

const ladders: readonly (readonly [grades: readonly string[], grade: string, ladder: string])[] = [
  [['c', 'a>b', 'b>c'], 'b', 'a b c'],
  [['a>c,b', 'b>c', 'c'], 'a', 'a b c'],
  [['a>c,b', 'b>c', 'c'], 'c', 'a b c'],
  [['a>m,e', 'e', 'm>h', 'h'], 'a', 'a m h'],
  [['a>m,e', 'e', 'm>h', 'h'], 'e', 'a e'],
  [['a>c', 'b>c', 'c'], 'c', 'a c'],
  [['a>b', 'b>c', 'c>a'], 'b', 'c a b'],
  [['a>a,b', 'b'], 'a', 'a b'],
  [['a', 'b'], 'a', 'a'],
];

for (const [grades, id, ladder] of ladders) {
  test(`the way through ${id} of ${grades.join(' ')} is ${ladder}`, () => {
    const { framework } = graded(grades);
    const grade = framework.grades.find((one) => one.id === id);
    assert(grade);
    assert.equal(
      gradeLadder(grade, framework)
        .map((one) => one.id)
        .join(' '),
      ladder,
    );
  });
}

const lies: readonly (readonly [grades: readonly string[], lower: string, higher: string, order: string])[] = [
  [['a', 'b', 'c'], 'a', 'c', '2 up'],
  [['a', 'b', 'c'], 'c', 'a', 'backwards'],
  [['a', 'b', 'c'], 'b', 'b', '0 up'],
  [['a', 'x@t', 'b@u'], 'a', 'b', '1 up'],
  [['x@t', 'b@u'], 'x', 'b', 'unknown'],
  [['c', 'a>b', 'b>c'], 'a', 'c', '2 up'],
  [['c', 'a>b', 'b>c'], 'c', 'a', 'backwards'],
  [['a>b', 'a2>b2', 'b', 'b2'], 'a', 'b2', 'elsewhere'],
  [['a>b', 'b', 'c'], 'a', 'c', 'unknown'],
  [['a', 'b'], 'a', 'x', 'unknown'],
];

for (const [grades, lower, higher, order] of lies) {
  test(`in ${grades.join(' ')}, ${higher} as seen from ${lower} is ${order}`, () => {
    const [from, to] = graded(grades, lower, higher).profiles;
    assert(from && to);
    const found = gradeOrder(from, to);
    const said = found?.steps === undefined ? (found?.isBackwards ? 'backwards' : 'elsewhere') : `${found.steps} up`;
    assert.equal(found ? said : 'unknown', order);
    assert.equal(gradesBetween(from, to), Math.max(1, found?.steps ?? 1));
  });
}

test('a grade is that of the first framework which has it', () => {
  const { profile } =
    directoryOf(`${frameworkText('f', ['a>b', 'b'])}${frameworkText('g', ['b', 'c>b'])}--- /r.role.yaml
grade: b
frameworks: { f: ./f.framework.yaml, g: ./g.framework.yaml }
--- /free.role.yaml
grade: Band 6
frameworks: { f: ./f.framework.yaml }
--- /none.role.yaml
title: None
`);
  const { role, frameworks, ladder, grade } = profile('r');
  assert.equal(gradeOf({ role, frameworks })?.framework.id?.value, 'f');
  // The way through it is that of this framework alone.
  assert.deepEqual(
    ladder.map(({ name, current }) => `${name} ${current}`),
    ['A false', 'B true'],
  );
  assert.equal(grade, 'B');
  const nameOf = (name: string) => gradeName(profile(name).role, profile(name).frameworks);
  assert.deepEqual([nameOf('r'), nameOf('free'), nameOf('none')], ['B', 'Band 6', undefined]);
});

test('the grades right above one are those that it names, else the next one of a list without steps', () => {
  const next = (grades: readonly string[], id: string | undefined) => {
    const [profile] = graded(grades, 'a').profiles;
    return [...nextGrades(id, profile?.frameworks ?? new Map())].join(' ');
  };
  assert.equal(next(['a', 'b', 'c'], 'a'), 'b');
  assert.equal(next(['a', 'b', 'c'], 'c'), '');
  assert.equal(next(['a>c', 'b', 'c'], 'a'), 'c');
  assert.equal(next(['a>c', 'b', 'c'], 'b'), '');
  assert.equal(next(['a'], 'x'), '');
  assert.equal(next(['a'], undefined), '');
});
