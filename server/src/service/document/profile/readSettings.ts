import type { SourceDocument } from '../sourceDocument.ts';
import { dereference, effectivePairs, findPair, type Node } from '../syntax/tree.ts';
import type { RuleSetting, SettingSeverity, Settings } from './profile.ts';
import { defined, Reader } from './reader.ts';

const severities: readonly string[] = ['off', 'info', 'warning', 'error'] satisfies SettingSeverity[];

/** The settings that a document holds, as far as they can be read. */
export function readSettings(document: SourceDocument): Settings {
  const root = Reader.root(document);
  const rules = root.entries('rules').map(([code, rule]): [string, RuleSetting] => {
    const severity = severityOf(rule);
    return [code.value, { code, options: optionsOf(rule.node), ...defined({ severity }) }];
  });
  const packs = findPair(document.root, 'packs') ? root.texts('packs') : undefined;
  return {
    kind: 'config',
    uri: document.uri,
    rules: new Map(rules),
    words: root.texts('words'),
    exclude: root.texts('exclude'),
    ...defined({ packs }),
  };
}

function severityOf(rule: Reader): SettingSeverity | undefined {
  const text = dereference(rule.node)?.kind === 'mapping' ? rule.text('severity') : rule.asText();
  return text && severities.includes(text.value) ? (text.value as SettingSeverity) : undefined;
}

function optionsOf(node: Node | undefined): RuleSetting['options'] {
  const content = dereference(node);
  const options = new Map<string, string | number | boolean | null>();
  if (content?.kind !== 'mapping') return options;
  for (const [name, pair] of effectivePairs(content)) {
    const value = dereference(pair.value);
    if (name !== 'severity' && value?.kind === 'scalar') options.set(name, value.value);
  }
  return options;
}
