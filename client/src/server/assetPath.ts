/**
 * Whether a value is the path of a file below a folder: plain names between forward slashes, none of which leads upwards or to another
 * place.
 */
export function isAssetPath(path: unknown): path is string {
  return typeof path === 'string' && path.split('/').every((name) => /^[\w-][\w.-]*$/.test(name));
}
