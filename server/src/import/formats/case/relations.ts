import { say } from '../../../service/message.ts';
import { derivedIdentifier } from '../../../write/support/derivedIds.ts';
import type { DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import type { Claims } from '../../support/data/claims.ts';
import { valueAt, wordsOf } from '../../support/data/data.ts';
import type { Association, CaseNode, CaseTree } from './nodes.ts';

/** What an item's associations say, in the terms of the data model. */
export interface Relations {
  readonly codes: readonly DraftMapping[] | undefined;
  readonly links: readonly DraftMapping[] | undefined;
  readonly url: DraftValue | undefined;
  /** The items to which associations of other kinds lead, by kind. */
  readonly to: ReadonlyMap<string, readonly CaseNode[]>;
}

const repeats = say`it repeats the title of what an association leads to`;

/** Reads the associations of an item. `path` is by which an identifier of ours is derived. */
export function relationsOf(
  node: CaseNode,
  tree: CaseTree,
  claims: Claims,
  framework: string,
  path: readonly string[],
): Relations {
  const codes: DraftMapping[] = [];
  const links: DraftMapping[] = [];
  const to = new Map<string, CaseNode[]>();
  let url: DraftValue | undefined;
  const own = ownCode(node, framework, path);
  if (own) codes.push(own);
  for (const association of node.associations) {
    const kind = kindOf(association);
    const target = tree.byIdentifier.get(association.to);
    const title = valueAt(association.destination, 'title');
    claims.told(valueAt(association.data, 'notes'), say`it says what kind of association it is`);
    if (kind.startsWith('code')) codes.push(codeOf(association, claims, kind));
    else if (kind === 'link' || kind === 'url') {
      const address = wordsOf(valueAt(association.destination, 'uri'));
      if (address === undefined || !isAddress(address)) continue;
      const label = wordsOf(title) === address ? undefined : claims.line(title);
      if (kind === 'url') url = address;
      else links.push({ label, url: address });
    } else if (target) to.set(kind, [...(to.get(kind) ?? []), target]);
    claims.told(title, repeats);
  }
  return { codes: listOf(codes), links: listOf(links), url, to };
}

/** What an association is for: our own say so in their notes. */
function kindOf({ type, notes }: Association): string {
  if (['link', 'url', 'scale', 'default scale'].includes(notes) || notes.startsWith('code: ')) return notes;
  if (type === 'exemplar') return 'link';
  const isRelation = [
    'exactMatchOf',
    'isRelatedTo',
    'isPeerOf',
    'isTranslationOf',
    'isPartOf',
    'precedes',
    'isChildOf',
  ].includes(type);
  if (!isRelation) return type;
  return type === 'isPartOf' || type === 'precedes'
    ? type
    : `code: ${type === 'exactMatchOf' ? 'exact' : 'related'} case`;
}

/** The identifier of an item of others, by which it is known elsewhere; one that can be derived says nothing. */
function ownCode({ identifier, data }: CaseNode, framework: string, path: readonly string[]): DraftMapping | undefined {
  if (identifier.startsWith('item ') || identifier === derivedIdentifier(framework, ...path)) return undefined;
  return { scheme: 'case', code: identifier, uri: addressAt(data) };
}

function codeOf({ to, destination }: Association, claims: Claims, kind: string): DraftMapping {
  const [, match = 'exact', scheme = 'case'] = /^code: (\S+)(?: (.+))?$/.exec(kind) ?? [];
  const identifier = valueAt(destination, 'identifier');
  const address = addressAt(destination);
  const title = valueAt(destination, 'title');
  const given = wordsOf(identifier) ?? to;
  const written = given !== '' || address !== undefined ? given : (wordsOf(title) ?? 'unknown');
  const isNamed = wordsOf(title) !== written && wordsOf(title) !== wordsOf(valueAt(destination, 'uri'));
  const label: DraftText | string | undefined = isNamed ? claims.line(title) : undefined;
  return {
    scheme,
    // Where an address says all, the identifier is one that was derived from it.
    code:
      written === '' || (address !== undefined && scheme !== 'case' && /^[\da-f]{8}-[\da-f]{4}-5/.test(written))
        ? undefined
        : written,
    uri: address,
    label,
    match: match === 'exact' ? undefined : match,
  };
}

function addressAt(data: Parameters<typeof valueAt>[0]): string | undefined {
  const uri = wordsOf(valueAt(data, 'uri'));
  return uri !== undefined && isAddress(uri) ? uri : undefined;
}

function isAddress(uri: string): boolean {
  return /^https?:\/\/[^\s/?#]\S*$|^mailto:[^\s@]+@\S+$/.test(uri);
}

function listOf<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}
