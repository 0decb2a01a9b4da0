import { type Message, say, sayText } from '../message.ts';
import { type Figures, fewestJudged, figuresOfTexts, measuredIn, type Share, toldOfStyle } from '../rules/figures.ts';

/** What is said of a rule's certainty for its code and the reasons that it gives itself; `undefined` where nothing was measured. */
export function certaintyOf(code: string, reasons: string | undefined): Message | undefined {
  const measured = sentenceFor(code);
  if (reasons === undefined) return measured;
  return measured ? say`${measured} ${sayText(reasons)}` : sayText(reasons);
}

const texts = say`${measuredIn.texts} texts of ${measuredIn.sources} public sources`;
const files = say`${measuredIn.roleFiles} role files of ${measuredIn.sourcesOfRoles} public sources`;

/** Rules that follow from a definition, so that nothing has to be judged. */
const byDefinition: Readonly<Record<string, Message>> = {
  yaml: say`Nothing was told in ${files}; it follows from the grammar of YAML.`,
  schema: say`Nothing was told in ${files}; it follows from the schema.`,
  reference: say`Nothing was told in ${files}; it follows from the names that the files declare, once all of them are read.`,
};

function sentenceFor(code: string): Message | undefined {
  const told = toldOfStyle[code];
  if (told !== undefined) {
    const often = told === 1 ? say`once` : say`${told} times`;
    return say`In ${texts} it told something ${often}; which of it is worth a change is a matter of taste, so that it is off.`;
  }
  const figures = figuresOfTexts[code];
  return figures ? ofTexts(figures) : byDefinition[code.slice(0, code.indexOf('/'))];
}

function ofTexts({ right, judged, found }: Figures): Message {
  const first = judged === 0 ? say`Nothing was told in ${texts}.` : ofJudged(right, judged);
  return found ? say`${first} ${ofOwn(found)}` : first;
}

function ofJudged(right: number, judged: number): Message {
  if (judged < fewestJudged)
    return say`In ${texts} ${right} of ${judged} findings were right, which are too few for a share.`;
  return say`In ${texts} ${right} of ${judged} findings were right: ${Math.round((right * 100) / judged)} %.`;
}

function ofOwn([seen, first, second]: readonly [Share, Share, Share]): Message {
  return say`Of the wrong texts among our own it finds ${shareOf(seen)}, and ${shareOf(first)} and ${shareOf(second)} by two writers who knew nothing of the rules.`;
}

function shareOf([part, whole]: Share): Message {
  return say`${part} of ${whole}`;
}
