import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';

/** The parts of a PDF that the tests need: its texts as a reader would copy them, and its properties. */
export interface ReadPdf {
  /** The texts of the structure in reading order, headers and page numbers left out. */
  readonly parts: readonly PdfPart[];
  /** All of them as one text; see `bareText` for comparing. */
  readonly text: string;
  /** The text of each page with its header and footer. */
  readonly pages: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly lang: string | undefined;
  readonly tagged: boolean;
  readonly displaysTitle: boolean;
  readonly bookmarks: readonly Bookmark[];
  /** The addresses of links, in order. */
  readonly links: readonly string[];
}

/** A text or a picture of the structure, with the path of the elements around it: `Document/Sect/P`. */
export interface PdfPart {
  readonly path: string;
  readonly text: string;
  readonly alt?: string;
}

export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly inner: readonly Bookmark[];
}

/** Reads files of the package from the sources. */
export async function readAsset(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../../src/write/pdf/generated/${path}`, import.meta.url)));
}

/** A text without blanks, since the end of a line within a word looks like the end of a word. */
export function bareText(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu, '');
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // The library transfers the buffer, after which it is empty.
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const parts: PdfPart[] = [];
  const pages: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const byId = new Map<string, string>();
    const open: (string | undefined)[] = [];
    let all = '';
    for (const item of items) {
      if ('str' in item) {
        const text = item.str;
        all += `${text}${item.hasEOL ? '\n' : ''}`;
        const id = open.findLast((one) => one !== undefined);
        if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + text);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? undefined);
    }
    pages.push(all);
    const tree: StructureNode | null = await page.getStructTree();
    if (tree) collect(tree, '', byId, parts);
    for (const annotation of await page.getAnnotations()) {
      if (typeof annotation.url === 'string') links.push(annotation.url);
    }
  }
  const info: Readonly<Record<string, unknown>> = { ...(await document.getMetadata()).info };
  const bookmark = async ({ title, dest, items }: OutlineNode): Promise<Bookmark> => ({
    title,
    page: Array.isArray(dest) ? (await document.getPageIndex(dest[0])) + 1 : 0,
    inner: await Promise.all(items.map(bookmark)),
  });
  const outline: readonly OutlineNode[] = (await document.getOutline()) ?? [];
  const preferences: Readonly<Record<string, unknown>> = { ...(await document.getViewerPreferences()) };
  const mark = await document.getMarkInfo();
  return {
    parts,
    text: parts.map(({ text }) => text).join(''),
    pages,
    info,
    lang: typeof info.Language === 'string' ? info.Language : undefined,
    tagged: mark?.Marked === true,
    displaysTitle: preferences.DisplayDocTitle === true,
    bookmarks: await Promise.all(outline.map(bookmark)),
    links,
  };
}

/** Lines of one element are one part. */
function collect(node: StructureNode, path: string, byId: ReadonlyMap<string, string>, parts: PdfPart[]): void {
  const inner =
    node.role === undefined || node.role === 'Root' ? path : path === '' ? node.role : `${path}/${node.role}`;
  if (node.alt !== undefined) {
    parts.push({ path: inner, text: '', alt: node.alt });
    return;
  }
  let follows = false;
  for (const child of node.children ?? []) {
    const content = child.type === 'content';
    const last = parts.at(-1);
    const text = byId.get(child.id ?? '') ?? '';
    if (!content) collect(child, inner, byId, parts);
    else if (follows && last) parts[parts.length - 1] = { ...last, text: last.text + text };
    else parts.push({ path: inner, text });
    follows = content;
  }
}
