import type { CodeActionContext } from 'vscode-languageserver-types';

/** Whether a client asks for a kind of code actions. It asks by the name or by the beginning of it: `source.fixAll` asks for ours too. */
export function wants({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`) || one === '');
}
