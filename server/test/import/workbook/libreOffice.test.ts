import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseText } from '../../../src/service/document/syntax/parse.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { englishIn } from '../../support/englishIn.ts';
import { patchOf, read } from './changedBook.ts';

/* A workbook of these files that was changed in LibreOffice and saved there, see `operations/changeInLibreOffice.py`. */
const folder = `${import.meta.dirname}/operations`;
const files = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
);

function commentsOf(text: string): string[] {
  return text.match(/(?<=^|\s)#.*$/gm) ?? [];
}

test('a workbook that LibreOffice saved proposes what was changed in it and nothing else', async () => {
  const result = await read(readFileSync(`${folder}/changed.xlsx`), files);
  assert.deepEqual(
    result.changes.map(({ kind, place, sentence }) => `${kind} ${place} ${inEnglish(sentence)}`),
    [
      'added Operations!C4 "Capacity planning" is added to "Senior operations engineer", Foundational; "Principal operations engineer", Practitioner.',
      'level Operations!D22 "Technical skill sets, how we operate systems" of "Operations engineer" is Practitioner rather than Foundational.',
      'text Texts!D7 A text of "technical-processes" is changed.',
    ],
  );
  assert.deepEqual(result.conflicts, []);
  assert.deepEqual(englishIn(result.remarks), [
    {
      place: 'Operations!C18',
      text: 'HR: is this still one skill?',
      isComment: true,
      about: 'Problem solving, troubleshooting, and escalation',
    },
  ]);
  assert.deepEqual(patchOf(result), [
    'engineer.role.yaml -        level: foundational',
    'engineer.role.yaml +        level: practitioner',
    'senior-engineer.role.yaml +      - ref: ops/capacity-planning',
    'senior-engineer.role.yaml +        level: foundational',
    'senior-engineer.role.yaml +',
    'principal-engineer.role.yaml +      - ref: ops/capacity-planning',
    'principal-engineer.role.yaml +        level: practitioner',
    'principal-engineer.role.yaml +',
    'operations.framework.yaml -    description: Carrying out releases, restores, certificate renewals and other repeatable work safely.',
    'operations.framework.yaml +    description: Carrying out releases and restores by the handbook.',
    'operations.framework.yaml +  - id: capacity-planning',
    'operations.framework.yaml +    name: Capacity planning',
    'operations.framework.yaml +',
  ]);
  for (const { before, after } of result.files) {
    assert.deepEqual(commentsOf(after), commentsOf(before), 'comments stay');
    assert.deepEqual(parseText(after).problems, []);
  }
});
