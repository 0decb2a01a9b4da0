/** The files beside a random role, so that it can refer to something. */
export const folder = 'file:///project';
export const roleUri = `${folder}/lead.role.yaml`;

export const framework = `id: house
name: House
defaultScale: house
scales:
  house: { name: House, levels: [{ id: low, name: Low }, { id: high, name: High }] }
skills:
  - { id: testing, name: Testing with care, levels: { low: Runs tests. } }
`;

export const other = `id: other
title: Other
frameworks: { house: ./house.framework.yaml }
progressesTo: [lead]
skills: [{ title: Technical, items: [{ ref: house/testing, level: high }] }]
`;

/** By path within the folder. */
export const surroundings: Readonly<Record<string, string>> = {
  'house.framework.yaml': framework,
  'other.role.yaml': other,
};
