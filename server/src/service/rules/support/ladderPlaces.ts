import type { Range } from 'vscode-languageserver-types';
import type { Item, Text } from '../../document/profile/profile.ts';
import { say } from '../../message.ts';
import type { CareerStep } from '../../model/careerSteps.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import type { SkillPair } from '../../model/skills.ts';
import { quoted } from '../../schema/wording.ts';

/*
 * Where findings about a step of a ladder are reported: in the file of the lower role, which may inherit what they are about.
 */

type Place = Pick<Text, 'uri' | 'range'>;

/** A place of the lower role as the lower role's file shows it: what is inherited, at the step's `progressesTo`. */
export function placeInFile(
  place: Place,
  { entry }: CareerStep,
): { readonly range: Range; readonly isInherited: boolean } {
  return place.uri === entry.uri
    ? { range: place.range, isInherited: false }
    : { range: entry.range, isInherited: true };
}

/** The narrowest place in a file that names an item. */
export function placeOfItem(item: Item, uri: string): Place {
  return [item.ref, item.name, item.id, item.description].find((text) => text?.uri === uri) ?? item;
}

/** Where the file of the lower role shows the level of a skill, and where the levels of both roles are written. */
export function levelPlaces(
  step: CareerStep,
  { left, right }: SkillPair,
): { readonly range: Range; readonly related: readonly RelatedPlace[] } {
  const [own, theirs] = [left?.item.level, right?.item.level];
  const { range, isInherited } = own ? placeInFile(own, step) : { range: step.entry.range, isInherited: false };
  const related: RelatedPlace[] = [];
  if (own && left?.level && isInherited) {
    related.push({
      uri: own.uri,
      range: own.range,
      message: say`This role inherits ${quoted(left.level.name)} from here.`,
    });
  }
  if (theirs && right?.level) {
    const message = say`In ${quoted(step.higher.name)} the level is ${quoted(right.level.name)}.`;
    related.push({ uri: theirs.uri, range: theirs.range, message });
  }
  return { range, related };
}
