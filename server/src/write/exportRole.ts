import { leftoverNames } from '../service/model/leftovers.ts';
import type { ResolvedProfile } from '../service/model/resolveProfile.ts';
import { phrasesFor } from '../service/text/phrases/phrasesFor.ts';
import type { ReadAsset } from './assets.ts';
import { type DocumentOptions, documentKinds, writtenDocument } from './documents.ts';
import { safeFileName } from './fileName.ts';
import { type LackingLetters, type LackingSummary, lackingSummary } from './support/lackingLetters.ts';

/** What a role can be handed out as. */
export const roleFormats = ['html', 'markdown', 'docx', 'pdf', 'jsonld'] as const;

export type RoleFormat = (typeof roleFormats)[number];

/** How a role is written. */
export type RoleOptions = Omit<DocumentOptions, 'onLacking'>;

export interface ExportedRole {
  /** The role's id with the format's suffix, fit for every file system; that of a draft and of a summary says so. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly data: string | Uint8Array;
  /** What of the role's file is not in it, since it is no part of the profile: each by its name. */
  readonly leftOut: readonly string[];
  /** The letters for which it shows boxes, as only a PDF does: it has fonts of its own. */
  readonly lacking: LackingSummary | undefined;
}

const kinds: Readonly<Record<RoleFormat, { readonly suffix: string; readonly mediaType: string }>> = {
  ...documentKinds,
  jsonld: { suffix: 'jsonld', mediaType: 'application/ld+json' },
};

/** A role as a document. What a format takes is loaded when it is first asked for, since some of it is big. */
export async function exportRole(
  profile: ResolvedProfile,
  format: RoleFormat,
  readAsset: ReadAsset,
  options: RoleOptions = {},
): Promise<ExportedRole> {
  const { mediaType } = kinds[format];
  const { name, ending } = documentName(profile, format, options);
  const fileName = `${safeFileName(name, 'role')}${ending}`;
  let lacking: LackingSummary | undefined;
  const onLacking = (found: readonly LackingLetters[]) => {
    lacking = lackingSummary(found);
  };
  const data = await written(profile, format, readAsset, { ...options, onLacking });
  return { fileName, mediaType, data, leftOut: leftoverNames(profile.role), lacking };
}

/** What the document of a role is called: words that are not fit for a file system yet, and what stands behind them. */
export function documentName(
  { role: { id, title, status } }: ResolvedProfile,
  format: RoleFormat,
  { isSummary = false }: RoleOptions = {},
): { readonly name: string; readonly ending: string } {
  const isDraft = status?.value === 'draft' && format !== 'jsonld';
  const marks = `${isSummary ? '-summary' : ''}${isDraft ? '-draft' : ''}`;
  return { name: id?.value ?? title?.value ?? '', ending: `${marks}.${kinds[format].suffix}` };
}

/** The format that is meant by a name from elsewhere, if there is one. */
export function roleFormatOf(name: string): RoleFormat | undefined {
  return roleFormats.find((format) => format === name || kinds[format].suffix === name);
}

async function written(
  profile: ResolvedProfile,
  format: RoleFormat,
  readAsset: ReadAsset,
  options: DocumentOptions,
): Promise<string | Uint8Array> {
  const { jobProfileOf } = await import('../jobProfile/jobProfile.ts');
  const model = jobProfileOf(profile, await phrasesFor(profile.role.lang?.value));
  if (format === 'jsonld') return (await import('./jsonld/jsonld.ts')).jsonLdOf(model);
  return writtenDocument(model, format, readAsset, options);
}
