import { bulletOf } from '../../service/text/clipboard/bullets.ts';
import { dropStart, plainText, type Run, sourceLines } from './inlineMarkdown.ts';

/*
 * Lists whose bullets are a part of their text, since a program has copied them so or their author knows no others.
 */

/** Bullets that are nothing else, also where a line of prose begins with them. Hyphens and numbers are none of them. */
const unmistakable = /^\s*[•●‣◦○▪▫■□◆◇►➢➤✓✔∙·\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC]/;

/**
 * Words whose lines begin with bullets, each line with one as words of its own; a line without one goes on with the line above it. Markdown and
 * HTML make one paragraph of such lines. All of it is one where fewer than two lines begin so.
 */
export function splitTypedItems(runs: readonly Run[]): (readonly Run[])[] {
  const lines = sourceLines(runs);
  const begins = lines.map((line) => unmistakable.test(plainText(line)));
  if (begins.filter(Boolean).length < 2) return [runs];
  const parts: Run[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || begins[index]) parts.push(line);
    else parts.at(-1)?.push(...line);
  }
  return parts;
}

/** A box of a checklist in Markdown, with what stands in it. */
const box = /^\[([ xX])\][ \t]+(?=\S)/;

/** An item without the bullet or the box that its author has typed into it. That a box is ticked is said by a sign, as in HTML. */
export function withoutBullet(runs: readonly Run[]): readonly Run[] {
  const text = plainText(runs);
  const boxed = box.exec(text);
  if (boxed) {
    const rest = dropStart(runs, boxed[0].length);
    const [first, ...others] = rest;
    return first && boxed[1] !== ' ' ? [{ text: '☑ ', line: first.line }, first, ...others] : rest;
  }
  const bullet = bulletOf(text);
  return bullet && !bullet.ordered && bullet.length < text.length && /^[•·●]/.test(text)
    ? dropStart(runs, bullet.length)
    : runs;
}
