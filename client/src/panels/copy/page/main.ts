import { element } from '../../shared/page/elements.ts';
import { findFrame } from '../../shared/page/frame.ts';
import { connectHost } from '../../shared/page/host.ts';
import { say } from '../../shared/page/say.ts';
import { type CopyMessage, type CopyPageMessage, parseCopyRequest } from '../messages.ts';

/*
 * The page that puts formatted text on the clipboard, which only a page can: VS Code's own interface takes plain text alone. It closes as soon as
 * that is done. Where the browser wants a key or a click of the person first, it shows a button and waits.
 */

const host = connectHost<CopyPageMessage, CopyMessage, undefined>({
  message: parseCopyRequest,
  state: () => undefined,
});
const { page } = findFrame();

host.onMessage((message) => {
  void copy(message).then((isCopied) => {
    if (isCopied) host.post({ type: 'copied' });
    else offerButton(message);
  });
});
page.replaceChildren();
host.post({ type: 'ready' });

async function copy(message: CopyMessage): Promise<boolean> {
  await focused();
  return (await copyItem(message)) || copyByEvent(message);
}

/** Resolves when the page has the keyboard, without which a browser lets nothing through to the clipboard. */
async function focused(): Promise<void> {
  window.focus();
  if (document.hasFocus()) return;
  await new Promise((resolve) => window.addEventListener('focus', resolve, { once: true }));
}

async function copyItem({ html, text }: CopyMessage): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // Not allowed without a gesture, or at all; the older way may be.
    return false;
  }
}

/** The way of browsers before there was an interface for it: the command to copy asks the page what to copy. */
function copyByEvent({ html, text }: CopyMessage): boolean {
  let isCopied = false;
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener('copy', answer, { capture: true, once: true });
  const isRun = document.execCommand('copy');
  document.removeEventListener('copy', answer, { capture: true });
  return isRun && isCopied;
}

function offerButton(message: CopyMessage): void {
  const button = element('button', 'copy-button', say`Copy “${message.title}”`);
  button.type = 'button';
  const words = element('p', 'copy-words', say`The browser copies formatted text only when you press a key or click:`);
  button.addEventListener('click', () => {
    void copy(message).then((isCopied) => host.post({ type: isCopied ? 'copied' : 'failed' }));
  });
  page.replaceChildren(words, button);
  button.focus();
  host.post({ type: 'waiting' });
}
