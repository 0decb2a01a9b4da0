import type { Code, Framework, Scale, Skill, SkillLevel, Text } from '../../service/document/profile/profile.ts';
import { levelOfKey } from '../../service/model/levels.ts';
import { scaleIn, scaleOfSkill } from '../../service/model/scales.ts';
import { addressOf, derivedIdentifier, frameworkIdentifier } from '../support/derivedIds.ts';

/*
 * A framework as concepts of SKOS, in JSON-LD: the framework is a scheme, categories and skills are concepts, what a skill means at a level is a
 * narrower concept, and scales are ordered collections. Texts are Markdown, as they are in the file. Addresses are derived from ids; the same
 * framework gives the same bytes.
 */

type Value = string | number | Reference | Words | Members | readonly Value[];

interface Reference {
  readonly '@id': string;
}

interface Words {
  readonly '@value': string;
  readonly '@language': string;
}

/** References in an order. */
interface Members {
  readonly '@list': readonly Reference[];
}

type Node = Readonly<Record<string, Value | undefined>>;

const context = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
} as const;

const matches: ReadonlyMap<string, string> = new Map([
  ['exact', 'skos:exactMatch'],
  ['close', 'skos:closeMatch'],
  ['broad', 'skos:broadMatch'],
  ['narrow', 'skos:narrowMatch'],
  ['related', 'skos:relatedMatch'],
]);

