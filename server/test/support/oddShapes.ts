/*
 * Random files as no schema has them: known keys, other words and unknown ones above values of any shape. All words that may not be lost are
 * unique, so that they can be looked for.
 */

type Random = (below: number) => number;

export interface OddFile {
  readonly yaml: string;
  /** The words that have to be found again. */
  readonly words: readonly string[];
}

const keys: Readonly<Record<'role' | 'framework', readonly string[]>> = {
  role: (
    'title,summary,skills,workActivities,background,training,qualifications,sections,details,links,codes,notes,source,family,grade,status,' +
    'progressesTo,reportsTo,frameworks,lang,version,updated,Responsibilities,duties,About you,Person specification,Essential,Nice to have,' +
    'salary,Location,experience,education,job,role,Line manager,About us,how_to_apply,overview,Purpose,What you need,Department,x-own'
  ).split(','),
  framework:
    'id,name,version,description,skills,competencies,scales,levels,grades,bands,categories,themes,defaultScale,source,cumulative,About,x-own'.split(
      ',',
    ),
};

const innerKeys = (
  'name,description,type,level,items,title,text,details,tags,links,examples,importance,category,framework,skill,What,rating,Essential,' +
  'Desirable,url,label,id,ref,levels,indicators,aliases,min,max,scheme,code,Technical,Daily,x-mine,status,remove,value,<<'
).split(',');

const levels = ['advanced', '3/5', '★★★☆☆', 'Level 2', 'basic', 'essential', 'working'];

export function oddFile(random: Random, kind: 'role' | 'framework'): OddFile {
  const words: string[] = [];
  let count = 0;

  function pick<T>(values: readonly T[]): T {
    return values[random(values.length)] as T;
  }

  /** A word that occurs once in the file. */
  function word(isCounted = true): string {
    const made = `${pick(['alpha', 'Bravo', 'charlie', 'Délta', 'Echo'])}${++count}q`;
    if (isCounted) words.push(made);
    return made;
  }

  function phrase(isCounted = true): string {
    return Array.from({ length: 1 + random(4) }, () => word(isCounted)).join(' ');
  }

  function text(isCounted: boolean): string {
    const one = (): string => phrase(isCounted);
    switch (random(16)) {
      case 0:
        return `• ${one()} • ${one()}`;
      case 1:
        return `1. ${one()} 2. ${one()} 3. ${one()}`;
      case 2:
        return `${one()}:\n- ${one()}\n- ${one()}\n  - ${one()}`;
      case 3:
        return `${one()}\n\n${one()}\n${one()}`;
      case 4:
        return `# ${one()}\n* ${one()}\n* ${one()}\n**${one()}**\n${one()}`;
      case 5:
        return `${one()} (${pick(levels)})`;
      case 6:
        return `${one()} – ${pick(levels)}`;
      case 7:
        return `${one()}, ${one()}, ${one()}`;
      case 8:
        return `${one()}\t${one()}\t${one()}\n${one()}\t${pick(levels)}\t${one()}\n${one()}\t${one()}\t${one()}`;
      case 9:
        return `| ${one()} | Level |\n|---|---|\n| ${one()} | ${one()} |\n| ${one()} | ${pick(levels)} |`;
      case 10:
        return `**${one()}:** ${one()}`;
      case 11:
        return `${one()}: ${one()}`;
      case 12:
        return `a) ${one()} b) ${one()}; ${one()}`;
      case 13:
        return `- ${one()} - ${one()}`;
      default:
        return one();
    }
  }

  function scalar(isCounted: boolean, column: number): string {
    const value = random(12) === 0 ? pick(levels) : random(14) === 0 ? '' : text(isCounted);
    if (random(3) > 0) return ` ${JSON.stringify(value)}`;
    if (value === '' || /^[\s]/.test(value)) return ' ""';
    const style = pick(['|-', '>-', '|']);
    return ` ${style}\n${value.replace(/^(?=.)/gm, ' '.repeat(column + 2))}`;
  }

  function value(column: number, depth: number, isCounted: boolean): string {
    const shape = depth > 4 ? 0 : random(7);
    if (shape < 3) return scalar(isCounted, column);
    if (shape < 5) return sequence(column, depth, isCounted);
    return `\n${mapping(column + 2, depth, isCounted)}`;
  }

  function sequence(column: number, depth: number, isCounted: boolean): string {
    const items = Array.from(
      { length: random(4) },
      () => `${' '.repeat(column + 2)}-${value(column + 2, depth + 1, isCounted)}`,
    );
    return items.length === 0 ? ' []' : `\n${items.join('\n')}`;
  }

  function mapping(column: number, depth: number, isCounted: boolean): string {
    const pairs = Array.from({ length: 1 + random(4) }, () => {
      const isOwn = random(3) === 0;
      const key = depth === 0 ? pick(keys[kind]) : pick(innerKeys.filter((one) => one !== '<<'));
      const name = isOwn ? `${word(isCounted)} ${phrase(isCounted)}` : key;
      return `${' '.repeat(column)}${JSON.stringify(name)}:${value(column, depth + 1, isCounted)}`;
    });
    return pairs.join('\n');
  }

  const yaml = random(12) === 0 ? sequence(-2, 0, true).slice(1) : mapping(0, 0, true);
  return { yaml: `${yaml}\n`, words };
}
