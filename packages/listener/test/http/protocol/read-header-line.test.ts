import assert from "node:assert/strict";
import { test } from "uvu";
import { readHeaderLine } from "../../../src/http/protocol/read-header-line.ts";

const FIELDS: readonly (readonly [text: string, name: string, value: string, ignored: boolean])[] = [
  ["Host: a\r\n", "Host", "a", false],
  ["host:a\n", "host", "a", false],
  ["X:   a  b \r\n", "X", "a  b", false],
  ["X:\ta\t\r\n", "X", "\ta\t", false],
  ["X:\r\r\r\n", "X", "", false],
  ["X: a:b\r\n", "X", "a:b", false],
  ["X\r\n", "X", "", false],
  ["X_Y: a\r\n", "X_Y", "a", true],
  ["\xe9: \xe9\r\n", "\xe9", "\xe9", true],
];
for (const [text, name, value, ignored] of FIELDS)
  test(`${JSON.stringify(text)} is a field, and each beginning of it may become one`, () => {
    const { length } = text;
    assert.deepEqual(readHeaderLine(`${text}Y: b\r\n`), { kind: "field", length, name, value, ignored });
    for (let at = 0; at < length; at++) assert.equal(readHeaderLine(text.slice(0, at)).kind, "more");
  });

for (const end of ["\r\n", "\n"])
  test(`${JSON.stringify(end)} ends the head`, () =>
    assert.deepEqual(readHeaderLine(`${end}rest`), { kind: "end", length: end.length }));

for (const text of [" ", "\t", ":", "\0", "\x7f", "X ", "X\t", "X\0", "X: a\0", "X: a\rb", "\rX", "\r\r"])
  test(`${JSON.stringify(text)} is refused`, () => assert.equal(readHeaderLine(text).kind, "bad"));

test.run();
