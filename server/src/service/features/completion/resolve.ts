import type { CompletionItem } from 'vscode-languageserver-types';
import { describeSkill } from '../../describe/catalogueText.ts';
import { describeRule } from '../../describe/describeRules.ts';
import type { Translate } from '../../message.ts';
import { scaleOfSkill } from '../../model/scales.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { RuleData, SkillData } from './knownValue.ts';

/** A completion with the text that was left out of its list; as it is when it has one, or when what it stands for is gone. */
export function resolveCompletion(item: CompletionItem, workspace: Workspace, translate: Translate): CompletionItem {
  if (isRuleData(item.data)) return documented(item, describeRule(item.data.rule, translate));
  if (!isSkillData(item.data)) return item;
  const framework = workspace.framework(item.data.framework);
  const skill = framework?.skills.get(item.data.skill);
  if (!framework || !skill) return item;
  return documented(
    item,
    describeSkill(skill, framework, scaleOfSkill(skill, framework), () => false, translate),
  );
}

function documented(item: CompletionItem, value: string | undefined): CompletionItem {
  return value === undefined ? item : { ...item, documentation: { kind: 'markdown', value } };
}

function isRuleData(data: unknown): data is RuleData {
  return typeof (data as Partial<Record<keyof RuleData, unknown>> | null | undefined)?.rule === 'string';
}

function isSkillData(data: unknown): data is SkillData {
  const { framework, skill } = (data ?? {}) as Partial<Record<keyof SkillData, unknown>>;
  return typeof framework === 'string' && typeof skill === 'string';
}
