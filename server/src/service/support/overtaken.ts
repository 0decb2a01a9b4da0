interface Version {
  readonly uri: string;
}

/** What has become of a version while somebody waits with it. */
interface Waiting {
  readonly version: Version;
  isOvertaken: boolean;
  isClosed: boolean;
}

/** Versions of files that requests wait with: one that has been overtaken by then must not be taken for the present one. */
export class WaitingVersions {
  readonly #waiting = new Set<Waiting>();

  /** Waits with a version; resolves to whether it still counts then. */
  async stillCounts(version: Version, wait: () => Promise<void>): Promise<boolean> {
    return !(await this.#wait(version, wait)).isOvertaken;
  }

  /** Waits with a version; resolves to whether its file has been open all the time, in whatever version: what was closed is not what a file holds that is opened again. */
  async staysOpen(version: Version, wait: () => Promise<void>): Promise<boolean> {
    return !(await this.#wait(version, wait)).isClosed;
  }

  async #wait(version: Version, wait: () => Promise<void>): Promise<Waiting> {
    const request = { version, isOvertaken: false, isClosed: false };
    this.#waiting.add(request);
    try {
      await wait();
    } finally {
      this.#waiting.delete(request);
    }
    return request;
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
