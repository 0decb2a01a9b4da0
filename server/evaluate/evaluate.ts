import { severityOf } from '../src/service/diagnostics/ruleSettings.ts';
import { kindOfPath } from '../src/service/document/kind.ts';
import { readDocument } from '../src/service/document/sourceDocument.ts';
import { textsOf } from '../src/service/document/texts/texts.ts';
import { createLanguageService, type FileDiagnostics } from '../src/service/languageService.ts';
import type { Severity } from '../src/service/model/finding.ts';
import { allRules } from '../src/service/rules/index.ts';
import { hashOf, placeHash } from './judgements.ts';
import { linesOf, roleFilesOf, type TextFile } from './textFiles.ts';

/** One thing that a rule tells, as a person judges it. */
export interface Told {
  readonly code: string;
  readonly severity: Severity;
  /** The file, and the 1-based line in it. */
  readonly path: string;
  readonly line: number;
  /** What stands there on one line, with `«…»` round what is marked. */
  readonly shown: string;
  readonly message: string;
  /** The same in each run as long as the rule marks the same of the same text; says nothing of the text. */
  readonly hash: string;
}

export interface Evaluation {
  readonly files: number;
  /** How many texts that people read are in the files. */
  readonly texts: number;
  /** In the order of the files and of their lines. */
  readonly told: readonly Told[];
  /** The lines of the files, see `placeHash`. */
  readonly places: ReadonlySet<string>;
}

export interface EvaluateOptions {
  /** Also what is off by default is told, as `info`; settings among the files do not count then. */
  readonly everything?: boolean;
}

/** A file that the service reads, and how it came about. */
interface ReadFile {
  readonly text: string;
  readonly source: TextFile;
  /** Of a role that was made of lines of a text: the lines of the text by those of the role, both 0-based. */
  readonly lines?: ReadonlyMap<number, number>;
}

const root = 'file:///evaluated/';
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What a role that was made of lines cannot be told: it has no order and no parts of its own. */
const aboutTexts = /^(?:text|style|inclusive)\//;

/**
 * What the rules tell in files of other people: roles, frameworks, and `.txt` files with one text a line, whose language is the last part of
 * their name (`clerks.en-GB.txt`), else English. All other files are left out; files that cannot be read as YAML have findings like any other.
 */
export async function evaluate(files: readonly TextFile[], options: EvaluateOptions = {}): Promise<Evaluation> {
  const read = new Map<string, ReadFile>();
  for (const source of files) {
    const kind = kindOfPath(source.path);
    if (kind && !(kind === 'config' && options.everything)) read.set(uriOf(source.path), { ...source, source });
    if (!kind && source.path.endsWith('.txt')) {
      for (const role of roleFilesOf(source)) read.set(uriOf(role.path), { ...role, source });
    }
  }
  if (options.everything) {
    const source = { path: '.role-profiles.yaml', text: everyRule() };
    read.set(uriOf(source.path), { ...source, source });
  }
  const evaluated = files.filter(({ path }) => isEvaluated(path));
  return {
    files: evaluated.length,
    texts: evaluated.reduce((sum, file) => sum + countTexts(file), 0),
    places: new Set(evaluated.flatMap(({ path, text }) => linesOf(text).map((line) => placeHash(path, line)))),
    told: (await findings(read)).flatMap(({ uri, diagnostics }) => {
      const file = read.get(uri);
      return file && isEvaluated(file.source.path) ? toldIn(file, diagnostics) : [];
    }),
  };
}

function isEvaluated(path: string): boolean {
  const kind = kindOfPath(path);
  return kind ? kind !== 'config' : path.endsWith('.txt');
}

async function findings(files: ReadonlyMap<string, ReadFile>): Promise<FileDiagnostics[]> {
  const service = createLanguageService({
    async readFile(uri) {
      const file = files.get(uri);
      return file && { text: file.text, version: 0 };
    },
    listFiles: async () => [...files.keys()],
    pause: async () => {},
    giveWay: async () => {},
    log: () => {},
  });
  await service.scan();
  return [...service.workspaceFindings(files.keys())];
}

function toldIn({ text, source, lines: made }: ReadFile, diagnostics: FileDiagnostics['diagnostics']): Told[] {
  const lines = linesOf(text);
  const own = made ? linesOf(source.text) : lines;
  return diagnostics.flatMap(({ code, severity, message, range: { start, end } }) => {
    const rule = String(code);
    const line = made ? made.get(start.line) : start.line;
    if (line === undefined || (made && !aboutTexts.test(rule))) return [];
    const last = end.line > start.line ? (lines[start.line] ?? '').length : end.character;
    const [before, marked, behind] = partsOf(lines[start.line] ?? '', start.character, last);
    const hash = hashOf(placeHash(source.path, own[line] ?? ''), [rule, marked]);
    const shown = `${before.trimStart()}«${marked}»${behind.trimEnd()}`;
    return [
      {
        code: rule,
        severity: severities[(severity ?? 1) - 1] ?? 'error',
        path: source.path,
        line: line + 1,
        shown,
        message: String(message),
        hash,
      },
    ];
  });
}

function partsOf(line: string, start: number, end: number): [string, string, string] {
  return [line.slice(0, start), line.slice(start, end), line.slice(end)];
}

function countTexts({ path, text }: TextFile): number {
  const kind = kindOfPath(path);
  if (!kind) return linesOf(text).filter((line) => line.trim() !== '').length;
  return textsOf(readDocument(uriOf(path), kind, 0, text)).length;
}

/** Settings that turn on what is off by default. */
function everyRule(): string {
  const off = allRules.filter((rule) => severityOf(rule, undefined) === 'off');
  return `rules:\n${off.map(({ code }) => `  ${code}: info\n`).join('')}`;
}

function uriOf(path: string): string {
  return `${root}${path.split('/').map(encodeURIComponent).join('/')}`;
}
