import { severityOf } from '../diagnostics/ruleSettings.ts';
import type { Translate } from '../message.ts';
import { allRules } from '../rules/index.ts';
import { schemaAtPath } from '../schema/navigate.ts';
import type { Schema } from '../schema/schemas.ts';
import { type DescribedRule, packOf, packText, type RuleFacts, rulesPage, ruleText } from './ruleText.ts';
import { allowedValues } from './schemaText.ts';

/*
 * The descriptions of all rules, for features, which do not import the rules. Nothing is computed before a description is requested.
 */

/** The rule with a code in Markdown; `undefined` for a code that no rule has. */
export function describeRule(code: string, translate: Translate): string | undefined {
  const rule = allRules.find((one) => one.code === code);
  return rule && ruleText(rule, facts, translate);
}

/** A pack with its rules in Markdown; `undefined` for an unknown name. */
export function describePack(name: string, translate: Translate): string | undefined {
  const rules = documentedRules().filter(({ code }) => packOf(code) === name);
  return facts.pack(name) === undefined ? undefined : packText(name, rules, facts, translate);
}

/** The whole page, `server/RULES.md`. */
export function allRulesPage(): string {
  return rulesPage(documentedRules(), facts);
}

/** All rules in the order in which the settings list their codes, which keeps packs together. */
function documentedRules(): readonly DescribedRule[] {
  const order = new Map(listed(schemaOfCodes()).map(({ value }, index) => [value, index]));
  const placeOf = ({ code }: DescribedRule): number => order.get(code) ?? order.size;
  return allRules.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const facts: RuleFacts = {
  summary: (rule) => descriptionOf(schemaOfCodes(), rule),
  pack: (name) => descriptionOf(schemaAtPath('config', ['packs', 0]), name),
  isOn: (rule) => severityOf(rule, undefined) !== 'off',
  options: (rule) =>
    optionSchemas().flatMap(([name, { description = '', 'x-appliesTo': rules = [] }]) =>
      rules.includes(rule) ? [{ name, description }] : [],
    ),
};

function schemaOfCodes(): Schema | undefined {
  return schemaAtPath('config', ['rules'])?.propertyNames;
}

function optionSchemas(): [string, Schema][] {
  return Object.entries(schemaAtPath('config', ['rules', 'text/spelling'])?.properties ?? {});
}

function listed(schema: Schema | undefined) {
  return schema ? allowedValues(schema) : [];
}

function descriptionOf(schema: Schema | undefined, value: string): string | undefined {
  return listed(schema).find((allowed) => allowed.value === value)?.description;
}
