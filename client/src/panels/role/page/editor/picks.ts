import type { Operation } from '../../../shared/editMessages.ts';
import { say } from '../../../shared/page/say.ts';
import type { MadeKind } from '../../messages.ts';
import { findEditable, labelOf, type Missing, pathOf, wasOf } from './elements.ts';
import { openPickBox } from './pickBox.ts';
import type { EditorShared, ValueEdits } from './valueEdits.ts';

/** Lets people pick what a role names of what there is: families, roles, frameworks. */
export interface Picks {
  /** Another value for one that the page shows. */
  open(value: HTMLElement): void;
  /** A value that the role does not have yet, or more for a list. */
  add(missing: Missing, anchor: () => HTMLElement | undefined): void;
}

/** What a value can be, by its path. */
interface PickKind {
  readonly isMany: boolean;
  readonly takesWords: boolean;
  readonly canClear: boolean;
  readonly makers: readonly { readonly label: string; readonly what: MadeKind }[];
}

const newRole = { label: say`New role…`, what: 'role' } as const;

const kinds: Readonly<Record<string, PickKind>> = {
  '/family': { isMany: false, takesWords: true, canClear: true, makers: [] },
  '/reportsTo': { isMany: false, takesWords: true, canClear: true, makers: [newRole] },
  '/progressesTo': {
    isMany: true,
    takesWords: false,
    canClear: true,
    makers: [{ label: say`New role one grade above…`, what: 'grade' }, newRole],
  },
  // Skills refer to a framework by its name, so that none is taken away here.
  '/frameworks': {
    isMany: true,
    takesWords: false,
    canClear: false,
    makers: [{ label: say`New framework…`, what: 'framework' }],
  },
};

export function createPicks(shared: EditorShared, values: ValueEdits): Picks {
  const { page, frame, requests, questions, post, moved, focusOn, announcer } = shared;

  const open = (path: string, label: string, was: readonly string[], anchor: () => HTMLElement | undefined) => {
    const kind = kinds[path];
    if (!kind) return;
    let isSent = false;
    values.openBox(() =>
      openPickBox(frame, {
        ...kind,
        label,
        was,
        makers: kind.makers.map(({ label: name, what }) => ({ label: name, make: () => post({ type: 'make', what }) })),
        options: () => questions.ask({ kind: 'options', path }),
        anchor,
        send: async (chosen) => {
          const refused = await requests.send(() => operationsFor(path, kind, was, chosen));
          isSent = refused === undefined;
          if (isSent) announcer.say(say`${label}, changed`);
          return refused;
        },
        closed: () => {
          moved();
          if ((isSent && !kind.isMany) || findEditable(page, path, null)) focusOn(path);
          else anchor()?.focus();
        },
      }),
    );
  };

  return {
    open(value) {
      const path = pathOf(value);
      const was = wasOf(value);
      open(path, labelOf(value), was === null ? [] : [was], () => findEditable(page, path, was));
    },
    add: ({ path, label, was = [] }, anchor) => open(path, label, was, anchor),
  };
}

function operationsFor(
  path: string,
  { isMany }: PickKind,
  was: readonly string[],
  chosen: readonly string[],
): readonly Operation[] {
  if (path === '/frameworks') {
    const added = chosen.filter((file) => !was.includes(file));
    return added.map((file) => ({ op: 'set', path: `${path}/${aliasOf(file)}`, value: file, was: null }));
  }
  const [first] = chosen;
  if (first === undefined) return [{ op: 'remove', path }];
  return [isMany ? { op: 'set', path, value: chosen } : { op: 'set', path, value: first, was: was[0] ?? null }];
}

/** What a role calls a framework in its references: the name of its file, as far as an alias may have its signs. */
function aliasOf(file: string): string {
  const name = file.replace(/^.*\//, '').replace(/\.framework\.ya?ml$/i, '');
  return name.replaceAll(/[^\p{L}\p{N}\p{M}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '') || 'framework';
}
