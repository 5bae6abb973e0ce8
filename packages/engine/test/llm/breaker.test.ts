import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "uvu";
import { Breaker } from "../../src/llm/breaker.ts";

const COOL_DOWN = 60_000;
const boom = async (): Promise<never> => {
  throw new Error("boom");
};

const virtual = () => {
  const time = { now: 1_000_000 };
  return { time, breaker: new Breaker({ now: () => time.now }) };
};

const attempt = async (breaker: Breaker, succeeds: boolean): Promise<"called" | "not called"> => {
  let called = false;
  await breaker
    .call(async () => {
      called = true;
      return succeeds ? 1 : boom();
    })
    .catch((error: Error) => assert.equal(error.message, "boom"));
  return called ? "called" : "not called";
};

test("it does what the plain rule says, whatever happens in whatever order", async () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant("call" as const), succeeds: fc.boolean() }),
      fc.record({ kind: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 2 * COOL_DOWN }) }),
    ),
    { maxLength: 60 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (done) => {
      const { time, breaker } = virtual();
      let failures = 0;
      let openUntil: number | undefined;
      for (const step of done) {
        if (step.kind === "wait") {
          time.now += step.ms;
          continue;
        }
        const mayCall = openUntil === undefined || time.now >= openUntil;
        assert.equal(breaker.admits, mayCall);
        assert.equal(await attempt(breaker, step.succeeds), mayCall ? "called" : "not called");
        if (!mayCall) continue;
        if (step.succeeds) {
          failures = 0;
          openUntil = undefined;
        } else {
          failures++;
          if (openUntil !== undefined || failures >= 3) openUntil = time.now + COOL_DOWN;
        }
        assert.equal(breaker.state, openUntil === undefined ? "closed" : "open");
      }
    }),
    { numRuns: 300 },
  );
});

test("after the cool-down one probe is let through, however many ask", async () => {
  const { time, breaker } = virtual();
  for (let call = 0; call < 3; call++) await attempt(breaker, false);
  assert.equal(breaker.state, "open");
  time.now += COOL_DOWN - 1;
  assert.equal(await attempt(breaker, true), "not called");
  time.now += 1;
  assert.equal(breaker.state, "half-open");
  let end = () => {};
  let calls = 0;
  const probe = breaker.call(
    () =>
      new Promise<void>((resolve) => {
        calls++;
        end = resolve;
      }),
  );
  for (let more = 0; more < 5; more++) assert.equal(await attempt(breaker, true), "not called");
  end();
  await probe;
  assert.equal(calls, 1);
  assert.equal(breaker.state, "closed");
});

test("a probe that fails opens it for another cool-down", async () => {
  const { time, breaker } = virtual();
  for (let call = 0; call < 3; call++) await attempt(breaker, false);
  time.now += COOL_DOWN;
  await attempt(breaker, false);
  assert.equal(breaker.state, "open");
  time.now += COOL_DOWN - 1;
  assert.equal(breaker.admits, false);
  time.now += 1;
  assert.equal(await attempt(breaker, true), "called");
  assert.equal(breaker.state, "closed");
});

test("failures that are not in a row leave it closed", async () => {
  const { breaker } = virtual();
  for (let call = 0; call < 30; call++) await attempt(breaker, call % 3 === 2);
  assert.equal(breaker.state, "closed");
});

test.run();
