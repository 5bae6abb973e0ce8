import assert from "node:assert/strict";
import type { HostFacts, KnownFile, PersonalContext } from "@decnet/sdk";
import { composeBody } from "@decnet/sdk";
import { HOST, makeContext, PEOPLE, WRITTEN_AT } from "@decnet/sdk/testing";
import { test } from "uvu";
import { everyone, todo } from "./fleet.ts";

const TICKET = /\b(?:BIL|HAR|KES)-\d+\b/gi;
const JOB = "/usr/local/bin/backup.sh";
const host: HostFacts = {
  ...HOST,
  crontab: [
    ...HOST.crontab,
    { schedule: "15 2 * * *", user: "root", command: `${JOB} >/dev/null 2>&1`, since: WRITTEN_AT - 1 },
    { schedule: "5 * * * *", user: "root", command: "/opt/later/bin/not-yet.sh", since: WRITTEN_AT + 1 },
    { schedule: "5 * * * *", user: "www-data", command: "/srv/app/bin/theirs.sh" },
  ],
};

const filesIn = (home: string): KnownFile[] => [
  { path: `${home}/bin/sync-photos.sh`, contentClass: "script" },
  { path: `${home}/proposal-q3.md`, contentClass: "draft" },
  { path: `${home}/notes/kernel.txt`, contentClass: "note" },
];

/** Many lists and their next edits, each with the context it was written in. */
const lists = async (
  count: number,
  change: (ctx: PersonalContext) => PersonalContext = (ctx) => ctx,
): Promise<{ ctx: PersonalContext; text: string }[]> => {
  const contentClass = await todo();
  const found: { ctx: PersonalContext; text: string }[] = [];
  for (const [at, persona] of everyone().entries())
    for (let seed = 0; seed < count; seed++) {
      const parts = { seed: `story ${at} ${seed}`, persona, host, ordinal: seed % 8 };
      const { account } = makeContext(contentClass, parts);
      const ctx = (edits: number, path: string) =>
        change(
          makeContext(contentClass, {
            ...parts,
            path,
            edits,
            files: filesIn(account.home),
          }) as PersonalContext,
        );
      const path = contentClass.namer(ctx(0, ""));
      let text = String(await composeBody(contentClass, ctx(0, path)));
      for (let edits = 1; edits <= 6; edits++)
        text = (await contentClass.nextIteration?.(text, ctx(edits, path))) ?? text;
      found.push({ ctx: ctx(0, path), text });
    }
  return found;
};

const all = await lists(7);

test("every ticket exists, and no list has one twice", () => {
  let spoken = 0;
  for (const { ctx, text } of all) {
    const known = new Set(ctx.tickets.map(({ id }) => id));
    const found = (text.match(TICKET) ?? []).map((ticket) => ticket.toUpperCase());
    for (const ticket of found) assert.ok(known.has(ticket), `${ticket} in\n${text}`);
    assert.equal(new Set(found).size, found.length, text);
    spoken += found.length;
  }
  assert.ok(spoken > 50, `${spoken} tickets`);
});

test("newer tickets are spoken of more than older ones", () => {
  const ages = new Map<number, number>();
  for (const { ctx, text } of all)
    for (const ticket of text.match(TICKET) ?? []) {
      const [key] = ticket.toUpperCase().split("-");
      const age = ctx.tickets
        .filter(({ project }) => project === key)
        .findIndex(({ id }) => id === ticket.toUpperCase());
      ages.set(age, (ages.get(age) ?? 0) + 1);
    }
  assert.ok((ages.get(0) ?? 0) > (ages.get(2) ?? 0), JSON.stringify([...ages]));
});

test("without tickets nobody makes one up", async () => {
  for (const { text } of await lists(3, (ctx) => ({ ...ctx, tickets: [] })))
    assert.doesNotMatch(text, TICKET);
});

test("scripts and cron jobs are those that exist, at the minute they run", () => {
  const found = new Set<string>();
  for (const { text } of all) {
    for (const [name] of text.matchAll(/[\w~/.-]+\.(?:sh|py|pl)\b/g)) found.add(name);
    for (const [, time] of text.matchAll(/backup\.sh \D*(\d+:\d\d), (?:move it|pasarlo|passar)/g))
      assert.equal(time, "2:15");
  }
  for (const name of found)
    assert.ok(
      ["sync-photos.sh", "~/bin/sync-photos.sh", "backup.sh", JOB].includes(name),
      `${name} does not exist`,
    );
  assert.ok(found.has("sync-photos.sh") && found.has("backup.sh"), [...found].join(" "));
});

test("addresses are the neighbours' own", () => {
  let spoken = 0;
  for (const { ctx, text } of all) {
    const known = [ctx.host, ...ctx.neighbours].map(({ address }) => address);
    for (const [address] of text.matchAll(/\b\d+\.\d+\.\d+\.\d+\b/g)) {
      assert.ok(known.includes(address), `${address} in\n${text}`);
      spoken++;
    }
  }
  assert.ok(spoken > 3, `${spoken} addresses`);
});

test("people without a crontab, scripts or drafts speak of none", async () => {
  const contentClass = await todo();
  for (const persona of PEOPLE) {
    const bare = makeContext(contentClass, { persona, host: { ...HOST, crontab: [] } }) as PersonalContext;
    const path = `${bare.account.home}/todo.txt`;
    const text = String(await composeBody(contentClass, { ...bare, path }));
    assert.doesNotMatch(text, /\.(sh|py|pl|md)\b/, text);
  }
});

test.run();
