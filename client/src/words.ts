import { config } from '@vscode/l10n';
import * as vscode from 'vscode';

/*
 * Gives what this extension says in the language of the window to `@vscode/l10n`, which pages and tests can use as well. The entry points import this
 * file first: tables of words are made when their modules are loaded.
 */
if (vscode.l10n.bundle) config({ contents: { ...vscode.l10n.bundle } });
