import { renderDocument } from '../../../server/src/render/document.ts';
import { editorLinks } from '../../../server/src/render/links.ts';
import { renderProfile } from '../../../server/src/render/renderProfile.ts';
import { createLanguageService } from '../../../server/src/service/languageService.ts';
import type { ResolvedProfile } from '../../../server/src/service/workspace/resolve.ts';
import { MemoryHost } from '../../../server/test/support/memoryHost.ts';
import { readSamples } from '../../../server/test/support/samples.ts';
import { edges } from './edges.ts';

/** A page that people see, to be looked at and to be judged. */
export interface Page {
  readonly name: string;
  /** What the extension's panel shows: the inside of its body. A document is a whole page that brings its own style. */
  readonly kind: 'panel' | 'document';
  readonly html: string;
  readonly lang: string;
  /** It is there for its odd texts, which look alike in every theme. */
  readonly isOdd: boolean;
}

/** Every kind of page, made of the samples and of roles that are hard to lay out. */
export async function readPages(): Promise<Page[]> {
  const samples = await readSamples();
  const files = [
    ...samples.map(({ uri, text }) => ({ uri, text })),
    ...edges.map(({ path, text }) => ({ uri: `file:///edges/${path}`, text })),
  ];
  const profiles = await resolveAll(files);
  return profiles.flatMap(({ name, profile }) => (name.startsWith('aside-') ? [] : rolePages(name, profile)));
}

/** The panel, and what is handed out. */
function rolePages(name: string, profile: ResolvedProfile): Page[] {
  const isOdd = name === 'hostile' || name === 'endless';
  const panel = renderProfile(profile, editorLinks);
  const document = renderProfile(profile);
  return [
    { name, kind: 'panel', html: panel.html, lang: panel.lang, isOdd },
    { name: `${name}-document`, kind: 'document', html: renderDocument(document), lang: document.lang, isOdd },
  ];
}

async function resolveAll(
  files: readonly { readonly uri: string; readonly text: string }[],
): Promise<{ readonly name: string; readonly profile: ResolvedProfile }[]> {
  const host = new MemoryHost();
  for (const { uri, text } of files) host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  const resolved = await Promise.all(
    files.map(async ({ uri, text }) => {
      const role = await service.resolve({ uri, languageId: 'yaml', version: 1, text });
      const name = uri.replace(/^.*\/|\.role\.yaml$/g, '');
      return role ? [{ name, profile: role.profile }] : [];
    }),
  );
  return resolved.flat();
}
