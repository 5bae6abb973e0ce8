import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasPrograms, inTemporaryFolder } from "@decnet/sdk/testing";
import { test } from "uvu";
import { openMany, part } from "./documents.ts";
import { xmlProblem } from "./well-formed.ts";

const documents = await openMany(40);

test("every part is well-formed XML", () => {
  assert.equal(xmlProblem("<a><b></a></b>"), "</a> at 6 closes nothing");
  for (const { parts } of documents)
    for (const [name, xml] of Object.entries(parts)) assert.equal(xmlProblem(xml), undefined, name);
});

test("every part has a content type, and every internal target exists", () => {
  for (const document of documents) {
    const types = part(document, "[Content_Types].xml");
    for (const name of Object.keys(document.parts).filter((name) => !/^\[|\.rels$/.test(name)))
      assert.ok(types.includes(`PartName="/${name}"`), name);
    assert.match(types, /Extension="rels"/);
    for (const [, name = ""] of types.matchAll(/PartName="\/([^"]+)"/g)) part(document, name);
    for (const [folder, file] of [
      ["", "_rels/.rels"],
      ["word/", "word/_rels/document.xml.rels"],
    ] as const)
      for (const [, target] of part(document, file).matchAll(/Target="([^"]+)"\/>/g))
        part(document, folder + target);
  }
});

test("entries are Word's parts in Word's order: no folders, no empty relationships, nothing without content", () => {
  for (const document of documents) {
    assert.deepEqual(Object.keys(document.parts), [
      "[Content_Types].xml",
      "_rels/.rels",
      "word/document.xml",
      "word/_rels/document.xml.rels",
      "word/header1.xml",
      "word/footer1.xml",
      "word/settings.xml",
      "word/numbering.xml",
      "word/styles.xml",
      "word/fontTable.xml",
      "docProps/core.xml",
      "docProps/app.xml",
    ]);
    for (const [name, xml] of Object.entries(document.parts)) assert.match(xml, /<\/[\w:]+>$/, name);
    const ids = part(document, "word/_rels/document.xml.rels").match(/rId\d+/g) ?? [];
    assert.deepEqual(
      ids,
      ids.map((_, at) => `rId${at + 1}`),
    );
  }
});

test("styles, lists and relationships that are used are defined", () => {
  for (const document of documents) {
    const body = part(document, "word/document.xml");
    const styles = part(document, "word/styles.xml");
    const texts = [body, part(document, "word/header1.xml"), part(document, "word/footer1.xml"), styles].join(
      "",
    );
    for (const [, id] of texts.matchAll(/<w:(?:pStyle|basedOn|next) w:val="(\w+)"/g))
      assert.ok(styles.includes(`w:styleId="${id}"`), id);
    for (const [, id] of body.matchAll(/<w:numId w:val="(\w+)"/g))
      assert.ok(part(document, "word/numbering.xml").includes(`<w:num w:numId="${id}"`), id);
    for (const [, id] of body.matchAll(/r:(?:id|link)="(\w+)"/g))
      assert.ok(part(document, "word/_rels/document.xml.rels").includes(`Id="${id}"`), id);
  }
});

const PYTHON = "python's zipfile and XML parser read it";

test(PYTHON, async () => {
  if (!hasPrograms(PYTHON, "python3")) return;
  const program = [
    "import sys, zipfile, xml.dom.minidom as dom",
    "for name in sys.argv[1:]:",
    "    z = zipfile.ZipFile(name)",
    "    assert z.testzip() is None",
    "    [dom.parseString(z.read(part)) for part in z.namelist()]",
  ].join("\n");
  await inTemporaryFolder((folder) => {
    const files = documents.slice(0, 10).map(({ bytes }, at) => {
      const file = join(folder, `${at}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const { status, stderr } = spawnSync("python3", ["-c", program, ...files], { encoding: "utf8" });
    assert.equal(status, 0, stderr);
  });
});

test.run();
