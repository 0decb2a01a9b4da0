import { Lines, withLineFeeds } from '../../../service/document/syntax/lines.ts';
import { parseText } from '../../../service/document/syntax/parse.ts';
import { dereference, effectivePairs, isMergeKey, keyName, type Node } from '../../../service/document/syntax/tree.ts';
import { sayText } from '../../../service/message.ts';
import { addEntry, type Data, type DataProblem } from './data.ts';

export interface YamlData {
  /** `undefined` for a text without content. */
  readonly data: Data | undefined;
  readonly problems: readonly DataProblem[];
}

/**
 * Reads a YAML text as far as it can be read; what cannot is told. Tabs, by which YAML allows nothing to be indented, count as two blanks. Nesting and aliases are bounded by the parser. `firstLine` is the 0-based
 * line of the file on which the text begins.
 */
export function readYaml(text: string, firstLine = 0): YamlData {
  const clean = withLineFeeds(text).replace(/^(?: *\t)+[ \t]*(?=\S)/gm, (blanks) => blanks.replaceAll('\t', '  '));
  const { root, problems } = parseText(clean);
  const lines = new Lines(clean);
  const lineOf = (offset: number) => firstLine + lines.positionAt(offset).line;
  return {
    data: root && dataOf(root, lineOf),
    problems: problems.map(({ detail, start }) => ({ message: sayText(detail), line: lineOf(start) })),
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
