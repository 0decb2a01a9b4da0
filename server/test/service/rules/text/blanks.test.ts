import { testTextRule } from '../textRuleTest.ts';

/** Blanks that are no spaces, as word processors and web pages write them. */
const blanks = ['\u00a0', '\u202f', '\u2003', '\u2009', '\u3000', '\ufeff', '\u2028'];

// One such blank anywhere in a text leaves the findings and fixes of the rest of it where they belong.
testTextRule(
  'text/repeated-word',
  blanks.flatMap((blank) => [
    {
      text: `Plans${blank}releases and reviews them.\nTells the owners of ‹the the› services.`,
      fixed: `Plans${blank}releases and reviews them.\nTells the owners of the services.`,
    },
    {
      text: `Tells ‹the the› owners of 5${blank}kg loads and of${blank}${blank}others, as ‹of of› now.`,
      fixed: `Tells the owners of 5${blank}kg loads and of${blank}${blank}others, as of now.`,
    },
    { text: `Names the${blank}parts.` },
  ]),
);

testTextRule(
  'text/broken-hyphen',
  blanks.map((blank) => ({
    text: `Plans${blank}work, ‹co- ordinating› it with${blank}care.`,
    fixed: `Plans${blank}work, co-ordinating it with${blank}care.`,
  })),
);
