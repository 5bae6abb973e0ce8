import type { Phrases } from "../phrases.ts";
import access from "./access.ts";
import leave from "./leave.ts";
import minutes from "./minutes.ts";
import report from "./report.ts";
import runbook from "./runbook.ts";
import travel from "./travel.ts";
import words from "./words.ts";

export default {
  runbook,
  access,
  minutes,
  report,
  travel,
  leave,
  words,
  projects: ["Arquivo", "Nova intranet"],
} satisfies Phrases;
