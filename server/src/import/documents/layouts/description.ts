import { type Importance, importanceOf, saysImportanceAlone } from '../../../service/format/otherWords.ts';
import { say } from '../../../service/message.ts';
import { sameName } from '../../../service/text/names.ts';
import { wordsOfId } from '../../../service/text/slug.ts';
import type { DraftFile, DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import { joinTexts, labelOf, lineOf, plainOf, textFrom } from '../../support/draftText.ts';
import type { Notes } from '../../support/notes.ts';
import type { DocumentBlock } from '../block.ts';
import { blocksText, textOf } from '../blockText.ts';
import type { ImportDocument } from '../document.ts';
import { factOf, factsOf, isKnownFact } from './facts.ts';
import { factTableOf } from './factTable.ts';
import { frontParts } from './frontParts.ts';
import { besideDocumentName, importanceAtStart } from './headingWords.ts';
import { type ItemList, itemsOf } from './items.ts';
import { linkOf } from './links.ts';
import type { Part } from './outline.ts';
import { allBelow, allBlocks, factValues } from './partBlocks.ts';
import { isPersonSpecification } from './personSpecification.ts';
import { RoleFacts } from './roleFacts.ts';
import {
  isButton,
  isOtherSection,
  isSectionName,
  meaningOfPart,
  type PartMeaning,
  sectionOnLine,
} from './sectionMeaning.ts';
import { introduced, skillItem } from './skillParts.ts';
import { withScales } from './skillScales.ts';
import { titled } from './title.ts';

/** What is known of a description from where it stands. */
export interface DescriptionOptions {
  /** What stands for the title where the text has none. */
  readonly fallback: string;
  readonly lang: string | undefined;
  /** Keys that the layout around it knows, such as the grade. */
  readonly value: DraftMapping;
}

/** A description of a job as a role. `stems` gives file names that no other file of the draft has. */
export function descriptionFile(
  root: Part,
  document: Pick<ImportDocument, 'facts' | 'title' | 'remarks'>,
  options: DescriptionOptions,
  stems: (text: string, fallback: string) => string,
  notes: Notes,
): DraftFile {
  const role = new RoleReader(notes);
  const { facts, parts: stated } = frontParts(document.facts);
  for (const { label, values } of facts) role.facts.add(label, values, true);
  const front = role.facts.title;
  const { title: heading, parts, blocks } = titled(root, front, document.title, options.fallback, notes);
  if (heading && front && heading !== front) {
    // The title of the text is what people see; that of the front matter is kept where it says something else.
    if (sameName(plainOf(heading.text), plainOf(front.text))) notes.leave(front, say`the heading says it again`);
    else role.facts.add({ text: 'Page title', from: front.from }, [front]);
  }
  if (document.title && heading !== document.title)
    notes.leave(document.title, say`it is the title of the page, whose text has one of its own`);
  // Another title among the facts of the text is a fact where the text has one.
  const beside = heading && besideDocumentName(plainOf(heading.text));
  role.facts.title = beside === undefined ? heading : undefined;
  // A title with nothing but lists below it says what the person does.
  if (blocks.length > 0 && blocks.every(({ kind }) => kind === 'list') && parts.length === 0) role.unnamed(blocks);
  else role.introduction(blocks);
  for (const part of [...stated, ...parts]) role.part(part);
  role.remarks(document.remarks ?? []);
  if (heading && beside !== undefined && role.facts.title) {
    const isSaid = beside === '' || sameName(beside, plainOf(role.facts.title.text));
    if (isSaid) notes.leave(heading, say`it says what kind of text this is`);
    else role.facts.add({ text: 'Page title', from: heading.from }, [heading]);
  }
  const title = role.facts.title ?? (heading && beside ? withoutDocumentName(heading, beside, notes) : heading);
  const name = title ? plainOf(title.text) : wordsOfId(options.fallback) || 'Role';
  const stem = stems(name, 'role');
  if (!title) notes.odd(say`The text has no title: the name of the file stands for it.`);
  return {
    kind: 'role',
    stem,
    value: { id: stem, title: title ? lineOf(title) : name, lang: options.lang, ...role.value, ...options.value },
  };
}

/** The title of "Role profile: Baker", which is what stands behind the kind of text; other words beside such a kind may be a part of the title. */
function withoutDocumentName(heading: DraftText, beside: string, notes: Notes): DraftText {
  const words = plainOf(heading.text);
  if (!/^[^:–—|-]+(?:[:–—|]|\s-)\s/.test(words) || !words.endsWith(beside)) return heading;
  notes.leave(heading, say`it says what kind of text this is`);
  return textFrom(heading, beside);
}

/** What the headings around a group of skills say about it. */
interface Around {
  readonly importance?: Importance | undefined;
  /** The title of a heading that has nothing of its own below it. */
  readonly title?: DraftText | undefined;
  readonly isBelow?: boolean;
}

type Sections = Record<Exclude<ItemList, 'sections' | 'skills'>, DraftMapping[]>;

/** Reads the parts of a description into the keys of a role. */
export class RoleReader {
  readonly facts: RoleFacts;
  readonly #notes: Notes;
  readonly #summary: DraftText[] = [];
  readonly #lists: Sections = {
    background: [],
    workActivities: [],
    training: [],
    developmentActivities: [],
    qualifications: [],
  };
  readonly #groups: DraftMapping[] = [];
  readonly #sections: DraftMapping[] = [];
  readonly #links: DraftMapping[] = [];
  readonly #remarks: DraftText[] = [];

  constructor(notes: Notes) {
    this.#notes = notes;
    this.facts = new RoleFacts(notes);
  }

  get value(): DraftMapping {
    const lists = Object.entries(this.#lists).filter(([, items]) => items.length > 0);
    return {
      ...this.facts.value,
      summary: joinTexts([...this.facts.summary, ...this.#summary], '\n\n'),
      ...Object.fromEntries(lists),
      skills: listOf(withScales(this.#groups)),
      sections: listOf(this.#sections),
      links: listOf(this.#links),
      notes: joinTexts([...this.facts.remarks, ...this.#remarks], '\n\n'),
    };
  }

  /** What stands outside of the text. */
  remarks(texts: readonly DraftText[]): void {
    this.#remarks.push(...texts);
  }

  /** What stands before the first section: facts, and else the summary. */
  introduction(blocks: readonly DocumentBlock[]): void {
    // A labelled line above a list that has no facts introduces that list.
    const leads = (index: number) => blocks[index + 1]?.kind === 'list' && factsOf(blocks[index + 1]) === undefined;
    const isKnown = (block: DocumentBlock) => factsOf(block)?.every(({ label }) => isKnownFact(label)) === true;
    const rest = blocks.filter((block, index) => (leads(index) && !isKnown(block)) || !this.#isFacts(block));
    const text = blocksText(rest);
    if (text) this.#summary.push(text);
  }

  /** Takes the facts of a table with two columns, and of a line `**Location:** Leeds`; and of a person specification its skills. */
  #isFacts(block: DocumentBlock): boolean {
    if (block.kind === 'table' && isPersonSpecification(block)) {
      this.#groups.push({
        items: itemsOf([block], { list: 'skills', type: undefined, importance: undefined }, this.#notes),
      });
      return true;
    }
    if (block.kind === 'table') {
      const table = factTableOf(block);
      for (const head of table?.heads ?? []) this.#notes.leave(head, say`it says what is in a column of the table`);
      for (const [label, text] of table?.facts ?? []) this.facts.add(label, text ? [text] : []);
      return table !== undefined;
    }
    const facts = factsOf(block);
    for (const fact of facts ?? []) {
      const section = sectionOnLine(fact);
      if (section) this.part(section);
      else this.facts.add(fact.label, [fact.text]);
    }
    return facts !== undefined;
  }

  part(whole: Part): void {
    const said = meaningOfPart(whole, this.#notes);
    if (!said) return;
    const part = { ...whole, blocks: this.#withoutFactsBehind(this.#withoutButton(whole.blocks)) };
    const { meaning, label } = said;
    if ((meaning === 'fact' || meaning === 'section') && this.#statedFact(part)) return;
    switch (meaning) {
      case 'leaveOut':
        for (const text of [label, blocksText(allBlocks(part))])
          this.#notes.leave(text, say`it was decided to be left out`);
        return;
      case 'summary':
        this.#summaryPart(part, said);
        return;
      case 'skills':
      case 'group':
        this.#skills(part, said, {});
        return;
      case 'fact':
        if (part.parts.length === 0 && part.blocks.every((block) => this.#isFacts(block))) this.#leaveHeading(said);
        else this.facts.add(label, factValues(part));
        return;
      case 'notes':
        this.#leaveHeading(said);
        this.#remarks.push(...optional(blocksText(allBlocks(part))));
        return;
      case 'links':
        this.#linkPart(part, said);
        return;
      case 'background':
      case 'workActivities':
      case 'training':
      case 'developmentActivities':
      case 'qualifications':
        this.#items(part, said, meaning);
        return;
      default:
        this.#section(part, label);
    }
  }

  /** "Company: Old Mill" as a heading says a fact itself; what stands below it stands for itself. */
  #statedFact({ heading, blocks, parts }: Part): boolean {
    const fact = heading && factOf({ words: heading });
    if (!fact || !isKnownFact(fact.label)) return false;
    this.facts.add(fact.label, [fact.text]);
    this.introduction(blocks);
    for (const below of parts) this.part(below);
    return true;
  }

  /** The blocks without the facts at their end, which are about the role: "Salary: 30,000" and "Hours: 37" behind the last list. */
  #withoutFactsBehind(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
    const end = blocks.findLastIndex((block) => block.kind !== 'paragraph' || !factOf(block)) + 1;
    const behind = blocks.slice(end);
    const known = behind.filter((block) => block.kind === 'paragraph' && isKnownFact(factOf(block)?.label));
    if (end === 0 || behind.length < 2 || known.length * 2 < behind.length) return blocks;
    for (const block of behind) this.#isFacts(block);
    return blocks.slice(0, end);
  }

  /** The blocks without "Apply now" at their end, which is a button of the page rather than the last item. */
  #withoutButton(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
    const last = blocks.at(-1);
    if (blocks.length < 2 || last?.kind !== 'paragraph') return blocks;
    const text = textOf(last.words);
    if (!isButton(plainOf(text.text))) return blocks;
    const link = linkOf(text);
    if (link) this.#links.push(link);
    else this.#remarks.push(text);
    return blocks.slice(0, -1);
  }

  /** Lists without a heading: skills where their items have names, else what the person does. */
  unnamed(lists: readonly DocumentBlock[]): void {
    const items = itemsOf(lists, { list: 'workActivities', type: undefined, importance: undefined }, this.#notes);
    const named = items.filter(({ name, description }) => name !== undefined && description !== undefined).length;
    if (named * 2 >= items.length && named > 0) this.#groups.push({ items });
    else this.#lists.workActivities.push(...items);
  }

  #leaveHeading({ label, meaning }: PartMeaning): void {
    this.#notes.leave(label, say`it is the heading of what follows: ${meaning}`);
  }

  #summaryPart(part: Part, said: PartMeaning): void {
    if (this.#summary.length > 0 && !said.isListed) {
      this.#section(part, said.label);
      return;
    }
    this.#leaveHeading(said);
    this.introduction(part.blocks);
    for (const below of part.parts) this.part(below);
  }

  /** Items of a list. What the heading says beyond the name of the list, and further headings, are the type of their items. */
  #items(part: Part, said: PartMeaning, list: keyof Sections): void {
    const isFirst = this.#lists[list].length === 0;
    const keepsWords = !said.isListed || !isFirst;
    if (!keepsWords) this.#leaveHeading(said);
    this.#typedItems(part, keepsWords ? said.label : undefined, list);
  }

  #typedItems(part: Part, type: DraftText | undefined, list: keyof Sections): void {
    const items = itemsOf(part.blocks, { list, type, importance: undefined }, this.#notes);
    this.#lists[list].push(...items);
    if (type && items.length === 0 && part.parts.length === 0) this.#lists[list].push({ name: lineOf(type) });
    for (const below of part.parts) {
      const label = below.heading && labelOf(textOf(below.heading));
      if (label && isOtherSection(label.text, list)) {
        this.part(below);
        continue;
      }
      const own = label && type && items.length === 0 ? joinTexts([type, label], ' – ') : label;
      this.#typedItems(below, own ?? type, list);
    }
  }

  /** Skills, in a group for each heading. Of several that say no more than that these are skills, the first one needs no title. */
  #skills(part: Part, said: PartMeaning, around: Around): void {
    const importance = importanceOf(said.label.text) ?? importanceAtStart(said.label.text) ?? around.importance;
    const isFirst = this.#groups.length === 0 && !around.isBelow;
    const isAlone = saysImportanceAlone(said.label.text) && !around.title;
    const isPlain = (said.isListed && importance === undefined && isFirst) || isAlone;
    const label = (around.title && joinTexts([around.title, said.label], ' – ')) ?? said.label;
    const [introduction, items, closing] = introduced(part.blocks, part.parts.length > 0);
    const options = { list: 'skills', type: undefined, importance } as const;
    const found = itemsOf(items, options, this.#notes);
    const description = blocksText([...introduction, ...closing]);
    // A heading that only says "Skills" needs no group, unless a text stands below it.
    const titled = !isPlain || description !== undefined;
    // The rows of a person specification are groups themselves.
    const areGroups = found.some(({ items: below }) => below !== undefined);
    if (titled && (found.length > 0 || description || part.parts.length === 0)) {
      this.#groups.push({ title: lineOf(label), description, items: areGroups ? undefined : listOf(found) });
      if (areGroups) this.#groups.push({ items: found });
    } else if (found.length > 0) {
      this.#leaveHeading(said);
      this.#groups.push({ items: found });
    } else if (isPlain) this.#leaveHeading(said);
    const isBare = !isPlain && found.length === 0 && description === undefined && part.parts.length > 0;
    // "Must have" below two headings is told apart by these alone.
    const isCarried =
      isBare && part.parts.every(({ heading }) => heading && importanceOf(labelOf(textOf(heading)).text));
    if (isBare && !isCarried) this.#groups.push({ title: lineOf(label) });
    this.#skillsBelow(part, { importance, title: isCarried ? label : undefined, isBelow: true }, isPlain);
  }

  /** The headings below one of skills: skills of their own, and further groups. */
  #skillsBelow(part: Part, around: Around, isPlain: boolean): void {
    for (const below of part.parts) {
      const label = below.heading && labelOf(textOf(below.heading));
      if (!label) continue;
      const item = skillItem(below, part.parts, around.importance, this.#notes);
      if (item) {
        this.#addSkill(item, isPlain);
        continue;
      }
      const meaning = this.#notes.decide(below.kind, label, 'group', ['section', 'skills', 'item', 'leaveOut'], true);
      if (meaning === 'group' || meaning === 'skills')
        this.#skills(below, { meaning: 'group', label, isListed: false }, around);
      else this.part(below);
    }
  }

  /** A skill that has a heading of its own belongs to the group that is open, or to one without a title. */
  #addSkill(item: DraftMapping, isPlain: boolean): void {
    const last = this.#groups.at(-1);
    const isOpen = last && (isPlain ? last.title === undefined : true);
    const items = isOpen && Array.isArray(last.items) ? last.items : [];
    if (isOpen) this.#groups.pop();
    this.#groups.push({ ...(isOpen ? last : {}), items: [...items, item] });
  }

  #linkPart(part: Part, said: PartMeaning): void {
    const links = part.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [linkOf(textOf(block.words))]
        : block.kind === 'list' && block.items.every(({ blocks }) => blocks.length === 0)
          ? block.items.map(({ words }) => words && linkOf(textOf(words)))
          : [undefined],
    );
    if (part.parts.length > 0 || links.length === 0 || links.some((link) => link === undefined)) {
      this.#section(part, said.label);
      return;
    }
    this.#leaveHeading(said);
    for (const link of links) if (link) this.#links.push(link);
  }

  /** A section of the author's own: a text, and items where it ends with a list. */
  #section(part: Part, label: DraftText): void {
    // Sections that are known stand for themselves, also below a heading of the author's own.
    if (part.parts.some(({ heading }) => heading && isSectionName(labelOf(textOf(heading)).text))) {
      this.#section({ ...part, parts: [] }, label);
      for (const below of part.parts) this.part(below);
      return;
    }
    const list = part.parts.length === 0 ? part.blocks.at(-1) : undefined;
    const endsWithList =
      (list?.kind === 'list' || list?.kind === 'table') &&
      part.blocks.slice(0, -1).every(({ kind }) => kind === 'paragraph');
    const items = endsWithList
      ? itemsOf([list], { list: 'sections', type: undefined, importance: undefined }, this.#notes)
      : [];
    const text = blocksText(endsWithList ? part.blocks.slice(0, -1) : allBelow(part));
    if (text || items.length > 0) this.#sections.push({ title: lineOf(label), text, items: listOf(items) });
    // A heading with nothing below it is a line of the text around it.
    else (this.#sections.length > 0 ? this.#remarks : this.#summary).push(label);
  }
}

function listOf(values: readonly DraftValue[]): readonly DraftValue[] | undefined {
  return values.length === 0 ? undefined : values;
}

function optional(text: DraftText | undefined): DraftText[] {
  return text ? [text] : [];
}
