import assert from "node:assert/strict";
import { test } from "uvu";
import { instrument } from "../src/index.ts";
import { refusalOf } from "./refused.ts";
import { ADDRESS, HOST, SETTINGS, TOKEN } from "./settings.ts";

const arm = (text: string | Uint8Array, name = "hosts.txt", settings = SETTINGS) =>
  instrument({ bytes: Buffer.from(text), name }, settings);

test("placeholders are filled, and every other byte stays", async () => {
  const { bytes, callback, instrumenter } = await arm(
    "wiki {{CANARY_URL}}/login\r\nvpn {{CANARY_HOST}}\r\n\t{{x}} é",
  );
  assert.equal(Buffer.from(bytes).toString(), `wiki ${ADDRESS}/login\r\nvpn ${HOST}\r\n\t{{x}} é`);
  assert.equal(callback, "http");
  assert.equal(instrumenter, "text");
});

test("a host name alone needs a DNS zone alone", async () => {
  const { dnsZone = "", token } = SETTINGS;
  const { bytes, callback, notes } = await arm("{{CANARY_HOST}}", "hosts", { dnsZone, token });
  assert.equal(Buffer.from(bytes).toString(), `${TOKEN}.${dnsZone}`);
  assert.equal(callback, "dns");
  assert.match(notes, /host name/);
});

test("encodings stay: Latin-1, UTF-8 with a mark, UTF-16 of both orders", async () => {
  const text = "Zürich: {{CANARY_URL}}\n";
  const expected = text.replace("{{CANARY_URL}}", ADDRESS);
  const encodings: readonly ((text: string) => Buffer)[] = [
    (source) => Buffer.from(source, "latin1"),
    (source) => Buffer.from(`\ufeff${source}`),
    (source) => Buffer.from(`\ufeff${source}`, "utf16le"),
    (source) => Buffer.from(`\ufeff${source}`, "utf16le").swap16(),
  ];
  for (const encode of encodings)
    assert.deepEqual(Buffer.from((await arm(encode(text))).bytes), encode(expected));
});

test("a page or a drawing under another name is a text", async () => {
  for (const name of ["page.php", "page.md", "page.xml"]) {
    const { instrumenter } = await arm("<!doctype html><a href='{{CANARY_URL}}'>a</a>", name);
    assert.equal(instrumenter, "text", name);
  }
});

test("without a placeholder, and with one that is none, a text is refused", async () => {
  for (const text of [
    "",
    "nothing",
    "{CANARY_URL}",
    "{{CANARY_URL}",
    "{{ CANARY_URL }}",
    "{{canary_url}}",
    "{{CANARY_URL}} {{CANARY_PORT}}",
  ])
    assert.equal(await refusalOf(text, "a.txt"), "DN_INSTRUMENT_NO_PLACEHOLDER", text);
});

test.run();
