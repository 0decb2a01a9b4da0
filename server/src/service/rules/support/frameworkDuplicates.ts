import { removeItem } from '../../document/edits/edits.ts';
import { listItemAt } from '../../document/places.ts';
import type { Framework, Indicator, Skill, Text } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { nameKey } from '../../text/names.ts';
import type { RuleFinding } from '../rule.ts';
import { textPlace } from './itemPlaces.ts';

/** Skills of a framework with the same name, and indicators that stand twice in one list. */
export function* duplicatesInFramework(document: SourceDocument, framework: Framework): Generator<RuleFinding> {
  yield* skillsOfOneName(document, framework);
  for (const skill of framework.skills.values()) {
    for (const { indicators } of [skill, ...skill.levels]) yield* indicatorsTwice(document, indicators);
  }
}

/** A retired skill may have given its name to another, and a name may mean another thing in another category. */
function* skillsOfOneName(document: SourceDocument, { skills }: Framework): Generator<RuleFinding> {
  const known = new Map<string, Text>();
  for (const skill of skills.values()) {
    const { name } = skill;
    if (!name || skill.status?.value === 'retired' || nameKey(name.value) === '') continue;
    const key = keyOf(skill, name);
    const earlier = known.get(key);
    if (!earlier) known.set(key, name);
    else {
      yield {
        at: textPlace(document, name),
        severity: 'warning',
        message: `${quoted(name.value)} is the name of another skill already: say how the two differ, or retire one of them.`,
        related: [
          {
            uri: document.uri,
            range: document.rangeOf(textPlace(document, earlier)),
            message: 'It stands here first.',
          },
        ],
        fixes: () => [],
      };
    }
  }
}

function keyOf({ category }: Skill, name: Text): string {
  return JSON.stringify([nameKey(name.value), ...category.map(({ value }) => value)]);
}

function* indicatorsTwice(document: SourceDocument, indicators: readonly Indicator[]): Generator<RuleFinding> {
  const known = new Map<string, Text>();
  for (const { text, examples } of indicators) {
    const key = nameKey(text.value);
    const earlier = known.get(key);
    if (!earlier || key === '') known.set(key, text);
    else {
      const first = document.rangeOf(textPlace(document, earlier));
      yield {
        at: textPlace(document, text),
        severity: 'warning',
        message: `${quoted(text.value)} is in this list already: keep one of the two.`,
        related: [{ uri: document.uri, range: first, message: 'It stands here first.' }],
        fixes: () => removal(document, text, earlier, examples.length > 0),
      };
    }
  }
}

function removal(document: SourceDocument, text: Text, earlier: Text, saysMore: boolean): Fix[] {
  const place = saysMore ? undefined : listItemAt(document, text.range);
  const edit = place && removeItem(document, place.sequence, place.index);
  if (!edit) return [];
  const line = earlier.range.start.line + 1;
  const title = `Remove this ${quoted(text.value)}, keep line ${line}`;
  const isAlike = text.value === earlier.value && !document.text.slice(edit.start, edit.end).includes('#');
  return [{ kind: 'remove the later one', title, edits: [edit], safe: isAlike }];
}
