import { connectHost, type Host } from '../../shared/page/host.ts';
import {
  parsePanelMessage,
  parseRolePageState,
  type RolePageMessage,
  type RolePageState,
  type RolePanelMessage,
} from '../messages.ts';

/** The panel of a role as its page uses it. */
export type RoleHost = Host<RolePageMessage, RolePanelMessage, RolePageState>;

/** Connects the page to its panel. To be called once. */
export function connectRoleHost(): RoleHost {
  return connectHost({ message: parsePanelMessage, state: parseRolePageState });
}
