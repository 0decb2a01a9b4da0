/** Characters that would be marks where they stand. */
const marks =
  /\\(?=[!-/:-@[-`{-~])|`|\*(?=\S)|(?<=\S)\*|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])|\[(?=[^\]]{0,500}\](?:\(|\[|:))|<(?=[a-z/!?])|&(?=#?\w{1,32};)/giu;

/** Plain words of one line as CommonMark that shows them as they are, with no more escapes than that takes. */
export function escapeInline(text: string): string {
  return text.replace(marks, '\\$&');
}
