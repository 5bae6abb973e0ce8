import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "uvu";
import { tokenPrefixOf } from "../../src/mysql/index.ts";
import { hasTools } from "../dns/needs.ts";
import { closeSamples, NOW, startSample } from "./sample.ts";

const mariadb = (port: number, ...words: readonly string[]): Promise<string> =>
  new Promise((resolve) =>
    execFile(
      "mariadb",
      ["--no-defaults", "--host=127.0.0.1", `--port=${port}`, ...words],
      // It takes what is typed for the locale's letters.
      { env: { ...process.env, LC_ALL: "C.UTF-8" } },
      (_, __, stderr) => resolve(stderr),
    ),
  );

test.after.each(closeSamples);

if (hasTools("asked by mariadb", "mariadb")) {
  test("a client's user, database and attributes are told, and access is denied in MariaDB's words", async () => {
    const server = await startSample();
    const said = await mariadb(server.port, "--user=repl_k3vabcde", "--password=secret", "shop");
    assert.equal(
      said.trim(),
      "ERROR 1045 (28000): Access denied for user 'repl_k3vabcde'@'localhost' (using password: YES)",
    );
    const [hit, ...others] = await server.told(1);
    assert.deepEqual(others, []);
    assert.ok(hit !== undefined && hit.srcPort > 0);
    const { attributes, srcPort: _, ...told } = hit;
    assert.deepEqual(told, { user: "repl_k3vabcde", database: "shop", at: NOW, srcIp: "127.0.0.1" });
    assert.equal(tokenPrefixOf(told.user), "k3vabcde");
    assert.equal(attributes._client_name, "libmariadb");
    assert.equal(attributes._server_host, "127.0.0.1");
    assert.equal(attributes.program_name, "mysql");
    assert.match(attributes._pid ?? "", /^\d+$/);
    assert.doesNotMatch(JSON.stringify(hit), /secret/);
  });

  test("a client without a password is told so, and names no database", async () => {
    const server = await startSample();
    const said = await mariadb(server.port, "--user=zoë", "--skip-password");
    assert.equal(
      said.trim(),
      "ERROR 1045 (28000): Access denied for user 'zoë'@'localhost' (using password: NO)",
    );
    const [hit] = await server.told(1);
    assert.equal(hit?.user, "zoë");
    assert.ok(hit !== undefined && !("database" in hit));
  });

  test("a client that wants TLS hears that there is none", async () => {
    const server = await startSample();
    assert.match(await mariadb(server.port, "--user=bob", "--ssl", "--ssl-verify-server-cert"), /SSL|TLS/);
    assert.match(await mariadb(server.port, "--user=bob", "--password=x"), /ERROR 1045/);
  });

  test("a client of today's MySQL is switched to the password that MariaDB has", async () => {
    const server = await startSample();
    const said = await mariadb(server.port, "--user=bob", "--password=x", "--default-auth=client_ed25519");
    assert.match(said, /ERROR 1045 .*\(using password: YES\)/);
    assert.equal((await server.told(1)).length, 1);
  });
}

test.run();
