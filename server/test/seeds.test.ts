import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-types';
import { createLanguageService } from '../src/service/languageService.ts';
import { allRules } from '../src/service/rules/index.ts';
import { MemoryHost } from './support/memoryHost.ts';
import { competencies, jobRole, type WritingStyle, type WrittenFile } from './support/seedFiles.ts';

// Two real profiles, which must not be passed on, are read from beside the repository where they exist. Their known defects have to be found,
// in whichever way their texts are written. `SHOW_SEED_FINDINGS=1` lists all other findings.
const folder = resolve(import.meta.dirname, '../../../shared/seeds');
const skip = existsSync(folder) ? false : 'the two profiles are not here';

/** A defect: the 1-based line of the profile, the code, and the words that the finding must touch; any on that line by default. */
type Defect = readonly [line: number, code: string, words?: RegExp, severity?: number];

const lastWords = /[^\s.]+\s*$/;

const seeds: readonly {
  readonly file: string;
  readonly read: (text: string, style: WritingStyle) => readonly WrittenFile[];
  readonly defects: readonly Defect[];
  /** Codes that are found somewhere, since no line is more to blame than the others. */
  readonly somewhere: readonly string[];
}[] = [
  {
    file: '000_871c501e724211e3.txt',
    read: competencies,
    somewhere: ['structure/flat-scale'],
    defects: [
      [70, 'structure/name-equals-group', /Communication/],
      [74, 'text/undefined-acronym', /ITSM/],
      [114, 'text/spelling', /indientify/],
      [118, 'structure/duplicate-item'],
      [122, 'text/dangling-punctuation', /,$/],
      [123, 'text/spelling', /indientify/],
      [140, 'text/undefined-acronym', /P&T/],
      [144, 'structure/duplicate-item'],
      [168, 'text/placeholder', /\(think.*\)/],
    ],
  },
  {
    file: '004_cde7b0c79272a1c9.txt',
    read: jobRole,
    somewhere: [],
    defects: [
      [18, 'structure/duplicate-sentence'],
      [18, 'text/inconsistent-spelling', /handover/],
      [29, 'text/truncated', lastWords, 1],
      [30, 'text/inconsistent-spelling', /pro-active/],
      [31, 'structure/near-duplicate'],
      [33, 'text/slash-spacing', /Tailoring\/ installation/],
      [35, 'text/inconsistent-spelling', /maximize/],
      ...[42, 43, 44, 45, 46, 47, 48, 49, 50, 51].map((line): Defect => [line, 'structure/missing-level']),
      ...[48, 49, 50].map((line): Defect => [line, 'structure/inconsistent-type', /Behavioural/]),
      [51, 'text/slash-spacing', /exceptions\/ issues/],
      [60, 'text/slash-spacing', /cloud\/ virtualisation/],
      [66, 'text/broken-hyphen', /co- ordinating/],
      [85, 'text/truncated', lastWords, 1],
      [92, 'text/acronym-mismatch', /GDPR \(General Data Protection Act\)/],
      [103, 'text/truncated', lastWords, 2],
      [117, 'text/undefined-acronym', /FEDIP/],
      [123, 'text/truncated', lastWords, 1],
      [131, 'text/truncated', lastWords, 1],
      [153, 'text/truncated', lastWords, 1],
      [154, 'catalogue/renamed', /Service reporting/],
    ],
  },
];

const styles: readonly WritingStyle[] = ['double', 'folded', 'literal'];
const known = new Set(allRules.map(({ code }) => code));

for (const { file, read, defects, somewhere } of seeds) {
  for (const style of styles) {
    test(`what is wrong with ${file} is found in its texts (${style})`, { skip }, async (context) => {
      const found = await findingsIn(read(readFileSync(join(folder, file), 'utf8'), style));
      const expected = new Set<Found>();
      for (const [line, code, words = /.*/, severity] of defects.filter(([, code]) => known.has(code))) {
        const same = found.filter((one) => one.line === line && one.code === code);
        const right = same.filter((one) => touches(one, words));
        assert.ok(right.length > 0, `${line} ${code} ${words}: ${JSON.stringify(same)}`);
        if (severity)
          assert.ok(
            right.some((one) => one.severity === severity),
            `${line} ${code} ${severity}`,
          );
        for (const one of same) expected.add(one);
      }
      for (const code of somewhere.filter((one) => known.has(one))) {
        assert.ok(
          found.some((one) => one.code === code),
          code,
        );
      }
      if (process.env.SHOW_SEED_FINDINGS === undefined || style !== 'double') return;
      for (const one of found) {
        context.diagnostic(
          `${expected.has(one) || somewhere.includes(one.code) ? 'known' : 'OTHER'} ${one.line} ${one.code} ‹${one.words}› ${one.message}`,
        );
      }
    });
  }
}

interface Found {
  /** 1-based, of the profile. */
  readonly line: number;
  readonly code: string;
  readonly severity: number | undefined;
  readonly message: string;
  /** The text at its place, on one line. */
  readonly words: string;
  /** The line, or the folded lines, in which it is. */
  readonly around: string;
  /** The column at which the words begin in `around`. */
  readonly at: number;
}

async function findingsIn(files: readonly WrittenFile[]): Promise<Found[]> {
  const host = new MemoryHost();
  for (const { path, text } of files) host.write(`file://${path}`, text);
  // Off unless it is asked for, since readers of a trade know most of its acronyms.
  host.write('file:///.role-profiles.yaml', 'rules: { text/undefined-acronym: info }\n');
  const service = createLanguageService(host);
  await service.scan();
  const found: Found[] = [];
  for (const { path, text, seedLines } of files) {
    const diagnostics = await service.diagnostics({ uri: `file://${path}`, languageId: 'yaml', version: 1, text });
    found.push(...diagnostics.map((one) => inSeed(one, text.split('\n'), seedLines)));
  }
  return found;
}

function inSeed({ code, severity, message, range }: Diagnostic, lines: string[], seedLines: readonly number[]): Found {
  const { start, end } = range;
  const line = seedLines[start.line] ?? 0;
  // Lines that came from one line of the profile are joined again, as folding joins them.
  const from = seedLines.indexOf(line);
  const own = lines.slice(from, seedLines.lastIndexOf(line) + 1);
  const offset = (at: { line: number; character: number }) =>
    own.slice(0, at.line - from).reduce((sum, one) => sum + one.length + 1, 0) + at.character;
  const whole = own.join('\n');
  const flat = (text: string) => text.replace(/\n\s*/g, ' ');
  return {
    line,
    code: String(code),
    severity,
    message: typeof message === 'string' ? message : message.value,
    words: flat(whole.slice(offset(start), offset(end))),
    around: flat(whole),
    at: flat(whole.slice(0, offset(start))).length,
  };
}

/** True when the finding is at the words, or at some of them. */
function touches({ words, around, at }: Found, expected: RegExp): boolean {
  const scope = expected === lastWords ? around.replace(/"$/, '') : around;
  for (const { 0: text, index } of scope.matchAll(new RegExp(expected, 'g'))) {
    if (index < at + words.length && at < index + text.length) return true;
  }
  return expected.source.startsWith(',') ? words.startsWith(',') : false;
}
