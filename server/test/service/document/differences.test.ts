import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readFramework } from '../../../src/service/document/profile/readFramework.ts';
import { readDocument, type SourceDocument } from '../../../src/service/document/sourceDocument.ts';
import { stepsBetween } from '../../../src/service/document/syntax/differences.ts';
import { originOf } from '../../../src/service/document/syntax/moved.ts';
import { findValue, type Node } from '../../../src/service/document/syntax/tree.ts';
import { withPlainSkills } from '../../support/plainSkills.ts';
import { plainTree } from '../../support/plainTree.ts';
import { randomIntegers } from '../../support/random.ts';
import { rounds } from '../../support/thorough.ts';

const uri = 'file:///staff/f.framework.yaml';
const count = 400;

function skill(number: number, name = `Skill ${number}`): string {
  return `  - id: skill-${number}\n    name: ${name}\n    # about ${number}\n    levels:\n      a: You can do ${number}.\n`;
}

const text = `id: f\nname: F\nskills:\n${Array.from({ length: count }, (_, at) => skill(at)).join('')}grades:\n  - id: g\n`;

const edits: readonly ((text: string, at: number) => string)[] = [
  (all, at) => all.replace(skill(at), ''),
  (all, at) => all.replace(skill(at), skill(at) + skill(at + 1000)),
  (all, at) => all.replace(skill(at), skill(at, 'Another name')),
  (all, at) => all.replace(skill(at), skill(at, '"not closed')),
  (all, at) => all.replace(skill(at), skill(at, 'a: b')),
  (all, at) => all.replace(`name: Skill ${at}\n`, `name: Skill ${at}\n    status: retired\n`),
  (all, at) => all.replace(`# about ${at}\n`, `# role-profile-disable-next-line text/spelling\n`),
  (all, at) => all.replace(`  - id: skill-${at}\n`, `  - id: skill-${at} # x\r\n`),
  (all, at) => all.replace(`      a: You can do ${at}.\n`, `      a: &a${at} You\n`),
];

suite('an edit in several places', () => {
  const seeds = rounds(3);
  test('is read as a text is that nobody edited', () => {
    let inSteps = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const random = randomIntegers(seed);
      let document: SourceDocument = readDocument(uri, 'framework', 1, text);
      readFramework(document);
      for (let version = 2; version < 4; version++) {
        let edited = document.text;
        for (let number = 1 + random(5); number > 0; number--)
          edited = (edits[random(edits.length)] ?? String)(edited, random(count));
        if (stepsBetween(document.text, edited).length > 1) inSteps++;
        document = readDocument(uri, 'framework', version, edited, document);
        const fresh = readDocument(uri, 'framework', version, edited);
        assert.deepEqual(plainTree(document.root), plainTree(fresh.root), `${seed}`);
        assert.deepEqual(document.problems, fresh.problems, `${seed}`);
        for (let offset = 0; offset < edited.length; offset += 997)
          assert.deepEqual(document.positionAt(offset), fresh.positionAt(offset));
        for (const pattern of [/&a/, /disable/, /\r/, /"not/]) {
          document.holds(pattern);
          assert.equal(document.holds(pattern), pattern.test(edited));
        }
        assert.deepEqual(withPlainSkills(readFramework(document)), withPlainSkills(readFramework(fresh)), `${seed}`);
      }
    }
    assert.ok(inSteps > seeds, `${inSteps}`);
  });

  test('leaves what is between the places as it was', () => {
    const before = readDocument(uri, 'framework', 1, text);
    const after = readDocument(
      uri,
      'framework',
      2,
      text
        .replace(skill(20), '')
        .replace(skill(200), skill(200, 'B'))
        .replace(skill(300), skill(300) + skill(1000)),
      before,
    );
    const items = (root: Node | undefined): readonly Node[] => {
      const skills = findValue(root, 'skills');
      return skills?.kind === 'sequence' ? skills.items.map(originOf) : [];
    };
    const known = new Set(items(before.root));
    // The one that is new, the one that says something else, and at most the one behind the new one.
    const made = items(after.root).filter((item) => !known.has(item)).length;
    assert.ok(made === 2 || made === 3, `${made}`);
  });

  test('has as many steps as places, unless these are very many', () => {
    const places = (step: number) =>
      stepsBetween(
        text,
        text.replaceAll(/Skill (\d+)/g, (all, number) => (Number(number) % step === 0 ? 'S' : all)),
      );
    assert.equal(places(100).length, 4);
    assert.equal(places(5).length, 1);
    assert.deepEqual(
      stepsBetween(text, text).map(({ text: same }) => same === text),
      [true],
    );
  });
});
