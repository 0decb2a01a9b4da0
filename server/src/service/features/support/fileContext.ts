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
  return new ContextOfFile(document, sources);
}

class ContextOfFile implements FileContext {
  readonly document: SourceDocument;
  readonly workspace: Workspace;
  readonly translate: Translate;
  readonly read: FileContext['read'];
  readonly settingsFile: FileContext['settingsFile'];
  readonly #frameworks: () => Frameworks;
  readonly #findings: () => readonly Finding[];

  constructor(document: SourceDocument, sources: FileSources) {
    const { uri } = document;
    const { workspace } = sources;
    this.document = document;
    this.workspace = workspace;
    this.translate = sources.translate;
    this.read = async (other) => {
      const kind = workspace.entry(other)?.profile.kind;
      return kind && sources.readFile(other, kind);
    };
    this.settingsFile = lazy(() => settingsFileFor(uri, sources));
    this.#frameworks = lazy(() => {
      const role = workspace.role(uri);
      return role ? frameworksFor(effectiveRole(role, workspace).role, workspace) : new Map();
    });
    this.#findings = lazy(() => sources.findingsOf(document));
  }

  get entry(): FileEntry | undefined {
    return this.workspace.entry(this.document.uri);
  }

  get role(): RoleProfile | undefined {
    return this.workspace.role(this.document.uri);
  }

  get framework(): Framework | undefined {
    return this.workspace.framework(this.document.uri);
  }

  get frameworks(): Frameworks {
    return this.#frameworks();
  }

  get findings(): readonly Finding[] {
    return this.#findings();
  }
}
