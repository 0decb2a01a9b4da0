import { homedir } from 'node:os';
import { join } from 'node:path';
import { readNamedFileSync } from './regularFile.ts';

/** Fonts that come with systems, by the letters that they are for. Where a system has a bold one beside it, it stands behind the usual one. */
interface SystemFonts {
  readonly letters: RegExp;
  /** Languages whose forms of these letters the fonts have, where that matters. */
  readonly lang?: RegExp;
  readonly windows?: readonly string[];
  readonly mac?: readonly string[];
  readonly linux?: readonly string[];
}

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

const noto = (name: string): string[] => [
  `truetype/noto/${name}-Regular.ttf`,
  `truetype/noto/${name}-Bold.ttf`,
  `noto/${name}-Regular.ttf`,
  `noto/${name}-Bold.ttf`,
  `google-noto/${name}-Regular.ttf`,
  `google-noto-vf/${name}[wght].ttf`,
];

const cjk = ['opentype/noto/', 'noto-cjk/', 'google-noto-cjk/', 'google-noto-sans-cjk-fonts/'].flatMap((folder) => [
  `${folder}NotoSansCJK-Regular.ttc`,
  `${folder}NotoSansCJK-Bold.ttc`,
]);

const known: readonly SystemFonts[] = [
  {
    letters: han,
    lang: /^ja\b/i,
    windows: ['YuGothM.ttc', 'YuGothB.ttc', 'meiryo.ttc', 'msgothic.ttc'],
    mac: ['ヒラギノ角ゴシック W3.ttc', 'ヒラギノ角ゴシック W6.ttc'],
    linux: [
      ...cjk,
      'opentype/ipafont-gothic/ipag.ttf',
      'truetype/fonts-japanese-gothic.ttf',
      'truetype/vlgothic/VL-Gothic-Regular.ttf',
    ],
  },
  {
    letters: /\p{Script=Hangul}/u,
    windows: ['malgun.ttf', 'malgunbd.ttf'],
    mac: ['AppleSDGothicNeo.ttc'],
    linux: [...cjk, 'truetype/nanum/NanumGothic.ttf', 'truetype/nanum/NanumGothicBold.ttf'],
  },
  {
    letters: han,
    windows: ['msyh.ttc', 'msyhbd.ttc', 'simsun.ttc', 'YuGothM.ttc', 'msjh.ttc'],
    mac: ['PingFang.ttc', 'Hiragino Sans GB.ttc', 'STHeiti Light.ttc', 'ヒラギノ角ゴシック W3.ttc'],
    linux: [
      ...cjk,
      'truetype/wqy/wqy-microhei.ttc',
      'truetype/wqy/wqy-zenhei.ttc',
      'truetype/droid/DroidSansFallbackFull.ttf',
    ],
  },
  {
    letters: /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}]/u,
    windows: ['Nirmala.ttf', 'NirmalaB.ttf', 'Nirmala.ttc', 'mangal.ttf'],
    mac: ['Kohinoor.ttc', 'Supplemental/Devanagari Sangam MN.ttc', 'Supplemental/DevanagariMT.ttc'],
    linux: ['Devanagari', 'Bengali', 'Tamil', 'Telugu', 'Gujarati'].flatMap((script) => noto(`NotoSans${script}`)),
  },
  {
    letters: /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
    windows: ['LeelawUI.ttf', 'LeelaUIb.ttf', 'tahoma.ttf'],
    mac: ['ThonburiUI.ttc', 'Supplemental/Thonburi.ttc', 'Thonburi.ttc'],
    linux: ['Thai', 'Lao', 'Khmer', 'Myanmar'].flatMap((script) => noto(`NotoSans${script}`)),
  },
  {
    letters: /[\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}]/u,
    windows: ['sylfaen.ttf', 'segoeui.ttf', 'ebrima.ttf'],
    mac: ['Mshtakan.ttc', 'Helvetica.ttc', 'Kefa.ttc'],
    linux: ['Armenian', 'Georgian', 'Ethiopic'].flatMap((script) => noto(`NotoSans${script}`)),
  },
  {
    letters: /\p{Extended_Pictographic}/u,
    windows: ['seguiemj.ttf', 'seguisym.ttf'],
    mac: ['Apple Symbols.ttf'],
    linux: [
      'truetype/noto/NotoEmoji-Regular.ttf',
      'google-noto-emoji-fonts/NotoEmoji-Regular.ttf',
      ...noto('NotoSansSymbols2'),
    ],
  },
  {
    letters: /./u,
    windows: ['segoeui.ttf', 'arial.ttf', 'arialuni.ttf', 'seguisym.ttf'],
    mac: ['Supplemental/Arial Unicode.ttf', 'Apple Symbols.ttf'],
    linux: [
      'truetype/dejavu/DejaVuSans.ttf',
      'dejavu-sans-fonts/DejaVuSans.ttf',
      'TTF/DejaVuSans.ttf',
      ...noto('NotoSans'),
      ...noto('NotoSansSymbols'),
    ],
  },
];

/**
 * Fonts of the system that may have some letters, those for the language of the document first; a BCP 47 tag says which that is. Only files are
 * read that are asked for, so that who stops early waits for no other.
 */
export async function* fontsOfSystem(letters: string, lang: string): AsyncGenerator<Uint8Array> {
  const rows = known.filter((row) => row.letters.test(letters));
  const first = (row: SystemFonts) => (row.lang === undefined ? 1 : row.lang.test(lang) ? 0 : 2);
  const tried = new Set<string>();
  for (const row of rows.toSorted((a, b) => first(a) - first(b))) {
    for (const path of pathsOf(row)) {
      if (tried.has(path)) continue;
      tried.add(path);
      const bytes = readNamedFileSync(path);
      if (bytes && !('reason' in bytes)) yield bytes;
    }
  }
}

function pathsOf({ windows = [], mac = [], linux = [] }: SystemFonts): string[] {
  switch (process.platform) {
    case 'win32':
      return windows.map((name) => join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts', name));
    case 'darwin':
      return mac.flatMap((name) => ['/System/Library/Fonts', '/Library/Fonts'].map((folder) => join(folder, name)));
    default:
      return linux.flatMap((name) =>
        ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.local/share/fonts')].map((folder) =>
          join(folder, name),
        ),
      );
  }
}
