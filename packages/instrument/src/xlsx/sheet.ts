import { contentTypeOf, contentTypesOf } from "../office/content-types.ts";
import type { OfficeDocument } from "../office/open-office.ts";
import { targetPart } from "../office/part-names.ts";
import { relationshipsOf } from "../office/relationships.ts";
import { refusal } from "../refusal.ts";
import { findElements } from "../xml/element.ts";
import { attribute, attributeIn } from "../xml/tokens.ts";

const WORKSHEET = /\.worksheet\+xml$/;

/**
 * The part of the worksheet that a workbook opens with; of the first visible one when it opens with a chart.
 *
 * @throws DecnetError `DN_INSTRUMENT_CANNOT` when no worksheet is visible.
 */
export const firstSheet = ({ office, main, dialect }: OfficeDocument): string => {
  const types = contentTypesOf(office);
  const worksheets = relationshipsOf(office, main).filter(
    ({ type }) => type === `${dialect.relationships}/worksheet`,
  );
  const targets = new Map(worksheets.map(({ id, target }) => [id, targetPart(main, target)]));
  const found = findElements(
    office.source(main),
    ({ local }) => local === "sheet" || local === "workbookView",
  );
  const tags = found.map(({ open }) => open);
  const view = tags.find(({ local }) => local === "workbookView");
  const sheets = tags
    .filter(({ local }) => local === "sheet")
    .map((tag, at) => ({
      active: String(at) === (view === undefined ? undefined : (attribute(view, "activeTab") ?? "0")),
      visible: (attribute(tag, "state") ?? "visible") === "visible",
      part: targets.get(attributeIn(tag, dialect.relationships, "id") ?? "") ?? "",
    }))
    .filter(({ visible, part }) => visible && WORKSHEET.test(contentTypeOf(types, part)));
  const chosen = sheets.find(({ active }) => active) ?? sheets[0];
  if (chosen === undefined) throw refusal("cannot", "the workbook has no visible worksheet");
  return chosen.part;
};
