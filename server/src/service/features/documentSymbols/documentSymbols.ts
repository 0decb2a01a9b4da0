import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import type { Frameworks } from '../../model/frameworks.ts';
import { configSections } from './config.ts';
import { frameworkSections } from './framework.ts';
import { roleSections } from './role.ts';
import { Outline } from './symbolOutline.ts';

/**
 * The outline of a file: its keys in plain words, and below them what they hold by the names that readers know, such as
 * "Incident management — Practitioner". In the order of the text, properly nested whatever state the text is in.
 */
export function documentSymbols(document: SourceDocument, frameworks: Frameworks): DocumentSymbol[] {
  const outline = new Outline(document);
  switch (document.kind) {
    case 'role':
      return roleSections(outline, frameworks);
    case 'framework':
      return frameworkSections(outline);
    case 'config':
      return configSections(outline);
  }
}
