import type { Command } from "commander";
import { addInstrument } from "./instrument.ts";
import { addList } from "./list.ts";
import { addListen } from "./listen.ts";
import { addPlant } from "./plant.ts";
import { addRevoke } from "./revoke.ts";
import { addShow } from "./show.ts";
import { addVerify } from "./verify.ts";

export const addCanary = (program: Command, run: (work: Promise<number>) => Promise<void>): void => {
  const canary = program
    .command("canary")
    .description("listen for canaries that call home, and see to them")
    .enablePositionalOptions();
  addListen(canary, run);
  addInstrument(canary, run);
  const tokens = canary.command("tokens").description("the canaries that were planted");
  for (const add of [addList, addShow, addPlant, addVerify, addRevoke]) add(tokens, run);
};
