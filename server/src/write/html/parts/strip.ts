import { positionOf, stepKind } from '../../../jobProfile/levels.ts';
import type { ResolvedLevel } from '../../../service/model/levels.ts';
import type { Phrases } from '../../../service/text/phrases/phrases.ts';
import { type Html, html } from '../html.ts';

/** More steps than this are drawn without gaps between them, for which there is no room. */
const mostSpaced = 12;

/**
 * The steps of a scale as a small picture: this level tall and strong, the lower ones lighter, the higher ones hollow. Of a range
 * both ends are strong. The picture says its meaning in words, so the level's name beside it is for the eye only.
 */
export function strip(phrases: Phrases, level: ResolvedLevel): Html {
  const steps = level.steps.map(
    (name, i) => html`<span class="rp-step rp-step-${stepKind(level, i)}" title="${name}"></span>`,
  );
  return html`<span class="rp-strip${hasFineSteps(level) && ' rp-fine'}" role="img" aria-label="${inWords(phrases, level)}">${steps}</span>`;
}

/** Whether the steps are so many that they are drawn without lines between them. */
export function hasFineSteps({ steps }: ResolvedLevel): boolean {
  return steps.length > mostSpaced;
}

/** "Practitioner, 3 of 4", or of a range "Working to Practitioner, 2 to 3 of 4". */
function inWords(phrases: Phrases, level: ResolvedLevel): string {
  return phrases.say('levels.named', { level: level.name, position: positionOf(phrases, level) });
}
