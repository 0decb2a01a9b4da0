import { asMarkdown } from '../service/text/asMarkdown.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';
import { writtenDate } from '../service/text/writtenDate.ts';
import { type DetailsBlock, type FactBlock, factIn, type LabelledFact } from './blocks.ts';
import type { JobProfile } from './jobProfile.ts';

/*
 * What a document is, from whom and of when: what stands around its title, at the foot of its pages and at its end, in the same words in every
 * format. Nothing here asks a clock, so that the same file makes the same document on every day.
 */

/** What a draft says of itself on every page. */
export function draftWords(phrases: Phrases): string {
  return phrases.capitalised(phrases.say('status.notAgreed'));
}

/** What a reader holds, in words. */
export function kindOfDocument({ kind, phrases }: Pick<JobProfile, 'kind' | 'phrases'>): string {
  return phrases.say(`document.${kind}`);
}

/** Longer titles are cut at the foot of a page, in characters. */
const longestAtFoot = 70;

/** Whether the document is not yet agreed. */
export function isDraft({ facts }: Pick<JobProfile, 'facts'>): boolean {
  return factIn(facts, 'status')?.value === 'draft';
}

type Recorded = Pick<JobProfile, 'kind' | 'phrases' | 'record' | 'facts'>;

/** What stands beside the organisation on the first page, each one line of Markdown: kind, version and day, then the owner. */
export function senderLines(profile: Recorded): string[] {
  const { owner, version, day } = partsOfRecord(profile.record);
  const said = version && profile.phrases.say('document.version', { version: version.text });
  const first = [asMarkdown(kindOfDocument(profile)), said, day?.text].filter((part) => part).join(', ');
  return [first, ...(owner ? [`${owner.label}${profile.phrases.say('labels.colon')} ${owner.text}`] : [])];
}

/** What stands at the foot of every page behind the title, each one line of Markdown: version, day, owner, and that it is a draft. */
export function footParts(profile: Recorded): string[] {
  const { phrases, record } = profile;
  const { owner, version, day } = partsOfRecord(record);
  return [
    ...(version ? [`${version.label} ${version.text}`] : []),
    ...(day ? [day.text] : []),
    ...(owner ? [`${owner.label}${phrases.say('labels.colon')} ${owner.text}`] : []),
    ...(isDraft(profile) ? [asMarkdown(phrases.capitalised(phrases.say('status.draft')))] : []),
  ];
}

/** The title as the foot of a page has it: plain words, cut where they are too long, with what kind of document it is where that matters. */
export function footTitle(profile: Pick<JobProfile, 'kind' | 'phrases'>, title: string): string {
  return titleOfKind(profile, cutAtFoot(title));
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
export function metadataTitle(profile: Pick<JobProfile, 'kind' | 'phrases' | 'facts'>, title: string): string {
  const whole = titleOfKind(profile, title);
  return isDraft(profile) ? profile.phrases.say('document.draftTitle', { title: whole }) : whole;
}

/** A title, of a summary with that it is one. */
function titleOfKind({ kind, phrases }: Pick<JobProfile, 'kind' | 'phrases'>, title: string): string {
  return kind === 'summary' ? phrases.say('document.summaryTitle', { title }) : title;
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
  const { record, facts, organisation, catalogues, lang, phrases } = profile;
  const { owner, version, day } = partsOfRecord(record);
  const status = factIn(facts, 'status');
  const state = status && runningStatus(phrases, status);
  const said = [version?.text, day?.text, version || day ? state : undefined].filter((part) => part).join(', ');
  const rows: LabelledFact[] = [];
  const add = (label: string, ...values: readonly string[]) => {
    if (values.length > 0) rows.push({ label, values: values.map((text) => ({ text })) });
  };
  if (said !== '') add(version?.label ?? factLabel(record, 'updated') ?? '', said);
  else if (state !== undefined) add(asMarkdown(status?.label ?? ''), phrases.capitalised(state));
  const from = [owner?.text, organisation?.text].filter((part) => part).join(', ');
  if (from !== '') add(owner?.label ?? asMarkdown(profile.organisationLabel), from);
  add(asMarkdown(phrases.say('document.skillsFrom')), ...catalogues);
  if (printed !== undefined) add(asMarkdown(phrases.say('document.printed')), writtenDate(printed, lang));
  return { kind: 'details', details: rows };
}

function factLabel(record: JobProfile['record'], role: 'updated'): string | undefined {
  const label = factIn(record, role)?.label;
  return label === undefined ? undefined : asMarkdown(label);
}

/** A status within a sentence, one line of Markdown: a word of ours, or what the author wrote. */
function runningStatus(phrases: Phrases, { value, parts: [part] }: FactBlock): string {
  switch (value) {
    case 'draft':
      return asMarkdown(phrases.say('status.notAgreed'));
    case 'published':
    case 'retired':
      return asMarkdown(phrases.say(`status.${value}`));
    default:
      return part?.text ?? '';
  }
}

/** The title of the part that closes a document. */
export function aboutTitle(phrases: Phrases): string {
  return phrases.say('document.about');
}
