import { refusal } from "../refusal.ts";
import { appendTo, findElement, prefixOf } from "../xml/element.ts";
import { scanXml } from "../xml/scan.ts";
import { attribute } from "../xml/tokens.ts";
import type { OfficePackage } from "./package.ts";

/** Where a package says what its parts are (ECMA-376 part 2, 6.2.3). */
export const CONTENT_TYPES = "[Content_Types].xml";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

/** What the parts are: by name for overrides, by `.suffix` for defaults, all in lower case. */
export const contentTypesOf = (office: OfficePackage): ReadonlyMap<string, string> => {
  const types = new Map<string, string>();
  for (const token of scanXml(office.source(CONTENT_TYPES))) {
    if (token.type !== "open" || token.namespace !== NAMESPACE) continue;
    const suffix = attribute(token, "Extension");
    const name = suffix === undefined ? attribute(token, "PartName")?.slice(1) : `.${suffix}`;
    if (name !== undefined) types.set(name.toLowerCase(), attribute(token, "ContentType") ?? "");
  }
  return types;
};

/** What one part is. */
export const contentTypeOf = (types: ReadonlyMap<string, string>, part: string): string => {
  const name = part.toLowerCase();
  return types.get(name) ?? types.get(name.slice(name.lastIndexOf("."))) ?? "";
};

/** Says what a new part is. */
export const declareType = (office: OfficePackage, part: string, type: string): void => {
  const source = office.source(CONTENT_TYPES);
  const root = findElement(source, ({ namespace, depth }) => namespace === NAMESPACE && depth === 0);
  if (root === undefined) throw refusal("corrupt", `${CONTENT_TYPES} says nothing`);
  const element = `<${prefixOf(root.open)}Override PartName="/${part}" ContentType="${type}"/>`;
  office.change(CONTENT_TYPES, [appendTo(source, root, element)]);
};
