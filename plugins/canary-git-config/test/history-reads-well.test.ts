import assert from "node:assert/strict";
import { DAY, isAtWork, scheduleOf, WORK_DAYS } from "@decnet/sdk";
import { HOST, hasPrograms, WRITTEN_AT } from "@decnet/sdk/testing";
import { test } from "uvu";
import { laidOut } from "./lay-out.ts";
import { type Planted, plantMany } from "./repositories.ts";

const PEOPLE_KNOWN =
  "commits are the persona's and colleagues', in their hours, in order, and never later than now";
const TICKETS = "tickets in messages were open by then";
const VARIED = "lengths, authors, last acts and messages vary";

interface Logged {
  readonly name: string;
  readonly email: string;
  readonly at: number;
  readonly zone: string;
  readonly message: string;
}

const many = await plantMany(60, "history");

const logOf = (planted: Planted): Promise<readonly Logged[]> =>
  laidOut(planted, ({ git }) =>
    git("log", "--reverse", "--format=%an%x00%ae%x00%at%x00%ad%x00%B%x01", "--date=format:%z")
      .split("\x01\n")
      .filter((entry) => entry !== "")
      .map((entry) => {
        const [name = "", email = "", at = "", zone = "", message = ""] = entry.split("\0");
        return { name, email, at: Number(at) * 1000, zone, message };
      }),
  );

const logs = hasPrograms(PEOPLE_KNOWN, "git") ? await Promise.all(many.map(logOf)) : [];

test(PEOPLE_KNOWN, () => {
  for (const [index, log] of logs.entries()) {
    const { persona, colleagues } = (many[index] as Planted).ctx;
    const schedules = new Map([
      [persona.email, scheduleOf(persona, HOST.zone)],
      ...colleagues.map(
        ({ email }) => [email, { window: "09:00-18:00", days: WORK_DAYS, zone: HOST.zone }] as const,
      ),
    ]);
    const names = new Map([persona, ...colleagues].map(({ name, email }) => [email, name]));
    let last = 0;
    for (const { name, email, at, zone } of log) {
      assert.equal(name, names.get(email));
      const schedule = schedules.get(email);
      // The second of two commits in a sitting may fall a little after closing time.
      assert.ok(
        schedule && [0, 2].some((minutes) => isAtWork(schedule, at - minutes * 60_000)),
        new Date(at).toISOString(),
      );
      assert.ok(at > last && at < WRITTEN_AT);
      assert.match(zone, /^\+0[01]00$/);
      last = at;
    }
  }
});

test(TICKETS, () => {
  let named = 0;
  for (const [index, log] of logs.entries()) {
    const { tickets } = (many[index] as Planted).ctx;
    for (const { message, at } of log)
      for (const [id] of message.matchAll(/\b[A-Z]{3}-\d+\b/g)) {
        named++;
        const known = tickets.find((ticket) => ticket.id === id);
        const oldest = tickets.filter(({ project }) => id.startsWith(project)).at(-1);
        assert.ok(oldest, id);
        if (known !== undefined) assert.ok(known.openedAt < at, `${id} in ${message}`);
        else assert.ok(Number(id.slice(4)) < Number(oldest.id.slice(4)), id);
      }
  }
  assert.ok(named > 100 || logs.length === 0, `${named}`);
});

test(VARIED, () => {
  if (logs.length === 0) return;
  const lengths = logs.map(({ length }) => length);
  assert.ok(Math.min(...lengths) >= 5 && Math.max(...lengths) <= 40);
  assert.ok(new Set(lengths).size > 12, `${[...new Set(lengths)]}`);
  const authors = logs.map((log) => new Set(log.map(({ email }) => email)).size);
  assert.ok(Math.max(...authors) >= 3);
  const messages = logs.flat().map(({ message }) => message.trim());
  assert.ok(
    new Set(messages).size > messages.length * 0.8,
    `${new Set(messages).size} of ${messages.length}`,
  );
  for (const message of messages) {
    assert.doesNotMatch(message, /[{}|—]|undefined|NaN| {2}|\(\)|^\s|: *$/, message);
    assert.ok((message.split("\n", 1)[0] ?? "").length <= 100, message);
  }
  const ages = logs.map(([first]) => WRITTEN_AT - (first?.at ?? 0));
  assert.ok(Math.min(...ages) > 30 * DAY && Math.max(...ages) < 800 * DAY);
});

test.run();
