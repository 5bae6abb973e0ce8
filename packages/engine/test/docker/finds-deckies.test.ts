import assert from "node:assert/strict";
import { test } from "uvu";
import { deckyUuid } from "../../src/drivers/decky-uuid.ts";
import { findDeckies, type ListedContainer } from "../../src/drivers/docker/find-deckies.ts";

const listed = (name: string, Labels: Record<string, string> = {}, State = "running"): ListedContainer => ({
  Id: `id of ${name}`,
  Names: [`/${name}`],
  Labels,
  State,
});

test("labels name the decky, its services and its topology", () => {
  const labels = { "decnet.decky": "web-03", "decnet.service": "ssh, http", "decnet.topology": "lisbon" };
  assert.deepEqual(findDeckies([listed("whatever_1", labels)]), [
    {
      uuid: deckyUuid("docker", "web-03"),
      name: "web-03",
      source: "docker",
      ref: "id of whatever_1",
      services: ["http", "ssh"],
      topology: "lisbon",
    },
  ]);
});

test("without labels the name tells, and nothing else is a decky", () => {
  const found = findDeckies(
    ["db-01-ssh", "postgres", "ssh", "ssh-gateway", "mail-imap"].map((name) => listed(name)),
  );
  assert.deepEqual(
    found.map(({ name, services }) => [name, services]),
    [
      ["db-01", ["ssh"]],
      ["mail", ["imap"]],
    ],
  );
});

test("several containers of one decky are one, written to through the one with ssh", () => {
  const found = findDeckies([
    listed("web-imap"),
    listed("other", { "decnet.decky": "web", "decnet.service": "smtp", "decnet.topology": "porto" }),
    listed("web-ssh"),
  ]);
  assert.deepEqual(
    found.map(({ name, ref, services, topology }) => ({ name, ref, services, topology })),
    [{ name: "web", ref: "id of web-ssh", services: ["imap", "smtp", "ssh"], topology: "porto" }],
  );
});

test("only deckies whose container runs or was never started are listed, sorted; a stopped predecessor does not count", () => {
  const label = { "decnet.decky": "nas", "decnet.service": "ssh" };
  const found = findDeckies([
    listed("zeta-ssh"),
    listed("alpha-ssh"),
    listed("gone-ssh", {}, "exited"),
    listed("frozen-ssh", {}, "paused"),
    listed("new-ssh", {}, "created"),
    listed("a_nas", label, "exited"),
    listed("b_nas", label),
  ]);
  assert.deepEqual(
    found.map(({ name, ref }) => [name, ref]),
    [
      ["alpha", "id of alpha-ssh"],
      ["nas", "id of b_nas"],
      ["new", "id of new-ssh"],
      ["zeta", "id of zeta-ssh"],
    ],
  );
});

test("a decky is the same one whenever it is found, and another with another name or source", () => {
  assert.equal(deckyUuid("docker", "web-03"), deckyUuid("docker", "web-03"));
  assert.match(
    deckyUuid("docker", "web-03"),
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  assert.notEqual(deckyUuid("docker", "web-03"), deckyUuid("docker", "web-04"));
  assert.notEqual(deckyUuid("docker", "web-03"), deckyUuid("local", "web-03"));
});

test.run();
