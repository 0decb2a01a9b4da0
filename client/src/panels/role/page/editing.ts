import type { Problem, RoleUpdate } from '../messages.ts';
import type { EditorAnswer, EditorParts, RoleEditor } from './editorParts.ts';

/** The part of the page that is edited in, as the rest of the script sees it. */
export interface Editing {
  readonly isOn: boolean;
  /** Called when the page has been patched. */
  updated(update: RoleUpdate): void;
  answered(message: EditorAnswer): void;
  setProblems(problems: readonly Problem[]): void;
  /** Called when elements of the page may have moved. */
  place(): void;
}

declare global {
  interface Window {
    /** Set by the script of the editor, which has a file of its own. */
    roleProfilesEditor?: { readonly createRoleEditor: (parts: EditorParts) => RoleEditor };
  }
}

/** The script that is running now; VS Code gives it an address in the folder of the build. */
const ownScript = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;

/** Creates the part that is edited in. Its script is loaded when somebody edits for the first time, since most people only read. */
export function createEditing(parts: EditorParts): Editing {
  let editor: RoleEditor | undefined;
  let last: RoleUpdate | undefined;
  let problems: readonly Problem[] = [];
  let isLoading = false;
  let triesLeft = 3;

  const begin = () => {
    const { roleProfilesEditor } = window;
    if (!roleProfilesEditor) return;
    editor ??= roleProfilesEditor.createRoleEditor(parts);
    if (last) editor.updated(last);
    editor.setProblems(problems);
    parts.moved();
  };

  const load = () => {
    if (isLoading || !ownScript) return;
    isLoading = true;
    const script = document.createElement('script');
    // Only scripts with the page's own nonce run.
    script.nonce = ownScript.nonce;
    script.src = ownScript.src.replace('rolePanel.js', 'roleEditor.js');
    script.addEventListener('load', begin);
    // VS Code hands scripts out by a service of its own that gives up on a slow machine or connection.
    script.addEventListener('error', () => {
      isLoading = false;
      if (triesLeft-- > 0) load();
    });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = script.src.replace(/\.js(?=$|\?)/, '.css');
    style.addEventListener('load', () => parts.moved());
    document.head.append(style, script);
  };

  return {
    get isOn() {
      return last?.editing === true;
    },
    updated(update) {
      last = update;
      if (editor) editor.updated(update);
      else if (update.editing) (window.roleProfilesEditor ? begin : load)();
    },
    answered: (message) => editor?.answered(message),
    setProblems(now) {
      problems = now;
      editor?.setProblems(now);
    },
    place: () => editor?.place(),
  };
}
