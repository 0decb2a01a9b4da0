import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import { documentKind } from '../../../src/service/document/kind.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { documentSymbols } from '../../../src/service/features/documentSymbols/documentSymbols.ts';
import { contextOf } from '../../support/fileContext.ts';
import { openFixture } from '../../support/openFixture.ts';

/** One line for each symbol: its name, in brackets its detail, in angle brackets the selected text where that differs from the name. */
const cases: Record<string, readonly [marked: string, expected: string]> = {
  'a role with its items by name and level': [
    `--- /lead.role.yaml
id: lead
title: Lead engineer
frameworks:
  ddat: ./ddat.framework.yaml
summary: >-
  A long text about the role that has more words than fit
  into one line of an outline.
progressesTo: [principal, head]
workActivities:
  - name: Documentation
    type: Team
  - id: guidance
    description: Helps others.
  - description: Without any name at all.
  - a text
  -
skills:
  - title: Organisation skills
    framework: ddat
    items:
      - ref: ddat/incidents
        level: 3
      - { ref: ddat/incidents, name: Own name, level: { min: working, max: practitioner } }
      - ref: ddat/old
      - ref: ddat/unknown
        level: somewhere
  - items:
      - name: Docs
        remove: true
qualifications:
  - { name: Certificate, status: retired }
links:
  - label: How to
    url: https://example.org
  - url: https://example.org
x-cost: 12
--- /ddat.framework.yaml
id: ddat
defaultScale: ddat
skills:
  - { id: incidents, name: Incident management }
  - { id: old, name: Old, status: retired }
`,
    `Id (lead) <id>
Title (Lead engineer) <title>
Frameworks <frameworks>
  ddat (./ddat.framework.yaml)
Summary (A long text about the role that has more words than fit into…) <summary>
Progresses to (principal, head) <progressesTo>
Work activities <workActivities>
  Documentation (Team)
  guidance
  Without any name at all.
  a text
Skills <skills>
  Organisation skills (ddat)
    Incident management — Practitioner (ddat/incidents) <ddat/incidents>
    Own name — Working to Practitioner (ddat/incidents) <Own name>
    Old (ddat/old) retired <ddat/old>
    ddat/unknown — somewhere (ddat/unknown) <ddat/unknown>
  Docs (removed)
Qualifications <qualifications>
  Certificate retired
Links <links>
  How to (https://example.org)
  https://example.org (https://example.org)
x-cost (12)`,
  ],
  'a framework with its scales, lists and skills': [
    `--- /a.framework.yaml
id: house
defaultScale: steps
scales:
  steps:
    name: Our steps
    levels:
      - id: low
        name: Low
      - { id: high }
categories: [{ id: ops, name: Operations }]
grades:
  - { id: lead, name: Lead }
skills:
  - id: docs
    name: Documentation
    status: retired
    levels:
      low: You read.
      high: { description: You write. }
  - id: plain
`,
    `Id (house) <id>
Default scale (steps) <defaultScale>
Scales <scales>
  Our steps (steps) <steps>
    Low (low)
    high (high)
Categories <categories>
  Operations (ops)
Grades <grades>
  Lead (lead)
Skills <skills>
  Documentation (docs) retired
    Low (You read.) <low>
    high (You write.)
  plain (plain)`,
  ],
  'the settings': [
    `--- /.role-profiles.yaml
rules:
  text/spelling: warning
  style/long-sentence: { severity: info, maxWords: 35 }
words: [Heimdall, ITSM]
`,
    `Rules <rules>
  text/spelling (warning)
  style/long-sentence (info)
Words (Heimdall, ITSM) <words>`,
  ],
  'aliases and merge keys': [
    `training:
  - &a { name: Coaching }
  - *a
  - <<: *a
    id: more
background: &b
  - name: One
notes: *b
`,
    `Training <training>
  Coaching
  Coaching <*a>
  Coaching <more>
Background <background>
  One
Notes <notes>`,
  ],
  'an empty file': ['# nothing\n', ''],
  'a text that is no mapping': ['just words', ''],
};

for (const [name, [marked, expected]] of Object.entries(cases)) {
  test(`the outline of ${name}`, async () => {
    const { document, frameworks } = await openFixture(marked);
    const symbols = documentSymbols(contextOf(document, { frameworks }));
    assert.equal(
      show(symbols, (range) => document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end))),
      expected,
    );
    checkNesting(symbols);
  });
}

function show(symbols: readonly DocumentSymbol[], textAt: (range: Range) => string, indent = ''): string {
  return symbols
    .map((symbol) => {
      const selected = textAt(symbol.selectionRange);
      const line = [
        symbol.name,
        ...(symbol.detail ? [`(${symbol.detail})`] : []),
        ...(symbol.tags ? ['retired'] : []),
        ...(selected === symbol.name ? [] : [`<${selected}>`]),
      ].join(' ');
      return [indent + line, ...(symbol.children ? [show(symbol.children, textAt, `${indent}  `)] : [])].join('\n');
    })
    .join('\n');
}

function checkNesting(symbols: readonly DocumentSymbol[], parent?: Range): void {
  let last = parent?.start ?? { line: 0, character: 0 };
  for (const symbol of symbols) {
    assert.ok(symbol.name.trim() !== '');
    assert.ok(isIn(symbol.selectionRange, symbol.range), symbol.name);
    if (parent) assert.ok(isIn(symbol.range, parent), symbol.name);
    assert.ok(compare(last, symbol.range.start) <= 0, symbol.name);
    last = symbol.range.end;
    checkNesting(symbol.children ?? [], symbol.range);
  }
}

function isIn(inner: Range, outer: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

test('the outline of a half-written file is properly nested', () => {
  const folder = new URL('../../../../samples/', import.meta.url);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const kind = documentKind(name);
    if (!kind) continue;
    const text = readFileSync(new URL(name, folder), 'utf8');
    for (let end = 0; end < text.length; end += 211) {
      checkNesting(documentSymbols(contextOf(readDocument(name, kind, 1, text.slice(0, end)))));
      const holed = `${text.slice(0, end)}${text.slice(end + 40)}`;
      if (end % 5 === 0) checkNesting(documentSymbols(contextOf(readDocument(name, kind, 1, holed))));
    }
  }
});
