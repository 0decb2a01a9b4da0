import { readFile } from 'node:fs/promises';
import { jobProfileOf } from '../../../src/jobProfile/jobProfile.ts';
import type { RoleProfile } from '../../../src/service/document/profile/profile.ts';
import { readFramework } from '../../../src/service/document/profile/readFramework.ts';
import { readRole } from '../../../src/service/document/profile/readRole.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { type ResolvedProfile, resolveProfile } from '../../../src/service/model/resolveProfile.ts';
import type { RenderOptions } from '../../../src/write/html/links.ts';
import { type RenderedPage, renderProfile } from '../../../src/write/html/renderProfile.ts';
import { parseFixture } from '../../support/fixture.ts';
import { frameworksOf } from '../../support/frameworksOf.ts';
import { english } from '../../support/phrases.ts';

/** The profile of a fixture's first file. */
export async function resolveFixture(marked: string): Promise<ResolvedProfile> {
  const { main, files } = parseFixture(marked);
  const texts = new Map([...files.values()].map((file) => [file.uri, file.text]));
  return resolveText(main.uri, main.text, async (uri) => texts.get(uri));
}

export const sampleNames = [
  'end-user-computing/lead-euc-engineer.role.yaml',
  'front-desk/visitor-manager.role.yaml',
  'operations/engineer.role.yaml',
  'operations/principal-engineer.role.yaml',
  'operations/senior-engineer.role.yaml',
];

export function sampleUrl(name: string): URL {
  return new URL(`../../../../samples/${name}`, import.meta.url);
}

export async function readSample(name: string): Promise<{ text: string; profile: ResolvedProfile; role: RoleProfile }> {
  const url = sampleUrl(name);
  const text = await readFile(url, 'utf8');
  const profile = await resolveText(url.href, text, (uri) => readFile(new URL(uri), 'utf8'));
  return { text, profile, role: profile.role };
}

export async function resolveText(
  uri: string,
  text: string,
  read: (uri: string) => Promise<string | undefined>,
): Promise<ResolvedProfile> {
  const role = readRole(readDocument(uri, 'role', 1, text));
  const frameworks = await frameworksOf(role, async (frameworkUri) => {
    const framework = await read(frameworkUri);
    return framework === undefined ? undefined : readFramework(readDocument(frameworkUri, 'framework', 1, framework));
  });
  return resolveProfile(role, frameworks);
}

/** The page of a role. */
export function pageOf(profile: ResolvedProfile, options?: RenderOptions): RenderedPage {
  return renderProfile(jobProfileOf(profile, english), options);
}
