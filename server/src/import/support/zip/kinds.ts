/** Whether bytes begin as a ZIP archive does, be it one without a file. */
export function isZip(bytes: Uint8Array): boolean {
  const start = [0x50, 0x4b].every((byte, index) => bytes[index] === byte);
  return start && ((bytes[2] === 0x03 && bytes[3] === 0x04) || (bytes[2] === 0x05 && bytes[3] === 0x06));
}

/** Whether bytes begin as the files of old office programs do, and as new ones with a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}
