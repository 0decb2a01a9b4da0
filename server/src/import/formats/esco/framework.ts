import { type Message, say } from '../../../service/message.ts';
import { nameKey } from '../../../service/text/names.ts';
import type { DraftMapping, DraftValue, LeftOut, Oddity } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import { createIds } from '../../support/ids.ts';
import { blockMarkdown } from '../../support/plainMarkdown.ts';
import { type Classification, type Concept, lineOf, type Words } from './concepts.ts';

/** What is noted while concepts become files. */
export interface EscoNotes {
  readonly leftOut: LeftOut[];
  readonly oddities: Oddity[];
}

export interface EscoFramework {
  readonly value: DraftMapping;
  /** Ids of skills by their URIs. */
  readonly ids: ReadonlyMap<string, string>;
}

export function leave(pieces: readonly Piece[], reason: Message, { leftOut }: EscoNotes): void {
  for (const piece of pieces) leftOut.push({ piece, reason });
}

/** The skills of a classification as a framework, with its groups of skills as categories. */
export function escoFramework(read: Classification, common: DraftMapping, notes: EscoNotes): EscoFramework {
  const skills = new Map<string, Concept>();
  const groups = new Map<string, Concept>();
  for (const concept of read.concepts) {
    const known = concept.kind === 'skill' ? skills : concept.kind === 'group' ? groups : undefined;
    if (!known) continue;
    if (known === groups && !concept.uri.text.includes('/skill/')) {
      leave(allPieces(concept), say`it is a group of occupations`, notes);
    } else if (known.has(concept.uri.text)) {
      leave(allPieces(concept), say`another row has the same URI`, notes);
      notes.oddities.push({ message: say`${concept.uri.text} has several rows.` });
    } else {
      known.set(concept.uri.text, concept);
    }
  }
  const broader = broaderOf(read, notes);
  const categories = new Categories(groups, broader, notes);
  const idOf = createIds();
  const ids = new Map<string, string>();
  const drafts: DraftMapping[] = [];
  for (const [uri, concept] of skills) {
    const id = idOf(concept.label?.text ?? '', 'skill');
    ids.set(uri, id);
    const category = categories.ofSkill(uri);
    drafts.push(skillOf(concept, id, category, notes));
  }
  const unnamed = drafts.length - [...skills.values()].filter(({ label }) => label).length;
  if (unnamed > 0)
    notes.oddities.push({ message: say`${unnamed} skills have no label; they are called by their URIs.` });
  const found = categories.drafts();
  return {
    value: {
      id: 'esco',
      name: 'European Skills, Competences, Qualifications and Occupations (ESCO)',
      ...common,
      ...(found.length > 0 ? { categories: found } : {}),
      ...(drafts.length > 0 ? { skills: drafts } : {}),
    },
    ids,
  };
}

function allPieces(concept: Concept): Piece[] {
  const { uri, label, otherLabels, description, definition, scopeNote, iscoGroup, code, others, technical } = concept;
  const words = [uri, label, ...otherLabels, description, definition, scopeNote, iscoGroup, code];
  return [...words, ...others.map(([, value]) => value), ...technical].flatMap((one) => one?.pieces ?? []);
}

/** The URIs right above each, in the order of the source. */
function broaderOf({ relations }: Classification, notes: EscoNotes): Map<string, string[]> {
  const broader = new Map<string, string[]>();
  for (const { kind, from, to, pieces } of relations) {
    if (kind !== 'broader') continue;
    const known = broader.get(from);
    if (known) known.push(to);
    else broader.set(from, [to]);
    leave(pieces, say`it became the category of a skill`, notes);
  }
  return broader;
}

function skillOf(concept: Concept, id: string, category: readonly string[], notes: EscoNotes): DraftMapping {
  const { uri, label, description, definition, scopeNote, code, iscoGroup, skillType, status } = concept;
  leave(
    concept.technical.flatMap(({ pieces }) => pieces),
    say`it is about the entry, not the skill`,
    notes,
  );
  const details: Record<string, DraftValue> = {};
  const keep = (name: string, words: Words | undefined): void => {
    if (words)
      details[details[name] === undefined ? name : `${name} ${Object.keys(details).length + 1}`] = lineOf(words);
  };
  if (description) keep('Definition', definition);
  keep('ISCO group', iscoGroup);
  for (const [name, words] of concept.others) keep(nameOfColumn(name), words);
  const text = description ?? definition;
  return {
    id,
    name: lineOf(label ?? uri),
    kind: /knowledge/i.test(skillType?.text ?? '') ? 'knowledge' : 'skill',
    ...(category.length > 0 ? { category } : {}),
    ...aliasesOf(concept, notes),
    ...(text ? { description: blockOf(text) } : {}),
    ...(scopeNote ? { guidance: blockOf(scopeNote) } : {}),
    ...(/^(?:obsolete|deprecated|retired)/i.test(status?.text ?? '') ? { status: 'retired' } : {}),
    ...(Object.keys(details).length > 0 ? { details } : {}),
    ...(label ? { codes: [{ scheme: 'esco', ...(code ? { code: lineOf(code) } : {}), uri: verbatim(uri) }] } : {}),
  };
}

