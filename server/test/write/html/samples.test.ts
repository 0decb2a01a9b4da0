import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Item, Link, RoleProfile, Source, Text } from '../../../src/service/document/profile/profile.ts';
import { type Element, elementsOf, find, hasClass, readHtml, textOf } from './readHtml.ts';
import { pageOf, readSample, resolveText, sampleNames, sampleUrl } from './resolved.ts';

for (const name of sampleNames) {
  test(`the page of ${name} has every text of the file, in order within its section`, async () => {
    const { profile, role } = await readSample(name);
    const page = readHtml(pageOf(profile).html);
    for (const [section, texts] of sectionsOf(role)) {
      const area = find(page, (element) => hasClass(element, section));
      let rest = bare(contentOf(area));
      for (const text of texts) {
        const wanted = bare(text);
        const at = rest.indexOf(wanted);
        assert(at >= 0, `"${text}" is not in its place in ${section}`);
        rest = rest.slice(at + wanted.length);
      }
    }
  });

  test(`every text of ${name} leads to its line`, async () => {
    const { profile, role, text } = await readSample(name);
    const elements = elementsOf(readHtml(pageOf(profile).html));
    const lines = new Set(elements.map((element) => element.attributes.get('data-line')));
    for (const value of ownTexts(role))
      assert(lines.has(String(value.range.start.line)), `"${value.value}" leads nowhere`);
    const last = text.split('\n').length;
    for (const line of lines) assert(line === undefined || (/^\d+$/.test(line) && Number(line) < last));
  });

  test(`headings of ${name} skip no level, ids are unique, and every jump leads somewhere`, async () => {
    const { profile } = await readSample(name);
    const elements = elementsOf(readHtml(pageOf(profile).html));
    let before = 0;
    for (const heading of elements.filter((element) => /^h\d$/.test(element.name))) {
      const level = Number(heading.name.slice(1));
      assert(level <= before + 1, `"${textOf(heading)}" is an ${heading.name} after an h${before}`);
      before = level;
    }
    const ids = elements.flatMap((element) => element.attributes.get('id') ?? []);
    assert.equal(new Set(ids).size, ids.length);
    for (const element of elements) {
      const href = element.attributes.get('href');
      if (href?.startsWith('#')) assert(ids.includes(href.slice(1)), href);
      const label = element.attributes.get('aria-labelledby');
      if (label !== undefined) assert(ids.includes(label), label);
    }
  });

  test(`a page can be made of ${name} wherever it is cut off`, async () => {
    const url = sampleUrl(name);
    const text = await readFile(url, 'utf8');
    const files = new Map<string, string>();
    const read = async (uri: string) => {
      const known = files.get(uri) ?? (await readFile(new URL(uri), 'utf8').catch(() => ''));
      files.set(uri, known);
      return known;
    };
    for (let end = 0; end <= text.length; end += 211) {
      readHtml(pageOf(await resolveText(url.href, text.slice(0, end), read)).html);
    }
  });
}

/** The texts by the class of the part of the page where they belong. */
function sectionsOf(role: RoleProfile): [string, string[]][] {
  const sections: [string, (string | undefined)[]][] = [
    ['rp-belongs', [role.family?.value, role.organisation?.value]],
    ['rp-header', [role.title?.value]],
    ['rp-summary', [role.summary?.value]],
    ['rp-background', role.background.flatMap(itemTexts)],
    ['rp-work-activities', role.workActivities.flatMap(itemTexts)],
    ['rp-skills', role.skills.flatMap((group) => [group.title?.value, ...group.items.flatMap(skillTexts)])],
    ['rp-training', role.training.flatMap(itemTexts)],
    ['rp-development-activities', role.developmentActivities.flatMap(itemTexts)],
    [
      'rp-qualifications',
      role.qualifications.flatMap((item) => [
        item.name?.value,
        item.status?.value === 'retired' ? 'No longer awarded' : undefined,
        item.awardingBody?.value,
      ]),
    ],
    ['rp-links', role.links.flatMap(linkTexts)],
    ['rp-notes', [role.notes?.value]],
    ['rp-source', sourceTexts(role.source)],
  ];
  return sections.flatMap(([name, texts]) => {
    const written = texts.filter((text) => text !== undefined);
    return written.length === 0 ? [] : [[name, written]];
  });
}

function itemTexts(item: Item): (string | undefined)[] {
  return [
    item.name?.value ?? item.type?.value,
    item.description?.value,
    ...item.links.flatMap(linkTexts),
    ...item.tags.map((tag) => tag.value),
  ];
}

function skillTexts(item: Item): (string | undefined)[] {
  return [
    item.name?.value,
    capitalised(item.importance?.value),
    ...item.tags.map((tag) => tag.value),
    item.description?.value,
    item.levelDescription?.value,
    ...item.examples.map((example) => example.value),
    ...item.links.flatMap(linkTexts),
  ];
}

function linkTexts({ label, url }: Link): (string | undefined)[] {
  return [url.value, label?.value];
}

function sourceTexts(source: Source | undefined): (string | undefined)[] {
  return source ? [source.url?.value, source.name?.value, source.version?.value, source.licence?.value] : [];
}

function ownTexts(role: RoleProfile): Text[] {
  const items = [
    ...role.background,
    ...role.workActivities,
    ...role.skills.flatMap((group) => group.items),
    ...role.training,
    ...role.developmentActivities,
    ...role.qualifications,
  ];
  const texts = [
    ...[role.title, role.family, role.organisation, role.summary, role.notes, role.status, role.grade],
    ...items.flatMap((item) => [item.name, item.description, item.levelDescription, ...item.tags, ...item.examples]),
    ...role.skills.map((group) => group.title),
  ];
  return texts.filter((text) => text !== undefined);
}

function capitalised(text: string | undefined): string | undefined {
  return text && text.charAt(0).toUpperCase() + text.slice(1);
}

/** The texts and the addresses of links within an element, in order. */
function contentOf(element: Element): string {
  const own = element.attributes.get('href') ?? '';
  return own + element.children.map((child) => (typeof child === 'string' ? child : contentOf(child))).join('');
}

/** A text without spaces and without the Markdown that the samples use. */
function bare(text: string): string {
  return text
    .replaceAll('**', '')
    .replaceAll(/^(-|\d+\.) /gm, '')
    .replaceAll(/\s+/g, '');
}
