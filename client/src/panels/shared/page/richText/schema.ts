import { schema as commonMark } from 'prosemirror-markdown';
import { type NodeSpec, Schema } from 'prosemirror-model';

/*
 * What a text can consist of while it is edited: CommonMark, with how its marks are written, so that what is written anew looks as the rest does.
 * Pictures are left out, which profiles do not have.
 */

const { nodes, marks } = commonMark.spec;

/** A part of the library's own schema with more attributes. */
function withAttributes(spec: NodeSpec | undefined, attrs: NodeSpec['attrs']): NodeSpec {
  return { ...spec, attrs: { ...spec?.attrs, ...attrs } };
}

type NodeName =
  | 'doc'
  | 'paragraph'
  | 'blockquote'
  | 'horizontal_rule'
  | 'heading'
  | 'code_block'
  | 'ordered_list'
  | 'bullet_list'
  | 'list_item'
  | 'text'
  | 'hard_break'
  | 'soft_break';

export const schema = new Schema<NodeName, 'em' | 'strong' | 'link' | 'code'>({
  nodes: nodes
    .remove('image')
    .update('heading', { ...nodes.get('heading'), content: 'inline*' })
    .update(
      'bullet_list',
      withAttributes(nodes.get('bullet_list'), { tight: { default: true }, bullet: { default: '-' } }),
    )
    .update(
      'ordered_list',
      withAttributes(nodes.get('ordered_list'), { tight: { default: true }, delimiter: { default: '.' } }),
    )
    .addToEnd('soft_break', {
      inline: true,
      group: 'inline',
      selectable: false,
      leafText: () => ' ',
      // The end of a line in the file, which readers see as a blank.
      toDOM: () => ['span', { class: 'rich-soft' }, ' '],
      parseDOM: [{ tag: 'span.rich-soft' }],
    }),
  marks: marks
    .update('em', { ...marks.get('em'), attrs: { markup: { default: '*' } } })
    .update('strong', { ...marks.get('strong'), attrs: { markup: { default: '**' } } }),
});
