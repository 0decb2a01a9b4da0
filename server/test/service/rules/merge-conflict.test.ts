import { testRule } from './ruleTest.ts';

testRule('yaml/merge-conflict', [
  {
    name: 'one finding, whatever else is wrong',
    text: `id: a b
<<<<<<< HEAD
#<^^^^^^^^^^^^ error yaml/merge-conflict: Git could not merge this file: keep one of the versions between the markers and remove the markers.
tilte: A
=======
title: B
>>>>>>> feature/x
foo: [
`,
    after: {
      'Keep our version (HEAD)': 'id: a b\ntilte: A\nfoo: [\n',
      'Keep their version (feature/x)': 'id: a b\ntitle: B\nfoo: [\n',
      'Keep both versions, ours first': `id: a b
tilte: A
title: B
foo: [
`,
    },
  },
  {
    name: 'several conflicts, one with the common ancestor, can be settled together',
    text: `id: a
<<<<<<< HEAD
#<^^^^^^^^^^^^ error yaml/merge-conflict: Git could not merge this file: keep one of the versions between the markers and remove the markers.
title: A
=======
title: B
>>>>>>> x
lang: en
<<<<<<< HEAD
family: A
||||||| base
family: O
=======
family: B
>>>>>>> x
`,
    after: {
      'Keep our version (HEAD)': `id: a
title: A
lang: en
<<<<<<< HEAD
family: A
||||||| base
family: O
=======
family: B
>>>>>>> x
`,
      'Keep our version in all 2 conflicts': `id: a
title: A
lang: en
family: A
`,
      'Keep their version in all 2 conflicts': `id: a
title: B
lang: en
family: B
`,
    },
  },
  {
    name: 'a marker that was left behind',
    text: `id: a
=======
#<^^^^^^^ error yaml/merge-conflict: Git could not merge this file: keep one of the versions between the markers and remove the markers.
title: A
`,
  },
  {
    name: 'lines of a text are no markers',
    text: `id: a
title: A
notes: |
  Heading
  =======
  <<<<<<< not a marker
`,
  },
  {
    name: 'in settings',
    path: '/.role-profiles.yaml',
    text: `<<<<<<<
#<^^^^^^^ error yaml/merge-conflict: Git could not merge this file: keep one of the versions between the markers and remove the markers.
packs: [text]
=======
packs: [ladder]
>>>>>>>
`,
    after: {
      'Keep their version (theirs)': 'packs: [ladder]\n',
    },
  },
]);
