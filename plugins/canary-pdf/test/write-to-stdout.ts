import { PEOPLE } from "@decnet/sdk/testing";
import { write } from "./files.ts";

const files: string[] = [];
for (const persona of PEOPLE) files.push((await write({ seed: "elsewhere", persona })).text);
process.stdout.write(JSON.stringify(files));
