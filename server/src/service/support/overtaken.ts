interface Version {
  readonly uri: string;
}

/** What has become of a version while somebody waits with it. */
interface Waiting {
  readonly version: Version;
  isOvertaken: boolean;
  isClosed: boolean;
}

/**
 * Versions of files that requests wait with: one that has been overtaken by then must not be taken for the present one.
 * What counts on a version is done in the very moment that the waiting ends, since a file can be closed in the next.
 */
export class WaitingVersions {
  readonly #waiting = new Set<Waiting>();

  /** Waits with a version and acts, unless it has been overtaken by then. */
  async ifStillCounts(version: Version, wait: () => Promise<void>, act: () => void): Promise<void> {
    await this.#wait(version, wait, ({ isOvertaken }) => (isOvertaken ? undefined : act()));
  }

  /**
   * Waits with a version; resolves to what acting gives, and to `undefined` if its file was not open all the time, in whatever version:
   * what was closed is not what a file holds that is opened again.
   */
  ifStillOpen<T>(version: Version, wait: () => Promise<void>, act: () => T): Promise<T | undefined> {
    return this.#wait(version, wait, ({ isClosed }) => (isClosed ? undefined : act()));
  }

  async #wait<T>(version: Version, wait: () => Promise<void>, then: (request: Waiting) => T): Promise<T> {
    const request = { version, isOvertaken: false, isClosed: false };
    this.#waiting.add(request);
    try {
      await wait();
      return then(request);
    } finally {
      this.#waiting.delete(request);
    }
  }

  /** The file was edited, or closed, which is another version or none. */
  overtake(uri: string, by: Version | undefined): void {
    for (const request of this.#waiting) {
      if (request.version.uri !== uri) continue;
      request.isOvertaken ||= request.version !== by;
      request.isClosed ||= by === undefined;
    }
  }
}
