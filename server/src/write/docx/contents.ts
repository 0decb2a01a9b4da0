import type { DocxContext } from './docxContext.ts';
import { bookmarkName, deepestInContents } from './headings.ts';
import { words } from './texts.ts';
import { element, escaped, value, type Xml } from './xml.ts';

/**
 * A table of contents that leads to its headings. It is a field, whose entries Word makes anew when the file is opened, with the numbers of their
 * pages. Until then, and in programs that do not, the entries are those written here, without numbers since nobody has counted the pages yet.
 */
export function contents(context: DocxContext): Xml {
  const { headings } = context;
  const entries = headings.map(({ text, degree }, i) => {
    const anchor = bookmarkName(i + 1);
    const link = element('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, words(context, text));
    const begin = i === 0 ? fieldStart(` TOC \\o "1-${deepestInContents}" \\h \\z \\u `) : '';
    const end = i === headings.length - 1 ? fieldEnd : '';
    return entryParagraph(context, degree, begin + link + end);
  });
  const title = element(
    'w:p',
    {},
    element('w:pPr', {}, value('pStyle', 'TOCHeading') + bidi(context)) +
      words(context, context.phrases.say('document.contents')),
  );
  const gallery = element('w:docPartObj', {}, `${value('docPartGallery', 'Table of Contents')}<w:docPartUnique/>`);
  return element('w:sdt', {}, element('w:sdtPr', {}, gallery) + element('w:sdtContent', {}, title + entries.join('')));
}

function entryParagraph(context: DocxContext, degree: number, content: Xml): Xml {
  return element('w:p', {}, element('w:pPr', {}, value('pStyle', `TOC${degree}`) + bidi(context)) + content);
}

function bidi({ rightToLeft }: DocxContext): Xml {
  return rightToLeft ? '<w:bidi/>' : '';
}

/** A field that the program works out, with what it shows until then. */
export function field(instruction: string, shown: Xml): Xml {
  return fieldStart(instruction) + shown + fieldEnd;
}

function fieldStart(instruction: string): Xml {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, escaped(instruction))) +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  );
}

const fieldEnd: Xml = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
