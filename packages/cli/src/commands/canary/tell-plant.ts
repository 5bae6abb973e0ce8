import type { Outcome } from "@decnet/engine";
import { EXIT } from "../../exit-codes.ts";
import { outcomeJson, outcomeText } from "../../terminal/tell-outcome.ts";

/** Says how planting by hand went: on stdout when something was planted, else on stderr. */
export const tellPlant = (outcome: Outcome, json: boolean): number => {
  const planted = outcome.status === "done" || outcome.status === "planned";
  const text = json ? JSON.stringify(outcomeJson(outcome, Date.now())) : outcomeText(outcome);
  (planted || json ? process.stdout : process.stderr).write(`${text}\n`);
  return planted ? EXIT.done : EXIT.failures;
};
