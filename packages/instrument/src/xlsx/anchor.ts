import type { Dialect } from "../office/open-office.ts";
import { declareNamespaces, linkedFill, type Picture } from "../office/picture.ts";

/** What a picture beside the figures needs. */
export interface Anchor {
  readonly picture: Picture;
  /** Of the relationship. */
  readonly link: string;
  /** Of the drawing; unique in the sheet. */
  readonly id: number;
  readonly dialect: Dialect;
  /** Counted from 0. */
  readonly column: number;
  readonly inForce: ReadonlyMap<string, string>;
}

/** The namespace of a sheet's drawings. */
export const sheetDrawing = ({ drawing }: Dialect): string => `${drawing}/spreadsheetDrawing`;

/** A picture in the first row of a column, which is not printed (ECMA-376 part 1, 20.5.2.24 and 20.5.2.3). */
export const anchoredPicture = ({ picture, link, id, dialect, column, inForce }: Anchor): string => {
  const names = declareNamespaces({ xdr: sheetDrawing(dialect), a: `${dialect.drawing}/main` }, inForce);
  return (
    `<xdr:oneCellAnchor${names}><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row>` +
    `<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${picture.width}" cy="${picture.height}"/>` +
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="Picture ${id}"/><xdr:cNvPicPr/></xdr:nvPicPr>` +
    `${linkedFill("xdr", link, picture, dialect)}</xdr:pic><xdr:clientData fPrintsWithSheet="0"/></xdr:oneCellAnchor>`
  );
};
