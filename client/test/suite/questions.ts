import { keyboard, workbench } from './page.ts';

/*
 * The questions that VS Code asks at the top of its window: lists and boxes. The list of an earlier question stays in the window, hidden.
 */

const hasKeyboard = `document.activeElement?.closest('.quick-input-widget') !== null`;

/** What types and presses keys. */
export type Hands = Pick<typeof keyboard, 'type' | 'press'>;

/**
 * Waits until a question has the keyboard: keys that are pressed before go elsewhere. After its command palette has closed, VS Code gives the keyboard
 * back to a page, which on a busy machine happens after a command has asked something; the box takes it again then, as by a person's click.
 */
export function asked(): Promise<unknown> {
  return workbench.waitUntil(`(() => {
    const box = document.querySelector('.quick-input-widget input:not([type=checkbox])');
    if (box?.checkVisibility() && !(${hasKeyboard})) box.focus();
    return ${hasKeyboard};
  })()`);
}

/** Waits until the box that has the keyboard holds this text and nothing else. */
export function boxHolds(text: string): Promise<unknown> {
  return workbench.waitUntil(`${hasKeyboard} && document.activeElement.value === ${JSON.stringify(text)}`);
}

/** Types words when there is a list to choose from, and waits until the line that has `shown` is the one that Enter chooses. */
export async function find(words: string, shown = words, hands: Hands = keyboard): Promise<void> {
  await asked();
  await workbench.waitFor('.quick-input-list .monaco-list-row');
  await hands.type(words);
  // The list is filtered some time after the text has been typed.
  await workbench.waitUntil(
    `document.querySelector('.quick-input-list .monaco-list-row.focused')?.textContent.includes(${JSON.stringify(shown)})`,
  );
}

/** Chooses the line of a list that has these words. */
export async function choose(words: string, hands: Hands = keyboard): Promise<void> {
  await find(words, words, hands);
  await hands.press('Enter');
}
