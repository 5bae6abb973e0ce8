import { type CanarySettings, Random } from "@decnet/sdk";
import { addressFor } from "../callback.ts";
import type { Instrumented } from "../instrumented.ts";
import { fillPlaceholders, valuesFor } from "../placeholders.ts";
import { refusal } from "../refusal.ts";
import { appendTo, findElement, prefixOf } from "../xml/element.ts";
import { splice } from "../xml/splice.ts";
import { attribute } from "../xml/tokens.ts";
import { xmlView } from "../xml/xml-view.ts";

const SVG = "http://www.w3.org/2000/svg";
const NOTES =
  "Fires when the drawing itself is opened in a browser: Chromium fetches the picture in it. Shown by a page's <img>, or by a " +
  "viewer that is no browser, it fetches nothing.";
const NAMES = ["texture.png", "layer1.png", "background.png"];
const SIDE = 24;

const isRoot = ({ depth, local, namespace }: { depth: number; local: string; namespace: string }) =>
  depth === 0 && local === "svg" && namespace === SVG;

/**
 * Puts a linked picture into a drawing, and the callback where its text asks for it.
 *
 * @throws DecnetError `DN_INSTRUMENT_CORRUPT` for XML that is not well-formed, or is no SVG to a browser.
 */
export const armSvg = (bytes: Uint8Array, canary: CanarySettings): Instrumented => {
  const view = xmlView(bytes, "the drawing");
  const address = addressFor(canary, Random.from(canary.token).fork("drawing").pick(NAMES));
  const { text: source } = fillPlaceholders(view.source, valuesFor(canary));
  const root = findElement(source, isRoot);
  if (root === undefined)
    throw refusal("corrupt", "the drawing's root is not in SVG's namespace: no browser draws it");
  const [left = 0, top = 0] = (attribute(root.open, "viewBox") ?? "0 0")
    .trim()
    .split(/[\s,]+/)
    .map(Number)
    .map((side) => (Number.isFinite(side) ? side : 0));
  const picture = `<${prefixOf(root.open)}image x="${left}" y="${top}" width="${SIDE}" height="${SIDE}" href="${address}"/>`;
  const armed = view.bytesOf(splice(source, [appendTo(source, root, picture)]));
  const again = findElement(
    xmlView(armed, "the drawing").source,
    (tag) => tag.namespace === SVG && tag.local === "image" && attribute(tag, "href") === address,
  );
  if (again === undefined)
    throw refusal("unproved", "the armed drawing was read again, and its picture is not there");
  return { bytes: armed, instrumenter: "svg", callback: "http", notes: NOTES };
};
