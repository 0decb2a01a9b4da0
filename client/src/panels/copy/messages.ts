import { isRecord } from '../../common/typeGuards.ts';

/** From the panel to the page: what goes to the clipboard. */
export interface CopyMessage {
  readonly type: 'copy';
  readonly html: string;
  readonly text: string;
  /** What it is, in plain words. */
  readonly title: string;
}

/** From the page: it listens; it has copied; or it may not by itself, and waits for the person's own key or click. */
export type CopyPageMessage = { readonly type: 'ready' | 'copied' | 'waiting' | 'failed' };

const types: readonly unknown[] = ['ready', 'copied', 'waiting', 'failed'] satisfies CopyPageMessage['type'][];

/** Reads a message of the page; gives `undefined` for any other value. */
export function parseCopyMessage(message: unknown): CopyPageMessage | undefined {
  return isRecord(message) && types.includes(message.type) ? (message as unknown as CopyPageMessage) : undefined;
}

/** Reads a message of the panel; gives `undefined` for anything else that is sent to the window of the page. */
export function parseCopyRequest(message: unknown): CopyMessage | undefined {
  return isRecord(message) && message.type === 'copy' ? (message as unknown as CopyMessage) : undefined;
}
