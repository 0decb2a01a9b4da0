import { say } from '../../../service/message.ts';
import { safeFileName } from '../../../write/fileName.ts';
import type { DraftFile, DraftMapping, DraftValue } from '../../draft.ts';
import { type Concept, lineOf, type Relation } from './concepts.ts';
import { blockOf, type EscoNotes, leave, nameOfColumn, otherLabelsOf, verbatim } from './framework.ts';

/** An occupation as a role: its essential skills, then its optional ones. Skills that the source does not have are counted and left out. */
export function occupationFile(
  occupation: Concept,
  relations: readonly Relation[],
  ids: ReadonlyMap<string, string>,
  common: DraftMapping,
  notes: EscoNotes,
): DraftFile {
  const { uri, label, description, definition, scopeNote, iscoGroup, code, others, technical } = occupation;
  const title = label ?? uri;
  const stem = safeFileName(title.text, 'occupation');
  leave(
    technical.flatMap(({ pieces }) => pieces),
    say`it is about the entry, not the occupation`,
    notes,
  );
  const details: Record<string, DraftValue> = {};
  const labels = otherLabelsOf(occupation, notes);
  if (labels.length > 0) details['Also called'] = labels.map(lineOf);
  if (description && definition) details.Definition = lineOf(definition);
  for (const [name, words] of others) details[nameOfColumn(name)] = lineOf(words);
  const text = description ?? definition;
  const items = [...itemsOf('essential', relations, ids, notes), ...itemsOf('optional', relations, ids, notes)];
  const value: DraftMapping = {
    id: stem,
    title: lineOf(title),
    ...(Object.keys(details).length > 0 ? { details } : {}),
    ...common,
    ...(ids.size > 0 ? { frameworks: { esco: './esco.framework.yaml' } } : {}),
    codes: [
      { scheme: 'esco', ...(code ? { code: verbatim(code) } : {}), uri: verbatim(uri) },
      // The group is wider than the occupation, whose own code is longer.
      ...(iscoGroup ? [{ scheme: 'isco-08', code: verbatim(iscoGroup), match: 'broad' }] : []),
    ],
    ...(text ? { summary: blockOf(text) } : {}),
    ...(items.length > 0 ? { skills: items } : {}),
    ...(scopeNote ? { notes: blockOf(scopeNote) } : {}),
  };
  return { kind: 'role', stem, value };
}

function itemsOf(
  kind: 'essential' | 'optional',
  relations: readonly Relation[],
  ids: ReadonlyMap<string, string>,
  notes: EscoNotes,
): DraftMapping[] {
  const items: DraftMapping[] = [];
  let missing = 0;
  for (const relation of relations) {
    if (relation.kind !== kind) continue;
    const id = ids.get(relation.to);
    leave(
      relation.pieces,
      id === undefined ? say`no file has this skill` : say`it became a reference to a skill`,
      notes,
    );
    if (id === undefined) missing++;
    else items.push({ ref: `esco/${id}`, importance: kind === 'essential' ? 'essential' : 'desirable' });
  }
  if (missing > 0) {
    const message =
      kind === 'essential'
        ? say`${missing} essential skills of the occupation are in no file.`
        : say`${missing} optional skills of the occupation are in no file.`;
    notes.oddities.push({ message });
  }
  return items;
}
