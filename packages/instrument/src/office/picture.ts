import { type CanarySettings, Random } from "@decnet/sdk";
import type { Dialect } from "./open-office.ts";

/** English Metric Units: 360000 to the centimetre (ECMA-376 part 1, 20.1.2.1). */
const MILLIMETRE = 36_000;

/** A linked picture: where it leads and how large it is. */
export interface Picture {
  /** What its file is called. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

const FILES = ["logo.png", "letterhead.png", "header-logo.png", "logo_rgb.png", "logo_2x.png"];

/** A picture such as a letterhead has, 10 to 15 mm high; another one for every token. */
export const drawPicture = ({ token }: CanarySettings): Picture => {
  const random = Random.from(token).fork("letterhead");
  const height = random.int(10, 15);
  return {
    file: random.pick(FILES),
    width: Math.round(height * (2.4 + random.next() * 1.6)) * MILLIMETRE,
    height: height * MILLIMETRE,
  };
};

/** The namespaces that drawings are written in; a document's own declaration of the prefix is used when it agrees. */
export const declareNamespaces = (
  wanted: Readonly<Record<string, string>>,
  inForce: ReadonlyMap<string, string>,
): string =>
  Object.entries(wanted)
    .filter(([prefix, namespace]) => inForce.get(prefix) !== namespace)
    .map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`)
    .join("");

/** The fill and the shape that a linked picture has in every office document: only `r:link` is fetched on open. */
export const linkedFill = (
  prefix: string,
  id: string,
  { width, height }: Picture,
  { relationships }: Dialect,
): string =>
  `<${prefix}:blipFill><a:blip xmlns:r="${relationships}" r:link="${id}"/><a:stretch><a:fillRect/></a:stretch>` +
  `</${prefix}:blipFill><${prefix}:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
  `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></${prefix}:spPr>`;

/** An id that is not in use: the first one above their number. */
export const freeId = (used: ReadonlySet<number>): number => {
  let id = used.size + 1;
  while (used.has(id)) id++;
  return id;
};
