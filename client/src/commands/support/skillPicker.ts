import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  type ChosenSkill,
  type FoundCategory,
  type FoundSkill,
  type FoundSkills,
  type SkillsParams,
  skillsMethod,
} from '../../../../server/src/protocol.ts';
import { oneLine } from '../../common/displayText.ts';
import type { Server } from '../../server/server.ts';

/** The skills that somebody has ticked, and where they go. */
export interface PickedSkills {
  readonly place: FoundSkills['place'];
  readonly chosen: readonly ChosenSkill[];
}

interface SkillItem extends vscode.QuickPickItem {
  readonly chosen: ChosenSkill;
}

/**
 * Lets somebody tick skills that the role at the cursor does not have, searching by what is typed. `undefined` when they give up or tick
 * none, and without a question where there is nothing to choose from: `none` is called then.
 */
export async function pickSkills(
  server: Server,
  asked: Pick<SkillsParams, 'textDocument' | 'position'>,
  none: () => void,
): Promise<PickedSkills | undefined> {
  const search = (query: string, token?: vscode.CancellationToken) =>
    server.ask<FoundSkills | null>(skillsMethod, { ...asked, query } satisfies SkillsParams, token);
  const all = await search('');
  if (!all || all.count === 0) {
    none();
    return undefined;
  }
  const box = vscode.window.createQuickPick<SkillItem | vscode.QuickPickItem>();
  box.canSelectMany = true;
  box.ignoreFocusOut = true;
  box.title = all.place.group === undefined ? say`Add Skills` : say`Add Skills to ${oneLine(all.place.group)}`;
  box.placeholder = say`Search ${all.count} skills by names, categories and texts, and tick those to add`;
  // Not in the interface, and harmless where it does nothing: what is typed is searched for by the server, whose order and categories stay.
  Object.assign(box, { sortByLabel: false });
  show(all);

  let last = new vscode.CancellationTokenSource();
  box.onDidChangeValue(async (value) => {
    last.cancel();
    last = new vscode.CancellationTokenSource();
    const { token } = last;
    box.busy = true;
    try {
      const found = await search(value, token);
      if (found && !token.isCancellationRequested) show(found);
    } catch (error) {
      if (!token.isCancellationRequested) throw error;
    } finally {
      if (!token.isCancellationRequested) box.busy = false;
    }
  });
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      const chosen = box.selectedItems.filter(isSkill).map((item) => item.chosen);
      resolve(chosen.length > 0 ? { place: all.place, chosen } : undefined);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      last.cancel();
      box.dispose();
    });
    box.show();
  });

  /** What is ticked stays, above what was found. */
  function show({ categories }: FoundSkills): void {
    const ticked = box.selectedItems.filter(isSkill);
    const refs = new Set(ticked.map(({ chosen }) => chosen.skill.ref));
    const items: (SkillItem | vscode.QuickPickItem)[] = ticked.length > 0 ? [separator(say`Ticked`), ...ticked] : [];
    for (const category of categories) {
      const skills = category.skills.filter(({ ref, isInRole }) => !isInRole && !refs.has(ref));
      if (skills.length === 0) continue;
      items.push(separator(titleOf(category, categories)));
      items.push(...skills.map((skill) => itemFor({ skill, category })));
    }
    box.items = items;
    box.selectedItems = ticked;
  }
}

function isSkill(item: SkillItem | vscode.QuickPickItem): item is SkillItem {
  return 'chosen' in item;
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** The name of the category, with that of its framework where another one has the same category. */
function titleOf({ name, framework }: FoundCategory, all: readonly FoundCategory[]): string {
  if (name === '') return oneLine(framework);
  const isOnly = all.filter((one) => one.name === name).length === 1;
  return oneLine(isOnly ? name : `${name} · ${framework}`);
}

function itemFor(chosen: ChosenSkill): SkillItem {
  const { skill } = chosen;
  const facts = [levelOf(skill), skill.usedBy.count > 0 ? usersOf(skill) : '', skill.aliases.join(', ')];
  return {
    label: oneLine(skill.name),
    description: oneLine(facts.filter((fact) => fact !== '').join(' · ')),
    ...(skill.description === undefined ? {} : { detail: oneLine(skill.description) }),
    // The server has found it, also where VS Code does not see what was typed in the words that are shown.
    alwaysShow: true,
    chosen,
  };
}

function levelOf({ levelLabel, levelFrom }: FoundSkill): string {
  if (levelLabel === undefined) return '';
  return levelFrom === 'grade' ? say`${levelLabel}, as usual at this grade` : levelLabel;
}

function usersOf({ usedBy: { count } }: FoundSkill): string {
  return say`used by ${count === 1 ? say`1 role` : say`${count} roles`}`;
}
