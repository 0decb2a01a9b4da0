import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKind } from '../../../src/service/document/kind.ts';
import type { Framework, Skill } from '../../../src/service/document/profile/profile.ts';
import { readFrameworkWhenAsked } from '../../../src/service/document/profile/readFramework.ts';
import { originOfValue } from '../../../src/service/document/profile/sameOrigin.ts';
import { skillContents } from '../../../src/service/document/profile/skillsWhenAsked.ts';
import { readDocument, readOnce } from '../../../src/service/document/sourceDocument.ts';
import { doubtfulSkills } from '../../../src/service/rules/support/doubtfulSkills.ts';
import { WorkspaceIndex } from '../../../src/service/workspace/index/workspaceIndex.ts';
import { bareEntry } from '../../support/bareEntry.ts';

const framework = `id: house
name: House
defaultScale: s
scales: { s: { name: S, levels: [{ id: low, name: Low }, { id: high, name: High }] } }
skills:
  - { id: one, name: One, levels: { low: Does it. } }
  - { id: two, name: Two }
`;
const files: Readonly<Record<string, string>> = {
  '/house.framework.yaml': framework,
  '/one.role.yaml':
    'id: one\ntitle: One\nframeworks: { h: ./house.framework.yaml }\nprogressesTo: [two]\nskills: [{ title: A, items: [{ ref: h/one }] }]\n',
  '/two.role.yaml':
    'id: two\ntitle: Two\nframeworks: { h: ./house.framework.yaml }\nskills: [{ title: A, items: [{ ref: h/two }] }]\n',
  '/heir.role.yaml': 'id: heir\ntitle: Heir\nextends: two\n',
  '/alone.role.yaml': 'id: alone\ntitle: Alone\n',
};

function entry(path: string, text: string) {
  return bareEntry(readDocument(`file://${path}`, documentKind(path) ?? 'role', 1, text));
}

function indexOf(all: Readonly<Record<string, string>>): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [path, text] of Object.entries(all)) index.put(entry(path, text));
  return index;
}

const edits: readonly [name: string, path: string, before: string, after: string, affected: string[]][] = [
  ['a comment touches nobody else', '/house.framework.yaml', 'name: House', '# hello\nname: House', []],
  [
    'a text of a skill touches the roles that refer to it',
    '/house.framework.yaml',
    'Does it.',
    'Does it well.',
    ['/one.role.yaml'],
  ],
  [
    'a skill that goes touches the roles that refer to it',
    '/house.framework.yaml',
    '- { id: two, name: Two }',
    '',
    ['/two.role.yaml'],
  ],
  [
    'a scale touches all roles of the framework',
    '/house.framework.yaml',
    'id: high',
    'id: higher',
    ['/one.role.yaml', '/two.role.yaml'],
  ],
  [
    'a role touches its heirs, those that lead to it and its frameworks',
    '/two.role.yaml',
    'title: Two',
    'title: Second',
    ['/heir.role.yaml', '/house.framework.yaml', '/one.role.yaml'],
  ],
  [
    'a new id touches those that named the old one',
    '/two.role.yaml',
    'id: two',
    'id: zwei',
    ['/heir.role.yaml', '/house.framework.yaml', '/one.role.yaml'],
  ],
  ['a role that nobody names touches nobody', '/alone.role.yaml', 'title: Alone', 'title: Lonely', []],
];

for (const [name, path, before, after, affected] of edits) {
  test(name, () => {
    const index = indexOf(files);
    const text = files[path]?.replace(before, after) ?? '';
    assert.notEqual(text, files[path]);
    const uris = [...index.put(entry(path, text))].map((uri) => uri.replace('file://', ''));
    assert.deepEqual(uris.sort(), [path, ...affected].sort());
  });
}

test('a new id may make or break a circle for all that lead there', () => {
  const index = indexOf({
    '/x.role.yaml': 'id: x\ntitle: X\nprogressesTo: [y]\n',
    '/y.role.yaml': 'id: y\ntitle: Y\nprogressesTo: [r]\n',
    '/r.role.yaml': 'id: r\ntitle: R\nprogressesTo: [x]\n',
  });
  const affected = index.put(entry('/r.role.yaml', 'id: s\ntitle: R\nprogressesTo: [x]\n'));
  assert.deepEqual([...affected].sort(), ['file:///r.role.yaml', 'file:///x.role.yaml', 'file:///y.role.yaml']);
});

