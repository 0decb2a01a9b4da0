import { inOrderOfLevels } from '../../../service/text/levelOrder.ts';

/*
 * Which labels are grades of a ladder, which are levels of a skill, and which only say yes or no.
 */

/** Words that say how far up a post is; "lead" and "head" stand at the beginning or the end. */
const seniority =
  /\b(?:junior|jr|senior|snr|sr|principal|staff|associate|apprentice|trainee|intern|graduate|distinguished|fellow|mid(?:[- ]?level)?|middle|entry(?:[- ]level)?|director|chief|vp|cto|ceo|deputy|assistant|stagiaire|débutant|confirmé|anfänger|berufseinsteiger|leitende[rn]?|aprendiz|sênior|sénior|plena?|pleno|ordinario|młodszy|starszy|kierownik)\b|^(?:tech(?:nical)? |team )?lead\b|\b(?:lead|leader|head|manager)\b|^head of\b/iu;

/** `L3`, `IC 2`, `M1`, `Level 4`, `Grade 7`, `Band 6`, `Engineer II`, `Developer 3`. */
const numbered =
  /^(?:[A-Z]{1,4}[- ]?\d{1,2}[a-z+]?|(?:level|lvl|grade|band|step|stage|stufe|niveau|nivel|poziom|livello|tier|rank|class)\s*:?\s*(?:\d{1,2}[a-z+]?|[IVX]{1,4})\b.*|\p{L}[\p{L}\s/&-]{2,40}\s(?:[IVX]{1,4}|[A-Z]{0,3}\d{1,2}))(?:\s*[-–—:(/].*)?$/u;

/** Longer labels are statements. */
const longestLabel = 60;

/** Whether a label surely is a grade, and so a role of its own. */
export function looksLikeGrade(label: string): boolean {
  const text = label.trim();
  if (text.length === 0 || text.length > longestLabel || /[.!?;]\s|\b(?:the|a|an|your|our)\b/i.test(text)) return false;
  return numbered.test(text) || (seniority.test(text) && text.split(/\s+/).length <= 7);
}

/** The share of labels that look like grades, from 0 to 1. Numbers alone count where all labels are such: `1 | 2 | 3`. */
export function shareOfGrades(labels: readonly string[]): number {
  const words = labels.filter((label) => label.trim() !== '');
  if (words.length === 0) return 0;
  if (words.length > 1 && words.every((label) => /^\d{1,2}$|^[IVX]{1,4}$/.test(label.trim()))) return 0.9;
  return words.filter(looksLikeGrade).length / words.length;
}

/** Whether labels stand in a ladder's order from the highest to the lowest, as far as their numbers tell. */
export function isDescending(labels: readonly string[]): boolean {
  const numbers = labels.map((label) => /\d+/.exec(label)?.[0]);
  if (labels.length < 2 || numbers.some((number) => number === undefined)) return false;
  const ordered = inOrderOfLevels([...labels]);
  return ordered.every((label, index) => label === labels.at(-1 - index)) && ordered[0] !== labels[0];
}

/** What says that a role has a skill, without a level. */
const yes = /^(?:[x×✓✔✅☑●•]|yes|y|ja|oui|sí|si|sim|tak|true|required|\u2705\uFE0F?)$/iu;
/** What says that a role does not have a skill. */
const no = /^(?:[-–—−✗✘❌☐○]|no|n|none|n\/?a|nein|non|false|not required|not applicable|tbd)$/iu;

/** What a cell says that only ticks a skill off; `undefined` for any other. */
export function tickOf(text: string): 'yes' | 'no' | undefined {
  const trimmed = text.trim();
  if (yes.test(trimmed)) return 'yes';
  return no.test(trimmed) ? 'no' : undefined;
}

/** Words by which a grade's text includes that of the grade below. */
const includesLower =
  /\b(?:all|everything|same|plus|meets?|includes?|including|in addition to|continues?|also)\b[^.]{0,60}\b(?:above|below|previous|prior|preceding|lower|earlier|last (?:level|grade))\b/iu;

/** Whether a text says that a grade includes what the lower ones ask for. */
export function saysCumulative(text: string): boolean {
  return text.length < 300 && includesLower.test(text);
}
