import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Grade, Text } from '../../../src/service/document/profile/profile.ts';
import { gradeLadder, gradesBelow, gradesInOrder } from '../../../src/service/model/grades.ts';
import { laddersAmong } from '../../../src/service/model/ladders.ts';
import { indexedSkills, matchSkills, type PlacedSkill } from '../../../src/service/model/skills.ts';
import { directoryOf } from '../../support/directoryOf.ts';

/** Grades that lead from one to the next, the highest first in the list; `reads` counts how often one is asked where it leads. */
function chainOfGrades(count: number): { readonly grades: Grade[]; reads(): number } {
  let reads = 0;
  const grades = Array.from({ length: count }, (_, i): Grade => {
    const text = (value: string) => ({ value }) as Text;
    const grade = { id: `g${count - i}`, name: text(`G${i}`), uri: 'file:///f.framework.yaml' };
    return Object.defineProperty(grade, 'progressesTo', {
      get() {
        reads++;
        return i === 0 ? [] : [`g${count - i + 1}`];
      },
    }) as unknown as Grade;
  });
  return { grades, reads: () => reads };
}

test('twice as many grades are asked twice as often where they lead', () => {
  const [some, twice] = [200, 400].map((count) => {
    const { grades, reads } = chainOfGrades(count);
    assert.deepEqual(gradesInOrder({ grades }), grades.toReversed());
    return reads();
  });
  assert((twice ?? 0) <= 2 * (some ?? 0) + 2, `${some} and ${twice}`);
});

test('the way through a grade asks twice as many grades twice as often where they lead', () => {
  const [some, twice] = [200, 400].map((count) => {
    const { grades, reads } = chainOfGrades(count);
    const middle = grades[count / 2];
    assert(middle);
    assert.deepEqual(gradeLadder(middle, { grades }), grades.toReversed());
    return reads();
  });
  assert((twice ?? 0) <= 2 * (some ?? 0) + 2, `${some} and ${twice}`);
});

test('the grades below one are those that lead to it, at any distance', () => {
  const { grades } = chainOfGrades(5);
  const below = gradesBelow({ grades });
  assert.deepEqual(
    grades.map((grade) => below(grade).length),
    [4, 3, 2, 1, 0],
  );
});

/** How often roles of one ladder are asked where they lead, of whom each leads to the next. */
function readsOfRoles(count: number): number {
  const texts = Array.from({ length: count }, (_, i) => {
    return `--- /r${i}.role.yaml\nid: r${i}\n${i === 0 ? '' : `progressesTo: [r${i - 1}]\n`}`;
  });
  const { profile } = directoryOf(texts.join(''));
  let reads = 0;
  const roles = texts.map((_, i) => {
    const own = profile(`r${i}`);
    const role = new Proxy(own.role, {
      get(target, key, receiver) {
        reads++;
        return Reflect.get(target, key, receiver);
      },
    });
    return { profile: { ...own, role } };
  });
  const { ladders, ordered } = laddersAmong(roles);
  assert.deepEqual(ordered, roles.toReversed());
  assert.equal(ladders[0]?.length, count);
  return reads;
}

test('twice as many roles are looked at twice as often', () => {
  assert.equal(readsOfRoles(200), 2 * readsOfRoles(100));
});

/** Skills of one name; `reads` counts how often their names are looked at. */
function sameSkills(count: number): { readonly skills: PlacedSkill[]; reads(): number } {
  let reads = 0;
  const skills = Array.from({ length: count }, () => {
    const skill = { item: {}, group: {}, key: 'f#s' };
    return Object.defineProperty(skill, 'name', {
      get() {
        reads++;
        return 'Testing';
      },
    }) as unknown as PlacedSkill;
  });
  return { skills, reads: () => reads };
}

test('skills of one name are matched one after the other, in a number of looks that grows with them', () => {
  const [some, twice] = [100, 200].map((count) => {
    const [left, right] = [sameSkills(count), sameSkills(count)];
    const pairs = matchSkills(left.skills, right.skills);
    assert(pairs.every((pair, i) => pair.left === left.skills[i] && pair.right === right.skills[i]));
    return left.reads() + right.reads();
  });
  assert.equal(twice, 2 * (some ?? 0));
});

test('the skills of a role that thousands lead to are looked at once', () => {
  const higher = sameSkills(50);
  const index = indexedSkills(higher.skills);
  const before = higher.reads();
  for (let i = 0; i < 10; i++) assert.equal(matchSkills(sameSkills(1).skills, index).length, 50);
  assert.equal(higher.reads(), before);
});
