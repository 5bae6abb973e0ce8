import type { DecnetErrorRecord } from "@decnet/sdk";
import { type HttpHit, type HttpSettings, type RunningHttp, startHttp } from "../../src/http/index.ts";

/** What the files of both servers are dated, so that ETags can be compared, too. */
export const FILES_MODIFIED_AT = Date.UTC(2024, 2, 4, 9, 41, 7);

/** The tag that nginx gives the default page with that date. */
export const PAGE_ETAG = `"${(FILES_MODIFIED_AT / 1000).toString(16)}-267"`;

export const TOKEN = "k3vq7m2xhr5tz4wbn6dy3cgfae";
export const ZONE = "cdn.example.com";

/** A listener of ours, and what it said. */
export interface TestListener extends RunningHttp {
  readonly port: number;
  readonly hits: HttpHit[];
  readonly problems: DecnetErrorRecord[];
  /** Resolves when so many hits were told of. */
  hitsReach(count: number): Promise<void>;
}

export const startListener = async (settings: Partial<HttpSettings> = {}): Promise<TestListener> => {
  const hits: HttpHit[] = [];
  const problems: DecnetErrorRecord[] = [];
  let waiting: { count: number; done: () => void }[] = [];
  const http = await startHttp({
    host: "127.0.0.1",
    port: 0,
    dnsZone: ZONE,
    trustedProxies: [],
    clock: { now: () => Date.now() },
    filesModifiedAt: FILES_MODIFIED_AT,
    onHit: (hit) => {
      hits.push(hit);
      waiting = waiting.filter(({ count, done }) => {
        if (hits.length >= count) done();
        return hits.length < count;
      });
    },
    onProblem: (record) => problems.push(record),
    ...settings,
  });
  return {
    ...http,
    port: http.address.port,
    hits,
    problems,
    hitsReach: (count) =>
      new Promise((done) => {
        if (hits.length >= count) done();
        else waiting.push({ count, done });
      }),
  };
};

/** A test's body with a listener of its own, which ends with it, come what may. */
export const withListener =
  (script: (ours: TestListener) => Promise<void>, settings: Partial<HttpSettings> = {}) =>
  async (): Promise<void> => {
    const ours = await startListener(settings);
    try {
      await script(ours);
    } finally {
      await ours.close();
    }
  };
