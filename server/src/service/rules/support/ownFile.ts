import { newFile } from '../../document/edits/fileChange.ts';
import { otherFile } from '../../document/repair/severalFiles.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { documentMarks } from '../../document/syntax/documentMarks.ts';
import { capitalisedMessage, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { slug } from '../../text/slug.ts';

/** What says how a role or a framework is called, in the order in which it names a file. */
const naming = [/^id[ \t]*:[ \t]*["']?([^\s"'#]+)/m, /^(?:title|name)[ \t]*:[ \t]*(.+)$/m];

/** Where another role or framework begins in a file, as a finding's fix: it goes to a file beside this one, word for word. */
export function moveToOwnFile(document: SourceDocument): Fix[] {
  const { text, kind, uri } = document;
  const start = document.derived(otherFile);
  if (start === undefined) return [];
  const end = documentMarks(text).find((mark) => mark > start) ?? text.length;
  const own = text.slice(start, end).replace(/^---[ \t]*\r?\n?/, '');
  const name = naming.map((pattern) => slug(pattern.exec(own)?.[1] ?? '')).find((id) => id !== '') ?? `another-${kind}`;
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const file = `${folder}${encodeURIComponent(name)}.${kind}.yaml`;
  const title = say`move it to a file of its own`;
  return [
    {
      kind: title,
      title: capitalisedMessage(title),
      edits: [{ start, end, newText: '' }],
      elsewhere: [newFile(file === uri ? file.replace(`.${kind}.`, `-2.${kind}.`) : file, own)],
      safe: false,
    },
  ];
}
