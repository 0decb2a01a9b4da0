import assert from 'node:assert/strict';
import { createRichText } from '../../../src/jobProfile/richText.ts';
import type { ResolvedProfile } from '../../../src/service/model/resolveProfile.ts';
import { comparisonCsv } from '../../../src/write/csv/comparisonCsv.ts';
import { exportRole, type RoleFormat } from '../../../src/write/exportRole.ts';
import { comparePage } from '../../../src/write/html/comparePage.ts';
import { editorLinks } from '../../../src/write/html/links.ts';
import { comparisonMarkdown } from '../../../src/write/markdown/comparisonMarkdown.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';
import { readDocx } from '../docxText.ts';
import { textOfData, textOfMarkdown, textOfPage } from '../everyText/visibleText.ts';
import { readHtml, textOf } from '../html/readHtml.ts';
import { pageOf } from '../html/resolved.ts';
import { readAsset, readPdf } from '../pdfText.ts';

/** The first role of a workspace with all that is known around it. */
export async function resolved(marked: string): Promise<ResolvedProfile> {
  const { service, fixture, item } = await openWorkspace(marked);
  const found = await service.resolve(item(fixture.main));
  assert(found);
  return found.profile;
}

/** What a reader sees of each output of a role. */
export const roleOutputs: Readonly<Record<string, (profile: ResolvedProfile) => Promise<string>>> = {
  // What is not for everybody is on no page but that of an editor.
  preview: async (profile) => textOf(readHtml(pageOf(profile, editorLinks).html)),
  html: async (profile) => textOfPage(String(await dataOf(profile, 'html'))),
  markdown: async (profile) => textOfMarkdown(String(await dataOf(profile, 'markdown'))),
  jsonld: async (profile) => textOfData(String(await dataOf(profile, 'jsonld'))),
  docx: async (profile) => readDocx(bytes(await dataOf(profile, 'docx'))).text,
  pdf: async (profile) => (await readPdf(bytes(await dataOf(profile, 'pdf')))).text,
};

/** The same of each output of all roles of a workspace, side by side. */
export async function comparisons(marked: string): Promise<Readonly<Record<string, string>>> {
  const { service, fixture } = await openWorkspace(marked);
  const uris = [...fixture.files.values()].map(({ uri }) => uri).filter((uri) => uri.endsWith('.role.yaml'));
  const found = await service.compare(uris.map((uri) => ({ uri })));
  assert(found);
  return {
    page: textOf(readHtml(comparePage(found.result).html)),
    markdown: createRichText().plain(comparisonMarkdown(found.result)),
    csv: comparisonCsv(found.result),
  };
}

export async function dataOf(profile: ResolvedProfile, format: RoleFormat): Promise<string | Uint8Array> {
  return (await exportRole(profile, format, readAsset)).data;
}

function bytes(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

/** Words as they are found however lines are broken. */
export function squeezed(text: string): string {
  return text.replaceAll(/[\s\u00a0]+/g, ' ');
}

/** Fails unless all of these words are in the text, in this order. */
export function assertInOrder(text: string, words: readonly string[], where: string): void {
  const shown = squeezed(text);
  let from = 0;
  for (const word of words) {
    const at = shown.indexOf(word, from);
    assert(at >= 0, `${where}: ${JSON.stringify(word)} ${shown.includes(word) ? 'stands too early' : 'is missing'}`);
    from = at + word.length;
  }
}
