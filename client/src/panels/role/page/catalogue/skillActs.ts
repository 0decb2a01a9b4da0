import type { Refusal } from '../../../shared/editMessages.ts';
import type { Announcer } from '../../../shared/page/editing/announcer.ts';
import type { Requests } from '../../../shared/page/editing/requests.ts';
import type { TextTask } from '../../../shared/page/editing/textBox.ts';
import { say } from '../../../shared/page/say.ts';
import type { CatalogueAnswer } from '../../catalogueMessages.ts';
import type { CatalogueRequests } from './catalogueRequests.ts';
import { choiceOf, type OpenQuestion, openQuestion, selectOf } from './questions.ts';
import { createSkillPicker } from './skillPicker.ts';

/** What acts need of the page. */
export interface ActsParts {
  readonly frame: HTMLElement;
  readonly requests: Requests;
  readonly announcer: Announcer;
  readonly rows: CatalogueRequests;
  openText(task: TextTask): void;
  /** What the list shows now. */
  latest(): CatalogueAnswer | undefined;
  /** The element of a skill that is open below which something is asked. */
  anchorOf(skill: string): HTMLElement | undefined;
  /** Shows a skill and gives it the keyboard. */
  showSkill(skill: string | undefined): void;
  moved(): void;
}

/** A skill as its row says it. */
export interface ActedSkill {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly users: number;
}

/** What is done to a framework as a whole. */
export interface SkillActs {
  /** Does what a button or a key means for a skill. */
  start(act: string, skill: ActedSkill): void;
  /** Asks for a name and adds something. */
  add(anchor: () => HTMLElement | undefined, ask: string, act: (name: string) => object): void;
  /** Asks for another id. */
  rename(anchor: () => HTMLElement | undefined, rename: { what: string; id: string; scale?: string }): void;
  place(): void;
  close(): void;
}

