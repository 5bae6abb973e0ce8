import assert from "node:assert/strict";
import { composeBody, type HostFacts, type KnownFile, type Persona, type PersonalContext } from "@decnet/sdk";
import { HOST, makeContext, PEOPLE, WRITTEN_AT } from "@decnet/sdk/testing";
import { test } from "uvu";
import { loadNote } from "./fleet.ts";

const note = await loadNote();
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
const EXTENSION = /[\w~/][\w/.-]*\.(?:sh|py|pl|docx|odt)\b/g;

interface Written {
  readonly ctx: PersonalContext;
  readonly text: string;
}

const filesIn = (home: string): KnownFile[] => [
  { path: `${home}/bin/Sync-photos.sh`, contentClass: "script" },
  { path: `${home}/Documents/Proposal-Q3.docx`, contentClass: "draft" },
];

/** Notes of all kinds by five people, each after six edits. */
const writeAll = async (
  count: number,
  change: (ctx: PersonalContext) => PersonalContext = (ctx) => ctx,
): Promise<Written[]> => {
  const written: Written[] = [];
  for (const persona of PEOPLE)
    for (let ordinal = 0; ordinal < count; ordinal++) {
      const parts = { seed: `story ${ordinal}`, persona, host, ordinal };
      const { account } = makeContext(note, parts);
      const ctx = (edits: number, path: string) =>
        change(makeContext(note, { ...parts, path, edits, files: filesIn(account.home) }) as PersonalContext);
      const path = note.namer(ctx(0, ""));
      let text = String(await composeBody(note, ctx(0, path)));
      for (let edits = 1; edits <= 6; edits++)
        text = (await note.nextIteration?.(text, ctx(edits, path))) ?? text;
      written.push({ ctx: ctx(0, path), text });
    }
  return written;
};

const notes = await writeAll(40);

test("every ticket in a note or its name exists, rather a new one", () => {
  const ages = [0, 0, 0];
  for (const { ctx, text } of notes) {
    for (const [found] of `${ctx.path}\n${text}`.matchAll(TICKET)) {
      const id = found.toUpperCase();
      const those = ctx.tickets.filter(({ project }) => id.startsWith(`${project}-`));
      const age = those.findIndex((ticket) => ticket.id === id);
      assert.ok(age >= 0, `${id} in ${ctx.path}\n${text}`);
      ages[age] = (ages[age] ?? 0) + 1;
    }
  }
  const [newest = 0, , oldest = 0] = ages;
  assert.ok(newest > 100 && newest > oldest, `${ages}`);
});

test("without tickets nobody makes one up, in names neither", async () => {
  for (const { ctx, text } of await writeAll(25, (full) => ({ ...full, tickets: [] })))
    assert.doesNotMatch(`${ctx.path}\n${text}`, TICKET);
});

test("scripts, cron jobs and drafts are those that exist, under their own names", () => {
  const found = new Set<string>();
  for (const { text } of notes) for (const [name] of text.matchAll(EXTENSION)) found.add(name);
  const real = [
    "Sync-photos.sh",
    "~/bin/Sync-photos.sh",
    "backup.sh",
    JOB,
    "Proposal-Q3.docx",
    "~/Documents/Proposal-Q3.docx",
  ];
  for (const name of found) assert.ok(real.includes(name), `${name} does not exist`);
  assert.ok(found.has("Sync-photos.sh") && found.has("backup.sh") && found.has("Proposal-Q3.docx"));
});

test("a cron job starts when its crontab says", () => {
  const times = notes.flatMap(({ text }) =>
    [...text.matchAll(/backup\.sh .*?(?:starts at|runs at|corre às|arranca às|um) (\d+:\d\d)/g)].map(
      ([, time]) => time,
    ),
  );
  assert.ok(times.length > 0);
  assert.deepEqual([...new Set(times)], ["2:15"]);
});

test("addresses are the fleet's own, and go with their hosts", () => {
  let spoken = 0;
  for (const { ctx, text } of notes) {
    const known = [ctx.host, ...ctx.neighbours];
    for (const [address] of text.matchAll(/\b\d+\.\d+\.\d+\.\d+\b/g)) {
      assert.ok(
        known.some((one) => one.address === address),
        `${address} in\n${text}`,
      );
      spoken++;
    }
    for (const [, hostname, address] of text.matchAll(/^\W*([\w-]+) \((\d+\.\d+\.\d+\.\d+)\)/gm))
      assert.equal(known.find((one) => one.hostname === hostname)?.address, address, text);
  }
  assert.ok(spoken > 10, `${spoken} addresses`);
});

test("an account with no files and a host with no jobs name none", async () => {
  const bare = { ...HOST, crontab: [] };
  for (const { text } of await writeAll(20, (ctx) => ({ ...ctx, files: [], host: bare })))
    assert.doesNotMatch(text, EXTENSION, text);
});

test("who works on no hosts names no address and no script", async () => {
  const others = notes.filter(({ ctx }) => /Finance|HR/.test(ctx.persona.role));
  assert.ok(others.length > 20);
  for (const { text } of others) assert.doesNotMatch(text, /\.sh\b|\b\d+\.\d+\.\d+\.\d+\b/, text);
});

test("a note goes on by the tickets of its own time", async () => {
  const persona = PEOPLE[4] as Persona;
  const path = `${makeContext(note, { persona }).account.home}/notes/besprechung-kestrel.txt`;
  const [early, late] = ["KES-11", "KES-99"].map((id) => async () => {
    let text = "";
    for (let edits = 1; edits < 40; edits++) {
      const full = makeContext(note, { persona, path, edits }) as PersonalContext;
      const tickets = [{ id, project: "KES", openedAt: full.clock.now() }];
      text += await note.nextIteration?.("- eins\n", { ...full, tickets });
    }
    return new Set(text.match(TICKET));
  }) as [() => Promise<Set<string>>, () => Promise<Set<string>>];
  assert.deepEqual([...(await early())], ["KES-11"]);
  assert.deepEqual([...(await late())], ["KES-99"]);
});

test("a ticket has one customer, in all notes on it, on whichever host", async () => {
  const customers = new Map<string, Set<string>>();
  for (let seed = 0; seed < 200; seed++) {
    const id = `KES-${seed % 4}`;
    const persona = PEOPLE[4] as Persona;
    const path = `/home/jvogt/${id}.txt`;
    const ctx = makeContext(note, { seed: `${seed}`, persona, path, edits: 1 });
    const text = (await note.nextIteration?.("- eins\n", ctx)) ?? "";
    const [, customer] = /Kunde ist (.+?), Ansprechpartner/i.exec(text) ?? [];
    if (customer !== undefined) customers.set(id, (customers.get(id) ?? new Set()).add(customer));
  }
  assert.ok(customers.size >= 3, `${customers.size} tickets with a customer`);
  for (const [id, names] of customers) assert.equal(names.size, 1, `${id}: ${[...names]}`);
});

test.run();
