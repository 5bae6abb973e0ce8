import assert from "node:assert/strict";
import { test } from "uvu";
import { normalisePath } from "../../../src/http/protocol/normalise-path.ts";

const PATHS: Readonly<Record<string, string | undefined>> = {
  "/": "/",
  "/a/b": "/a/b",
  "/a/": "/a/",
  "//a///b//": "/a/b/",
  "/./a/.": "/a/",
  "/a/b/../c": "/a/c",
  "/a/..": "/",
  "/a/b/..": "/a/",
  "/..": undefined,
  "/a/../../a": undefined,
  "/%2e%2E/a": undefined,
  "/a%2Fb%2f..": "/a/",
  "/%41%c3%a9": "/A\xc3\xa9",
  "/%25%32%65": "/%2e",
  "/%3F%23": "/?#",
  "/%": undefined,
  "/%4": undefined,
  "/%4g": undefined,
  "/%00": undefined,
  "/a?/../%zz": "/a",
  "/a#/..?b": "/a",
  "/...": "/...",
  "http://a": "/",
  "http://a:80/b/../c?d": "/c",
  "http://a?b": "/",
  "http://[::1]/x": "/x",
};
for (const [target, path] of Object.entries(PATHS))
  test(`${target} is ${path ?? "refused"}`, () => assert.equal(normalisePath(target), path));

test.run();
