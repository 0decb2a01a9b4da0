/** A part of a URI as people read it; a percent sign that escapes nothing stands for itself, and all of the part stays as it is. */
export function decoded(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The last part of a URI, the name of a file or folder, as people read it. */
export function fileNameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}
