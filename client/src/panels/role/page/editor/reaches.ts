import type { Requests } from '../../../shared/page/editing/requests.ts';
import type { Reach } from '../../../shared/page/editing/textBox.ts';
import { say } from '../../../shared/page/say.ts';
import { itemOf } from './elements.ts';
import type { Questions } from './questions.ts';
import { rowsOf, useInWords } from './skills/chosenSkills.ts';

/**
 * Where a change of a catalogue's text can count: in this role alone, or in the catalogue, for all roles that use the skill.
 *
 * @param path Where the role's own text would stand.
 * @param start The text of the catalogue, which must be there still.
 */
export async function reachesOf(
  { requests, questions }: { readonly requests: Requests; readonly questions: Questions },
  value: HTMLElement,
  path: string,
  start: string,
): Promise<readonly Reach[]> {
  const item = itemOf(value);
  const { originUri, originPath } = value.dataset;
  const own: Reach = {
    label: say`Only in this role`,
    detail: say`Other roles keep the words of the catalogue.`,
    send: (text) => requests.send(() => [{ op: 'set', path, value: text, was: null }]),
  };
  if (!item || originUri === undefined || originPath === undefined) return [own];
  // By where its text stands, since the role may call the skill otherwise.
  const only = { uri: originUri, path: originPath };
  const found = await questions.ask({
    kind: 'skills',
    query: '',
    path: item.getAttribute('data-path') ?? '',
    only,
  });
  const [row] = found ? rowsOf(found) : [];
  const { count = 0, titles = [] } = row?.skill.usedBy ?? {};
  const more = count - titles.length;
  const names = titles.length === 0 ? '' : `${titles.join(', ')}${more > 0 ? say` and ${more} more` : ''}`;
  const shared: Reach = {
    label: say`In ${row?.category.framework ?? say`the catalogue`}, used by ${useInWords(count)}`,
    detail: names,
    send: (text) => requests.sendTo(originUri, [{ op: 'set', path: originPath, value: text, was: start }]),
  };
  return [own, shared];
}
