import type { Framework, RoleProfile } from '../../document/profile/profile.ts';
import type { SettingsFile } from '../../document/profile/settingsEdits.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import type { Translate } from '../../message.ts';
import { effectiveRole } from '../../model/effectiveRole.ts';
import type { Finding } from '../../model/finding.ts';
import { type Frameworks, frameworksFor } from '../../model/frameworks.ts';
import { lazy } from '../../support/lazy.ts';
import type { FileEntry } from '../../workspace/index/fileEntry.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FileSources } from './fileSources.ts';
import { settingsFileFor } from './settingsFile.ts';

/**
 * A file as features see it, for the time of one request. What takes time is worked out when it is first asked for, from what is known of the
 * workspace at that moment, and kept.
 */
export interface FileContext {
  readonly document: SourceDocument;
  readonly workspace: Workspace;
  /** What the index holds of the file; `undefined` while it has not been read. */
  readonly entry: FileEntry | undefined;
  /** The role that the file is, without what it inherits; `undefined` for files of other kinds. */
  readonly role: RoleProfile | undefined;
  /** The framework that the file is. */
  readonly framework: Framework | undefined;
  /** The frameworks that the role names, those that it inherits included, by their aliases; empty for files of other kinds. */
  readonly frameworks: Frameworks;
  /** Puts what an author reads into the author's language. */
  readonly translate: Translate;
  /** What is wrong with the file, in the order of the text, with its fixes. */
  readonly findings: readonly Finding[];
  /** Another file that is known, as it is open or stored; `undefined` when it is not known or cannot be read. */
  readonly read: (uri: string) => Promise<SourceDocument | undefined>;
  /** The settings that count for the file, else those that could be written; `undefined` when there is no place for any. */
  readonly settingsFile: () => Promise<SettingsFile | undefined>;
}

export function fileContextOf(document: SourceDocument, sources: FileSources): FileContext {
  const { uri } = document;
  const { workspace } = sources;
  const frameworks = lazy((): Frameworks => {
    const role = workspace.role(uri);
    return role ? frameworksFor(effectiveRole(role, workspace).role, workspace) : new Map();
  });
  const findings = lazy(() => sources.findingsOf(document));
  const settingsFile = lazy(() => settingsFileFor(uri, sources));
  return {
    document,
    workspace,
    translate: sources.translate,
    get entry() {
      return workspace.entry(uri);
    },
    get role() {
      return workspace.role(uri);
    },
    get framework() {
      return workspace.framework(uri);
    },
    get frameworks() {
      return frameworks();
    },
    get findings() {
      return findings();
    },
    async read(other) {
      const kind = workspace.entry(other)?.profile.kind;
      return kind && sources.readFile(other, kind);
    },
    settingsFile,
  };
}
