import type { Code, Indicator, Skill, SkillLevel, Text } from '../document/profile/profile.ts';
import { pathBelow } from '../document/syntax/pointer.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import type { Operation } from '../editing/operations.ts';
import { nameKey } from '../text/names.ts';

/**
 * The operations by which a skill takes over what another one has and it lacks: its name and other names as other names, its codes, its
 * description, and the levels that only the other one describes. What both say stays as the first one says it.
 */
export function mergedInto(skill: Skill, target: Skill): Operation[] {
  return [...aliases(skill, target), ...codes(skill, target), ...texts(skill, target)];
}

function aliases(skill: Skill, target: Skill): Operation[] {
  const known = new Set([target.name, ...target.aliases].map((one) => nameKey(one?.value)));
  const names: string[] = [];
  for (const { value } of [...(skill.name ? [skill.name] : []), ...skill.aliases]) {
    const key = nameKey(value);
    if (known.has(key)) continue;
    known.add(key);
    names.push(value);
  }
  return appended(`${target.path}/aliases`, target.aliases.length, names);
}

function codes(skill: Skill, target: Skill): Operation[] {
  const known = new Set(target.codes.map(codeKey));
  const more = skill.codes.filter((code) => !known.has(codeKey(code)));
  return appended(`${target.path}/codes`, target.codes.length, more.map(codeValue));
}

function texts(skill: Skill, target: Skill): Operation[] {
  const operations: Operation[] = [];
  if (skill.description && !target.description) {
    operations.push({ op: 'set', path: `${target.path}/description`, value: skill.description.value, was: null });
  }
  for (const level of skill.levels) {
    const key = level.level.value;
    const value = levelValue(level);
    if (value === undefined || target.levels.some((one) => one.level.value === key)) continue;
    operations.push({ op: 'set', path: pathBelow(`${target.path}/levels`, key), value, was: null });
  }
  return operations;
}

function appended(path: string, length: number, values: readonly JsonValue[]): Operation[] {
  return values.map((value, i) => ({ op: 'insert', path, index: length + i, value }));
}

function codeKey({ scheme, code, address }: Code): string {
  return JSON.stringify([scheme?.value, code?.value, address?.value]);
}

function codeValue({ scheme, code, address, label, match }: Code): JsonValue {
  return written({ scheme, code, uri: address, label, match });
}

/** What a level says, as short as it can be written; `undefined` for one that says nothing. */
function levelValue({ description, indicators, examples, links, questions }: SkillLevel): JsonValue | undefined {
  const lists = {
    indicators: indicators.map(indicatorValue),
    examples: examples.map(({ value }) => value),
    links: links.map(({ label, url }) => written({ label, url })),
    questions: questions.map(({ value }) => value),
  };
  const given = Object.entries(lists).filter(([, list]) => list.length > 0);
  if (given.length === 0) return description?.value;
  return { ...written({ description }), ...Object.fromEntries(given) };
}

function indicatorValue({ text, examples }: Indicator): JsonValue {
  return examples.length === 0 ? text.value : { text: text.value, examples: examples.map(({ value }) => value) };
}

function written(values: Readonly<Record<string, Text | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, text]) => (text ? [[key, text.value]] : [])));
}
