import type { Diagnostic } from 'vscode-languageserver';

/**
 * A short text that differs, for all practical purposes, when the diagnostics do: 53 bits. Being made from the content alone, it
 * stays the same over edits that change nothing, and over a restart of the server.
 */
export function fingerprint(diagnostics: readonly Diagnostic[]): string {
  const text = JSON.stringify(diagnostics);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
