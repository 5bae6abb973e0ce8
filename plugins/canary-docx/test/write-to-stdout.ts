import { PEOPLE } from "@decnet/sdk/testing";
import { open } from "./documents.ts";

const hashes: string[] = [];
for (const persona of PEOPLE) {
  const { bytes } = await open({ seed: "elsewhere", persona });
  hashes.push(Buffer.from(bytes).toString("base64"));
}
process.stdout.write(JSON.stringify(hashes));
