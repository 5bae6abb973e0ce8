import { DAY, formatDate, type Random } from "@decnet/sdk";
import type { Script, Workshop } from "../scripts/script.ts";
import { slotsOf, type World } from "../world/world.ts";
import type { Part } from "./part.ts";
import { scriptId } from "./script-part.ts";

const [FEWEST, MOST] = [4, 14];

const amount = ({ language }: World, random: Random): string => {
  const value = random.exponential(900) + random.int(5, 60);
  return value.toFixed(2).replace(".", language === "en" ? "." : ",");
};

// strptime's form, as the script has it, in the tokens that dates are written with here.
const day = (world: World, form: string, [least, most]: readonly [number, number], random: Random) =>
  formatDate(
    world.born - random.int(least, most) * DAY,
    form.replace("%Y", "yyyy").replace("%m", "MM").replace("%d", "dd"),
    { zone: world.ctx.host.zone },
  );

const groupRows = (world: World, { facts }: Script, random: Random): string[][] => {
  const groups = random.sample(world.phrases.groups, random.int(2, 5));
  const codes = groups.map((name) => (random.bool(0.4) ? String(random.int(1000, 9900)) : name));
  return [
    [facts("groupcol"), facts("datecol"), facts("amountcol")],
    ...Array.from({ length: random.int(FEWEST, MOST) }, () => [
      random.pick(codes),
      day(world, facts("dayform"), [5, 90], random),
      amount(world, random),
    ]),
  ];
};

const peopleRows = (world: World, { facts }: Script, random: Random): string[][] => {
  const { colleagues, persona } = world.ctx;
  const names = random.shuffle([persona.name, ...colleagues.map(({ name }) => name)]).slice(0, MOST);
  return [
    [facts("personcol"), facts("fromcol"), facts("untilcol")],
    ...names.map((name) => [
      name,
      day(world, facts("dayform"), [15, 60], random),
      day(world, facts("dayform"), [1, 14], random),
    ]),
  ];
};

const ROWS: Readonly<Record<string, typeof groupRows>> = {
  summary: groupRows,
  compare: groupRows,
  absences: peopleRows,
  letters: peopleRows,
};

/** A small export to try a script with. */
export const samplePart = (script: Script, { world }: Workshop): Part => {
  const rowsOf = ROWS[script.theme.id];
  if (rowsOf === undefined) return { files: [], changes: [] };
  const random = world.random.fork("sample", script.theme.id);
  const id = `sample:${script.theme.id}`;
  const rows = rowsOf(world, script, random.fork("rows"));
  const text = rows.map((row) => `${row.join(script.facts("delim"))}\n`).join("");
  const folder = random.pick(["examples", "samples", "test", "data"]);
  return {
    files: [
      {
        path: `${folder}/${script.stem.replaceAll("_", "-")}.csv`,
        write: (made) => (made.has(id) ? text : undefined),
      },
    ],
    changes: [
      {
        id,
        needs: [scriptId(script)],
        weight: 1.2,
        says: { grammar: world.phrases.commits, start: "sample", slots: slotsOf(world, random) },
      },
    ],
  };
};
