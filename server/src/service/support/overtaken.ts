interface Version {
  readonly uri: string;
}

/** Versions of files that requests wait with: one that has been overtaken by then must not be taken for the present one. */
export class WaitingVersions {
  readonly #waiting = new Set<{ readonly version: Version; isOvertaken: boolean }>();

  /** Waits with a version; resolves to whether it still counts then. */
  async stillCounts(version: Version, wait: () => Promise<void>): Promise<boolean> {
    const request = { version, isOvertaken: false };
    this.#waiting.add(request);
    try {
      await wait();
    } finally {
      this.#waiting.delete(request);
    }
    return !request.isOvertaken;
  }

  /** The file was edited, or closed, which is another version or none. */
  overtake(uri: string, by: Version | undefined): void {
    for (const request of this.#waiting)
      if (request.version.uri === uri && request.version !== by) request.isOvertaken = true;
  }
}
