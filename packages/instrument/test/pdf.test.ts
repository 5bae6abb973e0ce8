import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { hasPrograms } from "@decnet/sdk/testing";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { infoOf, runOn, textOf } from "./pages.ts";
import { onePage, pdfByPdfkit, pdfOf, throughQpdf } from "./pdf-files.ts";
import { refusalOf } from "./refused.ts";
import { ADDRESS, BRAND_WORDS, SETTINGS } from "./settings.ts";

const arm = async (bytes: Uint8Array, name = "Berth plan.pdf") =>
  (await instrument({ bytes, name }, SETTINGS)).bytes;
const textOfUpdate = (before: Uint8Array, after: Uint8Array) =>
  Buffer.from(after.subarray(before.length)).toString("latin1");

/** The first page as pdf-lib reads it, which does not look at cross-references. */
const pageOf = async (bytes: Uint8Array) => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const page = document.getPage(0).node;
  const annotations = page.lookup(PDFName.of("Annots"), PDFArray);
  const links = annotations.asArray().map((_, at) => annotations.lookup(at, PDFDict));
  const addressOf = (action: PDFDict) => {
    const uri = action.lookup(PDFName.of("URI"));
    return uri instanceof PDFHexString ? uri.decodeText() : uri?.toString();
  };
  const addresses = links.map((link) => addressOf(link.lookup(PDFName.of("A"), PDFDict)));
  return { page, links, addresses, addressOf };
};

const SOUND =
  "an armed PDF keeps every byte, and qpdf, pdfinfo and pdftotext say of it what they said before";

test(SOUND, async () => {
  if (!hasPrograms(SOUND, "qpdf", "pdfinfo", "pdftotext")) return;
  const plain = await pdfByPdfkit();
  const documents = {
    plain,
    compressed: await pdfByPdfkit(true),
    streams: throughQpdf(plain, "--object-streams=generate"),
    linearized: throughQpdf(plain, "--linearize"),
    both: throughQpdf(plain, "--object-streams=generate", "--linearize"),
    table: throughQpdf(plain, "--object-streams=disable"),
    twice: await arm(plain),
  };
  for (const [name, before] of Object.entries(documents)) {
    const after = await arm(before);
    assert.ok(Buffer.from(after).subarray(0, before.length).equals(Buffer.from(before)), name);
    const { status, output } = runOn(after, "qpdf", ["--check"]);
    assert.equal(status, 0, `${name}: ${output}`);
    assert.equal(infoOf(after), infoOf(before), name);
    assert.equal(textOf(after), textOf(before), name);
    assert.ok((await pageOf(after)).addresses[0]?.startsWith(ADDRESS), name);
  }
});

test("a link lies under those of the page, over the page's text, and an action is there for its opening", async () => {
  const { page, links, addresses, addressOf } = await pageOf(await arm(await pdfByPdfkit()));
  assert.deepEqual(addresses, [`${ADDRESS}/berth-plan.pdf`, "(https://harbour.example.org/)"]);
  // ANSI Letter without a twelfth on each side.
  assert.equal(links[0]?.lookup(PDFName.of("Rect"))?.toString(), "[ 51 66 561 726 ]");
  const open = page.lookup(PDFName.of("AA"), PDFDict).lookup(PDFName.of("O"), PDFDict);
  assert.equal(addressOf(open), `${ADDRESS}/berth-plan.pdf`);
});

const hidden = "nothing in the file or its inflated streams spells the address out";

