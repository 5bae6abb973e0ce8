import { refusal } from "../refusal.ts";
import { appendTo, findElement, prefixOf } from "../xml/element.ts";
import { scanXml } from "../xml/scan.ts";
import { attribute, type OpenTag } from "../xml/tokens.ts";
import type { OfficePackage } from "./package.ts";
import { relationshipsPart } from "./part-names.ts";

/** How one part leads to another one, or out of the document (ECMA-376 part 2, 6.5). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;

const relationshipOf = (tag: OpenTag): Relationship => ({
  id: attribute(tag, "Id") ?? "",
  type: attribute(tag, "Type") ?? "",
  target: attribute(tag, "Target") ?? "",
  external: attribute(tag, "TargetMode") === "External",
});

/** The relationships of a part; of the package itself for the empty name. */
export const relationshipsOf = (office: OfficePackage, part: string): Relationship[] => {
  const name = relationshipsPart(part);
  if (!office.has(name)) return [];
  return [...scanXml(office.source(name))].flatMap((token) =>
    token.type === "open" && token.local === "Relationship" && token.namespace === NAMESPACE
      ? [relationshipOf(token)]
      : [],
  );
};

/** The next id in the fashion of those that are there: `rId4`, as Word, LibreOffice and most others have it. */
const nextId = (relationships: readonly Relationship[]): string => {
  const highest = relationships.reduce(
    (most, { id }) => Math.max(most, Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0)),
    0,
  );
  return `rId${highest + 1}`;
};

/** A relationship to be added; `spelt` is the target as it stands in the XML. */
export interface NewRelationship {
  readonly type: string;
  readonly spelt: string;
  readonly external?: boolean;
}

/** Adds a relationship to a part and returns its id. */
export const addRelationship = (
  office: OfficePackage,
  part: string,
  { type, spelt, external = false }: NewRelationship,
): string => {
  const name = relationshipsPart(part);
  const id = nextId(relationshipsOf(office, part));
  if (!office.has(name)) office.add(name, EMPTY);
  const source = office.source(name);
  const root = findElement(
    source,
    ({ namespace, local }) => namespace === NAMESPACE && local === "Relationships",
  );
  if (root === undefined) throw refusal("corrupt", `${name} holds no relationships`);
  const mode = external ? ' TargetMode="External"' : "";
  const element = `<${prefixOf(root.open)}Relationship Id="${id}" Type="${type}" Target="${spelt}"${mode}/>`;
  office.change(name, [appendTo(source, root, element)]);
  return id;
};
