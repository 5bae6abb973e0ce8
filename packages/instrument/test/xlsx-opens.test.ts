import assert from "node:assert/strict";
import { hasPrograms } from "@decnet/sdk/testing";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { packed } from "./archives.ts";
import { linesOf, listen } from "./listener.ts";
import { hasCalc } from "./needs.ts";
import { Office } from "./office.ts";
import { textOf } from "./pages.ts";
import { workbookParts, workbookWithDrawing } from "./workbook-files.ts";

const OPENS = "Calc opens armed workbooks: each calls home, and the pages read as before";

test(OPENS, async () => {
  if (!hasCalc(OPENS) || !hasPrograms(OPENS, "pdftotext")) return;
  const office = new Office();
  const listener = await listen();
  try {
    const rows = Array.from({ length: 80 }, (_, row) => `Bay ${row},${row * 7},Lindner`);
    const made = await office.convert({ "calc.csv": rows.join("\n") }, "xlsx");
    const workbooks: Record<string, Uint8Array> = {
      calc: made.get("calc.xlsx") ?? new Uint8Array(),
      plain: packed(workbookParts()),
      drawn: packed(workbookWithDrawing()),
    };
    const files: Record<string, Uint8Array> = {};
    for (const [name, bytes] of Object.entries(workbooks)) {
      const settings = { token: `token${name}`, httpBase: listener.base };
      files[`${name}-before.xlsx`] = bytes;
      files[`${name}-after.xlsx`] = (await instrument({ bytes, name: `${name}.xlsx` }, settings)).bytes;
    }
    const pages = await office.convert(files, "pdf");
    for (const name of Object.keys(workbooks)) {
      const fetched = linesOf(listener).filter((line) => line.startsWith(`GET /c/token${name}/`));
      assert.ok(fetched.length > 0, `${name}: ${linesOf(listener)}`);
      const [before, after] = ["before", "after"].map((when) =>
        textOf(pages.get(`${name}-${when}.pdf`) ?? Buffer.of()),
      );
      assert.ok((before?.length ?? 0) > 10, name);
      assert.equal(after, before, name);
    }
  } finally {
    listener.close();
    office.close();
  }
});

test.run();
