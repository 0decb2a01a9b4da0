import type { SourceDocument } from '../sourceDocument.ts';
import { dereference, effectivePairs, findPair, type Node } from '../syntax/tree.ts';
import type { Label, Organisation, RuleSetting, SettingSeverity, Settings, Text } from './profile.ts';
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
    labels: new Map(root.entries('labels').flatMap(([key, label]) => readLabel(key.value, label))),
    order: root.texts('order'),
    ...defined({ packs, organisation: readOrganisation(root.at('organisation')) }),
  };
}

function readOrganisation(reader: Reader): Organisation | undefined {
  const [name, logo, accent] = [reader.text('name'), reader.text('logo'), reader.text('accent')];
  return name || logo || accent ? defined({ name, logo, accent }) : undefined;
}

function readLabel(key: string, reader: Reader): [string, Label][] {
  const text = reader.asText();
  if (text) return [[key, new Map([['', text]])]];
  const content = dereference(reader.node);
  if (content?.kind !== 'mapping') return [];
  const label = [...effectivePairs(content).keys()].flatMap((lang): [string, Text][] => {
    const inLanguage = lang.startsWith('x-') ? undefined : reader.text(lang);
    return inLanguage ? [[lang, inLanguage]] : [];
  });
  return [[key, new Map(label)]];
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