test('a skill that changes touches those who refer to one that it replaces', () => {
  const replaced = framework.replace('name: One,', 'name: One, status: retired, replacedBy: two,');
  const index = indexOf({ ...files, '/house.framework.yaml': replaced });
  const affected = index.put(
    entry('/house.framework.yaml', replaced.replace('name: Two', 'name: Two, status: retired')),
  );
  assert.deepEqual([...affected].sort(), [
    'file:///house.framework.yaml',
    'file:///one.role.yaml',
    'file:///two.role.yaml',
  ]);
});

test('a framework that comes or goes touches all roles that name it', () => {
  const index = indexOf(files);
  assert.deepEqual([...index.remove('file:///house.framework.yaml')].sort(), [
    'file:///house.framework.yaml',
    'file:///one.role.yaml',
    'file:///two.role.yaml',
  ]);
  assert.deepEqual([...index.remove('file:///nowhere.framework.yaml')], []);
  assert.equal(index.framework('file:///house.framework.yaml'), undefined);
});

test('a skill touches heirs that may refer to it by the alias that they inherit', () => {
  const index = indexOf({
    ...files,
    '/second.role.yaml': 'id: second\ntitle: S\nextends: heir\nskills: [{ title: A, items: [{ ref: h/one }] }]\n',
  });
  const text = framework.replace('- { id: two, name: Two }', '');
  const uris = [...index.put(entry('/house.framework.yaml', text))].map((uri) => uri.replace('file://', ''));
  assert.deepEqual(uris.sort(), ['/house.framework.yaml', '/second.role.yaml', '/two.role.yaml']);
});

test('a step that closes a circle touches all that are in it, and so does one that opens it', () => {
  const role = (id: string, next: string) => `id: ${id}\ntitle: T\nprogressesTo: [${next}]\n`;
  const index = indexOf({
    '/a.role.yaml': role('a', 'b'),
    '/b.role.yaml': role('b', 'c'),
    '/c.role.yaml': role('c', ''),
  });
  const all = ['file:///a.role.yaml', 'file:///b.role.yaml', 'file:///c.role.yaml'];
  assert.deepEqual([...index.put(entry('/c.role.yaml', role('c', 'a')))].sort(), all);
  assert.deepEqual([...index.put(entry('/c.role.yaml', role('c', '')))].sort(), all);
});

test('what was worked out for a profile is worked out once', () => {
  const index = indexOf(files);
  const house = index.framework('file:///house.framework.yaml');
  assert.ok(house);
  let times = 0;
  const make = () => ++times;
  assert.deepEqual([index.remembered(house, 'x', make), index.remembered(house, 'x', make)], [1, 1]);
  assert.equal(index.remembered(house, 'y', make), 2);
});

test('roles are found by what they name', () => {
  const index = indexOf(files);
  const ids = (roles: readonly { id?: { value: string } }[]) => roles.map(({ id }) => id?.value);
  assert.deepEqual(ids(index.rolesUsing('file:///house.framework.yaml')), ['one', 'two']);
  assert.deepEqual(ids(index.rolesReferringTo('file:///house.framework.yaml', 'two')), ['two']);
  assert.deepEqual(index.rolesReferringTo('file:///other.framework.yaml', 'two'), []);
  assert.deepEqual(ids(index.rolesExtending('two')), ['heir']);
  assert.deepEqual(ids(index.rolesProgressingTo('two')), ['one']);
  assert.deepEqual(ids(index.rolesWithId('alone')), ['alone']);
  index.remove('file:///one.role.yaml');
  assert.deepEqual(ids(index.rolesProgressingTo('two')), []);
});

test('of several settings the nearest above a file count', () => {
  const index = indexOf({
    '/.role-profiles.yaml': 'words: [outer]\n',
    '/a/.role-profiles.yaml': 'words: [inner]\n',
  });
  const words = (uri: string) => index.settingsFor(uri)?.words.map(({ value }) => value);
  assert.deepEqual(words('file:///a/b/x.role.yaml'), ['inner']);
  assert.deepEqual(words('file:///b/x.role.yaml'), ['outer']);
  assert.equal(words('vfs:/x.role.yaml'), undefined);
});

