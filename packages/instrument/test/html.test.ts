import assert from "node:assert/strict";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { refusalOf } from "./refused.ts";
import { ADDRESS, BRAND_WORDS, HOST, SETTINGS } from "./settings.ts";

const LINK = new RegExp(`<link rel="stylesheet" media="print" href="${ADDRESS}/[\\w-]+\\.css"( /)?>`);
const IMAGE = new RegExp(`<img src="${ADDRESS}/[\\w-]+\\.png" width="88" height="31" alt=""( /)?>`);

const arm = async (page: string | Uint8Array, name = "notes.html") =>
  instrument({ bytes: Buffer.from(page), name }, SETTINGS);
const armText = async (page: string) => Buffer.from((await arm(page)).bytes).toString();

const PAGE = `<!DOCTYPE html>
<html lang="pt">
  <head>
    <meta charset="utf-8">
    <title>Região Norte</title>
  </head>
  <body>
    <p class=x>Não &amp; sim<br>
    <p>—
  </body>
</html>
`;

test("a stylesheet and a picture stand on lines of their own, and every other byte stays", async () => {
  const armed = await armText(PAGE);
  assert.match(armed, new RegExp(`    <title>Região Norte</title>\n    ${LINK.source}\n  </head>`));
  assert.match(armed, new RegExp(`    <p>—\n    ${IMAGE.source}\n  </body>`));
  assert.equal(
    armed.replace(new RegExp(`    ${LINK.source}\n`), "").replace(new RegExp(`    ${IMAGE.source}\n`), ""),
    PAGE,
  );
  assert.doesNotMatch(armed, BRAND_WORDS);
});

test("lines end as the page's do", async () => {
  const armed = await armText(PAGE.replaceAll("\n", "\r\n"));
  assert.ok(!/[^\r]\n/.test(armed));
});

test("a page in one line, without tags, or without an end gets both where a browser looks", async () => {
  const pages: Record<string, RegExp> = {
    "<html><head><title>a</title></head><body>b</body></html>":
      /a<\/title><link [^>]+><\/head><body>b<img [^>]+><\/body><\/html>$/,
    "<!doctype html><title>a</title><p>b": /a<\/title><link [^>]+><p>b<img [^>]+>$/,
    "<!doctype html><p>b": /^<!doctype html><link [^>]+><p>b<img [^>]+>$/,
    "<p>b": /^<link [^>]+><p>b<img [^>]+>$/,
    "<html>\n<body>\nb\n</html>": /^<html><link [^>]+>\n<body>\nb\n<img [^>]+>\n<\/html>$/,
    "<html><head></head><!-- </body> --><body>a</body>":
      /^<html><head><link [^>]+><\/head><!-- <\/body> --><body>a<img/,
  };
  for (const [page, expected] of Object.entries(pages)) {
    const armed = await armText(page);
    assert.match(armed, expected);
    assert.equal(armed.replace(LINK, "").replace(IMAGE, "").replaceAll("\n", ""), page.replaceAll("\n", ""));
  }
});

