import assert from "node:assert/strict";
import { API_VERSION, definePlugin, type Tell } from "@decnet/sdk";
import { test } from "uvu";
import { chooseTells } from "../../src/audit/choose-tells.ts";
import { runAudit } from "../../src/audit/run-audit.ts";
import { BUILT_IN_TELLS } from "../../src/audit/tells/index.ts";
import { PluginHost } from "../../src/plugin-host.ts";
import { makeHost, makeView } from "./make-host.ts";

const tell = (id: string, check: Tell["check"]): Tell => ({
  id,
  weight: 2,
  title: id,
  rule: "r",
  reading: "r",
  check,
});
const [one, two] = [makeHost({}, { decky: "one" }), makeHost({}, { decky: "two" })];
const view = makeView(one, two);

test("counts hits and hosts; a tell that cannot be checked is told, and the others go on", async () => {
  const tells = [
    tell("T01", async () => [
      { decky: "one", path: "/a", seen: "a" },
      { decky: "one", path: "/b", seen: "b" },
    ]),
    tell("T07", async () => {
      throw new Error("cannot be checked here: no earlier audit");
    }),
    tell("X01", async () => [{ decky: "*", seen: "all alike" }]),
  ];
  const report = await runAudit(new PluginHost(), tells, view);
  assert.deepEqual(
    report.tells.map(({ id, hits, hosts, share, original, real }) => [
      id,
      hits,
      hosts,
      share,
      original,
      real,
    ]),
    [
      ["T01", 2, 1, 0.5, "100 %", 0],
      ["T07", 0, 0, 0, "22–25 %", undefined],
      ["X01", 1, 2, 1, "42–54 %", 0],
    ],
  );
  assert.deepEqual(report.notChecked, [{ tell: "T07", why: "no earlier audit" }]);
  assert.deepEqual(report.findings[0], { decky: "one", path: "/a", seen: "a", tell: "T01", weight: 2 });
  assert.deepEqual(
    report.hosts.map(({ decky, findings, worst }) => [decky, findings, worst]),
    [
      ["one", 2, 2],
      ["two", 0, 0],
    ],
  );
});

test("a plugin adds what its own tells find; one that fails is told and left out", async () => {
  const host = new PluginHost();
  const problems: string[] = [];
  host.hooks.problem.tap("test", ({ code, plugin }) => void problems.push(`${code} ${plugin}`));
  const policy = { onError: "skip", timeoutMs: 1000 } as const;
  const tap = (name: string, found: () => { decky: string; tell: string; weight: 1; seen: string }) =>
    definePlugin({
      name,
      apiVersion: API_VERSION,
      setup: ({ hooks }) => hooks.audit.tap("mine", (findings) => [...findings, found()]),
    });
  await host.use(
    tap("@acme/good", () => ({ decky: "two", tell: "acme.smell", weight: 1, seen: "smells" })),
    { policy },
  );
  await host.use(
    tap("@acme/bad", () => {
      throw new Error("no");
    }),
    { policy },
  );
  const report = await runAudit(host, [], view);
  assert.deepEqual(
    report.tells.map(({ id, weight, hits }) => [id, weight, hits]),
    [["acme.smell", 1, 1]],
  );
  assert.deepEqual(problems, ["DN_PLUGIN_THREW @acme/bad"]);
});

test("tells are chosen by id, in any case; an unknown one is refused with the nearest", () => {
  assert.deepEqual(
    chooseTells(BUILT_IN_TELLS, ["p01", "T06"]).map(({ id }) => id),
    ["T06", "P01"],
  );
  assert.equal(chooseTells(BUILT_IN_TELLS, []).length, BUILT_IN_TELLS.length);
  assert.throws(() => chooseTells(BUILT_IN_TELLS, ["T011"]), {
    code: "DN_AUDIT_UNKNOWN_TELL",
    hint: 'did you mean "T01"?',
  });
});

test("no two tells of the house share an id, and each says its rule and how to read it", () => {
  const ids = BUILT_IN_TELLS.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, rule, reading } of BUILT_IN_TELLS)
    assert.ok(/^[A-Z]\d\d$/.test(id) && rule !== "" && reading !== "");
});

test.run();
