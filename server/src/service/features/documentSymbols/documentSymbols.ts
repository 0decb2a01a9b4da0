import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { FileContext } from '../support/fileContext.ts';
import { configSections } from './config.ts';
import { frameworkSections } from './framework.ts';
import { roleSections } from './role.ts';
import { Outline } from './symbolOutline.ts';

/**
 * The outline of a file: its keys in plain words, and below them what they hold by the names that readers know, such as
 * "Incident management — Practitioner". In the order of the text, properly nested whatever state the text is in.
 */
export function documentSymbols(context: FileContext): DocumentSymbol[] {
  const outline = new Outline(context);
  switch (context.document.kind) {
    case 'role':
      return roleSections(outline, context.frameworks);
    case 'framework':
      return frameworkSections(outline);
    case 'config':
      return configSections(outline);
  }
}