export function createSkillActs(parts: ActsParts): SkillActs {
  const { frame, requests, announcer, rows } = parts;
  let question: OpenQuestion | undefined;

  const send = async (act: object, said: string): Promise<Refusal | undefined> => {
    const { refused, skill } = await requests.act(act);
    if (refused) return refused;
    announcer.say(said);
    if (skill !== undefined) parts.showSkill(skill);
    return undefined;
  };

  const atOnce = async (act: object, said: string) => {
    const refused = await send(act, said);
    if (refused) announcer.refuse(say`Not changed: ${refused.message}`);
  };

  const ask = (skill: ActedSkill, title: string, make: (changed: () => void) => Omit<AskedParts, 'title'>) => {
    question?.close();
    const asked = make(() => question?.changed());
    question = openQuestion(frame, {
      title,
      ...asked,
      anchor: () => parts.anchorOf(skill.id),
      closed: () => {
        question = undefined;
        parts.moved();
        parts.showSkill(undefined);
      },
    });
    parts.moved();
  };

  const move = (skill: ActedSkill) => {
    const known = parts.latest()?.categories ?? [];
    ask(skill, say`Move “${skill.name}”`, (changed) => {
      const options = known.map(({ id, name, depth }) => ({ value: id, words: `${'\u2003'.repeat(depth)}${name}` }));
      const select = selectOf(say`To the category`, [...options, { value: '', words: say`No category` }], '', changed);
      const words = () => select.field.selectedOptions[0]?.textContent?.trim() ?? '';
      return {
        fields: [select.element],
        answer: () => say`Move to ${words()}`,
        act: () =>
          send(
            { kind: 'move', skills: [skill.id], category: select.field.value || null },
            say`${skill.name}, moved to ${words()}`,
          ),
      };
    });
  };

  const merge = (skill: ActedSkill) =>
    ask(skill, say`Merge “${skill.name}” with another skill`, (changed) => {
      const picker = createSkillPicker(say`It becomes part of`, skill.id, rows, changed);
      return {
        fields: [
          picker.element,
          remark(say`Its names and codes go along, and texts for levels that the other one does not describe.`),
        ],
        answer: () => picker.picked && say`Merge${rolesChanged(skill.users)}`,
        act: () =>
          send(
            { kind: 'merge', skill: skill.id, into: picker.picked?.id ?? '' },
            say`${skill.name}, merged with ${picker.picked?.name ?? ''}`,
          ),
      };
    });

  const retire = (skill: ActedSkill) =>
    ask(skill, say`Retire “${skill.name}”`, (changed) => {
      const picker = createSkillPicker(say`Replaced by (may be left out)`, skill.id, rows, changed);
      const choice = choiceOf(
        usedBy(skill.users),
        [
          { value: 'roles', words: say`Use the replacement there` },
          {
            value: '',
            words: say`Leave the roles as they are`,
            remark: say`Each shows that the skill is retired, with the change as a button.`,
          },
        ],
        changed,
      );
      const isInRoles = () => picker.picked !== undefined && skill.users > 0 && choice.value === 'roles';
      return {
        fields: skill.users > 0 ? [picker.element, choice.element] : [picker.element],
        answer: () => (isInRoles() ? say`Retire${rolesChanged(skill.users)}` : say`Retire`),
        act: () =>
          send(
            { kind: 'retire', skill: skill.id, by: picker.picked?.id ?? null, inRoles: isInRoles() },
            say`${skill.name}, retired`,
          ),
      };
    });

  const text = (
    anchor: () => HTMLElement | undefined,
    label: string,
    start: string,
    act: (typed: string) => Promise<Refusal | undefined>,
  ) =>
    parts.openText({
      label,
      isLine: true,
      was: start === '' ? null : start,
      text: start,
      start,
      remark: label,
      side: 'below',
      anchor,
      send: act,
      theirs: () => undefined,
      emptied: () => true,
      closed: (how) => {
        if (how === 'left') anchor()?.focus();
      },
      draft: (typed) => ({ path: '', kind: 'line', was: null, text: typed }),
    });

  const rename: SkillActs['rename'] = (anchor, what) =>
    text(anchor, say`The new id, in every file that names it`, what.id, (to) =>
      send({ kind: 'rename', ...what, to }, say`${what.id}, now ${to}`),
    );

  return {
    start(act, skill) {
      const anchor = () => parts.anchorOf(skill.id);
      if (act === 'move') move(skill);
      else if (act === 'merge') merge(skill);
      else if (act === 'retire') retire(skill);
      else if (act === 'reinstate')
        void atOnce({ kind: 'reinstate', skill: skill.id }, say`${skill.name}, in use again`);
      else if (act === 'replace')
        void atOnce({ kind: 'replace', skill: skill.id }, say`The replacement is used in all roles`);
      else if (act === 'rename') rename(anchor, { what: 'skill', id: skill.id });
      else if (act === 'alias') {
        text(anchor, say`Another name of ${skill.name}`, '', async (name) => {
          const at = parts.anchorOf(skill.id)?.closest('[role="row"]')?.querySelectorAll('.rp-fw-alias').length ?? 0;
          return requests.send(() => [{ op: 'insert', path: `${skill.path}/aliases`, index: at, value: name }]);
        });
      }
    },
    add: (anchor, label, act) => text(anchor, label, '', (name) => send(act(name), say`${name}, added`)),
    rename,
    place: () => question?.place(),
    close: () => question?.close(),
  };
}

/** What a question about a skill is made of. */
interface AskedParts {
  readonly title: string;
  readonly fields: readonly HTMLElement[];
  answer(): string | undefined;
  act(): Promise<Refusal | undefined>;
}

function remark(words: string): HTMLElement {
  const made = document.createElement('p');
  made.className = 'edit-hint';
  made.textContent = words;
  return made;
}

function usedBy(users: number): string {
  return users === 1 ? say`Used in 1 role` : say`Used in ${users} roles`;
}

function rolesChanged(users: number): string {
  if (users === 0) return '';
  return users === 1 ? say`, and change 1 role` : say`, and change ${users} roles`;
}
