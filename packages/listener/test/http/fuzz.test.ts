import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { BRAND, Random } from "@decnet/sdk";
import { test } from "uvu";
import { tokenFinder } from "../../src/http/callback/find-tokens.ts";
import type { Service, Sighting } from "../../src/http/connection/service.ts";
import { Session } from "../../src/http/connection/session.ts";
import { openSite } from "../../src/http/site/site.ts";
import { generateLarge, generateRequest } from "./generate-request.ts";
import { FILES_MODIFIED_AT, startListener, ZONE } from "./listener.ts";
import { talk } from "./talk.ts";

const COUNT = 200_000;
const OVER_SOCKETS = 4000;
const AT_A_TIME = 32;
const GOOD = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
/** What the garbage collector may leave behind at any time; a leak of 100 bytes a request would be 18 MB. */
const LEEWAY = 6_000_000;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const heldBytes = (): number => {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const ROOM = 1_000_000;
const openService = (): Service => {
  const places = { pathPrefixes: [""], dnsZone: ZONE };
  return {
    now: () => FILES_MODIFIED_AT,
    contentFor: openSite(places, { page: FILES_MODIFIED_AT, assets: FILES_MODIFIED_AT }),
    tokensOf: tokenFinder(places),
    nextBoundary: () => "1",
    room: { left: ROOM },
  };
};

/** A few good stems and cheap damage to them: 200,000 requests in some seconds. */
const damaged = (stems: readonly Buffer[], random: Random): Buffer => {
  const stem = Buffer.from(random.pick(stems));
  for (let damage = random.int(0, 4); damage > 0 && stem.length > 0; damage--)
    stem[random.int(0, stem.length - 1)] = random.int(0, 255);
  return random.bool(0.1) ? stem.subarray(0, random.int(0, stem.length)) : stem;
};

const converse = (session: Session, bytes: Buffer, pieces: number, hear: (answer: Buffer) => void): void => {
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  for (let at = 0; at < bytes.length; at += size) {
    session.receive(bytes.subarray(at, at + size));
    for (let answer = session.step(); answer !== undefined; answer = session.step()) hear(answer);
  }
};

test(`${COUNT.toLocaleString("en")} malformed requests crash nothing and leave nothing behind`, () => {
  const service = openService();
  const random = Random.from("fuzz");
  const stems = Array.from({ length: 400 }, (_, nth) =>
    Buffer.from((nth % 20 === 0 ? generateLarge : generateRequest)(random.fork(nth)), "latin1"),
  );
  let sightings = 0;
  let answers = 0;
  const tell = ({ tokens }: Sighting): void => {
    sightings += tokens.length;
  };
  const hear = (answer: Buffer): void => {
    answers++;
    assert.doesNotMatch(answer.toString("latin1"), BRAND);
  };
  let held = 0;
  for (let nth = 0; nth < COUNT; nth++) {
    if (nth === COUNT / 10) held = heldBytes();
    const session = new Session(service, tell);
    converse(session, damaged(stems, random), random.int(1, 3), hear);
    if (random.bool()) session.end();
    session.step();
    session.dispose();
  }
  const growth = heldBytes() - held;
  assert.ok(growth < LEEWAY, `${growth} bytes more are held`);
  assert.equal(service.room.left, ROOM, "room for bodies was not given back");
  assert.ok(answers > COUNT / 4 && sightings > 1000, `${answers} answers, ${sightings} sightings`);

  const session = new Session(service, tell);
  const heard: Buffer[] = [];
  converse(session, Buffer.from(GOOD), 1, (answer) => heard.push(answer));
  assert.match(String(Buffer.concat(heard)), /^HTTP\/1\.1 200 OK\r\n/);
});

test("pure noise is answered with 400 or not at all", () => {
  const service = openService();
  const random = Random.from("noise");
  for (let nth = 0; nth < 5000; nth++) {
    const noise = Buffer.from(Array.from({ length: random.int(1, 300) }, () => random.int(0, 255)));
    const heard: Buffer[] = [];
    converse(new Session(service, () => {}), noise, 1, (answer) => heard.push(answer));
    assert.match(String(Buffer.concat(heard)), /^(HTTP\/1\.1 400 Bad Request\r\n|$)/);
  }
});

test(`${OVER_SOCKETS.toLocaleString("en")} malformed requests over sockets, then a good one`, async () => {
  const ours = await startListener();
  const random = Random.from("sockets");
  const sweep = async (count: number): Promise<void> => {
    let next = 0;
    const work = async (): Promise<void> => {
      while (next++ < count) {
        const stem = Buffer.from(generateRequest(random), "latin1");
        await talk(ours.port, damaged([stem], random));
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    ours.hits.length = 0;
  };
  await sweep(OVER_SOCKETS / 4);
  const held = heldBytes();
  await sweep(OVER_SOCKETS);
  const growth = heldBytes() - held;
  assert.ok(growth < LEEWAY, `${growth} bytes more are held`);
  assert.match(String((await talk(ours.port, GOOD)).bytes), /^HTTP\/1\.1 200 OK\r\n/);
  assert.deepEqual(ours.problems, []);
  await ours.close();
});

test.run();
