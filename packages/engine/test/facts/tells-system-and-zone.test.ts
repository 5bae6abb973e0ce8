import assert from "node:assert/strict";
import { test } from "uvu";
import { parseHostname } from "../../src/drivers/facts/hostname.ts";
import { logStampOf } from "../../src/drivers/facts/log-stamp.ts";
import { parseOsRelease } from "../../src/drivers/facts/os-release.ts";
import { pickZone } from "../../src/drivers/facts/zone.ts";

const os = (id: string, version: string) => ({ id, version, name: "" });

test("os-release with and without quotes, garbage skipped", () => {
  const text = `PRETTY_NAME="A \\"quoted\\" one"\nID='alpine'\nVERSION_ID=3.20.1 \nnot a line\n=x\n`;
  assert.deepEqual(parseOsRelease(text), { id: "alpine", version: "3.20.1", name: 'A "quoted" one' });
  assert.deepEqual(parseOsRelease("\u0000garbage"), { id: "linux", version: "", name: "Linux" });
});

test("the host name is the first that is one", () => {
  assert.equal(parseHostname("# set by hand\n\n web-03 \nother\n"), "web-03");
  assert.equal(parseHostname("b@d name\n"), "localhost");
  assert.equal(parseHostname(undefined), "localhost");
});

test("a zone comes from timezone, localtime or is UTC", () => {
  assert.equal(pickZone("Europe/Lisbon\n", "/usr/share/zoneinfo/Asia/Tokyo"), "Europe/Lisbon");
  assert.equal(pickZone("Mars/Base\n", "/usr/share/zoneinfo/Asia/Tokyo"), "Asia/Tokyo");
  assert.equal(pickZone(undefined, "../usr/share/zoneinfo/posix/Europe/Berlin"), "Europe/Berlin");
  assert.equal(pickZone(undefined, "/etc/elsewhere"), "UTC");
  assert.equal(pickZone("", undefined), "UTC");
});

test("each distribution's log stamp", () => {
  assert.equal(logStampOf(os("debian", "12"), undefined), "iso8601");
  assert.equal(logStampOf(os("debian", "13"), undefined), "iso8601");
  assert.equal(logStampOf(os("debian", ""), undefined), "iso8601");
  assert.equal(logStampOf(os("debian", "11"), undefined), "bsd");
  assert.equal(logStampOf(os("ubuntu", "24.04"), undefined), "iso8601");
  assert.equal(logStampOf(os("ubuntu", "22.04"), undefined), "bsd");
  assert.equal(logStampOf(os("alpine", "3.20"), undefined), "bsd");
});

test("rsyslog.conf overrules the distribution", () => {
  const old = "$ActionFileDefaultTemplate RSYSLOG_TraditionalFileFormat\n";
  const parameter = 'module(load="builtin:omfile" template="RSYSLOG_TraditionalFileFormat")\n';
  assert.equal(logStampOf(os("debian", "12"), old), "bsd");
  assert.equal(logStampOf(os("debian", "12"), parameter), "bsd");
  assert.equal(logStampOf(os("debian", "12"), `#${old}`), "iso8601");
  assert.equal(logStampOf(os("debian", "11"), "$ActionFileDefaultTemplate RSYSLOG_FileFormat"), "iso8601");
});

test.run();
