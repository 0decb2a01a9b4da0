import { kindOfPath } from '../../../service/document/kind.ts';
import { say } from '../../../service/message.ts';
import type { Draft } from '../../draft.ts';
import type { ImportFormat, Recognition } from '../../format.ts';
import { ImportRefusal, type Source } from '../../source.ts';
import { Claims } from '../../support/data/claims.ts';
import { constantsOf } from '../../support/data/constants.ts';
import type { Data, DataMap, DataProblem } from '../../support/data/data.ts';
import { withoutTags } from '../../support/data/htmlTexts.ts';
import { readYaml } from '../../support/data/readYaml.ts';
import { DraftBook } from '../../support/draftBook.ts';
import { beginningOf, sourceText } from '../../support/sourceText.ts';
import { frameworkOf } from './framework.ts';
import { keyOf } from './roleKeys.ts';
import { isRole, rolesOf } from './roles.ts';
import { findIn } from './shapes.ts';

/*
 * Skills, levels and roles in JSON, YAML or a constant of JavaScript, in no format that has a name. What is known of such data:
 *
 * - Things have a title under `name`, `title`, `displayName` or the like, a text under `description` or `summary`, and an id under `id` or `path`.
 * - A skill has its levels in a list or under their names: texts, lists of texts, or things with lists of `criteria`, `indicators`, `signals`.
 * - The names of levels may be keys beside the skill's own: `basic`, `expert`.
 * - What skills stand in are categories; one thing around them all is the framework itself.
 * - A list called `levels` or `grades` that is not within a skill has the grades.
 * - A thing with a title and lists of duties, requirements or qualifications is a role.
 * - So is a thing with a title, a text and at least two facts about a post, such as its salary and its place.
 * - Their keys may be other words in any language, as headings are; what has no key in a role is a fact or a section there.
 * - Texts may be HTML.
 * - All that is in no such place is carried over under keys of the author's own.
 */

const longestYaml = 5_000_000;
const longest = 20_000_000;

export const dataFormat: ImportFormat = {
  id: 'data',
  title: say`skills, levels or roles as data`,
  joins: false,

  recognise(source: Source): Recognition | undefined {
    const { name } = source;
    const isData = /\.(?:json5?|ya?ml|[cm]?[jt]sx?)$/i.test(name);
    const isOfTools = /(?:^|\/)(?:package(?:-lock)?|tsconfig[^/]*)\.json$/i.test(name);
    if (!isData || isOfTools || kindOfPath(name)) return undefined;
    const text = beginningOf(source, 300_000);
    const has = (keys: string) => new RegExp(`(?:^|[\\s{,])(?:- )?["']?(?:${keys})["']?\\s*:`, 'm').test(text);
    if (/"\$schema"\s*:|"devDependencies"\s*:/.test(text)) return undefined;
    if (!has('name|title|displayName|label')) return ofOtherWords(name, text);
    const levels =
      has('levels|milestones|proficiencyLevels|proficiencies|expectations') &&
      has('criteria|indicators|behaviou?rs|signals|description|summary');
    const beside = has('expert|advanced') && has('basic|beginner|novice|intermediate|working|awareness');
    const skills = has('skills|competencies|capabilities');
    const duties = has('responsibilities|duties|requirements|qualifications');
    const facts = [
      'company|organi[sz]ation|hiringOrganization',
      'location|jobLocation',
      'salary(?:_?range)?|baseSalary',
      'department|team',
      'employmentType|employment_type',
    ];
    const posts = has('title|jobTitle|job_title') && has('description|summary') && facts.filter(has).length > 1;
    // A list of grades is told by the name of its file.
    const grades = /(?:^|[/_.-])(?:levels|grades|ranks|ladder)\.[^/]*$/i.test(name) && has('description|summary');
    const found = [
      levels || grades || beside ? 'levels' : '',
      skills ? 'skills' : '',
      duties ? 'duties' : '',
      posts ? 'posts' : '',
    ].filter((word) => word !== '');
    if (found.length === 0) return ofOtherWords(name, text);
    return { sureness: 0.55 + found.length * 0.1, because: say`it has data with names and ${found.join(', ')}` };
  },

  async read([source], _decided): Promise<Draft> {
    if (!source) throw new ImportRefusal(say`There is no file to import.`);
    const { root: read, problems } = rootOf(source);
    const root = withoutTags(read);
    if (root.kind !== 'map') throw new ImportRefusal(say`There is no file to import.`);
    const found = findIn(root, isRole);
    if (found.skills.length + found.roles.length + found.grades.length === 0) {
      throw new ImportRefusal(say`${source.name} has no skills with levels, no grades and no roles that can be told.`);
    }
    const book = new DraftBook();
    for (const { message, line } of problems) book.odd(say`Line ${line + 1}: ${message}`);
    const claims = new Claims(book, source.name, root, true);
    const roles = rolesOf(found.roles, claims);
    const fileName = source.name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    if (found.skills.length + found.grades.length > 0) {
      return book.draft([frameworkOf(found, root, fileName, claims), ...roles]);
    }
    const [first, ...others] = roles;
    // What belongs to no role stays with the first one.
    return book.draft(first ? [{ ...first, value: { ...first.value, ...claims.rest(root) } }, ...others] : []);
  },
};

/** So many different keys say what data is about. */
const mostKeys = 300;

/** Roles in JSON or YAML whose keys are other words, `intitule` or `requiredSkills`: sections of a role, and a title or a text. */
function ofOtherWords(name: string, text: string): Recognition | undefined {
  if (!/\.(?:json5?|ya?ml)$/i.test(name)) return undefined;
  const keys = new Set<string>();
  for (const [, quoted, bare] of text.matchAll(
    /(?:^|[\s{,])(?:"([^"\n]{2,40})"|([\p{L}_][\p{L}\p{N}_-]{1,40}))\s*:(?=[\s"'[{]|$)/gmu,
  )) {
    keys.add(quoted ?? bare ?? '');
    if (keys.size >= mostKeys) break;
  }
  const meant = new Set([...keys].map(keyOf));
  const does = ['workActivities', 'qualifications', 'background', 'training'].some((key) => meant.has(key));
  const isRole = does
    ? meant.has('title') || meant.has('summary') || meant.has('skills')
    : meant.has('title') && meant.has('summary') && meant.has('skills');
  return isRole ? { sureness: 0.55, because: say`it has data with names and ${'duties'}` } : undefined;
}

/** All data of a file by the names of its constants; of a file that is all data under the file's own name. */
function rootOf(source: Source): { readonly root: DataMap; readonly problems: readonly DataProblem[] } {
  const isYaml = /\.ya?ml$/i.test(source.name);
  const text = sourceText(source, isYaml ? longestYaml : longest);
  const name = source.name.replace(/^.*\//, '').replace(/\.[^.]*$/, '') || 'data';
  if (isYaml || /^\s*---/.test(text)) {
    const { data, problems } = readYaml(text);
    return { root: mapOf(name, data), problems };
  }
  const { constants, problems } = constantsOf(text);
  const [whole] = constants.size === 1 && constants.has('data') ? [...constants.values()] : [];
  return { root: whole ? mapOf(name, whole) : { kind: 'map', entries: constants, line: 0 }, problems };
}

function mapOf(name: string, data: Data | undefined): DataMap {
  if (data?.kind === 'map' && !data.entries.has('name') && !data.entries.has('title')) return data;
  return { kind: 'map', entries: new Map(data ? [[name, data]] : []), line: 0 };
}
