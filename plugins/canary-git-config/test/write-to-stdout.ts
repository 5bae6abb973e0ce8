import { PEOPLE } from "@decnet/sdk/testing";
import { plant } from "./repositories.ts";

const written: unknown[] = [];
for (const persona of PEOPLE) {
  const { path, config, companions } = await plant({ seed: "elsewhere", persona });
  const files = companions.map(({ body, ...rest }) => ({
    ...rest,
    body: Buffer.from(body).toString("base64"),
  }));
  written.push({ path, config, files });
}
process.stdout.write(JSON.stringify(written));
