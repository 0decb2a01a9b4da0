import { run } from '../../../server/src/cli/run.ts';
import { jobProfileOf } from '../../../server/src/jobProfile/jobProfile.ts';
import { createLanguageService } from '../../../server/src/service/languageService.ts';
import { phrasesFor } from '../../../server/src/service/text/phrases/phrasesFor.ts';
import { comparePage } from '../../../server/src/write/html/comparePage.ts';
import { renderDocument } from '../../../server/src/write/html/document.ts';
import { editorLinks, type RenderOptions } from '../../../server/src/write/html/links.ts';
import { matrixPage } from '../../../server/src/write/html/matrixPage.ts';
import { type RenderedPage, renderProfile } from '../../../server/src/write/html/renderProfile.ts';
import { MemoryHost } from '../../../server/test/support/memoryHost.ts';
import { MemoryWorld } from '../../../server/test/support/memoryWorld.ts';
import { readSamples, type Sample } from '../../../server/test/support/samples.ts';
import { edges } from './edges.ts';
import { lowerGrades, translated } from './lowerGrades.ts';

/** A page that users see, for tests and pictures. */
export interface Page {
  readonly name: string;
  /** A page of a panel is what the panel puts into its frame. A document is a whole HTML file with its own style. */
  readonly kind: 'panel' | 'document';
  readonly html: string;
  readonly lang: string;
  /** Whether the page tests unusual texts, for which one theme is enough. */
  readonly isOdd: boolean;
}

/** Renders every kind of page from the samples and from roles that are hard to lay out. */
export async function readPages(): Promise<Page[]> {
  const samples = await readSamples();
  const below = lowerGrades(samples).map(({ path, text }) => ({ uri: `file:///samples/${path}`, text }));
  const files = [
    ...samples.map(({ uri, text }) => ({ uri, text })),
    ...below,
    ...edges.map(({ path, text }) => ({ uri: `file:///edges/${path}`, text })),
  ];
  const host = new MemoryHost();
  for (const { uri, text } of files) host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  const resolved = await Promise.all(
    files.map(async ({ uri, text }) => {
      const role = await service.resolve({ uri, languageId: 'yaml', version: 1, text });
      return (
        role && { name: nameOf(uri), profile: role.profile, phrases: await phrasesFor(role.profile.role.lang?.value) }
      );
    }),
  );
  const comparisons = Object.entries({
    'compare-operations': ['engineer', 'senior-engineer', 'principal-engineer'],
    'compare-edges': ['branches', 'many', 'hostile'],
    ...Object.fromEntries(translated.map((name) => [`compare-${name}`, [`${name}-below`, name]])),
  }).map(async ([name, roles]) => {
    const uris = roles.map((role) => ({ uri: files.find(({ uri }) => nameOf(uri) === role)?.uri ?? role }));
    const answer = await service.compare(uris);
    const pages = answer ? pagesOf(name, (options) => comparePage(answer.result, options)) : [];
    // In other languages the two forms differ no more than in English.
    return pages.filter(({ kind }) => kind === 'panel' || !roles.some((role) => translated.includes(role)));
  });
  const matrices = Object.entries({
    'matrix-operations': 'file:///samples/operations',
    'matrix-edges': 'file:///edges',
    'matrix-languages': 'file:///samples/languages',
  }).map(async ([name, folder]) => {
    const answer = await service.matrix({ uris: [folder] });
    return answer ? pagesOf(name, (options) => matrixPage(answer.result, options)) : [];
  });
  return [
    ...resolved
      .filter((role) => role !== undefined)
      .filter(({ name }) => !/^aside-|-below$/.test(name))
      .flatMap(({ name, profile, phrases }) =>
        pagesOf(name, (options) => renderProfile(jobProfileOf(profile, phrases), options)),
      ),
    ...(await Promise.all([...comparisons, ...matrices])).flat(),
    ...(await readSite(samples)),
  ];
}

/**
 * Renders a page of each kind of the samples' site, also in another language, with its style inside it and without the script of the search,
 * which needs other files.
 */
async function readSite(samples: readonly Sample[]): Promise<Page[]> {
  const world = new MemoryWorld(Object.fromEntries(samples.map(({ path, text }) => [`samples/${path}`, text])));
  await run(['render', 'samples', '-o', 'site'], world);
  const style = world.files.get('/project/site/assets/site.css') ?? '';
  const pages = {
    'site-index': 'index',
    'site-role': 'roles/senior-engineer',
    'site-role-hebrew': 'roles/volunteer-coordinator',
    'site-matrix': 'matrices/operations',
    'site-skills': 'skills/operations-competencies',
    'site-skills-hebrew': 'skills/כישורים-לעבודה-עם-מתנדבים',
  };
  return Object.entries(pages).map(([name, path]): Page => {
    const file = world.files.get(`/project/site/${path}.html`);
    if (file === undefined) throw new Error(`The site has no page ${path}: ${world.errors}`);
    const html = file
      .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
      .replaceAll(/<script[^>]*><\/script>\n?/g, '');
    return { name, kind: 'document', html, lang: 'en', isOdd: false };
  });
}

function nameOf(uri: string): string {
  return uri.replace(/^.*\/|\.role\.yaml$/g, '');
}

/** A page in its two forms: in a panel, and as an exported document. */
function pagesOf(name: string, render: (options?: RenderOptions) => RenderedPage): Page[] {
  const isOdd = ['hostile', 'endless', 'compare-edges', 'matrix-edges'].includes(name);
  const panel = render(editorLinks);
  const document = render();
  return [
    { name, kind: 'panel', html: panel.html, lang: panel.lang, isOdd },
    { name: `${name}-document`, kind: 'document', html: renderDocument(document), lang: document.lang, isOdd },
  ];
}
