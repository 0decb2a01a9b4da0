import { isLevel } from '../../format/levelWords.ts';
import { importanceOf, meantKey } from '../../format/otherWords.ts';
import { dereference, keyName, type Node, type PairNode } from '../syntax/tree.ts';
import { convertPairs } from './convertMapping.ts';
import { fits } from './fits.ts';
import { type Form, isNothing, type Label, type Written, writtenPairs, writtenValue } from './form.ts';
import { idOfName } from './ids.ts';
import { knownPair, nothingAt, pairNamed, pairOf, scalar } from './nodes.ts';
import { convertLine, convertWord } from './texts.ts';

/*
 * The long forms of values that are neither prose nor lists of items.
 */

const states: ReadonlySet<string> = new Set(['draft', 'published', 'retired']);

/** A word of a closed list in any case. */
export function convertStatus(form: Form, written: Written, label: string): Node | undefined {
  const content = dereference(written.node);
  const word = content?.kind === 'scalar' ? form.textOf(content).trim().toLowerCase() : '';
  if (states.has(word)) return form.composed(word, written.node, written.path);
  return convertLine(form, written, label);
}

export function convertImportance(form: Form, written: Written, label: string): Node | undefined {
  const content = dereference(written.node);
  const text = content?.kind === 'scalar' ? form.textOf(content).trim() : '';
  // "Desirable: yes" and "required: true".
  const value = importanceOf(text) ?? (/^(?:yes|y|true|x|✓)$/i.test(text) ? importanceOf(label) : undefined);
  return value ? form.composed(value, written.node, written.path) : convertWord(form, written, label);
}

/** A level, or a list of two as a range. */
export function convertLevel(form: Form, written: Written, label: string): Node | undefined {
  const { node, path } = written;
  const content = dereference(node);
  const [min, max, ...others] = content?.kind === 'sequence' ? content.items : [];
  const isRange = min && max && others.length === 0 && [min, max].every((one) => isLevelWord(form, one));
  if (!isRange)
    return content?.kind === 'sequence' ? convertLine(form, written, label) : convertWord(form, written, label);
  const pairs = [knownPair('min', form.put(min, `${path}/0`)), knownPair('max', form.put(max, `${path}/1`))];
  return form.mapping(pairs, node, path);
}

/** Whether a scalar may name a level: several words that name none are a remark with a comma in it. */
function isLevelWord(form: Form, node: Node): boolean {
  const content = dereference(node);
  if (content?.kind !== 'scalar') return false;
  const text = form.textOf(content).trim();
  return !/\s/.test(text) || isLevel(text, form.levels);
}

const address = /^(?:https?:\/\/|mailto:|www\.)\S+$/i;
const markdownLink = /^\[([^\]]+)\]\(([^)\s]+)\)$/;
const labelledLink = /^(.*?\S)\s*(?::|[–—-])?\s+((?:https?:\/\/|mailto:|www\.)\S+)$/i;

/** In characters, with its label. */
const longestLink = 1000;

/** Links: addresses, `Handbook: https://…` as a text or a pair, and mappings. What has no address is left over. */
export function convertLinks(form: Form, written: Written, label: string): Node | undefined {
  const links = linksIn(form, written, label);
  return links.length === 0 ? undefined : form.sequence(links, written.node, written.path);
}

