import assert from "node:assert/strict";
import { zipSync } from "fflate";
import { test } from "uvu";
import { OTHER_CONTENT } from "../../../src/audit/tells/formats/f02-other-content.ts";
import { type MadeFile, makeHost, makeView } from "../make-host.ts";

const PDF = "%PDF-1.7\n%\xe2\xe3\n1 0 obj\n";
const DOCX = zipSync({
  "[Content_Types].xml": Buffer.from("<x/>"),
  "word/document.xml": Buffer.from("<x/>"),
});
const PNG = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1");

const paths = async (files: Record<string, MadeFile>) =>
  (await OTHER_CONTENT.check(makeView(makeHost(files)))).map(({ path }) => path);

test("a name that promises another format is seen", async () => {
  assert.deepEqual(
    await paths({
      "/home/ana/a.pdf": { body: "Quarterly report\n" },
      "/home/ana/b.docx": { body: PDF },
      "/home/ana/c.xlsx": { body: DOCX },
      "/home/ana/d.png": { body: "not drawn" },
      "/home/ana/e.txt": { body: PNG },
      "/home/ana/f.zip": { body: "PK, he said" },
      "/home/ana/g.pem": { body: "secret" },
      "/home/ana/h.csv": { body: DOCX },
      "/home/ana/i.tar": { body: "x".repeat(1024) },
    }),
    ["a.pdf", "b.docx", "c.xlsx", "d.png", "e.txt", "f.zip", "g.pem", "h.csv", "i.tar"].map(
      (name) => `/home/ana/${name}`,
    ),
  );
});

test("what people really keep is not", async () => {
  assert.deepEqual(
    await paths({
      "/home/ana/a.pdf": { body: PDF },
      "/home/ana/b.docx": { body: DOCX },
      "/home/ana/photo.jpg": { body: PNG },
      "/home/ana/excel.csv": { body: Buffer.from("\ufeffName;Größe\n", "utf16le") },
      "/home/ana/notes.txt": { body: "BM: call Jürgen — GIF8 and PK\n" },
      "/home/ana/latin.txt": { body: Buffer.from("Gr\xf6\xdfe", "latin1") },
      "/home/ana/old.doc": { body: "{\\rtf1 hello}" },
      "/home/ana/empty.pdf": { body: "" },
      "/home/ana/run.py": { body: "#!/usr/bin/python3\nprint(1)\n" },
      "/home/ana/node_modules/x/broken.png": { body: "on purpose" },
      "/etc/app.conf": { body: "a = 1\n" },
      "/home/ana/data.bin": { body: Buffer.from([0, 1, 2]) },
    }),
    [],
  );
});

test.run();