test("XHTML stays well-formed", async () => {
  const type =
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">';
  const armed = await armText(`${type}<html><head><title>a</title></head><body><p>b</p></body></html>`);
  assert.match(armed, /\.css" \/>/);
  assert.match(armed, /alt="" \/>/);
});

test("bytes of any encoding stay as they are", async () => {
  const latin = Buffer.from('<meta charset="iso-8859-1"><p>Caf\xe9 \x80</p>', "latin1");
  const shiftJis = Buffer.concat([
    Buffer.from('<meta charset="shift_jis"><p>'),
    Buffer.from([0x83, 0x5c, 0x97, 0x7b]),
    Buffer.from("</p>"),
  ]);
  for (const page of [latin, shiftJis]) {
    const armed = Buffer.from((await arm(page)).bytes).toString("latin1");
    assert.equal(armed.replace(LINK, "").replace(IMAGE, ""), page.toString("latin1"));
  }
  const marked = Buffer.from(`\ufeff${PAGE}`);
  assert.ok(
    Buffer.from((await arm(marked)).bytes)
      .toString()
      .startsWith("\ufeff<!DOCTYPE html>\n"),
  );
});

test("UTF-16 stays UTF-16 of the same order", async () => {
  const little = Buffer.from(`\ufeff${PAGE}`, "utf16le");
  const big = Buffer.from(little).swap16();
  const [armedLittle, armedBig] = [await arm(little), await arm(big)].map(({ bytes }) => Buffer.from(bytes));
  assert.ok(armedLittle?.equals(Buffer.from(armedBig ?? []).swap16()));
  assert.match(armedLittle?.toString("utf16le") ?? "", LINK);
  assert.ok(armedBig?.subarray(0, 2).equals(Buffer.from([0xfe, 0xff])));
});

test("encodings that shift the meaning of bytes are refused", async () => {
  assert.equal(await refusalOf('<meta charset="ISO-2022-JP"><p>a', "a.html"), "DN_INSTRUMENT_CANNOT");
});

test("placeholders are filled, wherever they stand", async () => {
  const armed = await armText(
    '<p><a href="{{CANARY_URL}}/portal">{{CANARY_HOST}}</a><script>fetch("{{CANARY_URL}}")</script>',
  );
  assert.ok(armed.includes(`<a href="${ADDRESS}/portal">${HOST}</a><script>fetch("${ADDRESS}")</script>`));
});

test("a policy that forbids one leaves the other, and one that forbids both is refused", async () => {
  const policy = (text: string) => `<meta http-equiv="Content-Security-Policy" content="${text}"><p>a`;
  const has = async (text: string) => {
    const { bytes, notes } = await arm(policy(text));
    const armed = Buffer.from(bytes).toString();
    assert.equal(notes.includes("stylesheet"), LINK.test(armed));
    return [LINK.test(armed), IMAGE.test(armed)];
  };
  assert.deepEqual(await has("script-src 'self'"), [true, true]);
  assert.deepEqual(await has("default-src 'self'; img-src https:"), [false, true]);
  assert.deepEqual(await has("default-src 'none'; style-src http://*.example.net"), [true, false]);
  assert.deepEqual(await has("default-src https://files.example.net"), [true, true]);
  assert.deepEqual(await has("img-src http: ; style-src-elem 'self'; default-src *"), [false, true]);
  for (const text of [
    "default-src 'self'",
    "default-src https://example.net",
    "default-src files.example.net",
    "img-src 'none' ; style-src-elem 'self'; default-src *",
    "img-src 'self'; style-src 'unsafe-inline'",
  ])
    assert.equal(await refusalOf(policy(text), "a.html"), "DN_INSTRUMENT_CANNOT", text);
});

test("a policy's host without a port is that of the scheme's own port", async () => {
  const page =
    '<meta http-equiv="Content-Security-Policy" content="default-src https://files.example.net"><p>a';
  const settings = { ...SETTINGS, httpBase: "https://files.example.net:8443" };
  assert.equal(await refusalOf(page, "a.html", settings), "DN_INSTRUMENT_CANNOT");
});

test("what would be put where no browser fetches is not called armed", async () => {
  const { notes, bytes } = await arm("<head></head><frameset><frame src=a></frameset>");
  assert.match(notes, /fetches a stylesheet\.$/);
  assert.match(Buffer.from(bytes).toString(), LINK);
  for (const page of ["<p>a<!-- b", "<p>a <img src='", "<p>a<script>b", "<p>a<textarea>", "<p>a<"])
    assert.equal(await refusalOf(page, "a.html"), "DN_INSTRUMENT_CORRUPT", page);
});

test("a deeply nested page does not exhaust the stack", async () => {
  const armed = await armText("<b>".repeat(5000) + "<p>".repeat(20_000));
  assert.match(armed, IMAGE);
});

test.run();
