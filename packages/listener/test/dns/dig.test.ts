import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { test } from "uvu";
import { TOKEN, ZONE } from "./cases.ts";
import { hasTools } from "./needs.ts";
import { closeSamples, type Sample, startSample } from "./sample.ts";

const run = promisify(execFile);

if (hasTools("asked by dig", "dig")) {
  let server: Sample;
  test.before(async () => {
    server = await startSample({ ttl: 7 });
  });
  test.after(closeSamples);

  const dig = async (...words: readonly string[]): Promise<string> => {
    const { stdout } = await run("dig", [
      "@127.0.0.1",
      "-p",
      String(server.port),
      "+norec",
      "+tries=1",
      "+time=20",
      ...words,
    ]);
    assert.doesNotMatch(stdout, /WARNING|mismatch|malformed/i);
    return stdout.replaceAll("\t", " ").replace(/ +/g, " ");
  };

  const SOA = `${ZONE}. 60 IN SOA ns1.${ZONE}. hostmaster.${ZONE}. 2026080101 7200 3600 1209600 60`;

  for (const how of [
    "+notcp",
    "+tcp",
    "+noedns",
    "+bufsize=512",
    "+dnssec",
    "+nocookie",
    "+nsid",
    "+subnet=192.0.2.0/24",
  ]) {
    test(`a token's name leads to the listener, ${how}`, async () => {
      const a = await dig(how, `${TOKEN}.${ZONE}`, "A");
      assert.match(a, /status: NOERROR/);
      assert.match(a, /flags: qr aa;/);
      assert.ok(a.includes(`\n${TOKEN}.${ZONE}. 7 IN A 192.0.2.10\n`), a);
      const aaaa = await dig(how, `a.b.${TOKEN}.${ZONE}`, "AAAA");
      assert.ok(aaaa.includes(`\na.b.${TOKEN}.${ZONE}. 7 IN AAAA 2001:db8::10\n`), aaaa);
      const txt = await dig(how, `${TOKEN}.${ZONE}`, "TXT");
      assert.match(txt, /status: NOERROR.*\n.*ANSWER: 0, AUTHORITY: 1/);
      assert.ok(txt.includes(SOA), txt);
    });
  }

  test("the asker's case comes back", async () => {
    const mixed = `${TOKEN.replace(/[aceg]/g, (letter) => letter.toUpperCase())}.FiLes.EXAMPLE.nEt`;
    for (const how of ["+tcp", "+notcp"])
      assert.ok((await dig(how, mixed, "A")).includes(`\n${mixed}. 7 IN A 192.0.2.10\n`));
    assert.ok((await dig(mixed, "MX")).includes(`\nFiLes.EXAMPLE.nEt. 60 IN SOA ns1.FiLes.EXAMPLE.nEt. `));
  });

  test("the apex has SOA, NS with glue, and addresses", async () => {
    const ns = await dig(ZONE, "NS");
    for (const host of ["ns1", "ns2"]) {
      assert.ok(ns.includes(`\n${ZONE}. 3600 IN NS ${host}.${ZONE}.\n`));
      assert.ok(ns.includes(`\n${host}.${ZONE}. 3600 IN A 192.0.2.10\n`));
      assert.ok((await dig(`${host}.${ZONE}`, "A")).includes(`${host}.${ZONE}. 3600 IN A 192.0.2.10\n`));
    }
    assert.ok((await dig(ZONE, "SOA")).includes(`\n${SOA.replace(" 60 IN", " 3600 IN")}\n`));
    assert.ok((await dig(ZONE, "A")).includes(`\n${ZONE}. 3600 IN A 192.0.2.10\n`));
    assert.match(await dig(ZONE, "MX"), /status: NOERROR.*\n.*ANSWER: 0, AUTHORITY: 1/);
  });

  test("nothing exists below a name server", async () => {
    assert.match(
      await dig(`x.ns1.${ZONE}`, "A"),
      /status: NXDOMAIN.*\n.*flags: qr aa; QUERY: 1, ANSWER: 0, AUTHORITY: 1/,
    );
  });

  test("what lies outside is refused, and so is everything about the server", async () => {
    for (const words of [
      ["example.org"],
      [ZONE.slice(6)],
      ["."],
      ["version.bind", "CH", "TXT"],
      ["id.server", "CH", "TXT"],
    ])
      assert.match(
        await dig(...words),
        /status: REFUSED.*\n.*flags: qr; QUERY: 1, ANSWER: 0, AUTHORITY: 0/,
        words.join(" "),
      );
  });

  test("ANY gets one set, AXFR nothing, other opcodes NOTIMP, other versions of EDNS BADVERS", async () => {
    assert.match(await dig("+notcp", `${TOKEN}.${ZONE}`, "ANY"), /status: NOERROR.*\n.*ANSWER: 1,/);
    assert.match(await dig(ZONE, "AXFR"), /Transfer failed/);
    assert.match(await dig("+opcode=update", "+noedns", ZONE, "SOA"), /status: NOTIMP/);
    assert.match(await dig("+opcode=status", "+noedns", ZONE), /status: NOTIMP/);
    assert.match(await dig("+opcode=notify", "+noedns", ZONE, "SOA"), /status: REFUSED/);
    assert.match(await dig("+edns=1", "+noednsneg", `x.${ZONE}`), /status: BADVERS/);
  });

  test("several queries share a connection", async () => {
    const out = await dig("+tcp", "+keepopen", `a.${ZONE}`, `b.${ZONE}`, `c.${ZONE}`);
    assert.deepEqual(
      [...out.matchAll(/^([abc])\.\S+ 7 IN A 192/gm)].map(([, name]) => name),
      ["a", "b", "c"],
    );
  });

  test("what does not fit is cut over UDP, and whole over TCP", async () => {
    const wide = await startSample({
      addresses: { v4: Array.from({ length: 32 }, (_, nth) => `192.0.2.${nth}`), v6: [] },
    });
    const ask = async (...words: readonly string[]) =>
      (await run("dig", ["@127.0.0.1", "-p", String(wide.port), "+norec", `${TOKEN}.${ZONE}`, ...words]))
        .stdout;
    assert.match(await ask("+noedns", "+ignore"), /flags: qr aa tc; QUERY: 1, ANSWER: 0/);
    // dig falls back to TCP by itself.
    assert.match(await ask("+noedns"), /flags: qr aa; QUERY: 1, ANSWER: 32.*\(TCP\)/s);
    assert.match(await ask("+bufsize=1232"), /flags: qr aa; QUERY: 1, ANSWER: 32.*\(UDP\)/s);
  });
}

test.run();
