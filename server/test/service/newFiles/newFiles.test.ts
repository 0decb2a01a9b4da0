import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits } from '../../../src/service/document/edits/edits.ts';
import { documentKind } from '../../../src/service/document/kind.ts';
import { readFramework } from '../../../src/service/document/profile/readFramework.ts';
import { readRole } from '../../../src/service/document/profile/readRole.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { frameworksFor } from '../../../src/service/model/frameworks.ts';
import { titleAtGrade } from '../../../src/service/newFiles/names.ts';
import { type NewFile, newFramework, newLadder, newRole, newSettings } from '../../../src/service/newFiles/newFiles.ts';
import { nextGrade } from '../../../src/service/newFiles/nextGrade.ts';
import { starters } from '../../../src/starters/starters.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { readSamples } from '../../support/samples.ts';

const folder = 'file:///staff';
const nothingTaken = () => false;

/** What is found in files that stand beside each other. */
async function findingsIn(files: Iterable<NewFile>): Promise<string[]> {
  const host = new MemoryHost();
  const all = [...files];
  for (const { uri, text } of all) host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  const found: string[] = [];
  for (const { uri, text } of all) {
    const problems = await service.diagnostics({ uri, languageId: 'yaml', version: 1, text });
    found.push(...problems.map(({ code, message, range }) => `${uri}:${range.start.line + 1} ${code} ${message}`));
  }
  return found;
}

/** The next grade of a role among files, with the files as they are then. */
function steppedUp(
  files: readonly NewFile[],
  uri: string,
): { readonly files: NewFile[]; readonly text: string; readonly title: string } {
  const text = files.find((file) => file.uri === uri)?.text ?? '';
  const document = readDocument(uri, 'role', 1, text);
  const role = readRole(document);
  const framework = (other: string) => {
    const file = files.find((one) => one.uri === other);
    return file && readFramework(readDocument(other, 'framework', 1, file.text));
  };
  const higher = nextGrade({ document, role, frameworks: frameworksFor(role, { framework }) }, undefined, (one) =>
    files.some((file) => file.uri === one),
  );
  assert.ok(!('refusal' in higher), 'refusal' in higher ? inEnglish(higher.refusal) : '');
  const lower = applyEdits(text, higher.edits);
  const rest = files.filter((file) => file.uri !== uri);
  return { files: [...rest, { uri, text: lower }, higher], text: higher.text, title: higher.title };
}

describe('starters', () => {
  test('are there for six trades at least', () => {
    assert.ok(starters.length >= 6, starters.map(({ id }) => id).join());
  });

  for (const starter of starters) {
    test(`${starter.id}: a role, a framework and a ladder of it have no finding`, async () => {
      assert.deepEqual(await findingsIn(newRole(folder, starter.name, starter, nothingTaken)), []);
      assert.deepEqual(await findingsIn(newFramework(folder, 'Our own', starter, nothingTaken)), []);
      const ladder = newLadder(folder, starter, nothingTaken);
      assert.equal(ladder.length, 4, ladder.map(({ uri }) => uri).join());
      assert.deepEqual(await findingsIn(ladder), []);
    });
  }
});

test('what has no starter has no finding either', async () => {
  const files = [
    ...newRole(folder, 'C# developer: team lead', undefined, nothingTaken),
    ...newFramework(folder, 'Our skills', undefined, nothingTaken),
    newSettings(folder),
  ];
  assert.deepEqual(
    files.map(({ uri }) => uri),
    [
      'file:///staff/c-developer-team-lead.role.yaml',
      'file:///staff/our-skills.framework.yaml',
      'file:///staff/.role-profiles.yaml',
    ],
  );
  assert.deepEqual(await findingsIn(files), []);
});

test('no file is named as one that is there', () => {
  const there = new Set(['file:///staff/nurse.role.yaml', 'file:///staff/nurse-2.role.yaml']);
  const [file] = newRole(folder, 'Nurse', undefined, (uri) => there.has(uri));
  assert.equal(file?.uri, 'file:///staff/nurse-3.role.yaml');
});

describe('the next grade', () => {
  test('of a role raises each skill to the next level that it describes, and leads there', async () => {
    const framework = {
      uri: 'file:///staff/f.framework.yaml',
      text: `id: f
name: F
defaultScale: s
scales: { s: { levels: [{ id: a, value: 1, name: Low }, { id: b, value: 2, name: Middle }, { id: c, value: 3, name: High }] } }
grades: [{ id: one, name: Engineer }, { id: two, name: Senior engineer }]
skills:
  - { id: sparse, name: Sparse, levels: { a: Helps. , c: Leads. } }
  - { id: full, name: Full, levels: { a: Helps., b: Does., c: Leads. } }
`,
    };
    const role = {
      uri: 'file:///staff/engineer.role.yaml',
      text: `# Ours.
id: engineer
title: Data engineer
grade: one
status: published
version: "1.2"
frameworks: { f: ./f.framework.yaml }
progressesTo: [manager]
skills:
  - items:
      - { ref: f/sparse, level: a, levelDescription: Helps here. }
      - { ref: f/full, level: 1 }  # a number
      - { ref: f/full, name: Other, level: { min: a, max: b } }
      - { name: Own, scale: f/s, level: Middle }
      - { name: Top, scale: f/s, level: c }
`,
    };
    const { text, title, files } = steppedUp([framework, role], role.uri);
    assert.equal(title, 'Data senior engineer');
    assert.equal(
      text,
      `# Ours.
id: data-senior-engineer
title: Data senior engineer
grade: two
status: draft
frameworks: { f: ./f.framework.yaml }
skills:
  - items:
      - { ref: f/sparse, level: c }
      - { ref: f/full, level: 2 }  # a number
      - { ref: f/full, name: Other, level: { min: b, max: c } }
      - { name: Own, scale: f/s, level: High }
      - { name: Top, scale: f/s, level: c }
`,
    );
    assert.match(
      files.find(({ uri }) => uri === role.uri)?.text ?? '',
      /progressesTo: \[manager, data-senior-engineer\]/,
    );
  });

  test('of a file with syntax errors is not made', () => {
    const document = readDocument('file:///a.role.yaml', 'role', 1, 'title: "A\n');
    const made = nextGrade({ document, role: readRole(document), frameworks: new Map() }, undefined, nothingTaken);
    assert.ok('refusal' in made);
  });

  for (const [title, grade, higher, expected] of [
    ['Senior engineer', 'Senior', 'Principal', 'Principal engineer'],
    ['Staff nurse', 'Staff nurse', 'Senior staff nurse', 'Senior staff nurse'],
    ['Engineer', undefined, undefined, 'Senior engineer'],
    ['IT engineer', undefined, undefined, 'Senior IT engineer'],
    ['Chef', 'Commis', 'Partie', 'Partie chef'],
    ['', undefined, 'Lead', 'Lead'],
  ] as const) {
    test(`of "${title}" at "${grade}" is called "${expected}"`, () => {
      assert.equal(titleAtGrade(title, grade, higher), expected);
    });
  }
});

describe('the next grade of every sample has no finding', async () => {
  const samples = await readSamples();
  const files = samples.map(({ uri, text }) => ({ uri, text }));
  for (const { path, uri } of samples.filter((sample) => documentKind(sample.uri) === 'role')) {
    test(path, async () => {
      assert.deepEqual(await findingsIn(steppedUp(files, uri).files), []);
    });
  }
});
