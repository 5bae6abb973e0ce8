import assert from "node:assert/strict";
import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

const SHEBANGS = /^#! ?\/(bin\/(sh|bash)( -[eu]+)?|usr\/bin\/(env bash|env python3|python3( -u)?))$/;

testContentClass(plugin, {
  holds: (body, path) => {
    const text = String(body);
    const [first = ""] = text.split("\n");
    assert.match(first, SHEBANGS, path);
    if (path.endsWith(".py")) assert.match(first, /python3/, path);
    else if (path.endsWith(".sh")) assert.match(first, /sh( -\w+)?$/, path);
    else assert.match(path, /\/home\/\w+\/bin\/[^./]+$/);
    assert.ok(text.endsWith("\n") && !text.endsWith("\n\n"), `${path} ends oddly`);
    assert.doesNotMatch(
      text,
      /[\u2014‹›⟪⟫«»¦]|\bLOG |\bDIE |@\w+@|@=|undefined|NaN|\[object|#:/,
      `${path}\n${text}`,
    );
    assert.doesNotMatch(text, /[ \t]+$/m, `${path} has spaces at the end of a line`);
  },
});
