import { inEnglish, type Message } from '../../src/service/message.ts';

/** Plain data with the English text of each message in it, to be compared with what is expected. */
export function englishIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(englishIn);
  if ('strings' in value && 'values' in value) return inEnglish(value as Message);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, englishIn(one)]));
}
