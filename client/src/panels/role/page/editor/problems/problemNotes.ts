import type { Announcer } from '../../../../shared/page/editing/announcer.ts';
import { element } from '../../../../shared/page/elements.ts';
import { refocus } from '../../../../shared/page/keyboard.ts';
import { say } from '../../../../shared/page/say.ts';
import type { FixesMessage, Problem } from '../../../messages.ts';
import type { EditorParts } from '../../editorParts.ts';
import { problemNames } from '../../problemMark.ts';
import { editables, findEditable, pathOf, wasOf } from '../elements.ts';
import { createNotesBelow, type NoteForm, noteForm, placeBeside, placeFloating } from './notePlaces.ts';
import { isBefore, type PlacedProblems, placedProblems } from './placedProblems.ts';
import { createProblemBar, numbersOf } from './problemBar.ts';
import { createProblemNote, type ProblemNote } from './problemNote.ts';

const kinds: readonly NoteForm['kind'][] = ['beside', 'below', 'floating'];

/**
 * What is wrong, with its fixes as buttons, and the way through all of it. Where there is room beside the text, each note stands there at its place; else
 * each is a line below its own, which unfolds where the keyboard is. Among the rows of a framework only that one is shown, and floats.
 */
export interface ProblemNotes {
  set(problems: readonly Problem[]): void;
  fixes(message: FixesMessage): void;
  /** Shows the problems of the element that has the keyboard; hides them for none. */
  show(focused: Element | undefined): void;
  /** Gives the keyboard to the first fix; `false` where there is none. */
  focus(): boolean;
  /** Goes to the next problem, or by -1 to the one before. Gives whether there is one. */
  step(by: -1 | 1): boolean;
  /** Goes to the value at which the problem of a 0-based line is mended; nothing without a problem there. */
  toLine(line: number): void;
  place(): void;
}

