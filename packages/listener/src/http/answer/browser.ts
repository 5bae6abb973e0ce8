/** What nginx makes of a User-Agent. */
export interface Browser {
  /** Its error pages are padded. */
  readonly wantsPadding: boolean;
  /** Does not get a POST answered on a connection that stays open (`keepalive_disable msie6`, the default). */
  readonly isMsie6: boolean;
}

const UNKNOWN: Browser = { wantsPadding: false, isMsie6: false };

/** Tells the browsers apart that nginx treats in a way of their own. */
export const readBrowser = (userAgent: string | undefined): Browser => {
  if (userAgent === undefined || userAgent.includes("Opera")) return UNKNOWN;
  const msie = userAgent.indexOf("MSIE ");
  if (msie >= 0 && msie + 7 < userAgent.length) {
    const [major, dot] = userAgent.slice(msie + 5);
    const isOld = major === "4" || major === "5" || (major === "6" && !userAgent.includes("SV1", msie + 8));
    return { wantsPadding: true, isMsie6: dot === "." && isOld };
  }
  return { ...UNKNOWN, wantsPadding: !userAgent.includes("Gecko/") && userAgent.includes("Chrome/") };
};
