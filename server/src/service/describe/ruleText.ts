import { capitalisedMessage, inEnglish, type Message, say, sayText, type Translate } from '../message.ts';
import type { Severity } from '../model/finding.ts';
import type { RuleDocumentation } from '../rules/rule.ts';
import { ruleAddress, ruleAnchor } from '../rules/ruleAddress.ts';
import { certaintyOf } from './certainty.ts';
import { blocks, bold, code, codeBlock } from './markdown.ts';
import { severityWords } from './severityWords.ts';

/** The properties of a rule that its description needs, whatever the rule checks. */
export interface DescribedRule {
  readonly code: string;
  readonly severity: Severity | 'off';
  readonly documentation: () => RuleDocumentation;
}

/** Facts about rules that are not part of the rules themselves. */
export interface RuleFacts {
  /** One line: what the rule finds; `undefined` for a code that the settings do not know. */
  summary(rule: string): string | undefined;
  /** One line: what the rules of a pack are about; `undefined` for rules that are in no pack. */
  pack(name: string): string | undefined;
  /** Whether a rule runs unless settings say otherwise. */
  isOn(rule: DescribedRule): boolean;
  /** The options that a rule has in the settings besides its severity, one Markdown text for each. */
  options(rule: string): readonly RuleOption[];
}

/** An option of a rule in the settings, with its description there. */
export interface RuleOption {
  readonly name: string;
  readonly description: string;
}

/** The pack of a rule: the part of its code before the slash. */
export function packOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/'));
}

/** A rule in Markdown, for hovers and completions: what it reports and why, a bad and a good example, and a link to the page of rules. */
export function ruleText(rule: DescribedRule, facts: RuleFacts, translate: Translate): string {
  return blocks(
    `${bold(rule.code)} · ${translate(standing(rule, facts))}`,
    ...body(rule, facts, translate),
    `[${translate(say`The page of all rules`)}](${ruleAddress(rule.code)})`,
  );
}

/** A pack in Markdown: what its rules are about, and the list of them. */
export function packText(
  name: string,
  rules: readonly DescribedRule[],
  facts: RuleFacts,
  translate: Translate,
): string {
  const about = translate(sayText(facts.pack(name) ?? ''));
  return blocks(bold(name), about, ruleList(rules, facts, code, translate));
}

/** The page of all rules, which is English. `rules` has to be in the order of the page, with the rules of each pack next to one another. */
export function rulesPage(rules: readonly DescribedRule[], facts: RuleFacts): string {
  const packs = new Set(rules.map((rule) => packOf(rule.code)));
  const contents = [...packs].map((name) =>
    blocks(
      `### ${name}`,
      facts.pack(name) ?? 'Always on, whatever `packs` names.',
      ruleList(
        rules.filter((rule) => packOf(rule.code) === name),
        facts,
        (rule) => `[${code(rule)}](#${ruleAnchor(rule)})`,
        inEnglish,
      ),
    ),
  );
  const sections = rules.map((rule) =>
    blocks(
      `## ${rule.code}`,
      `*${inEnglish(capitalisedMessage(standing(rule, facts)))}.*`,
      ...body(rule, facts, inEnglish),
    ),
  );
  return `${blocks(introduction, '## All rules', ...contents, ...sections)}\n`;
}

const introduction = `<!-- Made from the rules themselves by "npm run docs"; what is changed here is lost. -->

# The rules

Each message in the editor and on the command line carries the code of its rule. \`.role-profiles.yaml\` changes what is checked for the files at and below its folder: the nearest one above a file counts, and it alone. It names rules with a severity (\`off\`, \`info\`, \`warning\`, \`error\`) and options, packs of rules, accepted words, and files to leave out:

\`\`\`yaml
rules:
  text/spelling: info
  style/long-sentence: { severity: warning, maxWords: 30 }
packs: [structure, text, ladder, catalogue, style]
words: [runbook, CMDB]
exclude: ["archive/**"]
\`\`\`

A pack runs when \`packs\` names it; where the file or the key is missing, all run but \`style\` and \`inclusive\`. A rule that has a severity of its own under \`rules\` runs whether or not its pack does.

A comment silences single places; a quick fix writes it, or turns the rule off in the settings. Behind \` -- \` there is room for a reason:

\`\`\`yaml
# role-profile-disable text/spelling -- above everything else: silent in the whole file
id: lead
# role-profile-disable-next-line text/truncated, text/spelling -- a text over several lines is silent as a whole
summary: >-
  …
\`\`\`

\`yaml/syntax\` and \`yaml/merge-conflict\` cannot be silenced by a comment.`;

/** The severity of a rule's findings, and when it runs. */
function standing(rule: DescribedRule, facts: RuleFacts): Message {
  if (rule.severity === 'off') return say`off unless \`rules\` gives it a severity`;
  const severity = severityWords[rule.severity];
  return facts.isOn(rule) ? severity : say`${severity}, off unless \`packs\` names ${code(packOf(rule.code))}`;
}

function body(rule: DescribedRule, facts: RuleFacts, translate: Translate): (string | undefined)[] {
  const { text, fix, bad, good, source, certainty } = rule.documentation();
  const sure = certaintyOf(rule.code, certainty);
  const options = facts.options(rule.code).map((option) => optionItem(option, translate));
  return [
    translate(sayText(text)),
    fix && translate(say`**To mend it:** ${sayText(fix)}`),
    options.length > 0 ? blocks(translate(say`**Options:**`), options.join('\n')) : undefined,
    blocks(translate(say`**Reported:**`), codeBlock(exampleLines(bad), 'yaml')),
    blocks(translate(say`**Better:**`), codeBlock(exampleLines(good), 'yaml')),
    translate(say`**Rests on:** ${sayText(source)}`),
    sure && translate(say`**How sure:** ${sure}`),
  ];
}

/** In other places the description has to name the rule to which the option applies. */
function optionItem({ name, description }: RuleOption, translate: Translate): string {
  return `- ${code(name)}: ${translate(sayText(description)).replace(/^[^:]*: /, '')}`;
}

function ruleList(
  rules: readonly DescribedRule[],
  facts: RuleFacts,
  link: (rule: string) => string,
  translate: Translate,
): string {
  return rules
    .map((rule) => {
      const summary = facts.summary(rule.code);
      const said = say`${link(rule.code)} (${standing(rule, facts)})`;
      return `- ${translate(summary === undefined ? said : say`${said}: ${sayText(summary)}`)}`;
    })
    .join('\n');
}

/** The lines of an example without the indentation that they have in the rule's own file. */
export function exampleLines(example: string): string {
  const lines = example.replace(/^\s*\n|\s+$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const margin = Math.min(...indents);
  return lines.map((line) => line.slice(margin)).join('\n');
}
