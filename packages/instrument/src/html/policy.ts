import { attributeOf, type Page } from "./parse-page.ts";

/** What a page's security policy is asked for. */
export type Fetch = "img-src" | "style-src";

const sourcesFor = (policy: string, fetch: Fetch): readonly string[] | undefined => {
  const directives = new Map<string, string[]>();
  for (const directive of policy.split(";")) {
    const [name = "", ...sources] = directive.trim().toLowerCase().split(/\s+/);
    if (!directives.has(name)) directives.set(name, sources);
  }
  // Styles by element have a directive of their own, which comes first.
  const names = fetch === "style-src" ? ["style-src-elem", "style-src"] : [fetch];
  return [...names, "default-src"].map((name) => directives.get(name)).find((found) => found !== undefined);
};

// A policy's http: is good for https:, too (6.7.2.8).
const sameScheme = (said: string, { protocol }: URL): boolean =>
  said === protocol || (said === "http:" && protocol === "https:");

/**
 * Tells whether a source is sure to allow an address. A host without a scheme takes the page's own, which is `file:`
 * on a disk; one with a path or a port is not looked into.
 */
const allows = (source: string, address: URL): boolean => {
  if (source === "*" || sameScheme(source, address)) return true;
  const [, scheme, wild, host] = /^(https?:)\/\/(\*\.)?([\w.-]+)$/.exec(source) ?? [];
  if (scheme === undefined || host === undefined || !sameScheme(scheme, address) || address.port !== "")
    return false;
  return wild === undefined ? address.hostname === host : address.hostname.endsWith(`.${host}`);
};

/** Tells whether the policies in a page (Content Security Policy 3, in `meta` elements) let it fetch an address. */
export const permits = ({ elements }: Page, fetch: Fetch, address: string): boolean =>
  elements
    .filter(
      (element) =>
        element.tagName === "meta" &&
        attributeOf(element, "http-equiv")?.toLowerCase() === "content-security-policy",
    )
    .every((element) => {
      const sources = sourcesFor(attributeOf(element, "content") ?? "", fetch);
      return sources === undefined || sources.some((source) => allows(source, new URL(address)));
    });
