import type { CompletionItem } from 'vscode-languageserver-types';
import { describeSkill } from '../../describe/catalogueText.ts';
import { builtInScales } from '../../workspace/builtInScales.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { SkillData } from './knownValue.ts';

/** A completion with the text that was left out of its list; as it is when it has one, or when what it stands for is gone. */
export function resolveCompletion(item: CompletionItem, workspace: Workspace): CompletionItem {
  if (!isSkillData(item.data)) return item;
  const framework = workspace.framework(item.data.framework);
  const skill = framework?.skills.get(item.data.skill);
  if (!framework || !skill) return item;
  const scaleId = skill.scale?.value ?? framework.defaultScale?.value;
  const scale = scaleId === undefined ? undefined : (framework.scales.get(scaleId) ?? builtInScales.get(scaleId));
  const value = describeSkill(skill, framework, scale, () => false);
  return { ...item, documentation: { kind: 'markdown', value } };
}

function isSkillData(data: unknown): data is SkillData {
  const { framework, skill } = (data ?? {}) as Partial<Record<keyof SkillData, unknown>>;
  return typeof framework === 'string' && typeof skill === 'string';
}
