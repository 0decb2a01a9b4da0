import { createDiagnostics, type Diagnostics } from '../../src/service/diagnostics/diagnostics.ts';
import { documentKind } from '../../src/service/document/kind.ts';
import { readDocument, type SourceDocument } from '../../src/service/document/sourceDocument.ts';
import type { Finding } from '../../src/service/model/finding.ts';
import { type FileEntry, fileEntryOf } from '../../src/service/workspace/index/fileEntry.ts';
import { WorkspaceIndex } from '../../src/service/workspace/index/workspaceIndex.ts';
import { resolveKnownRole } from '../../src/service/workspace/resolveRole.ts';
import { withPlainSkills } from './plainSkills.ts';

const uris = {
  role: 'file:///w/lead.role.yaml',
  framework: 'file:///w/house.framework.yaml',
  settings: 'file:///w/.role-profiles.yaml',
};

/** The files that are judged. */
export type File = keyof typeof uris;

/** A service as far as it knows files and judges them. */
export class Judge {
  readonly #index = new WorkspaceIndex();
  readonly #diagnostics: Diagnostics = createDiagnostics(this.#index);
  readonly #documents = new Map<File, SourceDocument>();
  #version = 0;

  constructor(words: Parameters<Diagnostics['useWords']>[0]) {
    this.#diagnostics.useWords(words);
    this.#index.isSettled = true;
  }

  take(file: File, text: string): void {
    const uri = uris[file];
    const kind = documentKind(uri) ?? 'role';
    const document = readDocument(uri, kind, ++this.#version, text, this.#documents.get(file));
    this.#documents.set(file, document);
    this.#index.put(fileEntryOf(document, this.#diagnostics.evaluate(document, false)));
  }

  /** All that follows from the texts, with what the fixes do. */
  known(): unknown {
    return (['role', 'framework'] as const).map((file) => {
      const document = this.#documents.get(file);
      if (!document) return undefined;
      this.#index.put(fileEntryOf(document, this.#diagnostics.evaluate(document, false)));
      const { plan: _, ...entry }: Partial<FileEntry> = this.#index.entry(uris[file]) ?? {};
      const found = this.#diagnostics.findingsOfDocument(document);
      const known = this.#index.role(uris.role);
      return {
        entry: { ...entry, profile: entry.profile && withPlainSkills(entry.profile) },
        findings: found.map((finding) => withEdits(finding, document)),
        resolved: known && resolveKnownRole(known.uri, this.#index),
      };
    });
  }
}

function withEdits({ fixes, ...finding }: Finding, document: SourceDocument): unknown {
  return { ...finding, fixes: fixes?.(document) };
}
