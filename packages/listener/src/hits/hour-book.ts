import type { CanaryAlert } from "@decnet/engine";
import { floodAlertId, sourceAlertId } from "./alert-ids.ts";

/** What an hour's ids are looked up with: the alerts of these ids that were opened before. */
export type AlertsById = ReadonlyMap<string, CanaryAlert>;

/** All ids that alerts of a token may have because of an hour's limit. */
export const idsOfHour = (tokenUuid: string, hour: number, limit: number): string[] => [
  ...Array.from({ length: limit }, (_, at) => sourceAlertId(tokenUuid, hour, at + 1)),
  floodAlertId(tokenUuid, hour),
];

/** Which sources of one token are told of one by one in one hour: the first so many. */
export class HourBook {
  readonly floodId: string;
  readonly #idOf: (nth: number) => string;
  readonly #limit: number;
  readonly #sources = new Set<string>();

  constructor(tokenUuid: string, hour: number, limit: number, stored: AlertsById) {
    this.floodId = floodAlertId(tokenUuid, hour);
    this.#idOf = (nth) => sourceAlertId(tokenUuid, hour, nth);
    this.#limit = limit;
    for (let nth = 1; nth <= limit; nth++) {
      const alert = stored.get(this.#idOf(nth));
      if (alert === undefined) break;
      this.#sources.add(alert.src_ip);
    }
  }

  /** Whether a source is among those that have their own alerts. */
  has(srcIp: string): boolean {
    return this.#sources.has(srcIp);
  }

  /** Takes a source in, and gives the id of its first alert; `undefined` when there are so many already. */
  enter(srcIp: string): string | undefined {
    if (this.#sources.size >= this.#limit) return undefined;
    this.#sources.add(srcIp);
    return this.#idOf(this.#sources.size);
  }
}
