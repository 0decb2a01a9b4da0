import type { Code } from '../service/document/profile/profile.ts';
import { matchWords, schemeName } from '../service/model/codes.ts';
import { skillName } from '../service/model/labels.ts';
import { stepsOf } from '../service/model/levels.ts';
import type { ResolvedProfile } from '../service/model/resolveProfile.ts';
import { isShownSkill, shownItems } from '../service/model/shown.ts';
import { asMarkdown } from '../service/text/asMarkdown.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';
import type { DetailsBlock, LabelledFact } from './blocks.ts';
import { placeOf } from './entries.ts';
import { isSafeUrl } from './markdownParser.ts';

/*
 * What others call a role and what it consists of.
 */

/** The codes of a role by their schemes, then those of what it consists of: its grade, categories, skills, levels and qualifications. */
export function codeBlocks(phrases: Phrases, profile: ResolvedProfile): DetailsBlock[] {
  const { role, knownGrade } = profile;
  const own = role.codes.map(
    (code): LabelledFact => ({
      place: placeOf(code),
      label: schemeOf(phrases, code),
      values: [{ text: writtenCode(phrases, code, false) }],
    }),
  );
  const named = new Map<readonly Code[], string | undefined>();
  if (knownGrade) named.set(knownGrade.codes, knownGrade.name);
  for (const { knownCategories } of profile.groups) for (const one of knownCategories) named.set(one.codes, one.name);
  const skills = profile.groups.flatMap((group) => group.skills.filter(isShownSkill));
  for (const skill of skills) if (skill.skill) named.set(skill.skill.codes, skillName(skill));
  for (const { scale, level } of skills) {
    for (const step of level ? stepsOf(level) : []) {
      const known = scale?.levels[step];
      if (known?.codes) named.set(known.codes, known.name);
    }
  }
  for (const { codes, name, type } of shownItems(role.qualifications)) named.set(codes, (name ?? type)?.value);
  const others = [...named].flatMap(([codes, name]): LabelledFact[] => {
    const [first] = codes;
    if (!first) return [];
    const values = codes.map((code) => ({ text: writtenCode(phrases, code, true) }));
    return [{ place: placeOf(first), label: name ?? asMarkdown(phrases.say('labels.unnamed')), values }];
  });
  const details = [...own, ...others];
  return details.length === 0 ? [] : [{ kind: 'details', details }];
}

function schemeOf(phrases: Phrases, code: Code): string {
  return asMarkdown(code.scheme ? schemeName(code) : phrases.say('labels.code'));
}

/** "ESCO: S1.2 – label (close match)"; the code is a link where it has an address. */
function writtenCode(phrases: Phrases, code: Code, namesScheme: boolean): string {
  const { address, label } = code;
  const words = code.code && asMarkdown(code.code.value);
  const link = address && linkTo(address.value, words);
  const match = matchWords(phrases, code);
  return [
    ...(namesScheme ? [`${schemeOf(phrases, code)}${phrases.say('labels.colon')}`] : []),
    link ?? words ?? '',
    ...(label ? [`– ${label.value}`] : []),
    ...(match === undefined ? [] : [`(${asMarkdown(match)})`]),
  ].join(' ');
}

/** A link to an address that may be followed; any other address is text behind the words. */
function linkTo(address: string, words: string | undefined): string {
  const isLink = isSafeUrl(address) && !/[\s<>]/.test(address);
  if (!isLink) return words === undefined ? asMarkdown(address) : `${words} ${asMarkdown(address)}`;
  const destination = address.replaceAll('\\', '\\\\').replaceAll(/&(?=#?[a-z0-9]+;)/gi, '&amp;');
  return `[${words ?? asMarkdown(address)}](<${destination}>)`;
}
