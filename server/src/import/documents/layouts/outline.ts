import { importanceOf } from '../../../service/format/otherWords.ts';
import { plainOf } from '../../support/draftText.ts';
import type { DocumentBlock, DocumentHeading, DocumentParagraph, Words } from '../block.ts';
import { factOf } from './facts.ts';
import { besideDocumentName, importanceAtStart, isHeadingWord, keyOfHeading } from './headingWords.ts';

/** A part of a document below a heading. */
export interface Part {
  /** `undefined` for what stands before the first heading. */
  readonly heading: Words | undefined;
  /** What the heading is in the source, which is a part of a decision's key. */
  readonly kind: 'heading' | 'bold' | 'line';
  readonly degree: number;
  /** What stands directly below the heading. */
  readonly blocks: readonly DocumentBlock[];
  readonly parts: readonly Part[];
}

interface OpenPart extends Part {
  readonly blocks: DocumentBlock[];
  readonly parts: OpenPart[];
}

/** Degrees of lines that are headings by their look alone: below all headings that say so. */
const boldDegree = 7;
const labelDegree = 8;

/** Longer lines are sentences, in UTF-16 units. */
const longestHeading = 100;
const longestLabel = 70;

/** The parts of a document by its headings, and by lines that look like headings. Degrees may skip. */
export function outlineOf(blocks: readonly DocumentBlock[]): Part {
  const root: OpenPart = { heading: undefined, kind: 'heading', degree: 0, blocks: [], parts: [] };
  const stack: OpenPart[] = [root];
  // The first line is the title where nothing says that it is a heading.
  const isBare = blocks.every(({ kind }) => kind !== 'heading');
  const first = isBare && namesKind(blocks[0]) && mayBeTitle(blocks[1]) ? 1 : 0;
  const areLines = isBare && hasHeadingLines(blocks);
  const titles = isBare ? titlesOfRoles(blocks) : undefined;
  for (const [index, block] of blocks.entries()) {
    // What kind of text this is heads nothing.
    const heading =
      index < first
        ? undefined
        : (titles?.get(block) ??
          beside(
            headingOf(block, blocks[index + 1], isBare, isBare && index === first) ??
              (areLines && index > first ? lineAboveText(block, blocks[index - 1], blocks[index + 1]) : undefined),
            stack,
          ));
    if (!heading) {
      (stack.at(-1) ?? root).blocks.push(block);
      continue;
    }
    while (stack.length > 1 && (stack.at(-1)?.degree ?? 0) >= heading.degree) stack.pop();
    const part: OpenPart = { ...heading, blocks: [], parts: [] };
    (stack.at(-1) ?? root).parts.push(part);
    stack.push(part);
  }
  return root;
}

/** "Role description – Chair" and "Role description – Clerk" in one text without marks: each begins a role. */
function titlesOfRoles(
  blocks: readonly DocumentBlock[],
): ReadonlyMap<DocumentBlock, Pick<Part, 'heading' | 'kind' | 'degree'>> | undefined {
  const found = new Map<DocumentBlock, Pick<Part, 'heading' | 'kind' | 'degree'>>();
  const names = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.words.markdown.length > longestLabel) continue;
    const name = besideDocumentName(plainOf(block.words.markdown));
    if (!name || names.has(name.toLowerCase())) continue;
    names.add(name.toLowerCase());
    found.set(block, { heading: block.words, kind: 'line', degree: 1 });
  }
  return found.size > 1 ? found : undefined;
}

/** So many lines that name sections, and nothing more, are how a text without marks writes its headings. */
const fewestHeadingLines = 2;

function hasHeadingLines(blocks: readonly DocumentBlock[]): boolean {
  const lines = blocks.filter(
    (block, index) =>
      block.kind === 'paragraph' && index + 1 < blocks.length && isKnownLabel(plainOf(block.words.markdown)),
  );
  return lines.length >= fewestHeadingLines;
}

/** Shorter lines may be facts or names as well as texts, in UTF-16 units: behind a list or a text, and behind another short line. */
const shortestText = 40;
const shortestBelowLines = 80;

/** A short line above a text, where other such lines are headings: "About the mill". */
function lineAboveText(
  block: DocumentBlock,
  before: DocumentBlock | undefined,
  next: DocumentBlock | undefined,
): Pick<Part, 'heading' | 'kind' | 'degree'> | undefined {
  if (block.kind !== 'paragraph' || next?.kind !== 'paragraph' || block.says) return undefined;
  const [text, below] = [plainOf(block.words.markdown), plainOf(next.words.markdown)];
  const isLine = isTitleLine(text) && !text.includes(':') && /^\p{Lu}/u.test(text) && !leadsIn(text);
  const above = before?.kind === 'paragraph' ? plainOf(before.words.markdown) : undefined;
  const shortest = above !== undefined && isTitleLine(above) ? shortestBelowLines : shortestText;
  const isText = below.length >= shortest && /[.!?:]$/.test(below) && factOf(next) === undefined;
  return isLine && isText ? { heading: block.words, kind: 'line', degree: boldDegree } : undefined;
}

/** A line that names another section than the heading above it does stands beside it, not below: **Benefits** behind "Qualifications". */
function beside(
  heading: Pick<Part, 'heading' | 'kind' | 'degree'> | undefined,
  stack: readonly Part[],
): typeof heading {
  if (!heading || heading.kind === 'heading') return heading;
  const section = stack.find(({ degree }) => degree === boldDegree);
  // "Typing" right below "Skills" is a group of them, and so is the next one.
  const isPlain = heading.kind === 'line' && !isShouted(plainOf(heading.heading?.markdown ?? ''));
  if (isPlain && section?.blocks.length === 0 && listedKey(heading.heading) === undefined && isGroupable(section))
    return { ...heading, degree: labelDegree };
  const around = stack.findLast(({ kind, degree }) => degree > 0 && (kind === 'heading' || degree < heading.degree));
  const [own, other] = [listedKey(heading.heading), listedKey(around?.heading)];
  if (!around || own === undefined || other === undefined || own === other) return heading;
  // "Essential" below "Knowledge" of a person specification is a part of that field.
  const isOfField = own === 'skills' && stack.some((part) => part !== around && listedKey(part.heading) === own);
  if (isOfField && importanceOf(nameOf(heading.heading) ?? '') !== undefined) return heading;
  return { ...heading, degree: around.degree };
}

