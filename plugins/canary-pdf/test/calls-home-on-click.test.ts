import assert from "node:assert/strict";
import { test } from "uvu";
import { linesOf, writeMany } from "./files.ts";

const files = await writeMany(40);
const fromHex = (hex: string | undefined) => Buffer.from(hex ?? "", "hex").toString("latin1");

test("the first page opens the address, and a link on it leads there", () => {
  for (const { text, ctx } of files) {
    const { token, httpBase } = ctx.canary;
    const opened = /\/AA <<\n\/O <<\n\/S \/URI\n\/URI <([0-9a-f]+)>/.exec(text)?.[1];
    const [, action] = /\/Subtype \/Link\n\/A (\d+) 0 R/.exec(text) ?? [];
    const linked = new RegExp(`\n${action} 0 obj\n<<\n/S /URI\n/URI <([0-9a-f]+)>`).exec(text)?.[1];
    assert.ok(fromHex(opened).startsWith(`${httpBase}/c/${token}/`), fromHex(opened));
    assert.equal(linked, opened);
    assert.equal(text.match(/\/AA <</g)?.length, 1);
  }
});

test("no address can be read in the file, nor the callback's host", () => {
  for (const file of files) {
    assert.doesNotMatch(file.text, /https?:\/\//i);
    assert.ok(!file.text.includes(new URL(file.ctx.canary.httpBase ?? "").host));
    assert.doesNotMatch(linesOf(file).join("\n"), /https?:|files\.example/);
  }
});

test("the link covers a text", () => {
  for (const file of files) {
    const [, x0, y0, x1, y1] = /\/Rect \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(file.text) ?? [];
    assert.ok(Number(x1) - Number(x0) > 300 && Number(y1) - Number(y0) > 15);
  }
});

test.run();
