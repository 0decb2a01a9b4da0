import { connectHost, type Host } from '../../shared/page/host.ts';
import { type ImportPageMessage, type ImportPanelMessage, parseImportPanelMessage } from '../messages.ts';

/** The panel of an import as its page uses it. It saves nothing. */
export type ImportHost = Host<ImportPageMessage, ImportPanelMessage, undefined>;

/** Connects the page to its panel. To be called once. */
export function connectImportHost(): ImportHost {
  return connectHost({ message: parseImportPanelMessage, state: () => undefined });
}
