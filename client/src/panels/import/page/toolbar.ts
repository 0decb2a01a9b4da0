import { element } from '../../shared/page/elements.ts';
import type { ImportHost } from './importHost.ts';

/** The buttons above an import, which stay where they are while the page changes. */
export class Toolbar {
  readonly element = element('header', 'rp-import-toolbar');
  private readonly write = element('button', 'rp-import-write');
  private readonly keep = element('button', '', 'Keep these meanings…');

  constructor(host: ImportHost) {
    const close = element('button', '', 'Close without writing');
    for (const [button, type] of [
      [this.write, 'write'],
      [this.keep, 'saveMapping'],
      [close, 'close'],
    ] as const) {
      button.type = 'button';
      button.addEventListener('click', () => host.post({ type }));
    }
    this.element.append(this.write, this.keep, close);
    this.show(undefined, false);
  }

  /** @param label What the button that writes says; `undefined` takes it away. */
  show(label: string | undefined, hasDecisions: boolean): void {
    this.write.hidden = label === undefined;
    this.write.textContent = label ?? '';
    this.keep.hidden = !hasDecisions;
  }
}
