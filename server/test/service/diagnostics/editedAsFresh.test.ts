import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDiagnostics, type Diagnostics } from '../../../src/service/diagnostics/diagnostics.ts';
import { documentKind } from '../../../src/service/document/kind.ts';
import { readDocument, type SourceDocument } from '../../../src/service/document/sourceDocument.ts';
import type { Finding } from '../../../src/service/model/finding.ts';
import { loadSpeller } from '../../../src/service/text/spelling/load.ts';
import { type FileEntry, fileEntryOf } from '../../../src/service/workspace/index/fileEntry.ts';
import { WorkspaceIndex } from '../../../src/service/workspace/index/workspaceIndex.ts';
import { resolveKnownRole } from '../../../src/service/workspace/resolveRole.ts';
import { withPlainSkills } from '../../support/plainSkills.ts';
import { randomIntegers } from '../../support/random.ts';
import { randomEdit } from '../../support/randomEdits.ts';

/** How many edits; set `EDITS` to make more of them. */
const edits = Number(process.env.EDITS ?? 240);

const role = `id: lead
title: Lead engineer
summary: Leads the people who look after devices.
frameworks:
  house: ./house.framework.yaml
workActivities:
  - name: Cabling
    description: Plans new cabling. Keeps to the safety rules of each site.
  - name: Removals
    description: Takes out old equipment. Keeps to the safety rules of each site.
  - description: Writes guides
skills:
  - title: Technical
    scale: ddat
    items:
      - name: Operating systems
        type: Technical
        level: working
        description: >-
          Leads the hand-over of devices to operations, with suppliers and volunteers,
          and writes down what was agreed.
        examples:
          - Checked each handover.
          - "Wrote the the guide."
      - ref: house/testing
        level: low
      - name: Reporting
        type: Technical
        level: working
        description: Takes part, when asked, in formal meetings such as pay reviews and disciplinary hearings.
  - title: Behavioural
    items:
      - name: Reporting
        description: Holds yearly appraisals. Takes part, when asked, in formal meetings such as pay reviews, complaints and disciplinary hearings.
      - name: Team work
        type: Technicl
        description: Organises meetings and prioritizes them,
      - name: Behavioural
qualifications:
  - name: A degree
`;

const framework = `id: house
name: House
scales:
  house:
    name: House
    levels:
      - { id: low, name: Low }
      - { id: high, name: High }
defaultScale: house
skills:
  - id: testing
    name: Testing
    levels:
      low: Tests what others wrote.
      high:
        description: Leads the testing of others
        indicators:
          - Plans tests.
          - Plans tests.
  - id: planning
    name: Planning
    levels:
      low: Plans a week ahead.
`;

const settings = [
  '',
  'packs: [structure, text, style, inclusive, ladder, catalogue]\nrules:\n  text/undefined-acronym: warning\n  structure/missing-summary: info\n',
  'packs: [structure, text, style]\nwords: [handover]\nrules:\n  structure/duplicate-item: off\n  style/closing-stop:\n    style: always\n',
];

const uris = {
  role: 'file:///w/lead.role.yaml',
  framework: 'file:///w/house.framework.yaml',
  settings: 'file:///w/.role-profiles.yaml',
};
type File = keyof typeof uris;

/** A service as far as it knows files and judges them. */
class Judge {
  readonly #index = new WorkspaceIndex();
  readonly #diagnostics: Diagnostics = createDiagnostics(this.#index);
  readonly #documents = new Map<File, SourceDocument>();
  #version = 0;

  constructor(words: Parameters<Diagnostics['useWords']>[0]) {
    this.#diagnostics.useWords(words);
    this.#index.isSettled = true;
  }

  take(file: File, text: string): void {
    const uri = uris[file];
    const kind = documentKind(uri) ?? 'role';
    const document = readDocument(uri, kind, ++this.#version, text, this.#documents.get(file));
    this.#documents.set(file, document);
    this.#index.put(fileEntryOf(document, this.#diagnostics.evaluate(document, false)));
  }

  /** All that follows from the texts, with what the fixes do. */
  known(): unknown {
    return (['role', 'framework'] as const).map((file) => {
      const document = this.#documents.get(file);
      if (!document) return undefined;
      this.#index.put(fileEntryOf(document, this.#diagnostics.evaluate(document, false)));
      const { plan: _, ...entry }: Partial<FileEntry> = this.#index.entry(uris[file]) ?? {};
      const found = this.#diagnostics.findingsOfDocument(document);
      const known = this.#index.role(uris.role);
      return {
        entry: { ...entry, profile: entry.profile && withPlainSkills(entry.profile) },
        findings: found.map((finding) => withEdits(finding, document)),
        resolved: known && resolveKnownRole(known.uri, this.#index),
      };
    });
  }
}

function withEdits({ fixes, ...finding }: Finding, document: SourceDocument): unknown {
  return { ...finding, fixes: fixes?.(document) };
}

test('what is known after any edits is what is known of the same texts read afresh', async () => {
  const words = await loadSpeller();
  const seed = Number(process.env.SEED ?? 5);
  const random = randomIntegers(seed);
  const start = { role, framework, settings: settings[1] ?? '' };
  let texts: Record<File, string> = { ...start };
  let edited = new Judge(words);
  for (const file of ['settings', 'framework', 'role'] as const) edited.take(file, texts[file]);
  const history: Record<File, string>[] = [];
  for (let step = 0; step < edits; step++) {
    const file: File = random(12) === 0 ? 'settings' : random(4) === 0 ? 'framework' : 'role';
    history.push(texts);
    const back = random(6) === 0 ? history[Math.max(0, history.length - 1 - random(4))] : undefined;
    if (back) texts = back;
    else if (file === 'settings') texts = { ...texts, settings: settings[random(settings.length)] ?? '' };
    else {
      const { start: from, end, newText } = randomEdit(texts[file], random);
      texts = { ...texts, [file]: texts[file].slice(0, from) + newText + texts[file].slice(end) };
    }
    // Defects pile up until hardly anything can be read.
    if (random(25) === 0) texts = { ...start };
    for (const one of ['settings', 'framework', 'role'] as const) edited.take(one, texts[one]);
    const fresh = new Judge(words);
    for (const one of ['settings', 'framework', 'role'] as const) fresh.take(one, texts[one]);
    assert.deepEqual(edited.known(), fresh.known(), `seed ${seed}, step ${step}, ${file}\n${texts[file]}`);
    if (random(60) === 0) edited = fresh;
  }
});
