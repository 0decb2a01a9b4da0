import type { TextValue } from '../../document/texts/texts.ts';
import { endingOf } from '../../text/endings/cutOff.ts';
import type { DocumentContext } from '../rule.ts';

/** With fewer stops than these nothing can be said about how the texts of a list end. */
const fewest = 3;

/** True where at least four of five texts of a list end with a stop; those that end in a link or a list do not count. */
export function endWithStops(siblings: TextValue['siblings'], { factOf }: Pick<DocumentContext, 'factOf'>): boolean {
  let stops = 0;
  let words = 0;
  for (const sibling of siblings) {
    const { kind } = factOf(sibling, endingOf);
    if (kind === 'stop') stops++;
    else if (kind === 'word') words++;
  }
  // The text that is evaluated is one of those without a stop.
  return stops >= fewest && stops >= (stops + words - 1) * 0.8;
}