export function skosOf(framework: Framework): string {
  const writer = new SkosWriter(framework);
  const graph = [writer.scheme(), ...writer.categories(), ...writer.skills(), ...writer.scales()];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, undefined, 2)}\n`;
}

class SkosWriter {
  readonly #framework: Framework;
  readonly #id: string;
  readonly #language: string;
  readonly #scheme: Reference;
  readonly #categories: ReadonlySet<string>;

  constructor(framework: Framework) {
    this.#framework = framework;
    this.#id = framework.id?.value ?? 'framework';
    this.#language = framework.lang?.value ?? 'en';
    this.#categories = new Set(framework.categories.map(({ id }) => id));
    this.#scheme = { '@id': addressOf(frameworkIdentifier(this.#id)) };
  }

  scheme(): Node {
    const { name, version, description, source, categories, skills } = this.#framework;
    return {
      ...this.#scheme,
      '@type': 'skos:ConceptScheme',
      'dct:title': this.#words(name?.value ?? this.#id),
      'skos:notation': this.#id,
      'dct:description': this.#text(description),
      'dct:language': this.#language,
      'owl:versionInfo': version?.value,
      'dct:publisher': source?.name?.value,
      'dct:source': source?.url && { '@id': source.url.value },
      'dct:license': source?.licence?.value,
      'skos:hasTopConcept': list([
        ...categories
          .filter(({ parent }) => this.#category(parent) === undefined)
          .map(({ id }) => this.#ref('category', id)),
        ...[...skills.values()]
          .filter((skill) => this.#broader(skill) === undefined)
          .map(({ id }) => this.#ref('skill', id.value)),
      ]),
    };
  }

  categories(): Node[] {
    return this.#framework.categories.map(({ id, name, parent, description, codes }) => ({
      ...this.#ref('category', id),
      '@type': 'skos:Concept',
      'skos:inScheme': this.#scheme,
      'skos:notation': id,
      'skos:prefLabel': this.#words(name),
      'skos:definition': this.#text(description),
      'skos:broader': this.#category(parent),
      ...this.#codes(codes),
    }));
  }

  skills(): Node[] {
    return [...this.#framework.skills.values()].flatMap((skill) => [
      this.#skill(skill),
      ...skill.levels.map((level) => this.#level(skill, level)),
    ]);
  }

  scales(): Node[] {
    const { scales, defaultScale, skills } = this.#framework;
    const names = new Set([...scales.keys(), ...(defaultScale ? [defaultScale.value] : [])]);
    for (const { scale } of skills.values()) if (scale) names.add(scale.value);
    return [...names].flatMap((name) => {
      const scale = scaleIn(this.#framework, name);
      return scale ? this.#scale(name, scale) : [];
    });
  }

  #skill(skill: Skill): Node {
    const id = skill.id.value;
    return {
      ...this.#ref('skill', id),
      '@type': 'skos:Concept',
      'skos:inScheme': this.#scheme,
      'skos:notation': id,
      'skos:prefLabel': this.#words(skill.name?.value ?? id),
      'skos:altLabel': list(skill.aliases.map(({ value }) => this.#words(value))),
      'dct:type': skill.kind?.value,
      'skos:definition': this.#text(skill.description),
      'skos:scopeNote': this.#text(skill.guidance),
      'skos:note': list([
        ...skill.indicators.flatMap(({ text, examples }) => [text, ...examples]).map(({ value }) => this.#words(value)),
        ...skill.details.flatMap(({ label, values }) =>
          values.map(({ value }) => this.#words(`${label.value}: ${value}`)),
        ),
        ...skill.questions.map(({ value }) => this.#words(value)),
      ]),
      'skos:broader': this.#broader(skill),
      'owl:deprecated': skill.status?.value === 'retired' ? 'true' : undefined,
      'dct:isReplacedBy': skill.replacedBy && this.#ref('skill', skill.replacedBy.value),
      'dct:references': list(
        [...(skill.url ? [skill.url] : []), ...skill.links.map(({ url }) => url)].map(({ value }) => ({
          '@id': value,
        })),
      ),
      ...this.#codes(skill.codes),
    };
  }

  #level(skill: Skill, { level, description, indicators, examples, links, questions }: SkillLevel): Node {
    const scale = scaleOfSkill(skill, this.#framework);
    const step = scale && levelOfKey(scale, level.value);
    const id = step?.id ?? level.value;
    return {
      ...this.#ref('skill', skill.id.value, 'level', id),
      '@type': 'skos:Concept',
      'skos:inScheme': this.#scheme,
      'skos:notation': `${skill.id.value}/${id}`,
      'skos:prefLabel': this.#words(`${skill.name?.value ?? skill.id.value}: ${step?.name ?? id}`),
      'skos:definition': this.#text(description),
      'skos:note': list([...indicators.map(({ text }) => text), ...questions].map(({ value }) => this.#words(value))),
      'skos:example': list(
        [...indicators.flatMap((one) => one.examples), ...examples].map(({ value }) => this.#words(value)),
      ),
      'skos:broader': this.#ref('skill', skill.id.value),
      'skos:related': step && scale ? this.#ref('scale', this.#nameOf(skill), 'level', step.id) : undefined,
      'dct:references': list(links.map(({ url }) => ({ '@id': url.value }))),
    };
  }

  /** The name by which the framework calls a skill's scale. */
  #nameOf(skill: Skill): string {
    return skill.scale?.value ?? this.#framework.defaultScale?.value ?? '';
  }

  #scale(name: string, { name: title, levels }: Scale): Node[] {
    const members = levels.map(({ id }) => this.#ref('scale', name, 'level', id));
    return [
      {
        ...this.#ref('scale', name),
        '@type': 'skos:OrderedCollection',
        'skos:notation': name,
        'skos:prefLabel': this.#words(title),
        'skos:memberList': { '@list': members },
      },
      ...levels.map((level) => ({
        ...this.#ref('scale', name, 'level', level.id),
        '@type': 'skos:Concept',
        'skos:inScheme': this.#scheme,
        'skos:notation': level.id,
        'skos:prefLabel': this.#words(level.name),
        'skos:altLabel': list(level.aliases.map((alias) => this.#words(alias))),
        'skos:definition': this.#text(level.description),
        ...this.#codes(level.codes ?? []),
      })),
    ];
  }

  #broader({ category }: Skill): Reference | undefined {
    return this.#category(category.findLast(({ value }) => this.#category(value) !== undefined)?.value);
  }

  #category(id: string | undefined): Reference | undefined {
    return id !== undefined && this.#categories.has(id) ? this.#ref('category', id) : undefined;
  }

  #ref(...path: readonly string[]): Reference {
    return { '@id': addressOf(derivedIdentifier(this.#id, ...path)) };
  }

  #words(text: string): Words {
    return { '@value': text, '@language': this.#language };
  }

  #text(text: Text | undefined): Words | undefined {
    return text && this.#words(text.value);
  }

  /** What others call the thing: an address is a match, a code without one a note. */
  #codes(codes: readonly Code[]): Node {
    const found: Record<string, Value[]> = {};
    for (const { scheme, code, address, match } of codes) {
      const key = address ? (matches.get(match?.value ?? 'exact') ?? 'skos:relatedMatch') : 'dct:identifier';
      const value = address ? { '@id': address.value } : `${scheme?.value ?? ''}:${code?.value ?? ''}`;
      found[key] = [...(found[key] ?? []), value];
    }
    return Object.fromEntries(Object.entries(found).map(([key, values]) => [key, list(values)]));
  }
}

/** One value alone is no list. */
function list(values: readonly Value[]): Value | undefined {
  return values.length > 1 ? values : values[0];
}
