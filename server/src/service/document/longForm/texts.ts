import { dereference, type Node } from '../syntax/tree.ts';
import { type Form, isNothing, type Written, writtenPairs } from './form.ts';

/** Any value as a Markdown text: a list as a list, a mapping as paragraphs that begin with its keys in bold. */
export function markdownOf(form: Form, node: Node): string {
  const content = dereference(node);
  switch (content?.kind) {
    case undefined:
      return '';
    case 'scalar':
      return form.textOf(content).trim();
    case 'sequence':
      return content.items
        .filter((item) => !isNothing(item))
        .map((item) => `- ${markdownOf(form, item).replaceAll('\n', '\n  ')}`)
        .join('\n');
    case 'mapping':
      return writtenPairs(content)
        .map((pair) => {
          const label = form.labelOf(pair, '').text;
          const inner = dereference(pair.value);
          if (isNothing(pair.value)) return label;
          const text = markdownOf(form, pair.value);
          const isList = inner?.kind === 'sequence' || inner?.kind === 'mapping';
          return label === '' ? text : `**${label}:**${isList ? '\n\n' : ' '}${text}`;
        })
        .join('\n\n');
  }
}

/** Prose: a list or a mapping as Markdown. */
export function convertText(form: Form, { node, path }: Written): Node | undefined {
  const content = dereference(node);
  if (content?.kind === 'scalar') return form.put(node, path);
  const text = markdownOf(form, node);
  return text === '' ? undefined : form.composed(text, node, path);
}

/** One line: a list of short texts with commas between them. Anything else is left over. */
export function convertLine(form: Form, written: Written, label: string): Node | undefined {
  const { node, path } = written;
  const content = dereference(node);
  if (content?.kind === 'scalar') return form.put(node, path);
  if (content?.kind === 'sequence') {
    const items = content.items.filter((item) => !isNothing(item));
    const [only] = items;
    if (only && items.length === 1 && dereference(only)?.kind === 'scalar') {
      return form.put(only, `${path}/${content.items.indexOf(only)}`);
    }
    const texts = items.map((item) => {
      const scalar = dereference(item);
      return scalar?.kind === 'scalar' ? form.textOf(scalar).trim() : undefined;
    });
    if (texts.length > 0 && texts.every((text) => text !== undefined && !text.includes('\n'))) {
      return form.composed(texts.join(', '), node, path);
    }
  }
  form.leave(label, written);
  return undefined;
}

/** An id or a reference: a list of one stands for its item. Anything else is left over. */
export function convertWord(form: Form, written: Written, label: string): Node | undefined {
  const content = dereference(written.node);
  if (content?.kind === 'scalar') return form.put(written.node, written.path);
  const [only, ...others] = content?.kind === 'sequence' ? content.items : [];
  if (only && others.length === 0 && dereference(only)?.kind === 'scalar') return form.put(only, `${written.path}/0`);
  form.leave(label, written);
  return undefined;
}

/** A list of texts: one text is a list of one; texts within lists and mappings are items with the keys before them. */
export function convertTexts(form: Form, { node, path }: Written): Node | undefined {
  const items = textsIn(form, { node, path });
  return items.length === 0 ? undefined : form.sequence(items, node, path);
}

function textsIn(form: Form, { node, path }: Written): Node[] {
  const content = dereference(node);
  if (isNothing(node)) return [];
  if (content?.kind === 'scalar') return [form.put(node, path)];
  if (content?.kind === 'sequence')
    return content.items.flatMap((item, i) => textsIn(form, { node: item, path: `${path}/${i}` }));
  const text =
    content?.kind === 'mapping'
      ? writtenPairs(content).map((pair) => lineOf(form, pair.value, form.labelOf(pair, '').text))
      : [];
  return text.length === 0 ? [] : [form.composed(text.join('\n'), node, path)];
}

function lineOf(form: Form, value: Node, label: string): string {
  const text = markdownOf(form, value);
  return text === '' ? label : `${label}: ${text}`;
}
