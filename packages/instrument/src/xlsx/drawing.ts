import { declareType } from "../office/content-types.ts";
import type { OfficeDocument } from "../office/open-office.ts";
import { relativeTarget, targetPart } from "../office/part-names.ts";
import { declareNamespaces } from "../office/picture.ts";
import { addRelationship, relationshipsOf } from "../office/relationships.ts";
import { refusal } from "../refusal.ts";
import { appendTo, prefixOf } from "../xml/element.ts";
import { insertion } from "../xml/splice.ts";
import { attributeIn } from "../xml/tokens.ts";
import { sheetDrawing } from "./anchor.ts";
import type { Sheet } from "./read-sheet.ts";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

const freeName = ({ office }: OfficeDocument): string => {
  for (let number = 1; ; number++) {
    const name = `xl/drawings/drawing${number}.xml`;
    if (!office.has(name)) return name;
  }
};

const addDrawing = (document: OfficeDocument, part: string, { root, following }: Sheet): string => {
  const { office, dialect } = document;
  const drawing = freeName(document);
  office.add(
    drawing,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
      `<xdr:wsDr xmlns:xdr="${sheetDrawing(dialect)}" xmlns:a="${dialect.drawing}/main"></xdr:wsDr>`,
  );
  declareType(office, drawing, CONTENT_TYPE);
  const id = addRelationship(office, part, {
    type: `${dialect.relationships}/drawing`,
    spelt: relativeTarget(part, drawing),
  });
  const names = declareNamespaces({ r: dialect.relationships }, root.open.prefixes);
  const element = `<${prefixOf(root.open)}drawing${names} r:id="${id}"/>`;
  office.change(part, [
    following === undefined
      ? appendTo(office.source(part), root, element)
      : insertion(following.start, element),
  ]);
  return drawing;
};

/** The drawing part of a worksheet, which is added when it has none. */
export const drawingOf = (document: OfficeDocument, part: string, sheet: Sheet): string => {
  if (sheet.drawing === undefined) return addDrawing(document, part, sheet);
  const { office, dialect } = document;
  const id = attributeIn(sheet.drawing, dialect.relationships, "id");
  const target = relationshipsOf(office, part).find((one) => one.id === id)?.target;
  if (target === undefined) throw refusal("corrupt", `${part} has a drawing that is not there`);
  return targetPart(part, target);
};
