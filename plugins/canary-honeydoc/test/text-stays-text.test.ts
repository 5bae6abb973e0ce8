import assert from "node:assert/strict";
import fc from "fast-check";
import { parseFragment } from "parse5";
import { test } from "uvu";
import { anchorOf, pageName } from "../src/formats/dokuwiki/page-id.ts";
import { headingId } from "../src/formats/pandoc.ts";
import { escapeHtml } from "../src/html/escape.ts";
import { inline } from "../src/html/inline.ts";
import { parsePage } from "./elements.ts";

// What people type: no control characters, which HTML has no way to hold.
const typed = fc.string({ unit: "grapheme" }).filter((text) => !/[\p{Cc}\p{Cs}\u00ad]/u.test(text));

test("whatever a name holds, a browser shows it as it is and takes none of it for markup", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const [node] = parseFragment(`<b title="${escapeHtml(text)}">${escapeHtml(text)}</b>`).childNodes;
      assert.ok(node !== undefined && "attrs" in node && "childNodes" in node);
      assert.equal(node.attrs[0]?.value, text);
      const [inner, ...others] = node.childNodes;
      assert.deepEqual(others, []);
      assert.equal(inner !== undefined && "value" in inner ? inner.value : "", text);
    }),
  );
});

test("only what stands between backticks is code", () => {
  assert.equal(inline("ask `db-02` & <Bo>"), "ask <code>db-02</code> &amp; &lt;Bo&gt;");
  const upper = (html: string) => html.toUpperCase();
  assert.equal(inline("a `b` c", upper), "A <code>b</code> C");
  fc.assert(
    fc.property(typed, typed, (before, code) => {
      const plain = (text: string) => text.replaceAll("`", "");
      const html = `<!doctype html><html><body>${inline(`${plain(before)}\`${plain(code)}\``)}</body></html>`;
      assert.deepEqual(
        parsePage(html)
          .elements.map(({ tag }) => tag)
          .slice(-1),
        ["code"],
      );
    }),
  );
});

test("ids are those that the programs make", () => {
  // Read off pandoc 2.17 and DokuWiki 2022-07-31.
  assert.equal(headingId("Before you start"), "before-you-start");
  assert.equal(headingId("3. Was wo läuft"), "was-wo-läuft");
  assert.equal(pageName("Übergabe: db-02"), "uebergabe_db-02");
  assert.equal(anchorOf("Was 2.1 ändert"), "was_21_aendert");
  assert.equal(pageName("L'accès à distance"), "l_acces_a_distance");
});

test.run();
