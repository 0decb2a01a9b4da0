import { dereference, effectivePairs, isMergeKey, keyName, type Node } from './tree.ts';

/** Plain data, as JSON has it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * A tree as plain data: aliases and merge keys resolved, the last of duplicate keys, keys as strings. A dangling alias is `null`.
 * Objects have no prototype, so that a key such as `__proto__` is like any other.
 */
export function toValue(node: Node | undefined): JsonValue {
  const content = dereference(node);
  switch (content?.kind) {
    case undefined:
      return null;
    case 'scalar':
      return content.value;
    case 'sequence':
      return content.items.map(toValue);
    case 'mapping': {
      const object: Record<string, JsonValue> = Object.create(null);
      // Few mappings merge others. In all others the last of duplicate keys wins by assignment.
      if (content.pairs.some(isMergeKey)) {
        for (const [name, pair] of effectivePairs(content)) object[name] = toValue(pair.value);
        return object;
      }
      for (const pair of content.pairs) {
        const name = keyName(pair);
        if (name !== undefined) object[name] = toValue(pair.value);
      }
      return object;
    }
  }
}
