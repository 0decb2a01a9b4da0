import { element } from '../../shared/page/elements.ts';
import { say } from '../../shared/page/say.ts';
import type { ImportHost } from './importHost.ts';

/** The buttons above an import, which stay where they are while the page changes. */
export class Toolbar {
  readonly element = element('header', 'rp-import-toolbar');
  private readonly write = element('button', 'rp-import-write');
  private readonly keep = element('button', '', say`Keep these meanings…`);
  private readonly all = element('button', '');
  private readonly page: HTMLElement;

  constructor(host: ImportHost, page: HTMLElement) {
    this.page = page;
    const close = element('button', '', say`Close without writing`);
    for (const [button, type] of [
      [this.write, 'write'],
      [this.keep, 'saveMapping'],
      [close, 'close'],
    ] as const) {
      button.addEventListener('click', () => host.post({ type }));
    }
    this.all.addEventListener('click', () => {
      const boxes = changesIn(page);
      const isTaken = boxes.every((box) => !box.checked);
      for (const box of boxes) box.checked = isTaken;
      host.post({ type: 'take', keys: boxes.map(({ dataset }) => dataset.take ?? ''), isTaken });
      this.showTicks();
    });
    for (const button of [this.write, this.all, this.keep, close]) {
      button.type = 'button';
      this.element.append(button);
    }
    this.show(undefined, false);
  }

  /** @param label What the button that writes says; `undefined` takes it away. */
  show(label: string | undefined, hasDecisions: boolean): void {
    this.write.hidden = label === undefined;
    this.write.textContent = label ?? '';
    this.keep.hidden = !hasDecisions;
    this.all.hidden = true;
  }

  /** Says how many changes of a workbook are ticked, in the button that makes them. */
  showTicks(): void {
    const ticked = boxesIn(this.page).filter((box) => box.checked).length;
    this.show(ticked === 0 ? undefined : ticked === 1 ? say`Make one change` : say`Make ${ticked} changes`, false);
    const changes = changesIn(this.page);
    this.all.hidden = changes.length < 2;
    this.all.textContent = changes.some((box) => box.checked) ? say`Leave all` : say`Take all`;
  }
}

/** The checkboxes of the page of a workbook, none in any other page. */
export function boxesIn(page: HTMLElement): HTMLInputElement[] {
  return [...page.querySelectorAll<HTMLInputElement>('input[data-take]')];
}

/** Those of changes: what was changed on both sides is decided one by one. */
function changesIn(page: HTMLElement): HTMLInputElement[] {
  return boxesIn(page).filter((box) => box.closest('.rp-workbook-conflict') === null);
}
