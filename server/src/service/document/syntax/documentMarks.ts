/** The offsets of YAML's marks that end one document and begin another, in their order. Marks amid a block scalar count, too, since YAML takes them so. */
export function documentMarks(text: string): number[] {
  return [...text.matchAll(/^---(?=\s|$)/gm)].map(({ index }) => index);
}