function linksIn(form: Form, written: Written, label: string): Node[] {
  const { node, path } = written;
  const content = dereference(node);
  if (content === undefined || isNothing(node)) return [];
  if (content.kind === 'sequence')
    return content.items.flatMap((item, i) => linksIn(form, form.element(item, path, i), label));
  if (content.kind === 'mapping') {
    const names = writtenPairs(content).map((pair) => keyName(pair) ?? '');
    const meant = names.map((name) => (name === 'url' || name === 'label' ? name : meantKey(name, 'link')));
    const isLink =
      names.includes('url') || names.includes('label') || (meant.includes('url') && meant.every((key) => key));
    if (isLink) return [form.mapping(convertPairs(form, content, path, 'link'), node, path)];
    return writtenPairs(content).flatMap((pair) => linkOfPair(form, pair, path));
  }
  const text = form.textOf(content).trim();
  if (address.test(text)) return [form.mapping([knownPair('url', form.put(node, path))], node, path)];
  const match = text.length > longestLink ? null : (markdownLink.exec(text) ?? labelledLink.exec(text));
  const [name, url] = [match?.[1], match?.[2]];
  if (name === undefined || url === undefined) {
    form.leave(label, written);
    return [];
  }
  const whole = form.textOf(content);
  const [nameAt, urlAt] = [whole.indexOf(name), whole.lastIndexOf(url)];
  const named = form.piece(content, { start: nameAt, end: nameAt + name.length }, path);
  const addressed = form.piece(content, { start: urlAt, end: urlAt + url.length }, path);
  return [form.mapping([knownPair('label', named), knownPair('url', addressed)], node, path)];
}

