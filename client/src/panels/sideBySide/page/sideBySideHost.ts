import { connectHost, type Host } from '../../shared/page/host.ts';
import {
  parsePanelMessage,
  parseSideBySideState,
  type SideBySidePageMessage,
  type SideBySidePageState,
  type SideBySidePanelMessage,
} from '../messages.ts';

/** The panel about several roles as its page uses it. */
export type SideBySideHost = Host<SideBySidePageMessage, SideBySidePanelMessage, SideBySidePageState>;

/** Connects the page to its panel. To be called once. */
export function connectSideBySideHost(): SideBySideHost {
  return connectHost({ message: parsePanelMessage, state: parseSideBySideState });
}
