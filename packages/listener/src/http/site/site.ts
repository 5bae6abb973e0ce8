import type { EpochMs } from "@decnet/sdk";
import type { Content } from "../answer/content.ts";
import { callbackContent } from "../callback/callback-content.ts";
import { type CallbackPlaces, hostToken, pathToken } from "../callback/find-tokens.ts";
import type { RequestHead } from "../protocol/request-head.ts";
import { DEFAULT_PAGE, PACKED_DEFAULT_PAGE } from "./default-page.ts";

/** When the server's files were last written; whole seconds. */
export interface SiteDates {
  readonly page: EpochMs;
  readonly assets: EpochMs;
}

/** Debian's default site: `index.nginx-debian.html` is all there is below /var/www/html. */
const PAGE_PATHS = new Set(["/", "/index.nginx-debian.html"]);

const NOT_FOUND: Content = { kind: "failure", status: 404 };

const refusesMethod = ({ kind }: Content, method: string): boolean =>
  kind !== "failure" && method !== "GET" && method !== "HEAD";

/** Debian's default site with the callbacks below it: what there is for a request. */
export const openSite = (places: CallbackPlaces, dates: SiteDates): ((head: RequestHead) => Content) => {
  const inPath = pathToken(places.pathPrefixes);
  const inHost = hostToken(places.dnsZone);
  const page: Content = {
    kind: "file",
    file: { type: "text/html", bytes: DEFAULT_PAGE, gzip: PACKED_DEFAULT_PAGE, modifiedAt: dates.page },
  };
  const look = (head: RequestHead): Content => {
    const path = head.path ?? "";
    if (inPath(path) !== undefined) return callbackContent(path, dates.assets);
    // A token's host is one more name of the default site to who looks at its front page.
    if (PAGE_PATHS.has(path)) return page;
    const host = head.targetHost ?? head.field("host") ?? "";
    return inHost(host) === undefined ? NOT_FOUND : callbackContent(path, dates.assets);
  };
  return (head) => {
    const content = look(head);
    return refusesMethod(content, head.method) ? { kind: "failure", status: 405 } : content;
  };
};
