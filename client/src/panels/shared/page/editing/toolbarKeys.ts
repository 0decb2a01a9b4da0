import { stepOfArrow } from '../direction.ts';

/** Gives the keyboard to the button beside the one that has it, round the ends, for an arrow key. Gives whether the key means that. */
export function stepThrough(buttons: readonly HTMLElement[], key: string): boolean {
  const [first] = buttons;
  const step = first ? stepOfArrow(key, first) : 0;
  const at = buttons.findIndex((one) => one.matches(':focus'));
  if (at < 0 || step === 0) return false;
  buttons.at((at + step) % buttons.length)?.focus();
  return true;
}
