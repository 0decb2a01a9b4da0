import { asMarkdown } from '../service/text/asMarkdown.ts';
import { writtenDate } from '../service/text/writtenDate.ts';
import { type DetailsBlock, factIn, type LabelledFact } from './blocks.ts';
import type { JobProfile } from './jobProfile.ts';

/*
 * What a document is, from whom and of when: what stands around its title, at the foot of its pages and at its end, in the same words in every
 * format. Nothing here asks a clock, so that the same file makes the same document on every day.
 */

/** What a draft says of itself on every page. */
export const draftWords = 'Draft, not yet agreed';

/** Longer titles are cut at the foot of a page, in characters. */
const longestAtFoot = 70;

/** Whether the document is not yet agreed. */
export function isDraft({ facts }: Pick<JobProfile, 'facts'>): boolean {
  return factIn(facts, 'status')?.value === 'draft';
}

type Recorded = Pick<JobProfile, 'kind' | 'record' | 'facts'>;

/** What stands beside the organisation on the first page, each one line of Markdown: kind, version and day, then the owner. */
export function senderLines({ kind, record }: Recorded): string[] {
  const { owner, version, day } = partsOfRecord(record);
  const first = [kind, version && `version ${version.text}`, day?.text].filter((part) => part).join(', ');
  return [first, ...(owner ? [`${owner.label}: ${owner.text}`] : [])];
}

/** What stands at the foot of every page behind the title, each one line of Markdown: version, day, owner, and that it is a draft. */
export function footParts(profile: Recorded): string[] {
  const { owner, version, day } = partsOfRecord(profile.record);
  return [
    ...(version ? [`${version.label} ${version.text}`] : []),
    ...(day ? [day.text] : []),
    ...(owner ? [`${owner.label}: ${owner.text}`] : []),
    ...(isDraft(profile) ? ['Draft'] : []),
  ];
}

/** The title as the foot of a page has it: plain words, cut where they are too long, with what kind of document it is where that matters. */
export function footTitle({ kind }: Pick<JobProfile, 'kind'>, title: string): string {
  const cut = cutAtFoot(title);
  return kind === 'Role summary' ? `${cut}, summary` : cut;
}

/** Plain words for an edge of a page, cut where they have more than so many characters. */
export function cutAtFoot(text: string, most = longestAtFoot): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** What a file of the document is titled, as its metadata has it: plain words. A draft says so. */
export function metadataTitle(profile: Pick<JobProfile, 'kind' | 'facts'>, title: string): string {
  return `${title}${profile.kind === 'Role summary' ? ', summary' : ''}${isDraft(profile) ? ' (draft)' : ''}`;
}

function partsOfRecord(record: JobProfile['record']) {
  const part = (role: 'owner' | 'version' | 'updated') => {
    const fact = factIn(record, role);
    const [first] = fact?.parts ?? [];
    return first && { text: first.text, label: asMarkdown(fact?.label ?? '') };
  };
  return { owner: part('owner'), version: part('version'), day: part('updated') };
}

/**
 * The facts that close a document: version, day and status, who answers for it, where its skills come from, and with `printed`, an ISO date, of
 * which day the copy is. Absent facts are left out; without any of them there is nothing.
 */
export function aboutOf(profile: JobProfile, printed?: string): DetailsBlock {
  const { record, facts, organisation, catalogues, lang } = profile;
  const { owner, version, day } = partsOfRecord(record);
  const status = factIn(facts, 'status')?.parts[0]?.text.toLowerCase();
  const state = status === 'draft' ? draftWords.toLowerCase() : status;
  const said = [version?.text, day?.text, version || day ? state : undefined].filter((part) => part).join(', ');
  const rows: LabelledFact[] = [];
  const add = (label: string, ...values: readonly string[]) => {
    if (values.length > 0) rows.push({ label, values: values.map((text) => ({ text })) });
  };
  if (said !== '') add(version?.label ?? factLabel(record, 'updated') ?? 'Version', said);
  else if (state !== undefined)
    add(asMarkdown(factIn(facts, 'status')?.label ?? 'Status'), `${state[0]?.toUpperCase()}${state.slice(1)}`);
  const from = [owner?.text, organisation?.text].filter((part) => part).join(', ');
  if (from !== '') add(owner?.label ?? 'Organisation', from);
  add('Skills from', ...catalogues);
  if (printed !== undefined) add('Printed', writtenDate(printed, lang));
  return { kind: 'details', details: rows };
}

function factLabel(record: JobProfile['record'], role: 'updated'): string | undefined {
  const label = factIn(record, role)?.label;
  return label === undefined ? undefined : asMarkdown(label);
}

/** The title of the part that closes a document. */
export const aboutTitle = 'About this document';
