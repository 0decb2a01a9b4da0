/** Reads a file that was built beside the program, such as `fonts/regular.ttf`; where that is depends on the machine. */
export type ReadAsset = (path: string) => Promise<Uint8Array>;
