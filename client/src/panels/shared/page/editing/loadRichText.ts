import type { FieldTask, TextField } from './textField.ts';

/** The script by which texts are edited as readers see them; it has a file of its own. */
export interface RichText {
  /**
   * A field with the text; `undefined` for one that would lose something, which is left to its source.
   *
   * @param showSource Called when the person wants the source.
   */
  createRichField(task: FieldTask, showSource: () => void): TextField | undefined;
}

declare global {
  interface Window {
    /** Set by the script once it is loaded. */
    roleProfilesRichText?: RichText;
  }
}

/** The script that is running now, beside which the other one lies; VS Code gives it an address in the folder of the build. */
const ownScript = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;

/** Loads the script when somebody edits a text for the first time; `undefined` where it cannot be loaded. */
export function loadRichText(): Promise<RichText | undefined> {
  if (window.roleProfilesRichText || !ownScript) return Promise.resolve(window.roleProfilesRichText);
  const src = ownScript.src.replace(/[^/]+\.js(?=$|\?)/, 'richText.js');
  const script = [...document.scripts].find((one) => one.src === src) ?? addScript(src, ownScript.nonce);
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(window.roleProfilesRichText));
    script.addEventListener('error', () => {
      // Whoever edits the next text finds none that will never be loaded.
      script.remove();
      resolve(undefined);
    });
  });
}

function addScript(src: string, nonce: string): HTMLScriptElement {
  const script = document.createElement('script');
  // Only scripts with the page's own nonce run.
  script.nonce = nonce;
  script.src = src;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = src.replace(/\.js(?=$|\?)/, '.css');
  document.head.append(style, script);
  return script;
}
