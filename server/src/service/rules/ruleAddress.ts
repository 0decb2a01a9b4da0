/** The page with a section for every rule; the one place that says where it is. */
const rulesDocumentation = 'https://github.com/role-profiles/role-profiles/blob/main/server/RULES.md';

/** The web address of a rule's section on the page of rules. */
export function ruleAddress(rule: string): string {
  return `${rulesDocumentation}#${ruleAnchor(rule)}`;
}

/** The anchor of that section, as code hosts make it of a heading: what is no letter, digit or hyphen is left out. */
export function ruleAnchor(rule: string): string {
  return rule.replace('/', '');
}
