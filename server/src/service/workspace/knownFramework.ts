import type { Framework } from '../document/profile/profile.ts';
import { type Presentation, presentationOf } from '../model/presentation.ts';
import type { Workspace } from './workspace.ts';

/** A framework with what is known around it. */
export interface KnownFramework {
  readonly framework: Framework;
  /** How many roles name it. */
  readonly users: number;
  /** How the settings want it to be shown. */
  readonly presentation: Presentation;
  /** Whether its file has syntax errors. */
  readonly broken: boolean;
}

/** What a framework's file holds, with what the other files say of it; `broken` where it has syntax errors. */
export function knownFramework(framework: Framework, broken: boolean, workspace: Workspace): KnownFramework {
  return {
    framework,
    users: workspace.rolesUsing(framework.uri).length,
    presentation: presentationOf(framework, workspace.settingsFor(framework.uri)),
    broken,
  };
}
