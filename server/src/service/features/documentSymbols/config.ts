import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Outline } from './symbolOutline.ts';

export function configSections(outline: Outline): DocumentSymbol[] {
  return outline.sections((key, value) => {
    if (key !== 'rules') return undefined;
    return outline.pairs(value).map(([code, pair]) =>
      outline.symbol({
        name: code,
        kind: SymbolKind.Property,
        detail: outline.textOf(pair.value) ?? outline.text(pair.value, 'severity'),
        span: pair,
        selection: pair.key,
      }),
    );
  });
}
