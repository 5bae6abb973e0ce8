import assert from "node:assert/strict";
import { asAnyClass } from "@decnet/sdk";
import { loadClasses } from "@decnet/sdk/testing";
import { test } from "uvu";
import plugin from "../src/index.ts";
import { parsePage } from "./elements.ts";
import { writeMany } from "./pages.ts";

const pages = (await writeMany(250)).map((page) => ({ ...page, ...parsePage(page.text) }));

test("a browser finds nothing to mend", () => {
  for (const broken of ["<p><b", "<p>a", "<p>a</p></div>", "<p id=1 id=2>a</p>"])
    assert.ok(parsePage(`<!doctype html><html><body>${broken}</body></html>`).errors.length > 0, broken);
  for (const { errors, ctx } of pages) assert.deepEqual(errors, [], ctx.path);
});

test("ids are unique, anchors lead to one, and there is one first heading", () => {
  for (const { elements, text } of pages) {
    const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    assert.equal(new Set(ids).size, ids.length, ids.join(" "));
    for (const { tag, attributes } of elements)
      if (tag === "a" && attributes.href?.startsWith("#"))
        assert.ok(ids.includes(attributes.href.slice(1)), `${attributes.href} in ${ids.join(" ")}`);
    assert.ok(elements.filter(({ tag }) => tag === "h1").length >= 1, text);
  }
});

test("a style sheet and a picture at least come from the callback address, by names of their own", () => {
  for (const { elements, ctx, text } of pages) {
    const base = `${ctx.canary.httpBase}/c/${ctx.canary.token}/`;
    const sheets = elements.filter(
      ({ tag, attributes }) => tag === "link" && attributes.rel === "stylesheet",
    );
    const images = elements.filter(({ tag }) => tag === "img");
    assert.ok(sheets.length >= 1 && images.length >= 1, text);
    const loaded = [
      ...sheets.map(({ attributes }) => attributes.href),
      ...images.map(({ attributes }) => attributes.src),
    ];
    assert.equal(new Set(loaded).size, loaded.length);
    for (const url of loaded) assert.ok(url?.startsWith(base) && url.length > base.length + 4, url);
    for (const { attributes } of images) assert.match(attributes.src ?? "", /\.png(\?|$)/);
  }
});

test("no other host is named, as an address", () => {
  // Names of a namespace and of a relation (HTML, WordPress), which nobody fetches.
  const names = ["http://www.w3.org/1999/xhtml", "https://api.w.org/"];
  for (const { text, ctx } of pages) {
    const addresses = text.match(/https?:[^"'\s<>]+/g) ?? [];
    const base = `${ctx.canary.httpBase}/c/${ctx.canary.token}`;
    for (const address of addresses) assert.ok(address.startsWith(base) || names.includes(address), address);
  }
});

test("a page says in which language it is, and is UTF-8", () => {
  for (const { elements, text, ctx } of pages) {
    assert.equal(elements.find(({ tag }) => tag === "html")?.attributes.lang?.slice(0, 2), ctx.language);
    assert.match(text, /<meta [^>]*charset=["']?utf-8/i);
  }
});

test("it is an ordinary file in a home, and few of a kind", async () => {
  const [found] = await loadClasses(plugin);
  assert.ok(found);
  const { file, capacity, category } = asAnyClass(found);
  assert.deepEqual(
    [file?.mode, file?.folders, file?.owner, capacity, category],
    [0o644, ["~"], undefined, 2, "canary"],
  );
});

test.run();