function linkOfPair(form: Form, pair: PairNode, path: string): Node[] {
  const value = writtenValue(pair, path);
  const content = dereference(pair.value);
  const label = form.labelOf(pair, value.path);
  if (content?.kind === 'scalar' && /^\S*[./:#]\S*$/.test(form.textOf(content).trim())) {
    return [
      form.mapping(
        [knownPair('label', form.words(label)), knownPair('url', form.put(pair.value, value.path))],
        pair,
        value.path,
      ),
    ];
  }
  form.leave(label.text, value);
  return [];
}

const codeKeys: ReadonlySet<string> = new Set(['scheme', 'code', 'uri', 'label', 'match']);

/** Codes: mappings, `isco-08: 3512` as a text or a pair. What has no scheme is left over. */
export function convertCodes(form: Form, written: Written, label: string): Node | undefined {
  const codes = codesIn(form, written, label);
  return codes.length === 0 ? undefined : form.sequence(codes, written.node, written.path);
}

function codesIn(form: Form, written: Written, label: string): Node[] {
  const { node, path } = written;
  const content = dereference(node);
  if (content === undefined || isNothing(node)) return [];
  if (content.kind === 'sequence')
    return content.items.flatMap((item, i) => codesIn(form, form.element(item, path, i), label));
  if (content.kind === 'mapping') {
    if (writtenPairs(content).some((pair) => codeKeys.has((keyName(pair) ?? '').toLowerCase()))) {
      return [form.mapping(convertPairs(form, content, path, 'code'), node, path)];
    }
    return writtenPairs(content).flatMap((pair) => {
      const value = writtenValue(pair, path);
      const scheme = form.labelOf(pair, value.path);
      if (!isNothing(pair.value)) return codesBelow(form, scheme, value);
      form.leaveWords(scheme);
      return [];
    });
  }
  const match = /^([\p{L}][\p{L}\p{N}.-]*(?: \d{2,4})?)[:\s]+(\S+)$/u.exec(form.textOf(content));
  if (!match?.[1] || !match[2]) {
    form.leave(label, written);
    return [];
  }
  const end = form.textOf(content).length;
  const scheme = form.piece(content, { start: 0, end: match[1].length }, path);
  const code = form.piece(content, { start: end - match[2].length, end }, path);
  return [form.mapping([knownPair('scheme', scheme), knownPair('code', code)], node, path)];
}

function codesBelow(form: Form, scheme: Label, { node, path }: Written): Node[] {
  const content = dereference(node);
  if (content?.kind === 'sequence') {
    return content.items.flatMap((item, i) => codesBelow(form, scheme, form.element(item, path, i)));
  }
  if (content?.kind !== 'scalar') {
    form.leave(scheme.text, { node, path });
    return [];
  }
  const key = address.test(form.textOf(content)) ? 'uri' : 'code';
  return [form.mapping([knownPair('scheme', form.words(scheme)), knownPair(key, form.put(node, path))], node, path)];
}

/** Where something comes from: its address or its name as a text. */
export function convertSource(form: Form, written: Written, label: string): Node | undefined {
  const { node, path } = written;
  const content = dereference(node);
  if (content?.kind === 'mapping') return form.mapping(convertPairs(form, content, path, 'source'), node, path);
  const value = convertLine(form, written, label);
  const text = dereference(value);
  if (!value || text?.kind !== 'scalar') return undefined;
  return form.mapping([knownPair(address.test(form.textOf(text)) ? 'url' : 'name', value)], node, path);
}

const frameworkFile = /([^/\\]+?)(?:\.framework)?\.ya?ml$/i;

/** The frameworks of a role: files without aliases are called by their names. What is no file is left over. */
export function convertFrameworks(form: Form, written: Written, label: string): Node | undefined {
  const pairs = usesIn(form, written, label);
  return pairs.length === 0 ? undefined : form.mapping(pairs, written.node, written.path);
}

function usesIn(form: Form, written: Written, label: string): PairNode[] {
  const { node, path } = written;
  const content = dereference(node);
  if (content === undefined || isNothing(node)) return [];
  if (content.kind === 'sequence')
    return content.items.flatMap((item, i) => usesIn(form, form.element(item, path, i), label));
  if (content.kind === 'mapping') {
    return writtenPairs(content).flatMap((pair) => {
      const value = writtenValue(pair, path);
      if (dereference(pair.value)?.kind === 'scalar') return [pairOf(pair.key, form.put(pair.value, value.path))];
      form.leave(keyName(pair) ?? '', value);
      return [];
    });
  }
  const alias = frameworkFile.exec(form.textOf(content))?.[1];
  if (alias === undefined) {
    form.leave(label, written);
    return [];
  }
  return [pairOf(scalar(idOfName(alias), { start: node.start, end: node.start }), form.put(node, path))];
}

/** What the levels of a skill mean: also a list of levels, and lists of indicators below a level. */
export function convertLevels(form: Form, written: Written, label: string): Node | undefined {
  const pairs = levelsIn(form, written, label);
  return pairs.length === 0 ? undefined : form.mapping(pairs, written.node, written.path);
}

function levelsIn(form: Form, written: Written, label: string): PairNode[] {
  const { node, path } = written;
  const content = dereference(node);
  if (content === undefined || isNothing(node)) return [];
  if (content.kind === 'sequence')
    return content.items.flatMap((item, i) => levelsIn(form, form.element(item, path, i), label));
  if (content.kind === 'scalar') return [pairOf(form.put(node, path), form.put(nothingAt(node), path))];
  const named = levelName(content.pairs);
  if (named) {
    const rest = { ...content, pairs: content.pairs.filter((pair) => pair !== named) };
    const body = form.mapping(convertPairs(form, rest, path, 'skillLevel'), node, path);
    return [pairOf(named.value, body)];
  }
  return writtenPairs(content).flatMap((pair) => levelOfPair(form, pair, path));
}

function levelName(pairs: readonly PairNode[]): PairNode | undefined {
  for (const key of ['id', 'level', 'name']) {
    const pair = pairNamed(pairs, key);
    if (pair && pairs.length > 1 && dereference(pair.value)?.kind === 'scalar') return pair;
  }
  return undefined;
}

function levelOfPair(form: Form, pair: PairNode, path: string): PairNode[] {
  const value = writtenValue(pair, path);
  const content = dereference(pair.value);
  const name = keyName(pair);
  if (name?.startsWith('x-')) return [pairOf(pair.key, form.put(pair.value, value.path))];
  if (name === undefined) {
    form.leave('', value);
    return [];
  }
  if (content?.kind === 'mapping') {
    if (fits(pair.value, 'levelMapping') && content.pairs.length === 0)
      return [pairOf(pair.key, form.put(pair.value, value.path))];
    return [
      pairOf(pair.key, form.mapping(convertPairs(form, content, value.path, 'skillLevel'), pair.value, value.path)),
    ];
  }
  if (content?.kind === 'sequence') {
    const list = fits(pair.value, 'indicatorList')
      ? form.put(pair.value, value.path)
      : form.convert('indicatorList', value, name);
    return list ? [pairOf(pair.key, form.mapping([knownPair('indicators', list)], pair.value, value.path))] : [];
  }
  return [pairOf(pair.key, form.put(pair.value, value.path))];
}
