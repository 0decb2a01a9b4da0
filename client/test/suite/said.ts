import * as vscode from 'vscode';
import germanServer from '../../../server/l10n/de.json' with { type: 'json' };
import germanClient from '../../l10n/bundle.l10n.de.json' with { type: 'json' };
import germanManifest from '../../l10n/package.nls.de.json' with { type: 'json' };
import englishManifest from '../../l10n/package.nls.json' with { type: 'json' };

/*
 * The suite runs in English, and with `--language de` in German: what the extension says is looked up by its English template.
 */

const german = new Map([
  ...Object.entries(englishManifest).map(([key, text]): [string, string] => [text, ofManifest(key)]),
  ...Object.entries(germanServer),
  ...Object.entries(germanClient),
]);

function ofManifest(key: string): string {
  return Object.entries(germanManifest).find(([other]) => other === key)?.[1] ?? key;
}

/** Something that the extension says, in the language of the window: `said('Saved {0}.', name)`. */
export function said(template: string, ...values: readonly (string | number)[]): string {
  const words = vscode.env.language === 'de' ? german.get(template) : template;
  if (words === undefined) throw new Error(`There is no German for "${template}".`);
  return words.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}

/** The same without the icon at its beginning, as lists read it out. */
export function readOut(template: string, ...values: readonly (string | number)[]): string {
  return said(template, ...values).replace(/^\$\([\w-]+\) /, '');
}
