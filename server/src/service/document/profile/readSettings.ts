import type { SourceDocument } from '../sourceDocument.ts';
import { dereference, effectivePairs, findPair, type Node } from '../syntax/tree.ts';
import type { RuleSetting, SettingSeverity, Settings } from './profile.ts';
import { defined, Reader } from './reader.ts';

const severities: readonly string[] = ['off', 'info', 'warning', 'error'] satisfies SettingSeverity[];

/** The settings that a document holds, as far as they can be read. */
export function readSettings(document: SourceDocument): Settings {
  const reader = new Reader(document);
  const rules = reader.entries(document.root, 'rules').map(([code, pair]): [string, RuleSetting] => {
    const severity = severityOf(reader, pair.value);
    return [code.value, { code, options: optionsOf(pair.value), ...defined({ severity }) }];
  });
  const packs = findPair(document.root, 'packs') ? reader.texts(document.root, 'packs') : undefined;
  return {
    kind: 'config',
    uri: document.uri,
    rules: new Map(rules),
    words: reader.texts(document.root, 'words'),
    exclude: reader.texts(document.root, 'exclude'),
    ...defined({ packs }),
  };
}

function severityOf(reader: Reader, node: Node): SettingSeverity | undefined {
  const text = dereference(node)?.kind === 'mapping' ? reader.text(node, 'severity') : reader.asText(node);
  return text && severities.includes(text.value) ? (text.value as SettingSeverity) : undefined;
}

function optionsOf(node: Node): RuleSetting['options'] {
  const content = dereference(node);
  const options = new Map<string, string | number | boolean | null>();
  if (content?.kind !== 'mapping') return options;
  for (const [name, pair] of effectivePairs(content)) {
    const value = dereference(pair.value);
    if (name !== 'severity' && value?.kind === 'scalar') options.set(name, value.value);
  }
  return options;
}
