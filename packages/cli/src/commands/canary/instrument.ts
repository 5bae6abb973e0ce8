import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { DecnetError, messageOf } from "@decnet/sdk";
import { type Command, InvalidArgumentError } from "commander";
import type { ConfigOptions } from "../../open.ts";
import { arm } from "./arm.ts";
import { tellPlant } from "./tell-plant.ts";
import { operatorName, withCanaries } from "./with-canaries.ts";

interface Options extends ConfigOptions {
  readonly decky: string;
  readonly path: string;
  readonly account?: string;
  readonly mode: number;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const octalMode = (text: string): number => {
  if (!/^[0-7]{3,4}$/.test(text)) throw new InvalidArgumentError("an octal mode is needed, such as 0640.");
  return Number.parseInt(text, 8);
};

const readDocument = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new DecnetError({
      code: "DN_INSTRUMENT_FILE",
      message: `the document cannot be read: ${messageOf(cause)}`,
      path: file,
      hint: "name an existing file",
      cause,
    });
  }
};

/** `decnet canary instrument`: an operator's own document, with a callback in it, on a decky. */
export const instrumentDocument = async (file: string, options: Options): Promise<number> => {
  const { decky, path, account, mode, json = false } = options;
  const upload = {
    decky,
    path,
    mode,
    document: { bytes: readDocument(file), name: basename(file) },
    orderedBy: operatorName(),
    ...(account !== undefined && { account }),
  };
  return tellPlant(await withCanaries(options, ({ canaries }) => canaries.upload(upload, arm)), json);
};

const DEFAULT_MODE = 0o644;

export const addInstrument = (canary: Command, run: (work: Promise<number>) => Promise<void>): void => {
  canary
    .command("instrument")
    .description("put a callback into a document of yours and plant it; the original is kept")
    .argument("<file>", "docx, xlsx, pdf, html, svg, or text with {{CANARY_URL}} or {{CANARY_HOST}}")
    .requiredOption("--decky <name>", "where")
    .requiredOption("--path <path>", "absolute, on the decky")
    .option("--account <login>", "whose file it is; default: the owner of the home, else root")
    .option("--mode <octal>", "its mode", octalMode, DEFAULT_MODE)
    .option("-c, --config <file>", "config file")
    .option("--dry-run", "arm it, but plant nothing")
    .option("--json", "one JSON document")
    .action((file: string, options: Options) => run(instrumentDocument(file, options)));
};