test(hidden, async () => {
  if (!hasPrograms(hidden, "qpdf")) return;
  for (const options of [["--object-streams=generate"], ["--object-streams=disable"]]) {
    const before = throughQpdf(await pdfByPdfkit(true), ...options);
    const after = await arm(before);
    const update = textOfUpdate(before, after);
    assert.doesNotMatch(update, /https?:\/\//);
    assert.doesNotMatch(update, BRAND_WORDS);
    const file = Buffer.from(after).toString("latin1");
    for (const { index, 0: keyword } of file.matchAll(/stream\r?\n(?=\x78)/g))
      assert.ok(
        !inflateSync(Buffer.from(file.slice(index + keyword.length), "latin1")).includes("files.example"),
      );
    assert.ok(!file.includes("files.example"));
  }
});

test("identifier, information and other entries of the trailer stay", async () => {
  const before = pdfOf(onePage("", "<< /Title (Plan) >>"), "/Info 4 0 R /ID [ <0123> <4567> ] /A#20B (x)");
  const update = textOfUpdate(before, await arm(before));
  assert.match(
    update,
    /\/Size 6\n\/Root 1 0 R\n\/Info 4 0 R\n\/ID \[ <0123> <4567> \]\n\/A#20B \(x\)\n\/Prev \d+ >>/,
  );
});

test("annotations and actions are found where they are written, and kept", async () => {
  const own = "<< /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /A << /S /URI /URI (mailto:a@b.c) >> >>";
  const shapes = {
    direct: onePage(`/Annots [ 4 0 R ] /AA << /C << /S /Named /N /NextPage >> >>`, own),
    referred: onePage("/Annots 5 0 R /AA 6 0 R", own, "[ 4 0 R ]", "<< /C << /S /Named /N /NextPage >> >>"),
    none: onePage("/Annots null"),
    taken: onePage("/AA << /O << /S /Named /N /LastPage >> >>"),
  };
  for (const [name, objects] of Object.entries(shapes)) {
    const { page, addresses } = await pageOf(await arm(pdfOf(objects)));
    const kept = name === "direct" || name === "referred";
    assert.deepEqual(addresses.slice(1), kept ? ["(mailto:a@b.c)"] : [], name);
    const actions = page.lookup(PDFName.of("AA"), PDFDict);
    assert.equal(actions.has(PDFName.of("C")), kept, name);
    assert.equal(actions.toString().includes("/LastPage"), name === "taken", name);
  }
});

test("the box is the page's own or inherited, cropped where it is", async () => {
  const rectangle = async (page: string) =>
    (await pageOf(await arm(pdfOf(onePage(page))))).links[0]?.lookup(PDFName.of("Rect"))?.toString();
  assert.equal(await rectangle(""), "[ 33.33 50 366.67 550 ]");
  assert.equal(await rectangle("/MediaBox [ 0 0 120 240 ]"), "[ 10 20 110 220 ]");
  assert.equal(await rectangle("/CropBox [ 120 240 0 0 ]"), "[ 10 20 110 220 ]");
});

test("what says it is PDF/A gets no action, which PDF/A forbids", async () => {
  const metadata = "<pdfaid:part>2</pdfaid:part>";
  const objects = onePage(
    "",
    `<< /Type /Metadata /Subtype /XML /Length ${metadata.length} >>\nstream\n${metadata}\nendstream`,
  );
  const { page, addresses } = await pageOf(await arm(pdfOf(objects)));
  assert.equal(addresses.length, 1);
  assert.ok(!page.has(PDFName.of("AA")));
});

test("the address ends like the file, unless its name would tell", async () => {
  const bytes = pdfOf(onePage(""));
  const address = async (name: string) => (await pageOf(await arm(bytes, name))).addresses[0];
  assert.equal(await address("Übersicht Q3 (final).PDF"), `${ADDRESS}/ubersicht-q3-final.pdf`);
  assert.equal(await address("my-canary.pdf"), `${ADDRESS}/document.pdf`);
  assert.equal(await address("数据.pdf"), `${ADDRESS}/document.pdf`);
});

const locked = "encrypted PDFs are refused";

test(locked, async () => {
  if (!hasPrograms(locked, "qpdf")) return;
  const plain = await pdfByPdfkit();
  for (const bits of ["128", "256"])
    for (const password of ["", "secret"]) {
      const options = bits === "128" ? ["--allow-weak-crypto"] : [];
      const bytes = throughQpdf(plain, ...options, "--encrypt", password, "owner", bits, "--");
      assert.equal(await refusalOf(bytes, "a.pdf"), "DN_INSTRUMENT_ENCRYPTED");
    }
});

test("signed PDFs are refused", async () => {
  const signature = "<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [ 0 10 20 30 ] /Contents <00> >>";
  assert.equal(await refusalOf(pdfOf(onePage("", signature)), "a.pdf"), "DN_INSTRUMENT_SIGNED");
});

test.run();
