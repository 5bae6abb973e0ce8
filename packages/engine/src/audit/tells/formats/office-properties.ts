import { unzipSync } from "fflate";

/** What an office file says of itself in docProps/core.xml. */
export interface OfficeProperties {
  readonly creator: string;
  /** Milliseconds since 1970. */
  readonly created: number | undefined;
  readonly modified: number | undefined;
}

const CORE = "docProps/core.xml";

const element = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1]?.trim();

const moment = (text: string | undefined): number | undefined => {
  const at = Date.parse(text ?? "");
  return Number.isNaN(at) ? undefined : at;
};

/** Reads an office file's core properties; `undefined` when it has none. Throws what unzipping throws. */
export const officeProperties = (bytes: Uint8Array): OfficeProperties | undefined => {
  const core = unzipSync(bytes, { filter: ({ name }) => name === CORE })[CORE];
  if (core === undefined) return undefined;
  const xml = Buffer.from(core).toString("utf8");
  return {
    creator: element(xml, "dc:creator") ?? "",
    created: moment(element(xml, "dcterms:created")),
    modified: moment(element(xml, "dcterms:modified")),
  };
};
