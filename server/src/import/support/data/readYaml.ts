import { documentMarks } from '../../../service/document/syntax/documentMarks.ts';
import { Lines, withLineFeeds } from '../../../service/document/syntax/lines.ts';
import { parseText } from '../../../service/document/syntax/parse.ts';
import { dereference, effectivePairs, isMergeKey, keyName, type Node } from '../../../service/document/syntax/tree.ts';
import { sayText } from '../../../service/message.ts';
import type { Span } from '../../../service/text/span.ts';
import { addEntry, type Data, type DataProblem } from './data.ts';

export interface YamlData {
  /** `undefined` for a text without content. */
  readonly data: Data | undefined;
  readonly problems: readonly DataProblem[];
}

/**
 * Reads a YAML text as far as it can be read; what cannot is told. Tabs, by which YAML allows nothing to be indented, count as two blanks. Nesting and aliases are bounded by the parser. `firstLine` is the 0-based
 * line of the file on which the text begins. Several documents are a list of what they hold.
 */
export function readYaml(text: string, firstLine = 0): YamlData {
  const clean = withLineFeeds(text).replace(/^(?: *\t)+[ \t]*(?=\S)/gm, (blanks) => blanks.replaceAll('\t', '  '));
  const lines = new Lines(clean);
  const lineAt = (offset: number) => firstLine + lines.positionAt(offset).line;
  const all = documentsOf(clean).map(({ start, end }) =>
    readDocument(clean.slice(start, end), (offset) => lineAt(start + offset)),
  );
  const problems = all.flatMap((one) => one.problems);
  const items = all.flatMap(({ data }) => (data ? [data] : []));
  const [first] = items;
  return { data: items.length > 1 && first ? { kind: 'list', items, line: first.line } : first, problems };
}

/** The parts of a text between YAML's marks; of a text without a second document the whole. */
function documentsOf(text: string): Span[] {
  const marks = documentMarks(text);
  // Comments and directives may stand above the mark of the first document.
  const isFirst = !/^[^\s#%]/m.test(text.slice(0, marks[0] ?? text.length));
  const starts = [0, ...(isFirst ? marks.slice(1) : marks)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

function readDocument(text: string, lineOf: (offset: number) => number): YamlData {
  const { root, problems } = parseText(text);
  const data = root && dataOf(root, lineOf);
  return {
    data: data?.kind === 'scalar' && data.value === null ? undefined : data,
    problems: problems.map(({ detail, start: at }) => ({ message: sayText(detail), line: lineOf(at) })),
  };
}

function dataOf(node: Node, lineOf: (offset: number) => number): Data {
  const content = dereference(node);
  const line = lineOf((content ?? node).start);
  switch (content?.kind) {
    case undefined:
      return { kind: 'scalar', value: null, line };
    case 'scalar':
      return { kind: 'scalar', value: content.value, line };
    case 'sequence':
      return { kind: 'list', items: content.items.map((item) => dataOf(item, lineOf)), line };
    case 'mapping': {
      const entries = new Map<string, Data>();
      if (content.pairs.some(isMergeKey)) {
        for (const [key, pair] of effectivePairs(content)) entries.set(key, dataOf(pair.value, lineOf));
      } else {
        for (const pair of content.pairs) {
          const key = keyName(pair);
          if (key !== undefined) addEntry(entries, key, dataOf(pair.value, lineOf));
        }
      }
      return { kind: 'map', entries, line };
    }
  }
}
