import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type NewFilesParams,
  type NewFilesRefusal,
  type NewFilesResult,
  newFilesMethod,
  type StartersResult,
  startersMethod,
} from '../../src/protocol.ts';
import { TestClient } from '../support/testConnection.ts';

type Made = NewFilesResult | NewFilesRefusal;

test('starters are listed with the grades of their ladders', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  const { starters } = await client.request<StartersResult>(startersMethod, {});
  const nursing = starters.find(({ id }) => id === 'nursing');
  assert.deepEqual(nursing, {
    id: 'nursing',
    name: 'Nursing',
    title: 'Staff nurse',
    grades: ['Staff nurse', 'Senior staff nurse', 'Ward sister or charge nurse'],
  });
});

test('new files are made, and refused with a reason', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  const make = (params: NewFilesParams) => client.request<Made>(newFilesMethod, params);
  const role = await make({ kind: 'role', folder: 'file:///staff', title: 'Staff nurse' });
  assert.deepEqual(role, {
    files: [{ uri: 'file:///staff/staff-nurse.role.yaml', text: 'title: Staff nurse\nstatus: draft\nlang: en-GB\n' }],
    edits: [],
  });
  const ladder = await make({ kind: 'ladder', folder: 'file:///staff', starter: 'kitchen' });
  assert.equal('files' in ladder && ladder.files.length, 4);
  assert.deepEqual(await make({ kind: 'ladder', folder: 'file:///staff' }), {
    refusal: 'A ladder begins with a starter.',
  });
  assert.deepEqual(await make({ kind: 'role', folder: 'file:///staff', starter: 'sailing' }), {
    refusal: 'There is no starter "sailing".',
  });
});

test('a role begins on a framework that there is, which it names by its path, and calls by its id', async (t) => {
  const known = 'file:///staff/house.framework.yaml';
  const client = await TestClient.connect({
    folders: ['file:///staff'],
    stored: new Map([[known, { version: 1, text: 'id: trust\nname: House skills\n' }]]),
  });
  t.after(() => client.dispose());
  const make = (framework: string) =>
    client.request<Made>(newFilesMethod, {
      kind: 'role',
      folder: 'file:///staff/ward',
      title: 'Staff nurse',
      framework,
    });
  assert.deepEqual(await make('file:///staff/Trust%20skills.framework.yaml'), {
    files: [
      {
        uri: 'file:///staff/ward/staff-nurse.role.yaml',
        text: 'title: Staff nurse\nstatus: draft\nlang: en-GB\nframeworks:\n  trust-skills: ../Trust skills.framework.yaml\n',
      },
    ],
    edits: [],
  });
  const onKnown = await make(known);
  assert.match('files' in onKnown ? (onKnown.files[0]?.text ?? '') : '', /^ {2}trust: \.\.\/house\.framework\.yaml$/m);
  assert.deepEqual(await make('file:///staff/nurse.role.yaml'), { refusal: 'The file is not a framework.' });
});

test('the page of what is new is given before it is written, with the framework that comes along', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  const make = (params: NewFilesParams) => client.request<Made>(newFilesMethod, { ...params, page: true });
  const role = await make({ kind: 'role', folder: 'file:///staff', title: 'Pastry chef', starter: 'kitchen' });
  assert.ok('page' in role && role.page, JSON.stringify(role));
  assert.equal(role.page.title, 'Pastry chef');
  // The names of skills and grades are those of the framework, which is in no file yet.
  assert.match(role.page.html, /Commis chef[\s\S]*Sous chef/);
  const framework = await make({
    kind: 'framework',
    folder: 'file:///staff',
    title: 'Our kitchen',
    starter: 'kitchen',
  });
  assert.equal('page' in framework && framework.page?.title, 'Our kitchen');
  assert.equal('page' in (await make({ kind: 'settings', folder: 'file:///staff' })), false);
});

test('no new file has the name of one that the client knows of', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  const taken = ['file:///staff/baker.role.yaml', 'file:///staff/kitchen.framework.yaml'];
  const made = await client.request<Made>(newFilesMethod, {
    ...{ kind: 'role', folder: 'file:///staff', title: 'Baker', starter: 'kitchen' },
    taken,
  });
  assert.deepEqual('files' in made && made.files.map(({ uri }) => uri), ['file:///staff/baker-2.role.yaml']);
  await client.open('file:///staff/baker.role.yaml', 'title: Baker\n');
  const higher = await client.request<Made>(newFilesMethod, {
    ...{ kind: 'nextGrade', uri: 'file:///staff/baker.role.yaml' },
    taken: ['file:///staff/senior-baker.role.yaml'],
  });
  assert.deepEqual('files' in higher && higher.files.map(({ uri }) => uri), ['file:///staff/senior-baker-2.role.yaml']);
});

test('the next grade of an open role is a file of its own, to which the role leads', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  await client.open(
    'file:///staff/engineer.role.yaml',
    'title: Engineer\nskills:\n  - { name: Testing, scale: ddat, level: working }\n',
  );
  const made = await client.request<Made>(newFilesMethod, {
    kind: 'nextGrade',
    uri: 'file:///staff/engineer.role.yaml',
  });
  assert.ok('files' in made, JSON.stringify(made));
  assert.deepEqual(
    made.files.map(({ uri }) => uri),
    ['file:///staff/senior-engineer.role.yaml'],
  );
  assert.match(made.files[0]?.text ?? '', /^title: Senior engineer\nstatus: draft[\s\S]*level: practitioner/);
  assert.match(made.edits[0]?.edits[0]?.newText ?? '', /progressesTo: \[?senior-engineer|progressesTo:\n/);
});
