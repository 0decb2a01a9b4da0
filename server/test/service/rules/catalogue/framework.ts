/** A framework for the fixtures of these rules, as `/f.framework.yaml`; its lines count from the one below the separator. */
export const framework = `--- /f.framework.yaml
id: f
name: F
defaultScale: s
scales:
  s:
    name: S
    levels:
      - { id: awareness, value: 1, name: Awareness }
      - { id: working, value: 2, name: Working }
      - { id: practitioner, value: 3, name: Practitioner }
      - { id: expert, value: 4, name: Expert }
  other:
    name: Other
    levels: [{ id: low, name: Low }, { id: high, name: High }]
skills:
  - id: testing
    name: Testing
    description: You test ‘things’ that were built.
    aliases: [IT Ops – Testing, Quality assurance]
    levels:
      working: You test small things.
      practitioner: You test large things.
  - id: reporting
    name: Service reporting
    status: retired
    replacedBy: measuring
  - id: measuring
    name: Measuring services
  - id: faxing
    name: Faxing
    status: retired
  - id: telex
    name: Telex
    status: retired
    replacedBy: faxing
  - id: morse
    name: Morse code
    status: retired
    replacedBy: reporting
`;
