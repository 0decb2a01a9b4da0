import type { Message, Translate } from '../service/message.ts';

/** An answer in which messages stand where the client gets texts: among its own values and those of objects in it, not in lists. */
export type Unsaid<T> = T extends string
  ? T | Message
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { readonly [K in keyof T]: Unsaid<T[K]> }
      : T;

/** The answer as the client gets it. Lists, which may be long, stay as they are. */
export function said<T>(answer: Unsaid<T>, translate: Translate): T {
  return withTexts(answer, translate) as T;
}

function withTexts(value: unknown, translate: Translate): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (isMessage(value)) return translate(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withTexts(one, translate)]));
}

function isMessage(value: object): value is Message {
  return 'strings' in value && 'values' in value && Array.isArray(value.strings) && Array.isArray(value.values);
}