/** `reuseLevel` as people would say it: "Reuse level". */
export function nameOfColumn(name: string): string {
  const words = name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A text that is no Markdown: a URI, a code. */
export function verbatim({ text, pieces }: Words): DraftValue {
  return { text, from: pieces };
}

export function blockOf({ text, pieces }: Words): DraftValue {
  return { text: blockMarkdown(text), from: pieces };
}

/** Other labels, each once; those that say the name again are left out. */
export function otherLabelsOf({ label, otherLabels }: Concept, notes: EscoNotes): Words[] {
  const seen = new Set([nameKey(label?.text)]);
  const labels: Words[] = [];
  for (const words of otherLabels) {
    const key = nameKey(words.text) || words.text;
    if (seen.has(key)) leave(words.pieces, say`another label says the same`, notes);
    else labels.push(words);
    seen.add(key);
  }
  return labels;
}

function aliasesOf(concept: Concept, notes: EscoNotes): DraftMapping {
  const aliases = otherLabelsOf(concept, notes).map(lineOf);
  return aliases.length > 0 ? { aliases } : {};
}

/** Groups of skills as categories, those that are used and those above them. */
class Categories {
  readonly #groups: ReadonlyMap<string, Concept>;
  readonly #broader: ReadonlyMap<string, readonly string[]>;
  readonly #notes: EscoNotes;
  readonly #idOf = createIds();
  readonly #paths = new Map<string, readonly string[]>();
  readonly #drafts: DraftMapping[] = [];

  constructor(groups: ReadonlyMap<string, Concept>, broader: ReadonlyMap<string, readonly string[]>, notes: EscoNotes) {
    this.#groups = groups;
    this.#broader = broader;
    this.#notes = notes;
    for (const uri of groups.keys()) this.#path(uri, new Set());
  }

  drafts(): readonly DraftMapping[] {
    return this.#drafts;
  }

  /** The ids of the categories of a skill, the outermost first: those of its first group, or of the first group of a broader skill. */
  ofSkill(uri: string): readonly string[] {
    const seen = new Set<string>();
    let level = [uri];
    while (level.length > 0) {
      const above = level.flatMap((one) => this.#broader.get(one) ?? []).filter((one) => !seen.has(one));
      const group = above.find((one) => this.#isGroup(one));
      if (group !== undefined) return this.#path(group, new Set());
      for (const one of above) seen.add(one);
      level = above;
    }
    return [];
  }

  #isGroup(uri: string): boolean {
    return this.#groups.has(uri) || /\/skill\/[A-Z]\d[\d.]*$/.test(uri);
  }

  #path(uri: string, below: ReadonlySet<string>): readonly string[] {
    const known = this.#paths.get(uri);
    if (known) return known;
    const parent = (this.#broader.get(uri) ?? []).find((one) => this.#isGroup(one) && one !== uri && !below.has(one));
    const above = parent === undefined ? [] : this.#path(parent, new Set([...below, uri]));
    const group = this.#groups.get(uri);
    const code = group?.code?.text ?? uri.replace(/^.*\//, '');
    const id = this.#idOf(code, 'group');
    if (group) this.#note(group);
    this.#drafts.push({
      id,
      name: group?.label ? lineOf(group.label) : code,
      ...(above.length > 0 ? { parent: above.at(-1) } : {}),
      ...(group?.description ? { description: blockOf(group.description) } : {}),
      codes: [
        { scheme: 'esco', code: group?.code ? verbatim(group.code) : code, uri: group ? verbatim(group.uri) : uri },
      ],
    });
    const path = [...above, id];
    this.#paths.set(uri, path);
    return path;
  }

  /** What a category has no place for. */
  #note(group: Concept): void {
    const { otherLabels, definition, scopeNote, iscoGroup, others, technical } = group;
    const words = [...otherLabels, definition, scopeNote, iscoGroup, ...others.map(([, value]) => value), ...technical];
    leave(
      words.flatMap((one) => one?.pieces ?? []),
      say`a category has no place for it`,
      this.#notes,
    );
  }
}
