/* The part of the library that is used here. Its own declarations are a package of others that speaks of Node's streams. */

declare module 'sax' {
  interface Parser {
    onopentag: (tag: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }) => void;
    onclosetag: () => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    onerror: (error: Error) => void;
    /** Throws for a text that is no XML. */
    write(text: string): Parser;
    close(): Parser;
  }
  const sax: { parser(isStrict: boolean, options: Readonly<Record<string, never>>): Parser };
  export default sax;
}
