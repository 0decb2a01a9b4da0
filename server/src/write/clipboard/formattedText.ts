import { forReaders } from '../../jobProfile/forReaders.ts';
import type { JobProfile } from '../../jobProfile/jobProfile.ts';
import { type Lines, partOf } from '../../jobProfile/partOf.ts';
import { directionOfLanguage } from '../../service/text/direction.ts';
import { directionAttribute } from '../html/direction.ts';
import { html, toMarkup } from '../html/html.ts';
import { createMarkdown } from '../html/markdown.ts';
import { markdownOf, markdownOfSections } from '../markdown/markdown.ts';

/** A text in the two forms in which programs take it from a clipboard. */
export interface FormattedText {
  /** Headings, paragraphs, lists and tables alone, without colours and fonts: who pastes it gets those of their own document. */
  readonly html: string;
  /** The same as Markdown, which reads well where there is no formatting. */
  readonly text: string;
  /** What it is, as plain words: the profile's title, or that of a section. */
  readonly title: string;
}

/** A profile as formatted text, or what of it stands in some lines of its file, see `partOf`. */
export function formattedText(whole: JobProfile, lines?: Lines): FormattedText {
  const profile = forReaders(whole);
  const part = lines && partOf(profile, lines);
  const text = part ? markdownOfSections(part, profile.phrases) : markdownOf(profile);
  const markdown = createMarkdown(directionOfLanguage(profile.lang), profile.phrases.say('labels.table'));
  return {
    html: toMarkup(
      html`<meta charset="utf-8"><div lang="${profile.lang}"${directionAttribute(profile.lang)}>${markdown.block(text, 1)}</div>`,
    ),
    text,
    title: part ? part.map(({ title }) => title).join(', ') : markdown.plain(profile.title.text),
  };
}
