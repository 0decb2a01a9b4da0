import type { DocumentKind } from '../document/kind.ts';
import { schemaOf } from './schemas.ts';

/** The forms that texts can have, by the definitions of the schemas. */
export type Format =
  | 'text'
  | 'id'
  | 'url'
  | 'languageTag'
  | 'skillReference'
  | 'scaleReference'
  | 'path'
  | 'date'
  | 'picture'
  | 'colour';

const formats: readonly Format[] = [
  'text',
  'id',
  'url',
  'languageTag',
  'skillReference',
  'scaleReference',
  'path',
  'date',
  'picture',
  'colour',
];

/** The form that a pattern of a schema describes; `text` for an unknown pattern. The patterns themselves are only in the schemas. */
export function formatOf(kind: DocumentKind, pattern: string): Format {
  const definitions = schemaOf(kind).$defs ?? {};
  return formats.find((format) => definitions[format]?.pattern === pattern) ?? 'text';
}