/** Whether a section that is a line alone has groups. */
function isGroupable({ heading, kind }: Part): boolean {
  const key = kind === 'line' ? (listedKey(heading) ?? keyOfHeading(nameOf(heading) ?? '')) : undefined;
  return key === 'skills' || key === 'workActivities';
}

/** The section that a heading is a known word for. */
function listedKey(words: Words | undefined): string | undefined {
  const label = nameOf(words);
  if (label === undefined) return undefined;
  if (importanceOf(label) !== undefined) return 'skills';
  return isHeadingWord(label) ? keyOfHeading(label) : undefined;
}

function nameOf(words: Words | undefined): string | undefined {
  return words && plainOf(words.markdown).replace(/\s*[:：]$/, '');
}

function headingOf(
  block: DocumentBlock,
  next: DocumentBlock | undefined,
  isBare: boolean,
  isFirst: boolean,
): Pick<Part, 'heading' | 'kind' | 'degree'> | undefined {
  if (block.kind === 'heading')
    return { heading: block.words, kind: 'heading', degree: (block satisfies DocumentHeading).degree };
  // A line with nothing below it heads nothing.
  if (block.kind !== 'paragraph' || !next || next.kind === 'heading' || block.says) return undefined;
  const text = plainOf(block.words.markdown);
  if (text.length > longestHeading || block.words.markdown.includes('\n') || !/[\p{L}\p{N}]/u.test(text))
    return undefined;
  const isTitle = isFirst && !isKnownLabel(text) && !seeks(text);
  if (isBoldHeading(block, text)) return { heading: block.words, kind: 'bold', degree: isTitle ? 1 : boldDegree };
  if (isShouted(text) || (isTitle && isTitleLine(text)))
    return { heading: block.words, kind: 'line', degree: isTitle ? 1 : boldDegree };
  // "Desirable" above a line is a mark of it, "Desirable criteria" a heading.
  if (isKnownLabel(text) && (next.kind !== 'paragraph' || importanceOf(text) === undefined || /\S\s+\S/.test(text)))
    return { heading: block.words, kind: 'line', degree: /[:：]$/.test(text) ? labelDegree : boldDegree };
  // Where nothing says what is a heading, a short line right above a list is one.
  if (isBare && next.kind === 'list' && isTitleLine(text) && !leadsIn(text))
    return { heading: block.words, kind: 'line', degree: boldDegree };
  // "You will:" before a list is what its items are about.
  if (next.kind === 'list' && /[:：]$/.test(text) && (text.length <= longestLabel || importanceAtStart(text))) {
    return { heading: block.words, kind: 'line', degree: labelDegree };
  }
  return undefined;
}

function isBoldHeading({ words }: DocumentParagraph, text: string): boolean {
  return words.isBold && !/[.!;,]$/.test(text);
}

/** A line in capitals alone, of more than an abbreviation; `GRADE: SO1` is a fact. */
function isShouted(text: string): boolean {
  if (/[:：]\s+\S/.test(text)) return false;
  return text.length > 5 && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && !/[.!;,]$/.test(text);
}

/** Whether a text begins with what kind of text it is, so that its title follows. */
function namesKind(block: DocumentBlock | undefined): boolean {
  return block?.kind === 'paragraph' && besideDocumentName(plainOf(block.words.markdown)) === '';
}

function mayBeTitle(block: DocumentBlock | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  const text = plainOf(block.words.markdown);
  return isTitleLine(text) && !text.includes(':') && !isKnownLabel(text);
}

function isTitleLine(text: string): boolean {
  // "Salary: 30,000" is a fact.
  const label = /^([^:]{1,40}):\s/.exec(text)?.[1];
  if (label !== undefined && isHeadingWord(label)) return false;
  return text.length <= 60 && !/[.!?:;,]$/.test(text) && text.split(/\s+/).length <= 8;
}

/** Whether a line goes on in the list below it, "The clerk helps with", or is a sentence, "We are a small firm". */
function leadsIn(text: string): boolean {
  // "What you are good at", "The people you work with".
  if (/^(?:(?:what|who|where|how|why|when)\b|(?:the )?(?:people|tools|things|teams?) (?:you|we)\b)/i.test(text))
    return false;
  return (
    /\s(?:with|to|of|for|by|the|a|an|and|or|is|are|includes?|including|following|will|can|must|has|have)$/i.test(
      text,
    ) || /^(?:we|it|this|there|they|these) (?:is|are|has|have)\s\S+\s\S/i.test(text)
  );
}

/** Whether a line ends before the post that is sought: "The mill is looking for a", "Die Mühle sucht eine/n". */
function seeks(text: string): boolean {
  return /\s(?:an?|eine?[nr]?(?:[/(]\p{L}\)?)?|une?|un\(e\)|een|una|uno)$/iu.test(text);
}

/** A line that is nothing but the name of a section: "Responsibilities", "What you'll do". */
function isKnownLabel(text: string): boolean {
  const label = text.replace(/\s*[:：]$/, '');
  if (label.length > 50 || /[.!;,]$/.test(label)) return false;
  return isHeadingWord(label) || importanceOf(label) !== undefined;
}
