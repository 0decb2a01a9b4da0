import { Slice } from 'prosemirror-model';
import { EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { FieldTask, TextField } from '../editing/textField.ts';
import { element } from '../elements.ts';
import { createBar } from './bar.ts';
import { textPlugins } from './commands.ts';
import { nodesOf, readRichText } from './markdown.ts';

/**
 * Creates a field in which a text is edited as readers see it; `undefined` for a text that would lose something, which is left to its source.
 *
 * @param showSource Called when the person wants the source.
 */
export function createRichField(
  { label, describedBy, text, changed }: FieldTask,
  showSource: () => void,
): TextField | undefined {
  const read = readRichText(text);
  if (!read) return undefined;
  const holder = element('div', 'edit-field rich-field');
  const bar = createBar(() => view, showSource);
  let isBusy = false;
  const view: EditorView = new EditorView(holder, {
    state: EditorState.create({ doc: read.doc, plugins: textPlugins() }),
    editable: () => !isBusy,
    attributes: () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      'aria-describedby': describedBy,
      'aria-busy': String(isBusy),
      spellcheck: 'true',
    }),
    handleKeyDown(_, event) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') bar.askForLink();
      else if (event.altKey && event.key === 'F10') bar.focus();
      else return false;
      return true;
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      bar.update();
      if (transaction.docChanged) changed();
    },
  });
  holder.prepend(bar.element);
  bar.update();
  return {
    element: holder,
    input: view.dom,
    get value() {
      return read.write(view.state.doc);
    },
    setBusy(busy) {
      isBusy = busy;
      view.setProps({});
    },
    focus() {
      view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
      view.focus();
    },
    fit() {},
    insert(markdown) {
      const content = nodesOf(markdown);
      const isOneParagraph = content.childCount === 1 && content.child(0).type.name === 'paragraph';
      const slice = new Slice(content, isOneParagraph ? 1 : 0, isOneParagraph ? 1 : 0);
      view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
    },
    dispose() {
      view.destroy();
      holder.remove();
    },
  };
}
