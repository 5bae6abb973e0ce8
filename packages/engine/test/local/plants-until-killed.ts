import { type Decky, Random } from "@decnet/sdk";
import { createLocalDriver } from "../../src/drivers/local/index.ts";
import { fileOf, NOW, PEOPLE, sha256 } from "./tree.ts";

// Run by survives-kills.test.ts: creates and edits until it is killed. Each file says how long it is, and a dot on stdout
// tells of each.
const [base = "", round = ""] = process.argv.slice(2);
const { transport, deckies } = await createLocalDriver({
  root: `${base}/hosts`,
  staging: `${base}/staging`,
  random: Random.from("1"),
  now: NOW,
  deckies: [{ name: "alpha", people: PEOPLE }],
});
const decky = deckies[0] as Decky;
const body = (count: number) => `${"x".repeat(50_000 + count)}${50_000 + count}`;
for (let count = 0; ; count++) {
  const path = `/home/mreis/${round}-${count}`;
  await transport.plant(decky, { folders: [], files: [fileOf(path, body(count))] });
  const edit = fileOf(path, body(count + 1), { replaces: sha256(body(count)) });
  await transport.plant(decky, { folders: [], files: [edit] });
  process.stdout.write(".");
}
