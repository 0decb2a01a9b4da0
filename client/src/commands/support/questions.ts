import * as vscode from 'vscode';

/** One of a few questions, whose answer is kept under a key. */
export type Step<Answers> =
  | {
      readonly kind: 'choice';
      readonly key: keyof Answers;
      readonly title: string;
      readonly placeholder: string;
      readonly choices: readonly { readonly label: string; readonly value: string; readonly detail?: string }[];
    }
  | {
      readonly kind: 'text';
      readonly key: keyof Answers;
      readonly title: string;
      readonly prompt: string;
      /** What stands in the box at first. */
      readonly value: (answers: Answers) => string;
      /** What is said of an empty answer. */
      readonly missing: string;
    };

const back = Symbol('back');

/** Asks one question after the other, each with a way back to the one before it. `undefined` when the person gives up. */
export async function ask<Answers extends { [key in keyof Answers]?: string | undefined }>(
  steps: readonly Step<Answers>[],
): Promise<Answers | undefined> {
  const answers: Partial<Answers> = {};
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] as Step<Answers>;
    const answer = await askOne(step, answers as Answers, at, steps.length);
    if (answer === undefined) return undefined;
    if (answer === back) {
      at--;
      continue;
    }
    Object.assign(answers, { [step.key]: answer });
    at++;
  }
  return answers as Answers;
}

function askOne<Answers>(
  step: Step<Answers>,
  answers: Answers,
  at: number,
  count: number,
): Promise<string | typeof back | undefined> {
  const input = step.kind === 'choice' ? choiceBox(step) : textBox(step, answers);
  input.title = step.title;
  input.step = at + 1;
  input.totalSteps = count;
  input.ignoreFocusOut = true;
  if (at > 0) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    input.onDidTriggerButton(() => finish(back));
    input.onDidAccept(() => {
      const value = 'items' in input ? input.selectedItems[0]?.value : accepted(input, step);
      if (value !== undefined) finish(value);
    });
    input.onDidHide(() => finish(undefined));
    input.show();

    function finish(value: string | typeof back | undefined): void {
      resolve(value);
      input.dispose();
    }
  });
}

interface ChoiceItem extends vscode.QuickPickItem {
  readonly value: string;
}

function choiceBox<Answers>({
  placeholder,
  choices,
}: Step<Answers> & { kind: 'choice' }): vscode.QuickPick<ChoiceItem> {
  const box = vscode.window.createQuickPick<ChoiceItem>();
  box.placeholder = placeholder;
  box.items = choices.map((choice) => ({ ...choice }));
  box.matchOnDetail = true;
  return box;
}

function textBox<Answers>({ prompt, value }: Step<Answers> & { kind: 'text' }, answers: Answers): vscode.InputBox {
  const box = vscode.window.createInputBox();
  box.prompt = prompt;
  box.value = value(answers);
  return box;
}

/** What was typed; an empty answer is told, and the box stays. */
function accepted<Answers>(box: vscode.InputBox, step: Step<Answers>): string | undefined {
  const text = box.value.trim();
  if (text !== '') return text;
  box.validationMessage = step.kind === 'text' ? step.missing : '';
  return undefined;
}
