import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFramework, readFrameworkWhenAsked } from '../../../src/service/document/profile/readFramework.ts';
import { skillContents, skillHead } from '../../../src/service/document/profile/skillsWhenAsked.ts';
import { readDocument, readOnce, type SourceDocument } from '../../../src/service/document/sourceDocument.ts';
import { readCorpus } from '../../support/corpus.ts';
import { readSamples } from '../../support/samples.ts';

const twice =
  'id: house\nskills:\n  - id: b\n    name: B\n  - name: No id\n  - id: a\n  - id: b\n    name: Another\n  - text\n';
const merged =
  'id: house\nskills:\n  - &a\n    id: a\n    name: A\n    scale: steps\n  - <<: *a\n    id: b\n    name: B\n    name:\n    status: retired\n    replacedBy: a\n';
const frameworks = [
  { path: 'keys that are merged or stand twice', kind: 'framework', text: merged },
  { path: 'ids that stand twice or are missing', kind: 'framework', text: twice },
  { path: 'a single skill', kind: 'framework', text: 'id: house\nskills: { id: a, name: A }\n' },
  { path: 'no list', kind: 'framework', text: 'id: house\nskills: many\n' },
  ...(await readSamples()),
  ...readCorpus().map(({ path, text }) => ({ path, text, kind: path.includes('.framework.') ? 'framework' : 'role' })),
].filter(({ kind }) => kind === 'framework');

for (const { path, text } of frameworks) {
  test(`skills that are read when somebody asks for them are those of the file: ${path}`, () => {
    const document = readOnce('file:///staff/house.framework.yaml', 'framework', 1, text);
    const [whole, asked] = [readFramework(document), readFrameworkWhenAsked(document)];
    const { skills: _, ...frame } = asked;
    const { skills, ...other } = whole;
    assert.deepEqual(frame, other);
    assert.equal(asked.skills.size, skills.size);
    assert.deepEqual([...asked.skills.keys()], [...skills.keys()]);
    // What was asked for first does not come first.
    const last = [...skills.keys()].at(-1) ?? '';
    for (const [id, skill] of skills) {
      const head = skillHead(asked.skills, id);
      for (const key of ['id', 'name', 'scale', 'status', 'replacedBy'] as const)
        assert.equal(head?.[key]?.value, skill[key]?.value, `${id} ${key}`);
    }
    assert.deepEqual(asked.skills.get(last), skills.get(last));
    assert.equal(asked.skills.get(last), asked.skills.get(last));
    assert.equal(asked.skills.get('nobody'), undefined);
    assert.ok(!asked.skills.has('nobody'));
    assert.deepEqual([...asked.skills], [...skills]);
    assert.deepEqual([...asked.skills.values()], [...skills.values()]);
    const seen: string[] = [];
    asked.skills.forEach((skill, id) => void seen.push(`${id} ${skill.id.value}`));
    assert.deepEqual(
      seen,
      [...skills.keys()].map((id) => `${id} ${id}`),
    );
  });
}

test('skills that nobody asked for in earlier versions have their places in the one in which somebody does', () => {
  const uri = 'file:///staff/house.framework.yaml';
  const skill = (id: string) => `  - id: ${id}\n    name: The ${id}\n    levels:\n      low: Knows ${id}.\n`;
  const text = (...ids: readonly string[]) => `id: house\nskills:\n${ids.map(skill).join('')}`;
  const texts = [
    text('a', 'b', 'c', 'd'),
    text('a', 'b', 'c', 'd').replace('Knows c', 'Knows of c'),
    `# Ours\n\n${text('a', 'b', 'c', 'd')}`,
    text('b', 'c', 'd'),
    text('a', 'new', 'b', 'c', 'b', 'd'),
    text('a', 'new', 'b', 'c', 'b', 'd').replaceAll('\n', '\r\n'),
    text('a', 'b', 'renamed', 'd'),
    text('a', 'b', 'c', 'd'),
  ];
  const documents: SourceDocument[] = [];
  for (const [version, one] of texts.entries())
    documents.push(readDocument(uri, 'framework', version, one, documents.at(-1)));
  const read = documents.map((document) => readFramework(document));
  // In whatever order versions are looked at.
  for (const version of [0, 7, 3, 6, 2, 5, 4, 1]) {
    const fresh = readFramework(readOnce(uri, 'framework', version, texts[version] ?? ''));
    const { skills } = read[version] ?? fresh;
    assert.deepEqual(skills.get('d'), fresh.skills.get('d'), `${version}`);
    assert.deepEqual([...skills], [...fresh.skills], `${version}`);
    assert.deepEqual(
      [...skillContents(skills)].map(({ levels }) => levels[0]?.description?.value),
      [...fresh.skills.values()].map(({ levels }) => levels[0]?.description?.value),
    );
  }
});

test('skills by their ids are read once for all versions in which nobody edits them, and have their places in each', () => {
  const uri = 'file:///staff/house.framework.yaml';
  const skill = (id: string) => `  ${id}:\n    name: The ${id}\n    levels:\n      low: Knows ${id}.\n`;
  const text = (...ids: readonly string[]) => `id: house\nskills:\n${ids.map(skill).join('')}`;
  /** Each version, and how many skills are read for it: what is added below a skill may belong to it. */
  const versions: readonly (readonly [string, number])[] = [
    [text('a', 'b', 'c', 'd'), 4],
    [text('a', 'b', 'c', 'd').replace('Knows c', 'Knows of c'), 1],
    [text('a', 'b', 'c', 'd').replace('Knows c', 'Knows of them'), 1],
    [text('a', 'b', 'd'), 1],
    [text('a', 'new', 'b', 'd'), 2],
    [`# Ours\n${text('a', 'new', 'b', 'd')}`, 0],
    [`# Ours\n${text('a', 'new', '"b"', 'd')}`, 1],
    [`# Ours\n${text('a', 'new', '"b"', 'renamed')}`, 1],
    [`# Ours\n${text('a', 'new', '"b"', 'renamed')}  e: Knows e.\n`, 2],
  ];
  const known = new Set<unknown>();
  let document: SourceDocument | undefined;
  for (const [version, [one, read]] of versions.entries()) {
    document = readDocument(uri, 'framework', version, one, document);
    const { skills } = readFramework(document);
    const fresh = readFramework(readOnce(uri, 'framework', version, one));
    assert.deepEqual([...skills], [...fresh.skills], `${version}`);
    const contents = [...skillContents(skills)];
    assert.equal(contents.filter((content) => !known.has(content)).length, read, `${version}`);
    for (const content of contents) known.add(content);
  }
});
