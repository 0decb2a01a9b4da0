import type { Framework, Scale } from '../../service/document/profile/profile.ts';
import { scaleIn } from '../../service/model/scales.ts';
import type { PackageBuilder } from './builder.ts';
import type { Link } from './package.ts';
import { statement } from './words.ts';

/** A scale in a package: its item, and those of its levels by their ids. */
export interface ScaleItems {
  readonly scale: Scale;
  readonly link: Link;
  readonly levels: ReadonlyMap<string, Link>;
}

/** Adds the scales of a framework and the built-in ones that it uses; gives them by the names by which the framework calls them. */
export function addScales(builder: PackageBuilder, framework: Framework): ReadonlyMap<string, ScaleItems> {
  const names = new Set(framework.scales.keys());
  if (framework.defaultScale) names.add(framework.defaultScale.value);
  for (const { scale } of framework.skills.values()) if (scale) names.add(scale.value);
  const added = new Map<string, ScaleItems>();
  for (const name of names) {
    const scale = scaleIn(framework, name);
    if (scale) added.set(name, addScale(builder, name, scale));
  }
  const usual = added.get(framework.defaultScale?.value ?? '');
  if (usual) builder.associate('isRelatedTo', builder.document, usual.link, undefined, 'default scale');
  return added;
}

function addScale(builder: PackageBuilder, name: string, scale: Scale): ScaleItems {
  const link = builder.add('Scale', builder.linkTo(scale.name, ['scale', name]), builder.document, {
    fullStatement: scale.name,
    humanCodingScheme: name,
    ...(scale.display === undefined ? {} : { notes: scale.display }),
  });
  const levels = new Map<string, Link>();
  for (const { id, value, name: title, description, aliases, codes = [] } of scale.levels) {
    const level = builder.add('Level', builder.linkTo(title, ['scale', name, 'level', id], codes), link, {
      ...statement(title, description?.value),
      humanCodingScheme: id,
      ...(value === undefined ? {} : { listEnumeration: String(value) }),
      ...(aliases.length > 0 ? { conceptKeywords: aliases } : {}),
    });
    builder.addCodes(level, codes);
    levels.set(id, level);
  }
  return { scale, link, levels };
}