test('a file that is put again as it was leaves all that is known standing', () => {
  const index = new WorkspaceIndex();
  const entryOf = (text: string) => bareEntry(readDocument('file:///a.role.yaml', 'role', 1, text));
  index.put(entryOf('id: a\ntitle: A\n'));
  const known = { made: 0 };
  const ask = () => index.rememberedNow('key', () => ++known.made);
  ask();
  const before = index.revision;
  assert.deepEqual([...index.put(entryOf('id: a\ntitle: A\n'))], ['file:///a.role.yaml']);
  ask();
  assert.deepEqual([known.made, index.revision], [1, before]);
  // The same content in another place is another state, since what is known has places.
  index.put(entryOf('id: a\n\ntitle: A\n'));
  ask();
  assert.deepEqual([known.made, index.revision > before], [2, true]);
});

test('what rules find in a file leaves all that is known standing', () => {
  const index = indexOf(files);
  const known = index.entry('file:///one.role.yaml');
  const all = {};
  index.rememberedNow('key', () => all);
  if (known) index.putFindings({ ...known, plan: 'another' });
  assert.equal(index.entry('file:///one.role.yaml')?.plan, 'another');
  assert.equal(
    index.rememberedNow('key', () => ({})),
    all,
  );
});

test('nothing keeps a catalogue of which skills were read when somebody asked, once it has been read as a whole', () => {
  const uri = 'file:///house.framework.yaml';
  const document = readDocument(uri, 'framework', 1, framework);
  const index = indexOf({});
  index.put({ ...bareEntry(document), profile: readFrameworkWhenAsked(document) });
  const known = () => index.rememberedNow('key', () => index.framework(uri));
  const asked = known();
  index.putFindings({ ...bareEntry(document), plan: 'all' });
  assert.notEqual(known(), asked);
  assert.equal(known(), index.framework(uri));
});

test('what is known of the skills of a stored framework is known of its buffer, and after edits of those that were not edited', () => {
  const uri = 'file:///house.framework.yaml';
  const index = indexOf({ '/house.framework.yaml': framework });
  const knownOf = (id: string, given: Framework | undefined) => {
    const skill = [...skillContents(given?.skills ?? new Map())].find((one) => one.id.value === id);
    assert.ok(skill);
    return index.remembered(originOfValue(skill), 'known', () => ({ id, name: skill.name?.value }));
  };
  const [one, two] = ['one', 'two'].map((id) => knownOf(id, index.framework(uri)));
  // Judged, it has been read once more.
  const judged = entry('/house.framework.yaml', framework);
  index.putFindings(judged);
  assert.equal(index.framework(uri), judged.profile);
  assert.equal(knownOf('two', index.framework(uri)), two);
  const opened = readDocument(uri, 'framework', 1, framework);
  index.put(bareEntry(opened));
  const text = framework.replace('name: One', 'name: Other');
  index.put(bareEntry(readDocument(uri, 'framework', 2, text, opened)), true);
  assert.equal(knownOf('two', index.framework(uri)), two);
  assert.deepEqual(knownOf('one', index.framework(uri)), { ...one, name: 'Other' });
});

test('what the skills of a stored framework name is looked up once, however often it is judged', () => {
  const uri = 'file:///house.framework.yaml';
  const index = new WorkspaceIndex();
  index.put(bareEntry(readOnce(uri, 'framework', 1, framework)));
  const looked: string[] = [];
  const question = {
    name: 'names',
    valuesOf: ({ id, name }: Skill) => {
      looked.push(id.value);
      return name ? [name.value] : [];
    },
    isRight: () => true,
  };
  for (let times = 0; times < 3; times++) {
    const skills = index.framework(uri)?.skills ?? new Map();
    assert.deepEqual(doubtfulSkills(skills, index, question), []);
  }
  assert.deepEqual(looked, ['one', 'two']);
});

test('what follows from roles alone is known until a role changes', () => {
  const [role, framework] = ['file:///a.role.yaml', 'file:///f.framework.yaml'];
  const index = indexOf({ '/a.role.yaml': 'id: a\n', '/f.framework.yaml': 'id: f\n' });
  let made = 0;
  const madeAfter = (change: () => void) => {
    change();
    index.rememberedOfRoles('key', () => ++made);
    return made;
  };
  const put = (uri: string, kind: 'role' | 'framework', text: string) => () =>
    void index.put(bareEntry(readDocument(uri, kind, 2, text)));
  assert.equal(
    madeAfter(() => {}),
    1,
  );
  assert.equal(madeAfter(put(framework, 'framework', 'id: other\n')), 1);
  assert.equal(madeAfter(put(role, 'role', 'id: b\n')), 2);
  assert.equal(
    madeAfter(() => void index.remove(framework)),
    2,
  );
  assert.equal(
    madeAfter(() => void index.remove(role)),
    3,
  );
});
