/** The verbs with which statements of duty begin, in their plain form. The list is our own. */
const plainForms = `
  accept achieve acquire act adapt address administer advise advocate agree allocate analyse analyze answer anticipate apply appoint
  appraise approve arrange assemble assess assign assist assure attend audit authorise authorize automate balance begin brief build
  calculate carry challenge champion check choose clarify classify close coach collaborate collate collect commission communicate
  compile complete comply compose conduct configure consult contribute control convert coordinate correct create deal decide define
  delegate deliver demonstrate deploy design determine develop devise diagnose direct discuss distribute document draft drive edit
  embed empower enable encourage enforce engage enhance ensure escalate establish estimate evaluate examine execute explain explore
  facilitate find fix follow forecast foster gather generate give govern guide handle help identify implement improve influence inform
  initiate inspect inspire install instruct integrate interpret interview introduce investigate isolate keep lead learn liaise
  maintain make manage map measure mentor migrate minimise minimize mitigate monitor motivate negotiate observe obtain onboard operate
  optimise optimize order organise organize own oversee participate perform plan prepare present prevent prioritise prioritize process
  procure produce promote propose protect provide publish purchase recognise recognize recommend reconcile record recruit reduce
  refine reflect replace report represent request research resolve respond restore review revise run safeguard schedule secure select
  sell send serve set share shape solve specify steer store suggest supervise supply support tailor take teach test track train
  translate troubleshoot tune undertake understand update upgrade use validate verify work write
`
  .trim()
  .split(/\s+/);

/** Verbs that double their last letter before an ending. */
const doubling: ReadonlySet<string> = new Set(['begin', 'map', 'plan', 'run', 'set', 'commit', 'control']);

/** The third person of a verb, as most profiles write duties: "manages" for "manage". */
export function thirdPerson(verb: string): string {
  if (verb === 'be') return 'is';
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function gerund(verb: string): string {
  if (doubling.has(verb)) return `${verb}${verb.slice(-1)}ing`;
  return `${/[^e]e$/.test(verb) ? verb.slice(0, -1) : verb}ing`;
}

/** The form of a verb at the beginning of a statement: `manage`, `manages`, `managing`. */
export type VerbForm = 'plain' | 'third person' | 'gerund';

const forms: ReadonlyMap<string, VerbForm> = new Map([
  ...plainForms.map((verb): [string, VerbForm] => [gerund(verb), 'gerund']),
  ...plainForms.map((verb): [string, VerbForm] => [thirdPerson(verb), 'third person']),
  ...plainForms.map((verb): [string, VerbForm] => [verb, 'plain']),
]);

/** The form of a verb of duty, in any letter case; `undefined` for all other words. */
export function verbFormOf(word: string): VerbForm | undefined {
  return forms.get(word.toLowerCase());
}

/** Whether any form of a verb of duty, but no whole one, ends with these letters. It reads all of them, so that it is for rare cases. */
export function endsVerbForm(letters: string): boolean {
  for (const form of forms.keys()) if (form.length > letters.length && form.endsWith(letters)) return true;
  return false;
}
