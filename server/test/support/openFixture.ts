import { documentKind } from '../../src/service/document/kind.ts';
import type { Framework } from '../../src/service/document/profile/profile.ts';
import { readFramework } from '../../src/service/document/profile/readFramework.ts';
import { readRole } from '../../src/service/document/profile/readRole.ts';
import { readDocument, type SourceDocument } from '../../src/service/document/sourceDocument.ts';
import type { Frameworks } from '../../src/service/model/frameworks.ts';
import { type Fixture, type FixtureFile, parseFixture } from './fixture.ts';
import { frameworksOf } from './frameworksOf.ts';

export interface OpenFixture {
  readonly file: FixtureFile;
  readonly document: SourceDocument;
  /** The frameworks that the main file names and the fixture has; empty unless it is a role. */
  readonly frameworks: Frameworks;
}

/** The main file of a fixture as a document, with its frameworks. */
export async function openFixture(marked: string, defaultPath?: string): Promise<OpenFixture> {
  const fixture = parseFixture(marked, defaultPath);
  const document = open(fixture.main);
  const frameworks = await frameworksOf(readRole(document), async (uri) => frameworkAt(fixture, uri));
  return { file: fixture.main, document, frameworks };
}

function open(file: FixtureFile): SourceDocument {
  const kind = documentKind(file.uri);
  if (!kind) throw new Error(`${file.path} is none of our files`);
  return readDocument(file.uri, kind, 1, file.text);
}

function frameworkAt(fixture: Fixture, uri: string): Framework | undefined {
  const file = [...fixture.files.values()].find((candidate) => candidate.uri === uri);
  return file && readFramework(open(file));
}
