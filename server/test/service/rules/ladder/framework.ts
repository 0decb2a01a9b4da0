/**
 * A framework for the fixtures of these rules, as `/f.framework.yaml`, whose grades repeat what the lower ones ask for; `grades` stand before its
 * skills.
 */
export function framework(grades = ''): string {
  return `--- /f.framework.yaml
id: f
name: F
cumulative: false
defaultScale: s
scales:
  s:
    name: S
    levels:
      - { id: awareness, value: 1, name: Awareness }
      - { id: working, value: 2, name: Working }
      - { id: practitioner, value: 3, name: Practitioner }
      - { id: expert, value: 4, name: Expert }
${grades}skills:
  - { id: testing, name: Testing }
  - { id: measuring, name: Measuring }
  - { id: old, name: Old, status: retired, replacedBy: measuring }
  - { id: faxing, name: Faxing, status: retired }
`;
}

/** A role with these items in one group of skills; `top` stands above it. */
export function role(id: string, items: string, top = ''): string {
  return `--- /${id}.role.yaml
id: ${id}
title: Role ${id.toUpperCase()}
frameworks: { f: ./f.framework.yaml }
${top}skills:
  - title: Skills
    items:
${items}`;
}

/** Expected below a line `progressesTo: [b` whose first role is retired. */
export const toRetired = '#              ^ warning catalogue/retired-role\n';
