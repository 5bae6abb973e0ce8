import assert from "node:assert/strict";
import { test } from "uvu";
import { readRequestLine } from "../../../src/http/protocol/read-request-line.ts";

const LINES: readonly (readonly [text: string, method: string, target: string, version: number])[] = [
  ["GET / HTTP/1.1\r\n", "GET", "/", 1001],
  ["\r\n\nHEAD  /a?b#c   HTTP/1.0  \n", "HEAD", "/a?b#c", 1000],
  ["M-X_Y http://[::1]:80 HTTP/1.001\r\n", "M-X_Y", "http://[::1]:80", 1001],
  ["OPTIONS HTTP://a.b?c HTTP/1.999\r\n", "OPTIONS", "HTTP://a.b?c", 1999],
  ['GET /\xff"\\ HTTP/1.1\r\n', "GET", '/\xff"\\', 1001],
  ["GET /a\r\n", "GET", "/a", 9],
  ["GET http://a/ \n", "GET", "http://a/", 9],
];
for (const [text, method, target, version] of LINES)
  test(`${JSON.stringify(text)} is a line, and each beginning of it may become one`, () => {
    const line = { length: text.length, method, target, version };
    assert.deepEqual(readRequestLine(`${text}Host: a\r\n`), { kind: "line", line });
    for (let length = 0; length < text.length; length++)
      assert.equal(
        readRequestLine(text.slice(0, length)).kind,
        "more",
        JSON.stringify(text.slice(0, length)),
      );
  });

/** What is refused, with the byte at which it is. */
const REFUSED: readonly (readonly [good: string, last: string, status: 400 | 505])[] = [
  ["", "g", 400],
  ["", " ", 400],
  ["GE", "t", 400],
  ["GET ", "*", 400],
  ["GET /a", "\0", 400],
  ["GET /a", "\t", 400],
  ["GET /a ", "h", 400],
  ["GET / HTTP/", "0", 400],
  ["GET / HTTP/", "2", 505],
  ["GET / HTTP/1", "1", 505],
  ["GET / HTTP/1.1", "x", 400],
  ["GET / HTTP/1.100", "0", 400],
  ["GET / HTTP/1.1\r", "\r", 400],
  ["GET /\r", "\r", 400],
  ["GET http:/", "a", 400],
  ["GET http://a", "_", 400],
  ["GET http://a", "\r", 400],
  ["GET http://[::1]", "x", 400],
  ["GET http://a:8", "a", 400],
];
for (const [good, last, status] of REFUSED)
  test(`${JSON.stringify(good)} may go on, but not with ${JSON.stringify(last)}`, () => {
    assert.equal(readRequestLine(good).kind, "more");
    const reading = readRequestLine(good + last);
    assert.equal(reading.kind === "bad" && reading.status, status);
  });

test("HTTP/0.9 knows GET only, and is refused as HTTP/0.9", () =>
  assert.deepEqual(readRequestLine("HEAD /\r\n"), { kind: "bad", status: 400, method: "HEAD", version: 9 }));

test.run();
