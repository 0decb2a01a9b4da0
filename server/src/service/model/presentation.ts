import { languageTag } from '../document/languageTag.ts';
import type { Label, RoleProfile, Settings, Text } from '../document/profile/profile.ts';
import { defined } from '../document/profile/reader.ts';
import { type FactKey, facts } from '../format/facts.ts';
import { type SectionKey, sections } from '../format/sections.ts';
import { languageOf } from '../text/languages/languages.ts';

/** How the settings want a role to be shown. */
export interface Presentation {
  /** Whose document it is: what the role says of that, else the settings. */
  readonly organisation?: Text;
  /** The path of a picture, relative to the file that names it. */
  readonly logo?: Text;
  /** `#rrggbb` or `#rgb`. */
  readonly accent?: Text;
  /** What sections and facts are called in the role's language, by their keys; those that are called as usual in English are absent. */
  readonly labels: ReadonlyMap<string, string>;
  /** The keys of the sections that come first. */
  readonly order: readonly string[];
}

/** How a role is shown under these settings, if there are any; of a framework, which has a language alone, the same. */
export function presentationOf(
  role: Partial<Pick<RoleProfile, 'organisation' | 'lang'>>,
  settings: Pick<Settings, 'organisation' | 'labels' | 'order'> | undefined,
): Presentation {
  const lang = languageTag(role.lang?.value);
  const language = languageOf(lang);
  const labels = [...(settings?.labels ?? [])].flatMap(([key, label]): [string, string][] => {
    const text = labelFor(label, lang);
    return text ? [[key, text.value.trim()]] : [];
  });
  return {
    labels: new Map([...Object.entries({ ...language?.sections, ...language?.facts }), ...labels]),
    order: settings?.order.map(({ value }) => value) ?? [],
    ...defined({
      organisation: role.organisation ?? settings?.organisation?.name,
      logo: settings?.organisation?.logo,
      accent: settings?.organisation?.accent,
    }),
  };
}

/** The label of this very tag, else of its language, else the one without a language. */
function labelFor(label: Label, lang: string): Text | undefined {
  const [language = ''] = lang.split('-');
  const byTag = new Map([...label].map(([tag, text]) => [tag.toLowerCase(), text]));
  return byTag.get(lang.toLowerCase()) ?? byTag.get(language.toLowerCase()) ?? byTag.get('');
}

/** What stands before a fact, as plain words. */
export function labelOfFact({ labels }: Pick<Presentation, 'labels'>, key: FactKey): string {
  return labels.get(key) ?? facts[key];
}

/** The heading of a section, as plain words. */
export function labelOfSection({ labels }: Pick<Presentation, 'labels'>, key: SectionKey): string {
  return labels.get(key) ?? sections.find((section) => section.key === key)?.title ?? key;
}
