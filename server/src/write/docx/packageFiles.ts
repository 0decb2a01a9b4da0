import { factIn } from '../../jobProfile/blocks.ts';
import { cutAtFoot, draftWords, footParts, footTitle, isDraft } from '../../jobProfile/identity.ts';
import type { JobProfile } from '../../jobProfile/jobProfile.ts';
import { pageNumberParts } from '../support/pageNumbers.ts';
import { field } from './contents.ts';
import type { DocxContext } from './docxContext.ts';
import { words } from './texts.ts';
import { page, room } from './theme.ts';
import { element, escaped, file, value, type Xml } from './xml.ts';

/* The files of the package beside the text and its styles. */

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The namespaces of files with text. */
export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': `${office}/relationships`,
} as const;

/** What a document says of itself. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly keywords: string;
  readonly description: string;
  readonly language: string;
}

/** Where the picture of the organisation is, within the folder of the text. */
export const picturePath = 'media/logo.png';

export function contentTypes({ picture }: Pick<DocxContext, 'picture'>): Xml {
  const parts: readonly (readonly [string, string])[] = [
    ['/word/document.xml', `${word}.document.main+xml`],
    ['/word/styles.xml', `${word}.styles+xml`],
    ['/word/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/word/numbering.xml', `${word}.numbering+xml`],
    ['/word/settings.xml', `${word}.settings+xml`],
    ['/word/header.xml', `${word}.header+xml`],
    ['/word/footer.xml', `${word}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ];
  const byDefault =
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }) +
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }) +
    (picture ? element('Default', { Extension: 'png', ContentType: 'image/png' }) : '');
  const overrides = parts.map(([PartName, ContentType]) => element('Override', { PartName, ContentType }));
  return file(element('Types', { xmlns: `${packages}/content-types` }, byDefault + overrides.join('')));
}

export function packageRelations(): Xml {
  return relations([
    relation('document', `${office}/relationships/officeDocument`, 'word/document.xml'),
    relation('core', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation('app', `${office}/relationships/extended-properties`, 'docProps/app.xml'),
    relation('custom', `${office}/relationships/custom-properties`, 'docProps/custom.xml'),
  ]);
}

/** What the text refers to: files of the package, and addresses. */
export function documentRelations(context: DocxContext): Xml {
  const files = ['styles', 'numbering', 'settings', 'header', 'footer'].map((name) =>
    relation(name, `${office}/relationships/${name}`, `${name}.xml`),
  );
  const links = context.relations.map(([address, id]) =>
    relation(id, `${office}/relationships/hyperlink`, address, 'External'),
  );
  const pictures = context.picture ? [relation('logo', `${office}/relationships/image`, picturePath)] : [];
  const theme = relation('theme', `${office}/relationships/theme`, 'theme/theme1.xml');
  return relations([...files, theme, ...pictures, ...links]);
}

function relations(all: readonly Xml[]): Xml {
  return file(element('Relationships', { xmlns: `${packages}/relationships` }, all.join('')));
}

function relation(Id: string, Type: string, Target: string, TargetMode?: string): Xml {
  return element('Relationship', { Id, Type, Target, TargetMode });
}

/** Without dates, so that the same role makes the same file. */
export function coreProperties({ title, subject, creator, keywords, description, language }: Properties): Xml {
  const all: readonly (readonly [string, string])[] = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:creator', creator],
    ['cp:keywords', keywords],
    ['dc:description', description],
    ['dc:language', language],
  ];
  const written = all.map(([name, text]) => (text === '' ? '' : element(name, {}, asText(text))));
  return file(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${packages}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      written.join(''),
    ),
  );
}

/** Word shows no more than that of a property. */
const longestProperty = 255;

function asText(text: string): Xml {
  const line = [...text.replace(/\s+/g, ' ')];
  return escaped(line.length <= longestProperty ? line.join('') : `${line.slice(0, longestProperty - 1).join('')}…`);
}

export function appProperties(): Xml {
  return file(
    element('Properties', { xmlns: `${office}/extended-properties` }, element('Application', {}, 'Role Profiles')),
  );
}

export function settingsFile({ rightToLeft, lang }: DocxContext, hasContents: boolean): Xml {
  const compatible = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return file(
    element(
      'w:settings',
      namespaces,
      element('w:zoom', { 'w:percent': 100 }) +
        value('defaultTabStop', 720) +
        value('characterSpacingControl', 'doNotCompress') +
        (hasContents ? value('updateFields', 'true') : '') +
        element('w:compat', {}, compatible) +
        element('w:themeFontLang', { 'w:val': rightToLeft ? 'en-GB' : lang, 'w:bidi': rightToLeft ? lang : undefined }),
    ),
  );
}

/** What a document says of itself under names of ours, which fields in it can show. */
export function customProperties(all: Readonly<Record<string, string>>): Xml {
  const written = Object.entries(all).map(([name, text], i) =>
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: i + 2, name },
      element('vt:lpwstr', {}, asText(text)),
    ),
  );
  return file(
    element(
      'Properties',
      { xmlns: `${office}/custom-properties`, 'xmlns:vt': `${office}/docPropsVTypes` },
      written.join(''),
    ),
  );
}

/** The organisation above all pages but the first, and at the right of it that this is a draft. */
export function headerFile(context: DocxContext, profile: JobProfile): Xml {
  const { organisation } = profile;
  const draft = isDraft(profile) ? draftWords(context.phrases) : undefined;
  return headerOf(context, context.rich.plain(organisation?.text ?? ''), draft);
}

function headerOf(context: DocxContext, organisation: string, draft: string | undefined, isLandscape = false): Xml {
  const left = organisation === '' ? '' : words(context, cutAtFoot(organisation, 80));
  const right = draft === undefined ? '' : `<w:r><w:tab/></w:r>${words(context, draft, { style: 'RoleDraft' })}`;
  return file(element('w:hdr', namespaces, edge(context, 'Header', left + right, isLandscape)));
}

/** What stands at the edges of a document about several roles, in plain words. */
interface PlainEdges {
  readonly organisation: string;
  readonly title: string;
  readonly draft: string | undefined;
  readonly isLandscape: boolean;
}

/** The same of a document about several roles, with the title and the number of the page below. */
export function plainEdges(
  context: DocxContext,
  { organisation, title, draft, isLandscape }: PlainEdges,
): { header: Xml; footer: Xml } {
  return {
    header: headerOf(context, organisation, draft, isLandscape),
    footer: footerOf(context, words(context, cutAtFoot(title)), isLandscape),
  };
}

/** Title, version, day and owner at the left, the number of the page at the right. */
export function footerFile(context: DocxContext, profile: JobProfile): Xml {
  const { rich } = context;
  const owner = factIn(profile.record, 'owner');
  const version = factIn(profile.record, 'version');
  const parts = footParts(profile).map((part) => {
    const text = cutAtFoot(rich.plain(part), 60);
    const shown = [version, owner].find((fact) => fact?.parts[0] && text.endsWith(rich.plain(fact.parts[0].text)));
    const value = rich.plain(shown?.parts[0]?.text ?? '');
    if (!shown || value === '' || text.length <= value.length) return words(context, text);
    // What the document says of itself is asked of it, so that whoever changes it there changes it here.
    const name = shown === owner ? 'Owner' : 'Version';
    return words(context, text.slice(0, -value.length)) + field(` DOCPROPERTY ${name} `, words(context, value));
  });
  const dot = words({ rightToLeft: false }, ' · ');
  const left = [words(context, footTitle(profile, rich.plain(profile.title.text))), ...parts].join(dot);
  return footerOf(context, left);
}

function footerOf(context: DocxContext, left: Xml, isLandscape = false): Xml {
  const english = { rightToLeft: false };
  const number = (name: string) => field(` ${name} `, words(english, '1'));
  const right = pageNumberParts(context.phrases)
    .map((part) => {
      if ('words' in part) return words(context, part.words);
      return number(part.number === 'page' ? 'PAGE' : 'NUMPAGES');
    })
    .join('');
  return file(element('w:ftr', namespaces, edge(context, 'Footer', `${left}<w:r><w:tab/></w:r>${right}`, isLandscape)));
}

function edge(
  { rightToLeft }: Pick<DocxContext, 'rightToLeft'>,
  style: string,
  content: Xml,
  isLandscape: boolean,
): Xml {
  const properties = value('pStyle', style) + (isLandscape ? tabAcross : '') + (rightToLeft ? '<w:bidi/>' : '');
  return element('w:p', {}, element('w:pPr', {}, properties) + content);
}

/** On a sheet that lies across, the right edge is further away than the style has it. */
const tabAcross = element(
  'w:tabs',
  {},
  element('w:tab', { 'w:val': 'clear', 'w:pos': room }) +
    element('w:tab', { 'w:val': 'right', 'w:pos': page.height - 2 * page.side }),
);

/** The page: A4, numbered, with the running title from the second page on. */
export function sectionProperties({ rightToLeft }: DocxContext, isLandscape = false): Xml {
  return element(
    'w:sectPr',
    {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': 'header' }) +
      element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }) +
      element('w:footerReference', { 'w:type': 'first', 'r:id': 'footer' }) +
      element(
        'w:pgSz',
        isLandscape
          ? { 'w:w': page.height, 'w:h': page.width, 'w:orient': 'landscape' }
          : { 'w:w': page.width, 'w:h': page.height },
      ) +
      element('w:pgMar', {
        'w:top': page.top,
        'w:right': page.side,
        'w:bottom': page.bottom,
        'w:left': page.side,
        'w:header': page.edge,
        'w:footer': page.edge,
        'w:gutter': 0,
      }) +
      element('w:cols', { 'w:space': 708 }) +
      '<w:titlePg/>' +
      (rightToLeft ? '<w:bidi/>' : ''),
  );
}
