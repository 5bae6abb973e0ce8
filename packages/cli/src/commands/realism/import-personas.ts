import { resolve } from "node:path";
import { type CheckedEntries, checkEntries, installPool, poolToWrite } from "@decnet/engine";
import { DecnetError } from "@decnet/sdk";
import type { Command } from "commander";
import { EXIT } from "../../exit-codes.ts";
import { readJson } from "../../read-json.ts";

interface Options {
  readonly output?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

// Mail needs somebody to write and somebody to read.
const ENOUGH = 2;

const assertMaster = (mode: string | undefined): void => {
  if (mode === undefined || mode === "" || mode === "master") return;
  throw new DecnetError({
    code: "DN_PERSONA_MODE",
    message: `personas are kept on the master, and DECNET_MODE here is ${mode}`,
    path: "DECNET_MODE",
    hint: "run it there, or unset DECNET_MODE",
  });
};

const EXAMPLE = '[{ "name": "Marta Reis", "email": "marta.reis@example.org", "role": "DBA" }]';

const assertAny = ({ personas, dropped }: CheckedEntries, file: string): void => {
  if (personas.length > 0) return;
  const entries = new Set(dropped.map(({ index }) => index)).size;
  throw new DecnetError({
    code: "DN_PERSONA_NONE",
    message: `none of its ${entries} entries is a persona; nothing is written`,
    path: file,
    hint: "mend the entries; docs/configuration.md lists the fields",
  });
};

/** `decnet realism import-personas`: checks a pool and installs what is right of it. */
export const importPersonas = async (file: string, options: Options): Promise<number> => {
  const { output, dryRun = false, json = false } = options;
  assertMaster(process.env.DECNET_MODE);
  const checked = checkEntries(readJson(file, "DN_PERSONA_POOL", EXAMPLE), file);
  const { kept, personas, dropped } = checked;
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  for (const { index, field, reason } of dropped) say(`entry ${index} is dropped: ${field} ${reason}`);
  assertAny(checked, file);
  if (personas.length < ENOUGH) say("one persona writes files, but mail needs two: nobody would answer");
  const path = resolve(output ?? (process.env.DECNET_REALISM_PERSONAS || poolToWrite()));
  if (!dryRun) installPool(path, kept);
  const text = `${personas.length} personas ${dryRun ? "would be written" : "written"} to ${path}`;
  const document = { path, written: !dryRun, personas: personas.map(({ email }) => email), dropped };
  process.stdout.write(`${json ? JSON.stringify(document) : text}\n`);
  return EXIT.done;
};

export const addImportPersonas = (realism: Command, run: (work: Promise<number>) => Promise<void>): void => {
  realism
    .command("import-personas")
    .description("check a persona pool and install it as the one this host's workers read")
    .argument("<file>", "a JSON list of personas")
    .option(
      "-o, --output <path>",
      "default: $DECNET_REALISM_PERSONAS, /etc/decnet/email_personas.json, ~/.decnet/email_personas.json",
    )
    .option("--dry-run", "check, but write nothing")
    .option("--json", "one JSON document")
    .action((file: string, options: Options) => run(importPersonas(file, options)));
};
