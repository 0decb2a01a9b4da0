import { type Draft, parseDraft } from '../../../shared/editMessages.ts';
import { announcerIn } from '../../../shared/page/editing/announcer.ts';
import { createRequests } from '../../../shared/page/editing/requests.ts';
import { element } from '../../../shared/page/elements.ts';
import { refocus } from '../../../shared/page/keyboard.ts';
import { say } from '../../../shared/page/say.ts';
import type { Problem } from '../../messages.ts';
import { createCatalogue } from '../catalogue/catalogue.ts';
import type { EditorParts, RoleEditor } from '../editorParts.ts';
import { createAdders } from './adders.ts';
import { createAdditions } from './additions.ts';
import { editables, factOf, itemAt, itemOf, kindOf, pathOf } from './elements.ts';
import { createFactEdits } from './factEdits.ts';
import { createItemTools } from './itemTools.ts';
import { createPageKeys } from './keys.ts';
import { chooseList } from './listChoice.ts';
import { createListEdits } from './listEdits.ts';
import { handleLocks, mixIn } from './mixedPage.ts';
import { createMoveEdits } from './moveEdits.ts';
import { placeInList } from './paths.ts';
import { createPicks } from './picks.ts';
import { createProblemNotes } from './problems/problemNotes.ts';
import { createQuestions } from './questions.ts';
import { createSelection } from './selection.ts';
import { createNeighbourLevels } from './skills/neighbourLevels.ts';
import { createReferenceOffer } from './skills/referenceOffer.ts';
import { createSkillEdits } from './skills/skillEdits.ts';
import { createValueEdits } from './valueEdits.ts';

/** What has a meaning of its own when it is clicked. */
const controls = 'a[href], button, input, textarea';

