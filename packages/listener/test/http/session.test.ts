import assert from "node:assert/strict";
import { HOUR, Random } from "@decnet/sdk";
import fc from "fast-check";
import { test } from "uvu";
import type { Service, Sighting } from "../../src/http/connection/service.ts";
import { Session } from "../../src/http/connection/session.ts";
import { generateRequest } from "./generate-request.ts";

const NOWHERE = { kind: "failure", status: 404 } as const;

const serviceAt = (clock: { now: number }): Service => ({
  now: () => clock.now,
  contentFor: () => NOWHERE,
  tokensOf: ({ target }) => (target.startsWith("/t") ? ["t"] : []),
  nextBoundary: () => "1",
  room: { left: 1_000_000 },
});

const hear = (session: Session, ...pieces: readonly Buffer[]): string => {
  const heard: Buffer[] = [];
  for (const piece of pieces) {
    session.receive(piece);
    for (let answer = session.step(); answer !== undefined; answer = session.step()) heard.push(answer);
  }
  return Buffer.concat(heard).toString("latin1");
};

const quiet = (service: Service): Session => new Session(service, () => {});

test("it does not matter how a request is cut", () => {
  const service = serviceAt({ now: 0 });
  const random = Random.from("cuts");
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(), { maxLength: 12 }), (nth, cuts) => {
      const request = generateRequest(random.fork(nth));
      // Bad chunks change an answer that was not given before they came.
      fc.pre(!/transfer-encoding/i.test(request));
      const bytes = Buffer.from(request, "latin1");
      const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
      const pieces = ends.map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end));
      const [whole, cut] = [quiet(service), quiet(service)];
      assert.equal(hear(cut, ...pieces), hear(whole, bytes));
    }),
    { numRuns: 2000, seed: 7 },
  );
});

test("a connection of more than an hour is closed after its next answer", () => {
  const clock = { now: 0 };
  const session = quiet(serviceAt(clock));
  const ask = Buffer.from("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  clock.now = HOUR;
  assert.match(hear(session, ask), /^Connection: keep-alive\r$/m);
  clock.now = HOUR + 1;
  assert.match(hear(session, ask), /^Connection: close\r$/m);
  assert.equal(session.phase, "closed");
});

const PHASES: readonly (readonly [bytes: string, phase: string])[] = [
  ["", "waiting"],
  ["GET /", "head"],
  ["GET / HTTP/1.1\r\nHost: a\r\n\r\n", "idle"],
  ["GET / HTTP/1.1\r\nHost: a\r\n\r\nGET", "head"],
  ["PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\na", "body"],
  ["PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab", "idle"],
  ["GET / HTTP/1.0\r\n\r\n", "closed"],
  ["GET / HTTP/1.0\r\n\r\nmore", "lingering"],
  ["get", "lingering"],
  ["GET / HTTP/1.1\r\n\r\n", "closed"],
];
for (const [bytes, phase] of PHASES)
  test(`after ${JSON.stringify(bytes)} a connection is ${phase}, and closed when the client is, too`, () => {
    const session = quiet(serviceAt({ now: 0 }));
    hear(session, Buffer.from(bytes));
    assert.equal(session.phase, phase);
    session.end();
    session.step();
    assert.equal(session.phase, "closed");
  });

test("a request is told of once, whichever way it ends", () => {
  const endings: readonly ((session: Session) => void)[] = [
    (session) => session.dispose(),
    (session) => {
      session.dispose();
      session.dispose();
    },
    (session) => {
      session.end();
      session.step();
      session.dispose();
    },
    (session) => {
      hear(session, Buffer.from("\r\n\r\n"));
      session.dispose();
    },
  ];
  for (const bytes of [
    "GET /t HTTP/1.1\r\n",
    "GET /t HTTP/1.1\r\nHost: a\r\n\r\n",
    "PUT /t HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n",
  ])
    for (const end of endings) {
      const seen: Sighting[] = [];
      const session = new Session(serviceAt({ now: 0 }), (sighting) => seen.push(sighting));
      hear(session, Buffer.from(bytes));
      end(session);
      assert.equal(seen.length, 1, bytes);
    }
});

test.run();