export function createProblemNotes(
  { page, post, partOf }: Pick<EditorParts, 'page' | 'post' | 'partOf'>,
  frame: HTMLElement,
  announcer: Announcer,
): ProblemNotes {
  const layer = element('div', '');
  frame.append(layer);
  let all: readonly Problem[] = [];
  let holder: HTMLElement | undefined;
  let notes: readonly ProblemNote[] = [];
  let form: NoteForm = { kind: 'floating' };
  const below = createNotesBelow();
  let said = '';
  /** Whether a fix was pressed whose outcome is still to be told. */
  let isMending = false;
  const bar = createProblemBar(page, (by) => step(by));

  const actions = {
    ask: ({ line, message }: Problem) => post({ type: 'fixes', line, message }),
    fix: ({ line, message }: Problem, title: string) => {
      isMending = true;
      post({ type: 'fix', line, message, title });
    },
    reveal: ({ line }: Problem) => post({ type: 'reveal', line }),
  };
  /** Fixes are asked for when a note comes into sight. */
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) notes.find((note) => note.element === target)?.ask();
  });

  const hereOf = () => notes.find((note) => note.holder === holder);

  /** Shows the notes of these places; those that were shown before stay, with the keyboard in them. */
  const showNotes = (places: readonly PlacedProblems[]) => {
    const before = new Map(notes.map((note) => [keyOf(note), note]));
    notes = places.map((place) => {
      const known = before.get(keyOf(place));
      before.delete(keyOf(place));
      if (!known) return createProblemNote(place.problems, place.holder, actions);
      known.moved(place.problems);
      known.holder = place.holder;
      return known;
    });
    for (const gone of before.values()) {
      sight.unobserve(gone.element);
      gone.element.remove();
    }
    for (const [index, note] of notes.entries()) {
      if (layer.children[index] !== note.element) layer.insertBefore(note.element, layer.children[index] ?? null);
      for (const kind of kinds) note.element.classList.toggle(`edit-problems-${kind}`, form.kind === kind);
      note.element.classList.toggle('edit-problems-here', note.holder === holder);
      // A line that is folded has no room for fixes.
      if (form.kind === 'beside') sight.observe(note.element);
      else sight.unobserve(note.element);
    }
    hereOf()?.ask();
  };

  const place = () => {
    const before = form.kind;
    form = noteForm(page);
    if (form.kind !== before) {
      show(holder);
      return;
    }
    below.place(form.kind === 'below' ? notes : []);
    if (form.kind === 'beside') placeBeside(notes, form);
    else if (form.kind === 'floating') for (const note of notes) placeFloating(note);
  };

  const show = (focused: Element | undefined) => {
    holder = focused instanceof HTMLElement && focused.matches(editables) ? focused : undefined;
    const places = placedProblems(page, all, partOf);
    const at = places.findIndex((one) => one.holder === holder);
    const here = places[at]?.problems ?? [];
    const numbers = { first: countBefore(places, at) + 1, count: here.length };
    bar.show(all, here.length > 0 ? numbers : undefined);
    showNotes(form.kind === 'floating' ? places.filter((_, index) => index === at) : places);
    const now = places[at] ? keyOf(places[at]) : '';
    if (now !== said) {
      said = now;
      const words = here.map(({ severity, message }) => `${problemNames[severity]}: ${message}`);
      if (words.length > 0) announcer.say(say`Problem ${numbersOf(numbers)} of ${all.length}. ${words.join(' ')}`);
    }
    place();
  };

  const goTo = ({ holder: target }: Pick<PlacedProblems, 'holder'>) => {
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
    place();
  };

  const step = (by: -1 | 1): boolean => {
    const places = placedProblems(page, all, partOf);
    const active = document.activeElement ?? undefined;
    // From the note of a value, and from what has no place in the page, one goes on from the value.
    const value = noteAround(active)?.holder ?? holder;
    const from = active && page.contains(active) ? active : value?.isConnected ? value : undefined;
    const next =
      by > 0
        ? places.find((one) => from && one.holder !== from && isBefore(from, one.holder))
        : places.findLast((one) => from && isBefore(one.holder, from));
    const target = next ?? places.at(by > 0 ? 0 : -1);
    if (target) goTo(target);
    return target !== undefined;
  };

  const noteAround = (inner: Element | null | undefined) => notes.find((note) => note.element.contains(inner ?? null));

  layer.addEventListener('click', ({ target }) => {
    const note = target instanceof Element && !target.closest('button') ? noteAround(target) : undefined;
    if (note && form.kind === 'below' && note.holder !== holder) goTo(note);
  });
  layer.addEventListener('keydown', (event) => {
    if (event.key === 'F8') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') noteAround(document.activeElement)?.holder.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  /** A value in the page as it is now, in which it may be another element. */
  const current = (value: HTMLElement | undefined) =>
    value && !value.isConnected ? findEditable(page, pathOf(value), wasOf(value)) : value;

  return {
    set(problems) {
      const isMended = isMending && problems.length < all.length;
      all = problems;
      // What has a fix that was pressed may be gone, with the button that had the keyboard.
      const left = noteAround(document.activeElement)?.holder;
      show(current(holder));
      const now = current(left);
      if (now && !layer.contains(document.activeElement)) refocus(now);
      if (!isMended) return;
      isMending = false;
      announcer.say(
        problems.length === 0 ? say`Mended. Nothing is left to mend.` : say`Mended. ${problems.length} to mend.`,
      );
    },
    fixes(message) {
      if ([false, true].some((hasMoved) => notes.some((note) => note.fixes(message, hasMoved)))) place();
    },
    show,
    focus() {
      const first = hereOf()?.element.querySelector('button');
      first?.focus();
      return first !== null && first !== undefined;
    },
    step,
    toLine(line) {
      const found = placedProblems(page, all, partOf).find(({ problems }) => problems.some((one) => one.line === line));
      if (found) goTo(found);
    },
    place,
  };
}

function countBefore(places: readonly PlacedProblems[], at: number): number {
  return places.slice(0, Math.max(0, at)).reduce((sum, { problems }) => sum + problems.length, 0);
}

/** The same for the same problems at a value of the same name, whatever element that is by now and whatever was written above it. */
function keyOf({ holder, problems }: Pick<PlacedProblems, 'holder' | 'problems'>): string {
  return JSON.stringify([pathOf(holder), problems.map(({ severity, message }) => [severity, message])]);
}
