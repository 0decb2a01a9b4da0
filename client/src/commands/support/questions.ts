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

/** One question as it is asked. */
interface Asked<Answers> {
  readonly step: Step<Answers>;
  /** Counts from 1. */
  readonly number: number;
  readonly count: number;
  /** Those to the questions before it, and to this one if it was answered already. */
  readonly answers: Answers;
  /** Called with each answer that the person might give: the row that they are at, the words that they have typed. */
  readonly consider: (answer: string) => void;
}

/**
 * Asks one question after the other, each with a way back to the one before it, where the answer that was given is found again. `undefined` when
 * the person gives up.
 *
 * @param onChange Called whenever the answers would be other ones if the person went on now.
 */
export async function ask<Answers extends { [key in keyof Answers]?: string | undefined }>(
  steps: readonly Step<Answers>[],
  onChange: (answers: Answers) => void = () => {},
): Promise<Answers | undefined> {
  const answers: Partial<Answers> = {};
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] as Step<Answers>;
    const answer = await askOne({
      step,
      number: at + 1,
      count: steps.length,
      answers: answers as Answers,
      consider: (answer) => onChange({ ...answers, [step.key]: answer } as Answers),
    });
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

function askOne<Answers extends { [key in keyof Answers]?: string | undefined }>(
  asked: Asked<Answers>,
): Promise<string | typeof back | undefined> {
  const { step, number, count } = asked;
  const input = step.kind === 'choice' ? choiceBox(step, asked) : textBox(step, asked);
  input.title = step.title;
  input.step = number;
  input.totalSteps = count;
  input.ignoreFocusOut = true;
  if (number > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    input.onDidTriggerButton(() => finish(back));
    input.onDidAccept(() => {
      const value = 'items' in input ? input.selectedItems[0]?.value : accepted(input, step);
      if (value !== undefined) finish(value);
    });
    input.onDidHide(() => finish(undefined));
    input.show();
    if ('prompt' in input) asked.consider(input.value);

    function finish(value: string | typeof back | undefined): void {
      resolve(value);
      input.dispose();
    }
  });
}

interface ChoiceItem extends vscode.QuickPickItem {
  readonly value: string;
}

function choiceBox<Answers extends { [key in keyof Answers]?: string | undefined }>(
  { placeholder, choices }: Step<Answers> & { kind: 'choice' },
  { step, answers, consider }: Asked<Answers>,
): vscode.QuickPick<ChoiceItem> {
  const box = vscode.window.createQuickPick<ChoiceItem>();
  box.placeholder = placeholder;
  box.items = choices.map((choice) => ({ ...choice }));
  box.activeItems = box.items.filter(({ value }) => value === answers[step.key]);
  box.matchOnDetail = true;
  box.onDidChangeActive(([active]) => {
    if (active) consider(active.value);
  });
  return box;
}

function textBox<Answers extends { [key in keyof Answers]?: string | undefined }>(
  { prompt, value }: Step<Answers> & { kind: 'text' },
  { answers, consider }: Asked<Answers>,
): vscode.InputBox {
  const box = vscode.window.createInputBox();
  box.prompt = prompt;
  box.value = value(answers);
  box.onDidChangeValue((typed) => {
    box.validationMessage = undefined;
    consider(typed.trim());
  });
  return box;
}

/** What was typed; an empty answer is told, and the box stays. */
function accepted<Answers>(box: vscode.InputBox, step: Step<Answers>): string | undefined {
  const text = box.value.trim();
  if (text !== '') return text;
  box.validationMessage = step.kind === 'text' ? step.missing : '';
  return undefined;
}
