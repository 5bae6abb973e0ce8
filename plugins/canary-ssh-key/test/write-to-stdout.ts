import { PEOPLE } from "@decnet/sdk/testing";
import { plant } from "./keys.ts";

const written: unknown[] = [];
for (const persona of PEOPLE) {
  const { path, key, companions } = await plant({ seed: "elsewhere", persona });
  written.push({ path, key, companions });
}
process.stdout.write(JSON.stringify(written));
