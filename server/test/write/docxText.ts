import { unzipSync } from 'fflate';
import { all, childOf, parseXml, textOf, type XmlElement } from './xmlTree.ts';

/** The parts of a Word document that the tests need. */
export interface ReadDocx {
  /** Every file of the package, as a tree. */
  readonly files: ReadonlyMap<string, XmlElement>;
  /** The paragraphs in order, without those that repeat others or explain them: the table of contents, the skills at a glance and what levels mean. */
  readonly paragraphs: readonly DocxParagraph[];
  /** Their texts, one on each line. */
  readonly text: string;
  /** The addresses of links, in order. */
  readonly links: readonly string[];
  /** Title, creator and so on by their names: `dc:title`. */
  readonly properties: ReadonlyMap<string, string>;
}

export interface DocxParagraph {
  readonly style: string;
  readonly text: string;
  /** The list of which it is a point, and its depth there. */
  readonly list?: { readonly numbering: string; readonly depth: number };
}

/** Reads a document, and throws where one of its files is not well-formed. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const files = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, parseXml(decoder.decode(content))]),
  );
  const document = fileOf(files, 'word/document.xml');
  const targets = new Map(
    all(fileOf(files, 'word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.get('Id'),
      attributes.get('Target') ?? '',
    ]),
  );
  const paragraphs = all(document, 'w:p')
    .map(readParagraph)
    .filter(({ style }) => !/^(?:TOC|RoleGlance|RoleScale|RoleGuide)/.test(style));
  return {
    files,
    paragraphs,
    text: paragraphs.map(({ text }) => text).join('\n'),
    links: all(document, 'w:hyperlink').flatMap(({ attributes }) => targets.get(attributes.get('r:id')) ?? []),
    properties: new Map(
      fileOf(files, 'docProps/core.xml').children.flatMap((child) =>
        typeof child === 'string' ? [] : [[child.name, textOf(child)]],
      ),
    ),
  };
}

export function fileOf(files: ReadonlyMap<string, XmlElement>, name: string): XmlElement {
  const file = files.get(name);
  if (!file) throw new Error(`There is no ${name}.`);
  return file;
}

function readParagraph(element: XmlElement): DocxParagraph {
  const properties = childOf(element, 'w:pPr');
  const list = childOf(properties, 'w:numPr');
  const settingOf = (inside: XmlElement | undefined, name: string) => childOf(inside, name)?.attributes.get('w:val');
  return {
    style: settingOf(properties, 'w:pStyle') ?? 'Normal',
    text: all(element, 'w:r').map(readRun).join(''),
    ...(list
      ? { list: { numbering: settingOf(list, 'w:numId') ?? '', depth: Number(settingOf(list, 'w:ilvl') ?? 0) } }
      : {}),
  };
}

function readRun({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'w:t') return textOf(child);
      return child.name === 'w:tab' ? '\t' : child.name === 'w:br' ? '\n' : '';
    })
    .join('');
}
