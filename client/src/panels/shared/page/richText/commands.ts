import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Attrs, MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState, Plugin } from 'prosemirror-state';
import { say } from '../say.ts';
import { schema } from './schema.ts';

const { em, strong, code, link } = schema.marks;
const types = schema.nodes;

/** One thing that can be done to what is selected. */
export interface Tool {
  readonly name: string;
  /** What the button shows. */
  readonly sign: string;
  readonly className?: string;
  /** The key, as the hint says it. */
  readonly key: string;
  readonly run: Command;
  isOn(state: EditorState): boolean;
}

export const tools: readonly Tool[] = [
  {
    name: say`Bold`,
    sign: 'B',
    className: 'rich-tool-bold',
    key: 'Ctrl+B',
    run: toggleMark(strong),
    isOn: has(strong),
  },
  { name: say`Italics`, sign: 'I', className: 'rich-tool-italic', key: 'Ctrl+I', run: toggleMark(em), isOn: has(em) },
  { name: say`Code`, sign: '‹›', key: 'Ctrl+E', run: toggleMark(code), isOn: has(code) },
  { name: say`List`, sign: '•', key: 'Ctrl+Shift+8', run: listOf(types.bullet_list), isOn: isIn(types.bullet_list) },
  {
    name: say`Numbers`,
    sign: '1.',
    key: 'Ctrl+Shift+7',
    run: listOf(types.ordered_list),
    isOn: isIn(types.ordered_list),
  },
];

export const hasLink = has(link);

/** Makes what is selected a link, or none for an empty address. Without a selection the address itself is written. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    if (!dispatch) return true;
    const { tr } = state;
    if (href === '') tr.removeMark(from, to, link);
    else if (empty) tr.replaceSelectionWith(schema.text(href, [link.create({ href })]), false);
    else tr.addMark(from, to, link.create({ href }));
    dispatch(tr);
    return true;
  };
}

const hardBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(types.hard_break.create()).scrollIntoView());
  return true;
});

/** What keys mean in a text, and what typing at the beginning of a line makes of it. */
export function textPlugins(): Plugin[] {
  return [
    history(),
    inputRules({
      rules: [
        wrappingInputRule(/^\s*([-*+])\s$/, types.bullet_list, ([, bullet]): Attrs => ({ bullet, tight: true })),
        wrappingInputRule(
          /^(\d{1,9})([.)])\s$/,
          types.ordered_list,
          ([, order, delimiter]): Attrs => ({
            order: Number(order),
            delimiter,
            tight: true,
          }),
        ),
        textblockTypeInputRule(/^```$/, types.code_block),
      ],
    }),
    keymap({
      'Mod-b': toggleMark(strong),
      'Mod-i': toggleMark(em),
      'Mod-e': toggleMark(code),
      'Mod-Shift-8': listOf(types.bullet_list),
      'Mod-Shift-7': listOf(types.ordered_list),
      'Mod-]': sinkListItem(types.list_item),
      'Mod-[': liftListItem(types.list_item),
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      'Shift-Enter': hardBreak,
      Enter: splitListItem(types.list_item),
    }),
    keymap(baseKeymap),
  ];
}

function has(mark: MarkType): (state: EditorState) => boolean {
  return ({ selection, doc, storedMarks }) => {
    const { from, to, empty, $from } = selection;
    return empty ? mark.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, mark);
  };
}

function isIn(type: NodeType): (state: EditorState) => boolean {
  return ({ selection: { $from } }) => {
    for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
    return false;
  };
}

/** Makes paragraphs a list, or a list paragraphs again. */
function listOf(type: NodeType): Command {
  const isList = isIn(type);
  const lift = liftListItem(types.list_item);
  const wrap = wrapInList(type);
  return (state, dispatch, view) =>
    isList(state)
      ? lift(state, dispatch, view)
      : chainCommands(wrap, setBlockType(types.paragraph))(state, dispatch, view);
}
