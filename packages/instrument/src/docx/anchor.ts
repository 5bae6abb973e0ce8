import type { Dialect } from "../office/open-office.ts";
import { declareNamespaces, linkedFill, type Picture } from "../office/picture.ts";

// Word's own default (0x0f000000 and a step), and half an inch from the top edge of the page, in English Metric Units.
const STACKING = 251_658_240;
const FROM_TOP = 457_200;

/** What an anchored picture needs. */
export interface Anchor {
  readonly picture: Picture;
  /** Of the relationship. */
  readonly link: string;
  /** Of the drawing; unique in the document. */
  readonly id: number;
  readonly dialect: Dialect;
  /** The prefix that WordprocessingML has there, with its colon. */
  readonly prefix: string;
  readonly inForce: ReadonlyMap<string, string>;
}

/**
 * A run with a picture behind the text, at the right of the top margin: no line of text moves, whether the picture can be
 * had or not (ECMA-376 part 1, 20.4.2.3).
 */
export const anchoredPicture = ({ picture, link, id, dialect, prefix, inForce }: Anchor): string => {
  const { width, height } = picture;
  const graphic = `${dialect.drawing}/picture`;
  const names = declareNamespaces(
    { wp: `${dialect.drawing}/wordprocessingDrawing`, a: `${dialect.drawing}/main`, pic: graphic },
    inForce,
  );
  return (
    `<${prefix}r><${prefix}drawing><wp:anchor${names} distT="0" distB="0" distL="114300" distR="114300" simplePos="0" ` +
    `relativeHeight="${STACKING}" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">` +
    `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>` +
    `<wp:positionV relativeFrom="page"><wp:posOffset>${FROM_TOP}</wp:posOffset></wp:positionV>` +
    `<wp:extent cx="${width}" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
    `<wp:docPr id="${id}" name="Picture ${id}"/><wp:cNvGraphicFramePr/><a:graphic>` +
    `<a:graphicData uri="${graphic}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}"/>` +
    `<pic:cNvPicPr/></pic:nvPicPr>${linkedFill("pic", link, picture, dialect)}</pic:pic></a:graphicData></a:graphic>` +
    `</wp:anchor></${prefix}drawing></${prefix}r>`
  );
};
