import { type Figures, fewestJudged, figuresOfTexts, measuredIn, type Share, toldOfStyle } from '../rules/figures.ts';

/** What is said of a rule's certainty for its code and the reasons that it gives itself; `undefined` where nothing was measured. */
export function certaintyOf(code: string, reasons: string | undefined): string | undefined {
  const said = [sentenceFor(code), reasons].filter((one) => one !== undefined);
  return said.length === 0 ? undefined : said.join(' ');
}

const texts = `${String(measuredIn.texts).replace(/\B(?=(?:\d{3})+$)/g, ',')} texts of ${measuredIn.sources} public sources`;
const files = `${measuredIn.roleFiles} role files of ${measuredIn.sourcesOfRoles} public sources`;

/** Rules that follow from a definition, so that nothing has to be judged. */
const byDefinition: Readonly<Record<string, string>> = {
  yaml: `Nothing was told in ${files}; it follows from the grammar of YAML.`,
  schema: `Nothing was told in ${files}; it follows from the schema.`,
  reference: `Nothing was told in ${files}; it follows from the names that the files declare, once all of them are read.`,
};

function sentenceFor(code: string): string | undefined {
  const told = toldOfStyle[code];
  if (told !== undefined) {
    return `In ${texts} it told something ${told === 1 ? 'once' : `${told} times`}; which of it is worth a change is a matter of taste, so that it is off.`;
  }
  const figures = figuresOfTexts[code];
  return figures ? ofTexts(figures) : byDefinition[code.slice(0, code.indexOf('/'))];
}

function ofTexts({ right, judged, found }: Figures): string {
  const first =
    judged === 0
      ? `Nothing was told in ${texts}.`
      : `In ${texts} ${right} of ${judged} findings were right${judged < fewestJudged ? ', which are too few for a share' : `: ${Math.round((right * 100) / judged)} %`}.`;
  return found ? `${first} ${ofOwn(found)}` : first;
}

function ofOwn([seen, ...blind]: readonly [Share, ...Share[]]): string {
  return `Of the wrong texts among our own it finds ${shareOf(seen)}, and ${blind.map(shareOf).join(' and ')} by two writers who knew nothing of the rules.`;
}

function shareOf([part, whole]: Share): string {
  return `${part} of ${whole}`;
}
