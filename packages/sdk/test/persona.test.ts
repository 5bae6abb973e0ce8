import assert from "node:assert/strict";
import { test } from "uvu";
import { WORK_DAYS } from "../src/diurnal/schedule.ts";
import { type Persona, parsePersona, scheduleOf } from "../src/persona.ts";

const marta = { name: "Marta Reis", email: "marta@corp.example", role: "DBA" };

const personaOf = (entry: unknown): Persona => {
  const result = parsePersona(entry);
  assert.ok("persona" in result, JSON.stringify(result));
  return result.persona;
};

const problemsOf = (entry: unknown) => {
  const result = parsePersona(entry);
  assert.ok("problems" in result, "it should not parse");
  return result.problems;
};

test("three fields are enough; the others have defaults", () => {
  assert.deepEqual(parsePersona(marta), {
    persona: {
      ...marta,
      tone: "direct",
      mannerisms: [],
      language: "en",
      active_hours: "09:00-18:00",
      uses_llms_heavily: false,
    },
  });
});

test("a persona with every field is kept as it is", () => {
  const entry = {
    ...marta,
    tone: "custom",
    tone_custom: "dry, short sentences",
    mannerisms: ["signs off with 'M.'", "never capitalises"],
    language: "pt",
    signature: "Marta Reis\nDBA, ext. 4417",
    active_hours: "22:00-06:00",
    reply_latency: "5-90m",
    uses_llms_heavily: true,
    timezone: "Europe/Lisbon",
    active_days: ["mon", "sat"],
  };
  assert.deepEqual(personaOf(entry), entry);
});

test("reading an entry does not change it", () => {
  const entry = { ...marta };
  personaOf(entry);
  assert.deepEqual(entry, marta);
});

for (const [field, value] of [
  ["name", ""],
  ["name", "x".repeat(81)],
  ["email", "marta.corp.example"],
  ["email", "marta reis@corp.example"],
  ["email", `${"m".repeat(250)}@a.example`],
  ["role", 7],
  ["tone", "rude"],
  ["tone_custom", "x".repeat(401)],
  ["mannerisms", "lower case"],
  ["mannerisms.1", ["ok", ""]],
  ["mannerisms", Array.from({ length: 13 }, (_, at) => `m${at}`)],
  ["language", "english"],
  ["language", "EN"],
  ["signature", 5],
  ["active_hours", 9],
  ["reply_latency", "soon"],
  ["uses_llms_heavily", "yes"],
  ["timezone", "Mars/Olympus"],
  ["active_days", []],
  ["active_days", ["mon", "mon"]],
  ["active_days.0", ["monday"]],
] as const) {
  test(`an invalid field is named: ${field} ${JSON.stringify(value).slice(0, 30)}`, () => {
    const problems = problemsOf({ ...marta, [field.split(".")[0] as string]: value });
    assert.deepEqual(
      problems.map((problem) => problem.field),
      [field],
    );
    assert.ok(problems.every(({ reason }) => reason.length > 0));
  });
}

test("all invalid fields are named at once", () => {
  const problems = problemsOf({ name: "", email: "x", role: 3, tone: "rude" });
  assert.deepEqual(
    problems.map(({ field }) => field),
    ["name", "email", "role", "tone"],
  );
});

test("missing fields are named", () => {
  const said = problemsOf({})
    .map(({ field, reason }) => `${field} ${reason}`)
    .join("\n");
  for (const field of ["name", "email", "role"]) assert.ok(said.includes(field), said);
});

test("twelve mannerisms are fine", () => {
  assert.equal(personaOf({ ...marta, mannerisms: Array(12).fill("short") }).mannerisms.length, 12);
});

test("an unknown key is named", () => {
  assert.ok(problemsOf({ ...marta, mannerism: ["x"] }).some(({ field }) => field === "mannerism"));
});

test("a custom tone needs its text", () => {
  assert.deepEqual(
    problemsOf({ ...marta, tone: "custom" }).map(({ field }) => field),
    ["tone_custom"],
  );
  assert.equal(personaOf({ ...marta, tone: "custom", tone_custom: "dry" }).tone_custom, "dry");
});

test("what is not an object is not a persona", () => {
  for (const entry of [undefined, null, 5, "Marta", [], [marta]]) assert.ok(problemsOf(entry).length > 0);
});

test("a schedule is the persona's own, else the decky's zone and Monday to Friday", () => {
  assert.deepEqual(scheduleOf(personaOf(marta), "Asia/Tokyo"), {
    window: "09:00-18:00",
    days: WORK_DAYS,
    zone: "Asia/Tokyo",
  });
  const nights = personaOf({
    ...marta,
    active_hours: "22:00-06:00",
    timezone: "Europe/Lisbon",
    active_days: ["mon", "sun"],
  });
  assert.deepEqual(scheduleOf(nights, "Asia/Tokyo"), {
    window: "22:00-06:00",
    days: [1, 7],
    zone: "Europe/Lisbon",
  });
});

test.run();
