/**
 * Marked text, so that tests are data. A fixture may hold
 * - `--- /path.role.yaml` lines that begin a file; without one there is a single file, `/test.role.yaml`;
 * - `<|>` once, the cursor;
 * - `‹|…|>` around ranges;
 * - lines such as `#  ^^^^ error schema/type: a message` under a line, which expect a finding at the columns of the carets
 *   (`#  ^ …` is one character; `#  ! …` an empty range); `#<^^^ …` counts its carets from the start of the line, which the `#`
 *   would otherwise cover. The message is optional.
 * All marks are removed from the text.
 */
export interface Fixture {
  readonly files: ReadonlyMap<string, FixtureFile>;
  /** The file with the cursor, else the first one. */
  readonly main: FixtureFile;
}

export interface FixtureFile {
  readonly path: string;
  /** `file:///` and the path. */
  readonly uri: string;
  readonly text: string;
  /** Offset of `<|>`, if it is in this file. */
  readonly cursor: number | undefined;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly expectations: readonly Expectation[];
}

export interface Expectation {
  readonly line: number;
  readonly startCharacter: number;
  readonly endCharacter: number;
  readonly severity: string;
  readonly code: string;
  /** The text after the code and a colon; `undefined` when any message is accepted. */
  readonly message: string | undefined;
}

const expectationPattern = /^(\s*#<|\s*#\s*)(\^+|!)\s+(error|warning|info)\s+([a-z]+\/[a-z-]+)(?::\s*(.*?))?\s*$/;

export function parseFixture(marked: string, defaultPath = '/test.role.yaml'): Fixture {
  const parts = splitFiles(marked, defaultPath);
  const files = new Map(parts.map(([path, text]) => [path, parseFile(path, text)] as const));
  const all = [...files.values()];
  const main = all.find((file) => file.cursor !== undefined) ?? all[0];
  if (!main) throw new Error('a fixture needs a file');
  return { files, main };
}

function splitFiles(marked: string, defaultPath: string): [string, string][] {
  const parts: [string, string][] = [];
  const pieces = marked.split(/^--- (\/\S+(?: \S+)*)[ \t]*\n/m);
  const before = pieces[0] ?? '';
  if (before.trim() !== '' || pieces.length === 1) parts.push([defaultPath, before]);
  for (let i = 1; i < pieces.length; i += 2) parts.push([pieces[i] ?? '', pieces[i + 1] ?? '']);
  return parts;
}

function parseFile(path: string, marked: string): FixtureFile {
  const expectations: Expectation[] = [];
  const kept: string[] = [];
  for (const line of marked.split('\n')) {
    const match = expectationPattern.exec(line);
    if (!match) {
      kept.push(line);
      continue;
    }
    const [, before = '', carets = '', severity = '', code = '', message] = match;
    const startCharacter = before.endsWith('<') ? 0 : before.length;
    const endCharacter = startCharacter + (carets === '!' ? 0 : carets.length);
    expectations.push({ line: Math.max(0, kept.length - 1), startCharacter, endCharacter, severity, code, message });
  }
  const ranges: { start: number; end: number }[] = [];
  let cursor: number | undefined;
  let text = '';
  let open: number | undefined;
  for (const piece of kept.join('\n').split(/(<\|>|‹\||\|>)/)) {
    if (piece === '<|>') cursor = text.length;
    else if (piece === '‹|') open = text.length;
    else if (piece === '|>' && open !== undefined) {
      ranges.push({ start: open, end: text.length });
      open = undefined;
    } else text += piece;
  }
  return { path, uri: `file://${path.replaceAll(' ', '%20')}`, text, cursor, ranges, expectations };
}
