import type { EntryBlock, GroupBlock } from '../../jobProfile/blocks.ts';
import type { EditChoices } from '../../jobProfile/editChoices.ts';
import type { JobProfile } from '../../jobProfile/jobProfile.ts';
import type { ImportanceKey, ScaleKey } from '../../jobProfile/scaleKeys.ts';
import { languageTag } from '../../service/document/languageTag.ts';
import type { Place } from '../../service/document/profile/profile.ts';
import { inEnglish, type Translate } from '../../service/message.ts';
import { lazy } from '../../service/support/lazy.ts';
import { directionOfLanguage } from '../../service/text/direction.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { primaryLanguage } from '../../service/text/prose/prose.ts';
import type { Logo } from '../logo/logo.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { type Html, html } from './html.ts';
import type { LinkTarget, RenderOptions } from './links.ts';
import { createMarkdown, type Markdown } from './markdown.ts';
import { pagePartsOf } from './pageParts.ts';
import { PartWriter } from './partWriter.ts';

/** What every part of one page needs; each page has its own. */
export interface Context {
  readonly markdown: Markdown;
  /** The role's own file. */
  readonly uri: string;
  /** What the page says beside the author's texts. */
  readonly phrases: Phrases;
  /** What can be chosen where somebody edits in the page; `undefined` for a page to be read. */
  readonly editing: EditChoices | undefined;
  /** Puts what the page says to its author alone into the author's language. */
  readonly translate: Translate;
  /** The picture of the organisation. */
  readonly logo: Logo | undefined;
  /** What the levels of the skills mean. */
  readonly scaleKeys: readonly ScaleKey[];
  /** How essential and desirable skills are told apart. */
  readonly importance: ImportanceKey;
  /** Whether the page is for those who write the profile: it has what no candidate needs, such as tags and where skills come from. */
  readonly isForAuthors: boolean;
  /**
   * The attributes that lead from an element to its source, `data-line` and in an editor `data-path`: of the first of these places that is
   * in the role's own file, so that a text of a catalogue can fall back on the item that refers to it.
   */
  line(...places: readonly (Place | undefined)[]): Html | undefined;
  /** The attributes of a link to a place in another file; `undefined` where the page has no such links. */
  linkTo(target: LinkTarget): Html | undefined;
  /** The parts of the page, of which each is asked for before it is written whether the reader has it already. */
  readonly parts: PartWriter;
  /** Words of ours, marked up where they are in another language than the texts of the page, as are those of languages without phrases. */
  ours(words: string): Html | string;
  /** The `id` of a group or a skill on this page. */
  anchorOf(block: GroupBlock | EntryBlock): string | undefined;
}

export function createContext(profile: JobProfile, options: RenderOptions = {}): Context {
  const { linkTo, namesPlaces = false, editing, logo, shown, translate = inEnglish } = options;
  const anchors: Anchors = anchorsOf(profile);
  const parts = new PartWriter(
    lazy(() => pagePartsOf(profile, anchors, options)),
    shown,
  );
  const { phrases } = profile;
  const lang = languageTag(profile.lang);
  const isForeign = primaryLanguage(lang) !== primaryLanguage(phrases.lang);
  return {
    markdown: createMarkdown(directionOfLanguage(lang), phrases.say('labels.table')),
    uri: profile.uri,
    phrases,
    editing,
    translate,
    logo,
    scaleKeys: profile.scaleKeys,
    importance: profile.importance,
    isForAuthors: namesPlaces,
    line: (...places) => {
      const own = places.find((place) => place?.uri === profile.uri);
      if (!own) return undefined;
      return html` data-line="${own.range.start.line}"${namesPlaces && html` data-path="${own.path}"`}`;
    },
    linkTo: (target) => {
      const href = linkTo?.(target);
      if (href === undefined) return undefined;
      const place = namesPlaces && html` data-uri="${target.uri}" data-line="${target.line}"`;
      return html` href="${href}"${place}`;
    },
    parts,
    ours: (words) =>
      isForeign && !profile.writtenLabels.has(words)
        ? html`<span lang="${phrases.lang}" dir="${directionOfLanguage(phrases.lang)}">${words}</span>`
        : words,
    anchorOf: (block) => anchors.get(block),
  };
}

/** A text that leads to a place in another file where the page can lead there. It must not have links of its own. */
export function linked(context: Pick<Context, 'linkTo'>, target: LinkTarget | undefined, text: Html): Html {
  const attributes = target && context.linkTo(target);
  return attributes ? html`<a${attributes}>${text}</a>` : text;
}
