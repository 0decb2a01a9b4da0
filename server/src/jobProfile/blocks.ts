import type { Code, Place } from '../service/document/profile/profile.ts';
import type { ResolvedLevel } from '../service/model/levels.ts';

/*
 * The blocks that a job profile consists of. Each kind of value has a type or a role of its own, so that a writer never has to recognise
 * what it writes by its words, and each block knows the place of the value that it was made from. Texts are CommonMark as the author wrote
 * them; those named `label` and the titles of columns are plain
 * words: ours in English, or what the settings call it.
 */

/** A text with the place where it is written. */
export interface PlacedText {
  /** CommonMark; in most places one line, as said there. */
  readonly text: string;
  /** Where the value is written, in the role's own file or another; `undefined` for words that stand for a missing value. */
  readonly place?: Place | undefined;
}

export type Block =
  | TextBlock
  | NameBlock
  | FactBlock
  | DetailsBlock
  | AtLevelBlock
  | PointsBlock
  | LinksBlock
  | TableBlock
  | EntryBlock
  | GroupBlock;

/** A text of any length. */
export interface TextBlock extends PlacedText {
  readonly kind: 'text';
}

/** One line that stands where else texts of any length do: the name of a qualification or of a source, or who awards a qualification. */
export interface NameBlock extends PlacedText {
  readonly kind: 'name';
  readonly role: 'name' | 'awardingBody';
}

/** What a fact says of the role, of a group, of an item or of the source. `level` is a level that is on no known scale, as it is written. */
export type FactRole =
  | 'grade'
  | 'status'
  | 'base'
  | 'reportsTo'
  | 'owner'
  | 'type'
  | 'category'
  | 'catalogues'
  | 'level'
  | 'importance'
  | 'tags'
  | 'codes'
  | 'version'
  | 'updated'
  | 'licence';

/** Something that is said in a few words. */
export interface FactBlock {
  readonly kind: 'fact';
  readonly role: FactRole;
  /** What it is, where a reader has to be told. */
  readonly label?: string;
  /** One line of Markdown each: one part for most facts, several for tags, catalogues and for a category with those that it is in. */
  readonly parts: readonly PlacedText[];
  /** Of a word from a list, such as a status or a grade: the word as it is written. Its part is what that is called. */
  readonly value?: string;
}

/** Facts under labels of the author's own. */
export interface DetailsBlock {
  readonly kind: 'details';
  readonly details: readonly LabelledFact[];
}

export interface LabelledFact {
  /** Where its values are written. */
  readonly place?: Place | undefined;
  /** One line of Markdown. */
  readonly label: string;
  /** Texts of any length, one as a rule. */
  readonly values: readonly PlacedText[];
}

/** A level on its scale. */
export interface LevelBlock {
  readonly kind: 'level';
  readonly level: ResolvedLevel;
  readonly place?: Place | undefined;
}

/** What the level of a skill means: texts and indicators from the catalogue, or the role's own text. */
export interface AtLevelBlock {
  readonly kind: 'atLevel';
  /**
   * What it is the meaning of: the level of the skill itself, which stands beside it, so that the label is for those alone who hear the page; or one
   * of several levels, which is called by its label.
   */
  readonly role: 'own' | 'named';
  readonly label: string;
  /** Of one of several: where it stands on its scale. */
  readonly level?: ResolvedLevel;
  readonly blocks: readonly (TextBlock | PointsBlock)[];
}

/** A list of points, each a text of any length with points of its own. */
export interface PointsBlock {
  readonly kind: 'points';
  readonly role: 'examples' | 'indicators';
  /** What they are, where a reader has to be told. */
  readonly label?: string;
  readonly points: readonly Point[];
}

export interface Point extends PlacedText {
  readonly points: readonly Point[];
}

export interface LinksBlock {
  readonly kind: 'links';
  readonly links: readonly NamedLink[];
}

export interface NamedLink {
  /** One line of Markdown. */
  readonly label?: PlacedText;
  /** As it is written; a writer makes a link only of an address that `isSafeUrl` accepts, and shows any other as text. */
  readonly url: PlacedText;
}

/** An item: its name as a heading, its level, and what is said of it. */
export interface EntryBlock {
  readonly kind: 'entry';
  readonly place?: Place | undefined;
  /** The item's own `id`. */
  readonly id?: string;
  /** The id of the skill that the item refers to, without the alias of the framework; the framework need not have it. */
  readonly refersTo?: string;
  /** Absent for an item without a name. */
  readonly name?: EntryName;
  readonly level?: LevelBlock;
  /** The catalogue's skill that the item refers to. */
  readonly origin?: Origin;
  readonly blocks: readonly Block[];
}

/** One line of Markdown by which an item is called. */
export interface EntryName extends PlacedText {
  /** The value that it was made from: `id` stands for a skill's own id, and for the one in the catalogue. */
  readonly from: 'name' | 'type' | 'id';
  /**
   * Whether the entry before has the same name: `type` when both have nothing but the same type to be called by, so that one heading is
   * enough for both; `name` when their names are equal.
   */
  readonly repeats?: 'type' | 'name';
}

/** A skill in its catalogue. */
export interface Origin {
  readonly place: Place;
  readonly id: string;
  /** What the catalogue is called; one line of Markdown. */
  readonly catalogue?: string;
  /** As it is written. */
  readonly url?: string;
  /** What others call it. */
  readonly codes?: readonly Code[];
}

/** Skills with a heading in common. */
export interface GroupBlock {
  readonly kind: 'group';
  readonly place?: Place | undefined;
  /** One line of Markdown; absent for a group that has nothing to be called by. */
  readonly title?: PlacedText;
  /** An introduction. */
  readonly description?: TextBlock;
  /** Its type, category and catalogues, as far as the title does not say them. */
  readonly facts: readonly FactBlock[];
  readonly entries: readonly EntryBlock[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly role: 'qualification' | 'awardingBody';
  readonly title: string;
}

export interface TableRow {
  readonly place?: Place | undefined;
  /** As many as there are columns; a cell without content is empty. */
  readonly cells: readonly (readonly Block[])[];
  /** Whether the qualification is still current, also where no column says it. */
  readonly status?: FactBlock;
}

/** The name that stands above an entry on paper: a type that the entry before is called by as well need not be said again. */
export function headingOf({ name }: EntryBlock): EntryName | undefined {
  return name?.repeats === 'type' ? undefined : name;
}

/** The facts among some blocks. */
export function factsIn(blocks: readonly Block[]): FactBlock[] {
  return blocks.filter((block) => block.kind === 'fact');
}

/** The fact of a role among some blocks. */
export function factIn(blocks: readonly Block[], role: FactRole): FactBlock | undefined {
  return factsIn(blocks).find((fact) => fact.role === role);
}

/** Whether all values of a fact are so short that they stand in one line, with dots between them. */
export function isBrief({ values }: LabelledFact): boolean {
  return values.every(({ text }) => !/[\r\n]/.test(text.trim()));
}

/** Whether an entry is no more than a name of its own: a duty or a skill that is written as a text. */
export function isNameAlone({ name, level, origin, blocks }: EntryBlock): boolean {
  return name !== undefined && name.from !== 'type' && !level && !origin && blocks.length === 0;
}
