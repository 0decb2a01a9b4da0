/*
 * Whether words in brackets are a note to the writer of a text and not for its readers. Duties are imperatives and questions as well ("(check
 * and update records)", "(who needs what, and when?)"), so that the words must be about writing, or be a question about it.
 */

const writing =
  'word|words|wording|phrase|phrasing|sentence|paragraph|bullet|heading|title|name|term|text|description|example|examples|way|way to put|way of putting|way of saying';
const about = `this|that|it|this (?:bit|bullet|part|sentence|section|paragraph|text|line|item|phrase|word|wording|title|name|duty|description|level)|the (?:wording|phrasing|sentence|paragraph|text|bullet|spelling|grammar|heading)`;
const asked =
  "(?:HR|IT|Finance|finance|Legal|legal|Payroll|payroll|People team|people team|the team|[Tt]he (?:line |hiring |team )?manager|line manager|hiring manager|team lead|[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:'s team| team| first)?";
const later = '(?: (?:later|first|again|soon|before publishing|before publication|with .{1,30}))?[.!]?';

/** Each pattern matches the whole text within the brackets. */
const notes: readonly RegExp[] = [
  // "think of a better phrase for this", "find another word", "needs a better title".
  new RegExp(
    `^(?:please )?(?:think of|think about|find|use|choose|pick|add|get|give|suggest|needs?|try) (?:(?:us|me|an?|some|the|one|two) )?(?:better|different|another|clearer|shorter|simpler|nicer|more precise|right|proper|catchier) (?:${writing})(?: .{0,60})?$`,
    'i',
  ),
  // "reword", "rephrase this later", "rewrite this sentence", "check the wording".
  /^(?:please )?(?:reword|rephrase|re-word|re-phrase|clarify|elaborate)(?: this| that| it| please)?[.!]?$/i,
  new RegExp(
    `^(?:please )?(?:reword|rephrase|rewrite|shorten|clarify|expand on|expand|simplify|tidy up|tidy|fix|check|confirm|replace|change|update|remove|delete|revisit|rethink|reconsider|discuss) (?:${about})${later}$`,
    'i',
  ),
  // "needs rewording", "this still needs more detail".
  /^(?:this )?(?:bit |part |sentence |section )?(?:still )?needs? (?:rewording|rephrasing|rewriting|expanding|clarifying|shortening|tidying(?: up)?|proofreading|to be (?:reworded|rephrased|rewritten|expanded|clarified|shortened|checked|confirmed|updated)|more (?:detail|work|thought|examples)|work|an example|examples)(?: .{0,40})?$/i,
  // "add an example", "add more detail here".
  /^(?:please )?(?:add|write|give|include|provide|insert) (?:an?|some|more|another|a few) (?:example|examples|detail|details|text|words|link|description|sentence|paragraph)(?: (?:here|later|for this|please))?[.!]?$/i,
  // "check with HR", "ask Sam", "confirm this with the line manager".
  new RegExp(
    `^(?:[Pp]lease )?(?:[Cc]heck|[Cc]onfirm|[Dd]iscuss|[Vv]erify|[Aa]gree|[Cc]larify)(?: this| that| it| level| grade| wording)? with ${asked}[.!]?$`,
  ),
  /^(?:[Pp]lease )?[Aa]sk (?:HR|[A-Z][a-z]+)(?: about (?:this|that|it))?[.!]?$/,
  // "decide which level", "check whether this is still needed".
  /^(?:please )?(?:decide|check|confirm|think about|find out|work out|discuss) (?:whether|if|what|which|how|where) (?:(?:this|that|it|we)(?: .{0,60})?|(?:level|grade|title|name|word|term|heading|framework)(?: .{0,40})?|.{0,40}(?:still needed|still true|still correct|right (?:word|level|grade|term|title)))[.?]?$/i,
  // "Sarah to check ages before this goes out", "HR to confirm".
  /^(?:HR|IT|[A-Z][a-z]+(?: [A-Z][a-z]*)?) to (?:please )?(?:check|confirm|update|add|review|rewrite|complete|provide|finish|decide|amend|edit|reword|look at|send|write)\b.{0,80} before (?:this|it|we|publi|posting|advertis|the advert|sign|going|sending)/,
  new RegExp(
    `^(?:HR|[A-Z][a-z]+) to (?:please )?(?:check|confirm|update|review|rewrite|complete|provide|advise|decide|amend|edit|reword)(?: (?:${about}|wording|(?:the )?(?:grade|level|salary|title|hours|dates?|figures?|details?|numbers?|text)))?[.!?]?$`,
  ),
  // "ask Karen if we still need this", "need to check this with finance".
  /^(?:[Pp]lease )?[Aa]sk (?:HR|[A-Z][a-z]+) (?:if|whether|about|what|which|how) (?:we|this|that|it|the (?:wording|grade|level))\b.{0,80}$/,
  /^(?:(?:I|we) )?(?:still )?(?:need|have) to (?:check|confirm|ask|agree|verify) (?:this|that|it|with|whether|if)\b.{0,80}$/i,
  /^(?:how many|how much|how often|by when|since when|which (?:one|ones)|what (?:grade|level|band|salary))\?+$/i,
  // "copied from old JD, please reword".
  /^(?:copied|pasted|taken) from (?:the |an? |our )?(?:old|previous|last|other|another)\b.{0,60}$/i,
  /^.{0,60}\bplease (?:reword|rewrite|rephrase|check|update|amend|delete|remove|shorten)(?: (?:this|that|it|first))?[.!]?$/i,
  // "is this right?", "should we keep this?", "duplicate?", "still needed?".
  /^(?:is|are|was|were) (?:this|that|it|these|they) (?:still |really |actually )?(?:the )?(?:right|correct|true|ok|okay|needed|relevant|accurate|necessary|enough|too \w+|up to date|a duplicate|right (?:word|level|grade|term|title|place))(?: (?:word|level|grade|term|title|place|now|any more|here))?\?+$/i,
  /^(?:should|do|can|could|shall) (?:we|I) (?:say|word|phrase|put) (?:this|that|it) (?:better|differently|otherwise|more \w+|another way)\?+$/i,
  /^(?:please )?(?:delete|amend|edit|omit|adapt) (?:this )?(?:if|as|where) (?:not )?(?:needed|necessary|applicable|required|relevant|appropriate)[.!]?$/i,
  /^(?:please )?(?:delete|amend) as (?:appropriate|applicable|necessary|needed)[.!]?$/i,
  /^(?:should|do|can|could|shall) (?:we|I|this|it) (?:still )?(?:be )?(?:keep|kept|remove|removed|delete|deleted|say|mention|mentioned|include|included|add|added|move|moved|merge|merged|split|drop|dropped|reword|reworded|rephrase|rephrased|need|go)(?: (?:this|that|it|here|these))?(?: (?:here|elsewhere|at all|somewhere else))?\?+$/i,
  /^(?:right|correct|really|duplicate|duplicated|still (?:needed|true|relevant|correct)|better (?:word|term|phrase|name|title)|(?:which|what) (?:level|grade|title|framework)|not sure|not sure about this|wording|typo|wrong (?:word|level))\?+$/i,
  /^\?+$/,
  // "note to self: …", "not sure about this".
  /^note to (?:self|author|editor|writer)\b/i,
  /^(?:i am |I'm |I’m )?not sure (?:about|whether|if|what) (?:this|that|it|we|the wording)\b.{0,60}$/i,
  /^(?:todo|to do|fixme|tbc|tbd)\b *:.*$/i,
  /^(?:placeholder|placeholder text|text to follow|details? to follow|more to follow|to follow)[.!]?$/i,
];

/** In square brackets, which ordinary texts hardly have, an imperative is enough. */
const inSquares =
  /^(?:please )?(?:(?:I |we |still )?(?:need|have) to )?(?:check|confirm|ask|rewrite|reword|rephrase|expand|clarify|decide|discuss|verify|add|replace|update|remove|delete|fix|revisit|review)(?: (?:this|that|it|with|whether|if|which|what|wording|level|grade|detail|details|example|examples|text|link|name|title)(?: .{0,80})?)?[.!?]?$/i;

/** "[Fix]" labels what follows. */
const label = /^\p{Lu}\p{L}+$/u;

/** How a bracket with a note to the writer begins. Most other brackets are excluded by this first word, which is quick. */
const beginnings =
  /^(?:please|amend|edit|omit|adapt|think|find|use|choose|pick|add|get|give|suggest|needs?|try|re-?word|re-?phrase|rewrite|clarify|elaborate|shorten|expand|simplify|tidy|fix|check|confirm|replace|change|update|remove|delete|revisit|rethink|reconsider|discuss|this|bit|part|sentence|section|still|write|include|provide|insert|verify|agree|ask|decide|need|have|we|work|is|are|was|were|should|do|can|could|shall|right|correct|really|duplicated?|better|copied|pasted|taken|which|what|how|by|since|not|wording|typo|wrong|\?|note|i|i[’']m|todo|to|fixme|tbc|tbd|placeholder|text|details?|more|review)(?![\p{L}\p{N}])|^\?/iu;

/** Somebody who is to do something to the text; the people of a trade have their duties. */
const namedWriter =
  /^(?!(?:Manager|Supervisor|Director|Officer|Team|Line|Candidate|Candidates|Postholder|Applicant|Applicants|Employee|Staff|Lead|Client|Customer|Contractor|Trainee|Apprentice|Volunteer|Nurse|Teacher|Driver|Chair|Head|Employer|Owner|User|Users|Training|Ability|Due|How|Up|Back|From|Open|Able|Responsible|Willing)\b)(?:HR|IT|[A-Z][a-z]+)(?: [A-Z][a-z]*)? to /;

/**
 * Whether the words of a bracket, without the bracket, are a note to the writer; `square` is true for `[…]`. `before` is the text before the
 * bracket: where it mentions questions, a question in the bracket is an example.
 */
export function isNote(words: string, square: boolean, before: string): boolean {
  // "NB: check with Legal" is one, "NB: shift work is required" is meant for readers.
  const nota = /^(?:NB|N\.B\.|nota bene|note)(?: ?[:–—-] ?| )(?=\S)/i.exec(words)?.[0];
  if (nota !== undefined && isNote(words.slice(nota.length), true, before)) return true;
  if (!beginnings.test(words) && !namedWriter.test(words)) return false;
  if (words.endsWith('?') && /\b(?:ask|asks|asking|question|questions|whether)\b[^.!?]*$/i.test(before)) return false;
  return notes.some((note) => note.test(words)) || (square && inSquares.test(words) && !label.test(words));
}
