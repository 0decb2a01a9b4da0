import { removeItem } from '../../document/edits/edits.ts';
import { listItemAt } from '../../document/places.ts';
import type { Framework, Indicator, Skill, Text } from '../../document/profile/profile.ts';
import { skillRuns } from '../../document/profile/skillsWhenAsked.ts';
import type { Lineage, SourceDocument } from '../../document/sourceDocument.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { nameKey } from '../../text/names.ts';
import type { RuleFinding } from '../rule.ts';
import { textPlace } from './itemPlaces.ts';

/** Skills that stand beside one another, which are the same list in all versions of a file in which nobody edits one of them. */
type Run = readonly Skill[];

/** What the skills of a run are compared by. */
interface Compared {
  /** The indexes of those that are compared, by what skills of one name have in common. */
  readonly keyed: ReadonlyMap<string, readonly number[]>;
  readonly withIndicators: readonly Skill[];
}

/** A skill, and an earlier one with the same name. */
interface Twin {
  readonly skill: Skill;
  readonly earlier: Skill;
}

/** A run of more skills is compared in parts of so many. */
const partLength = 256;

/** The names of the skills of the versions of one file: of a version like the one before, what differs is looked at. */
class Names {
  readonly #compared = new WeakMap<Run, Compared>();
  /** Parts of long runs by their first skills. */
  readonly #parts = new WeakMap<Skill, Run>();
  #runs: ReadonlySet<Run> = new Set();
  /** The runs that have a key: nearly always one alone. */
  readonly #holders = new Map<string, Run | Set<Run>>();
  /** The keys that several skills have. */
  readonly #twice = new Set<string>();

  comparedOf(run: Run): Compared {
    const known = this.#compared.get(run) ?? readCompared(run);
    this.#compared.set(run, known);
    return known;
  }

  /** Runs with the long ones in parts, each of which is the same list as before where it has the same skills: a file that is judged as it is read is one run that grows. */
  inParts(runs: readonly Run[]): readonly Run[] {
    return runs.flatMap((run) => {
      if (run.length <= partLength) return [run];
      const parts: Run[] = [];
      for (let at = 0; at < run.length; at += partLength) parts.push(this.#partOf(run.slice(at, at + partLength)));
      return parts;
    });
  }

  #partOf(skills: Run): Run {
    const [first] = skills;
    const known = first && this.#parts.get(first);
    if (known?.length === skills.length && known.every((skill, index) => skill === skills[index])) return known;
    if (first) this.#parts.set(first, skills);
    return skills;
  }

  /** The skills of a version whose names others have already, in the order of the file. */
  twinsIn(runs: readonly Run[]): readonly Twin[] {
    this.#take(new Set(runs));
    if (this.#twice.size === 0) return [];
    const places = new Map(runs.map((run, place) => [run, place]));
    const twins: (Twin & { readonly run: number; readonly index: number })[] = [];
    for (const key of this.#twice) {
      let earlier: Skill | undefined;
      const holders = this.#holders.get(key);
      const inOrder = [...(holders instanceof Set ? holders : [holders ?? []])]
        .map((run) => ({ run, place: places.get(run) ?? 0 }))
        .sort((a, b) => a.place - b.place);
      for (const { run, place } of inOrder) {
        for (const index of this.comparedOf(run).keyed.get(key) ?? []) {
          const skill = run[index] as Skill;
          if (earlier) twins.push({ skill, earlier, run: place, index });
          earlier ??= skill;
        }
      }
    }
    return twins.sort((a, b) => a.run - b.run || a.index - b.index);
  }

  #take(runs: ReadonlySet<Run>): void {
    for (const run of this.#runs) if (!runs.has(run)) this.#forget(run);
    for (const run of runs) if (!this.#runs.has(run)) this.#add(run);
    this.#runs = runs;
  }

  #add(run: Run): void {
    for (const [key, indexes] of this.comparedOf(run).keyed) {
      const known = this.#holders.get(key);
      if (known instanceof Set) known.add(run);
      else this.#holders.set(key, known ? new Set([known, run]) : run);
      if (known || indexes.length > 1) this.#twice.add(key);
    }
  }

  #forget(run: Run): void {
    for (const key of this.comparedOf(run).keyed.keys()) {
      const known = this.#holders.get(key);
      if (known instanceof Set) known.delete(run);
      const left = known instanceof Set ? [...known] : [];
      const [only] = left;
      if (left.length > 1) continue;
      if (only) this.#holders.set(key, only);
      else this.#holders.delete(key);
      if (!only || this.comparedOf(only).keyed.get(key)?.length === 1) this.#twice.delete(key);
    }
  }
}

function newNames(_?: Lineage): Names {
  return new Names();
}

/** Skills of a framework with the same name, and indicators that stand twice in one list. */
export function* duplicatesInFramework(document: SourceDocument, framework: Framework): Generator<RuleFinding> {
  const { lineage } = document;
  const names = lineage.isContinued ? lineage.kept(newNames) : newNames();
  const { skills } = framework;
  const runs = names.inParts(skillRuns(skills));
  for (const { skill, earlier } of names.twinsIn(runs)) {
    const [name, other] = [skill, earlier].map(({ id }) => skills.get(id.value)?.name);
    if (name && other) yield nameTwice(document, name, other);
  }
  for (const { id } of runs.flatMap((run) => names.comparedOf(run).withIndicators)) {
    const skill = skills.get(id.value);
    if (!skill) continue;
    for (const { indicators } of [skill, ...skill.levels]) yield* indicatorsTwice(document, indicators);
  }
}

function readCompared(run: Run): Compared {
  const keyed = new Map<string, number[]>();
  for (const [index, skill] of run.entries()) {
    const key = keyOf(skill);
    if (key === undefined) continue;
    const same = keyed.get(key);
    if (same) same.push(index);
    else keyed.set(key, [index]);
  }
  const haveSeveral = ({ indicators }: Pick<Skill, 'indicators'>) => indicators.length > 1;
  return { keyed, withIndicators: run.filter((skill) => haveSeveral(skill) || skill.levels.some(haveSeveral)) };
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

/**
 * What a skill has in common with others of its name; `undefined` for one that is not compared. A retired skill may have given its name to another, and a name
 * may mean another thing in another category.
 */
function keyOf({ name, status, category }: Skill): string | undefined {
  if (!name || status?.value === 'retired') return undefined;
  const key = nameKey(name.value);
  return key === '' ? undefined : JSON.stringify([key, ...category.map(({ value }) => value)]);
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
