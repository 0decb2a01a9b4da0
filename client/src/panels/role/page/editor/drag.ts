import { element } from '../../../shared/page/elements.ts';
import { endOf, itemsOf, listsIn, type Slot } from './lists.ts';
import { placeInList } from './paths.ts';

/** How near to an edge of the window the pointer scrolls the page, and by how much at a time, in pixels. */
const edge = { near: 48, step: 18 } as const;

/** What is done with an item that is dropped. */
export interface DragTask {
  /** The item that is dragged; `undefined` where there is none. */
  item(): HTMLElement | undefined;
  drop(item: HTMLElement, slot: Slot): void;
}

/**
 * Lets a handle drag an item with a pointer. A line shows where it would come; Escape leaves it where it was. The keyboard has its own way,
 * so that nobody needs this one.
 */
export function dragBy(handle: HTMLElement, page: HTMLElement, frame: HTMLElement, task: DragTask): void {
  const line = element('div', 'edit-drop');
  line.hidden = true;
  frame.append(line);
  let dragged: HTMLElement | undefined;
  let slot: Slot | undefined;

  /** Listeners while something is dragged, all of which end together. */
  let listening: AbortController | undefined;

  const end = () => {
    dragged?.classList.remove('edit-dragged');
    dragged = undefined;
    slot = undefined;
    line.hidden = true;
    listening?.abort();
  };

  const move = ({ clientX, clientY }: PointerEvent) => {
    if (!dragged) return;
    dragged.classList.add('edit-dragged');
    if (clientY < edge.near) scrollBy(0, -edge.step);
    if (clientY > innerHeight - edge.near) scrollBy(0, edge.step);
    const nearest = nearestSlot(slotsFor(page, dragged), clientX, clientY);
    slot = nearest?.slot;
    line.hidden = !nearest;
    if (!nearest) return;
    line.style.top = `${nearest.y + scrollY - 1}px`;
    line.style.left = `${nearest.left + scrollX}px`;
    line.style.width = `${nearest.width}px`;
  };

  const begin = ({ button, pointerId }: PointerEvent) => {
    end();
    dragged = button === 0 ? task.item() : undefined;
    if (!dragged) return;
    // With it the pointer may leave the window; without it the window still sees all inside.
    if (handle.isConnected) handle.setPointerCapture(pointerId);
    listening = new AbortController();
    const options = { signal: listening.signal };
    addEventListener('pointermove', move, options);
    addEventListener('pointercancel', end, options);
    addEventListener(
      'pointerup',
      () => {
        const [item, to] = [dragged, slot];
        end();
        if (item && to) task.drop(item, to);
      },
      options,
    );
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        end();
      },
      { ...options, capture: true },
    );
  };

  handle.addEventListener('pointerdown', (event) => {
    // Nothing is selected on the way.
    event.preventDefault();
    begin(event);
  });
}

/** A place between items, in pixels of the window. */
interface PlacedSlot {
  readonly slot: Slot;
  readonly y: number;
  readonly left: number;
  readonly width: number;
}

/** Where an item can be dropped: a group between groups, a section between sections, all else in any list. */
function slotsFor(page: HTMLElement, item: HTMLElement): PlacedSlot[] {
  const own = placeInList(item.getAttribute('data-path') ?? '')?.list ?? '';
  const holdsList = item.matches('[data-list]');
  const paths = holdsList ? [own] : listsIn(page).map(({ path }) => path);
  return paths.flatMap((list) => {
    const all = itemsOf(page, list).filter((one) => one.checkVisibility());
    const last = all.at(-1)?.getBoundingClientRect();
    const holder =
      last ??
      listsIn(page)
        .find(({ path }) => path === list)
        ?.element.getBoundingClientRect();
    if (!holder || holder.height === 0) return [];
    const { left, width, bottom } = holder;
    return [
      ...all.map((one) => {
        const box = one.getBoundingClientRect();
        const index = placeInList(one.getAttribute('data-path') ?? '')?.index ?? 0;
        return { slot: { list, index }, y: box.top, left: box.left, width: box.width };
      }),
      { slot: { list, index: endOf(page, list) }, y: bottom, left, width },
    ];
  });
}

function nearestSlot(slots: readonly PlacedSlot[], x: number, y: number): PlacedSlot | undefined {
  const distance = (one: PlacedSlot) =>
    Math.abs(one.y - y) + Math.max(0, one.left - x - 120, x - one.left - one.width - 120);
  let best: PlacedSlot | undefined;
  for (const one of slots) if (!best || distance(one) < distance(best)) best = one;
  return best;
}