export function createRoleEditor(parts: EditorParts): RoleEditor {
  const { page, post } = parts;
  // A landmark, since what is edited stands beside the page rather than in it.
  const frame = element('section', 'edit-layer');
  frame.setAttribute('aria-label', say`Editing`);
  parts.frame.append(frame);
  const announcer = announcerIn(frame);
  const requests = createRequests(post);
  const selection = createSelection(page, (said) => announcer.say(said));
  /** What gets the keyboard when the page shows it. */
  let wanted: readonly string[] = [];
  let isOn = false;
  let problems: readonly Problem[] = [];
  let subject: number | undefined;

  const focusOn = (...paths: readonly string[]) => {
    const found = firstAt(page, paths);
    // A page from before the last edit has something else at this place.
    wanted = found && !requests.isBehind ? [] : paths;
    if (!found || requests.isBehind) return;
    refocus(found);
    found.scrollIntoView({ block: 'nearest' });
  };
  const questions = createQuestions(post);
  const shared = { ...parts, frame, requests, announcer, questions, focusOn };
  const lists = createListEdits(
    shared,
    selection,
    (task) => values.openText(task),
    (group) => addTo(`${group}/items`, 'skills', say`New skill`, () => itemAt(page, group)),
  );
  const values = createValueEdits(shared, {
    next: (value) => lists.addBelow(value),
    empty: (value) => lists.removeEmpty(value),
  });
  const moves = createMoveEdits(shared, selection);
  const additions = createAdditions(shared, values);
  const resume = (draft: Draft) =>
    draft.kind === 'item' || draft.kind === 'group'
      ? lists.resume(draft)
      : draft.kind === 'label'
        ? facts.resume(draft)
        : additions.resume(draft);
  const picks = createPicks(shared, values);
  const skills = createSkillEdits(shared, values);
  const facts = createFactEdits(shared, (task) => values.openText(task));
  const neighbours = createNeighbourLevels(shared, (box) => values.openBox(box));
  const addTo = (list: string, kind: string, label: string, anchor: () => HTMLElement | undefined) => {
    if (kind === 'skills') skills.open(list, anchor);
    else lists.addLast(list, kind === 'group' ? 'group' : 'item', label, anchor);
  };
  /** Below a skill there are others of the catalogue, below any other item one that is typed. */
  const addAfter = (item: HTMLElement) => {
    const path = item.getAttribute('data-path') ?? '';
    if (path.startsWith('/skills/') && !item.matches('[data-list]')) skills.open(path, () => itemAt(page, path));
    else lists.addAfter(item);
  };
  const tools = createItemTools(page, frame, {
    add: addAfter,
    describe: (item) => additions.describe(item),
    compare: (item) => neighbours.open(item),
    rename: (fact) => facts.rename(fact),
    move: (item, step) => (item === factOf(item) ? facts.move(item, step) : moves.step(item, step)),
    moveTo: (item) => chooseList(shared, values, moves, item),
    drop: (item, slot) => moves.to(item, slot),
    remove: (item) => {
      const value = item === factOf(item) ? item.querySelector<HTMLElement>(editables) : undefined;
      if (value) lists.removeAt(value);
      else lists.remove(item);
    },
  });
  const references = createReferenceOffer(shared, tools);
  const catalogue = createCatalogue(shared, {
    openText: (task) => values.openText(task),
    open: (at) => values.open(at),
  });
  const notes = createProblemNotes(parts, frame, announcer);
  const adders = createAdders(page, (missing) => {
    const anchor = () => adders.buttonOf(missing.path);
    if (missing.kind === 'item' || missing.kind === 'skills')
      addTo(missing.path, missing.kind, say`New: ${missing.label}`, anchor);
    else if (missing.kind === 'pick') picks.add(missing, anchor);
    else additions.add(missing, anchor);
  });
  /** Opens what a click or Enter means at a value: its editor, or for the heading of a list a new item. */
  const open = (value: HTMLElement) => {
    const list = pathOf(value);
    if (kindOf(value) === 'pick') picks.open(value);
    else if (kindOf(value) !== 'heading') values.open(value);
    else if (list === '/skills') addTo(list, 'group', say`New group of skills`, () => value);
    else addTo(list, 'item', say`New item`, () => adderOf(page, list, 'item'));
  };
  const keys = createPageKeys({
    page,
    post,
    open,
    addAfter,
    compare: (item) => neighbours.open(item),
    toAdders: () => adders.focus(),
    lists,
    moves,
    facts,
    selection,
    tools,
    notes,
  });

  page.addEventListener(
    'click',
    (event) => {
      const { target, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (!isOn || !(target instanceof Element)) return;
      const adder = target.closest<HTMLElement>('[data-add]');
      if (adder) {
        const { add = '', addKind = 'item' } = adder.dataset;
        addTo(add, addKind, adder.getAttribute('aria-label') ?? say`New item`, () => adderOf(page, add, addKind));
        return;
      }
      if (altKey || target.closest(controls)) return;
      const item = itemOf(target);
      const hasCommand = ctrlKey || metaKey;
      if (item && (hasCommand || shiftKey)) {
        event.preventDefault();
        event.stopPropagation();
        if (hasCommand) selection.toggle(item);
        else selection.extendTo(itemOf(document.activeElement) ?? item, item);
        return;
      }
      if (hasCommand) return;
      selection.clear();
      if (target.closest('[data-fact] > dt') && facts.rename(target)) {
        event.preventDefault();
        return;
      }
      const found = target.closest<HTMLElement>(editables);
      if (!found || getSelection()?.isCollapsed === false) return;
      // The title of a group is in what folds the group.
      event.preventDefault();
      open(found);
    },
    { capture: true },
  );
  handleLocks(page, (line) => post({ type: 'reveal', line }));
  // A mark beside the page leads to the text for those who only read.
  parts.frame.addEventListener(
    'click',
    (event) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('.preview-problem-icon') : null;
      if (!isOn || !mark) return;
      event.stopPropagation();
      notes.toLine(Number(mark.dataset.at));
    },
    { capture: true },
  );
  page.addEventListener('mousedown', (event) => {
    // A click that chooses items selects no text.
    if (isOn && event.shiftKey && event.target instanceof Element && itemOf(event.target)) event.preventDefault();
  });
  page.addEventListener('focusin', ({ target }) => {
    wanted = [];
    if (!isOn || !(target instanceof Element)) return;
    tools.show(itemOf(target) ?? factOf(target));
    references.show(itemOf(target));
    notes.show(target);
  });
  // Before anything has the keyboard, the arrow keys lead into the page, Insert to what can be added, and F8 to what is wrong.
  document.addEventListener('keydown', (event) => {
    if (!isOn || document.activeElement !== document.body || event.ctrlKey || event.metaKey || event.altKey) return;
    const first = event.key === 'ArrowDown' ? page.querySelector<HTMLElement>(editables) : undefined;
    if (first) first.focus();
    else if (event.key === 'Insert') adders.focus();
    else if (event.key !== 'F8' || !notes.step(event.shiftKey ? -1 : 1)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  page.addEventListener('keydown', (event) => {
    if (!isOn || event.isComposing || !(event.target instanceof HTMLElement)) return;
    if (!keys.act(event, event.target)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    updated(update) {
      if (update.mixed) mixIn(page, update.mixed);
      const isOther = subject !== undefined && subject !== update.subject;
      subject = update.subject;
      if (isOther) values.closeAll();
      if (isOther || !update.editing) selection.clear();
      if (isOn !== update.editing) notes.set(update.editing ? problems : []);
      isOn = update.editing;
      page.classList.toggle('edit-on', isOn);
      adders.show(isOn);
      if (!isOn) {
        values.closeAll();
        tools.show(undefined);
        notes.show(undefined);
      }
      requests.shown(update);
      catalogue.updated(update);
      questions.shown(update.uri);
      selection.mark();
      if (isOn) values.restore(parseDraft(parts.draft()), resume);
      const target = requests.isBehind ? undefined : firstAt(page, wanted);
      if (target) {
        wanted = [];
        refocus(target);
        target.scrollIntoView({ block: 'nearest' });
      }
      if (isOn) tools.show(itemOf(document.activeElement) ?? factOf(document.activeElement));
      values.place();
    },
    answered(message) {
      if (message.type === 'catalogue') catalogue.answered(message);
      else if (message.type === 'edited') requests.answered(message);
      else if (message.type === 'answer') questions.answered(message);
      else notes.fixes(message);
    },
    setProblems(now) {
      problems = now;
      notes.set(isOn ? problems : []);
    },
    place() {
      catalogue.place();
      values.place();
      tools.place();
      notes.place();
    },
  };
}

/** What gets the keyboard for the first of some paths that the page shows. */
function firstAt(page: HTMLElement, paths: readonly string[]): HTMLElement | undefined {
  for (const path of paths) {
    const found = elementAt(page, path);
    if (found) return found;
  }
  return undefined;
}

/** What gets the keyboard for a path: the value there, or the first one of the item there. */
function elementAt(page: HTMLElement, path: string): HTMLElement | undefined {
  const all = [...page.querySelectorAll<HTMLElement>(editables)];
  const exact = all.find((one) => pathOf(one) === path);
  if (exact || !placeInList(path)) return exact;
  const item = itemAt(page, path);
  return item?.querySelector<HTMLElement>(editables) ?? undefined;
}

/** The button by which something is added to a list, in the page as it is now. */
function adderOf(page: HTMLElement, list: string, kind: string): HTMLElement | undefined {
  return [...page.querySelectorAll<HTMLElement>('[data-add]')].find(
    ({ dataset }) => dataset.add === list && dataset.addKind === kind,
  );
}
