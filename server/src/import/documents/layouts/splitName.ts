import type { DraftText } from '../../draft.ts';
import { labelOf, splitText, textFrom } from '../../support/draftText.ts';

/** A name and what is said about it: `**X**: text`, `**X**. Text`, and `X: text` or `X – text` where `plain` names are to be found. */
export function splitName(
  text: DraftText,
  plain: boolean,
): { name: DraftText; text: DraftText | undefined } | undefined {
  // "✅ **Catalogues**: writes them": the sign stays with the name.
  const sign = /^\p{Extended_Pictographic}\uFE0F?\s+(?=\*\*)/u.exec(text.text)?.[0];
  if (sign !== undefined) {
    const behindSign = splitName(textFrom(text, text.text.slice(sign.length)), plain);
    return behindSign && { ...behindSign, name: textFrom(behindSign.name, sign + behindSign.name.text) };
  }
  const bold = /^\*\*([^*\n]{1,160})\*\*\s*(?:[:：–—-]|\.(?=\s))?\s*([\s\S]*)$/u.exec(text.text);
  const [, name = '', rest = ''] = bold ?? (plain ? plainName(text.text) : undefined) ?? [];
  if (name.trim() === '') return undefined;
  const behind = rest.replace(/^\s*[:：–—-]\s+/, '').trim();
  // "**Ship** the release" is a sentence: the bold word is a part of it.
  if (
    bold &&
    behind !== '' &&
    !/[:：.!?–—-]\s*$/.test(name) &&
    !/^\s*(?:[:：–—-]|\\\n)/.test(rest) &&
    !hasSeparator(text.text) &&
    /^\p{Ll}/u.test(behind)
  ) {
    return undefined;
  }
  const parts = splitText(text, name, behind.replace(/^\\\n/, ''));
  const label = labelOf(behind === '' ? textFrom(text, name) : parts.label);
  return label.text === '' ? undefined : { name: label, text: behind === '' ? undefined : parts.rest };
}

function hasSeparator(text: string): boolean {
  return /^\*\*[^*\n]{1,160}\*\*\s*[:：–—-]/u.test(text);
}

function plainName(text: string): readonly string[] | undefined {
  const found =
    /^([^:.!?*[\n]{2,60}):\s+(\S[\s\S]*)$/.exec(text) ?? /^(\p{Lu}[^:.!?*[\n]{1,50}?)\s[–—-]\s(\S[\s\S]*)$/u.exec(text);
  return found && (found[1]?.trim().split(/\s+/).length ?? 9) <= 6 ? found : undefined;
}
