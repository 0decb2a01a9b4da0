import { removeItem } from '../../document/edits/edits.ts';
import { listItemAt } from '../../document/places.ts';
import type { Framework, Indicator, Skill, Text } from '../../document/profile/profile.ts';
import { originOfValue } from '../../document/profile/sameOrigin.ts';
import { skillContents } from '../../document/profile/skillsWhenAsked.ts';
import type { Lineage, SourceDocument } from '../../document/sourceDocument.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { nameKey } from '../../text/names.ts';
import type { RuleFinding } from '../rule.ts';
import { textPlace } from './itemPlaces.ts';

/** What is compared of a skill, which is the same in all versions of a file in which nobody edits the skill. */
interface Compared {
  /** What skills of one name have in common; `undefined` for one that is not compared. */
  readonly key: string | undefined;
  readonly hasIndicators: boolean;
}

function newStore(_: Lineage): WeakMap<object, Compared> {
  return new WeakMap();
}

/** Skills of a framework with the same name, and indicators that stand twice in one list. */
export function* duplicatesInFramework(document: SourceDocument, framework: Framework): Generator<RuleFinding> {
  const { lineage } = document;
  const store = lineage.isContinued ? lineage.kept(newStore) : undefined;
  const comparedOf = (skill: Skill): Compared => {
    const origin = originOfValue(skill);
    const known = store?.get(origin);
    if (known) return known;
    const compared = readCompared(skill);
    store?.set(origin, compared);
    return compared;
  };
  const withIndicators: Skill[] = [];
  const known = new Map<string, Skill>();
  const { skills } = framework;
  for (const content of skillContents(skills)) {
    const { key, hasIndicators } = comparedOf(content);
    if (hasIndicators) withIndicators.push(content);
    if (key === undefined) continue;
    const earlier = known.get(key);
    if (!earlier) known.set(key, content);
    else {
      const [name, other] = [content, earlier].map(({ id }) => skills.get(id.value)?.name);
      if (name && other) yield nameTwice(document, name, other);
    }
  }
  for (const { id } of withIndicators) {
    const skill = skills.get(id.value);
    if (!skill) continue;
    for (const { indicators } of [skill, ...skill.levels]) yield* indicatorsTwice(document, indicators);
  }
}

/** A retired skill may have given its name to another, and a name may mean another thing in another category. */
function readCompared(skill: Skill): Compared {
  const { name, status, indicators, levels } = skill;
  const isCompared = name && status?.value !== 'retired' && nameKey(name.value) !== '';
  return {
    key: isCompared ? keyOf(skill, name) : undefined,
    hasIndicators: indicators.length > 1 || levels.some((level) => level.indicators.length > 1),
  };
}

function nameTwice(document: SourceDocument, name: Text, earlier: Text): RuleFinding {
  return {
    at: textPlace(document, name),
    severity: 'warning',
    message: say`${quoted(name.value)} is the name of another skill already: say how the two differ, or retire one of them.`,
    related: [
      { uri: document.uri, range: document.rangeOf(textPlace(document, earlier)), message: say`It stands here first.` },
    ],
    fixes: () => [],
  };
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
        message: say`${quoted(text.value)} is in this list already: keep one of the two.`,
        related: [{ uri: document.uri, range: first, message: say`It stands here first.` }],
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
  const title = say`Remove this ${quoted(text.value)}, keep line ${line}`;
  const isAlike = text.value === earlier.value && !document.text.slice(edit.start, edit.end).includes('#');
  return [{ kind: say`remove the later one`, title, edits: [edit], safe: isAlike }];
}
