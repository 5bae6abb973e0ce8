import assert from "node:assert/strict";
import { canRunAlone, runAlone } from "@decnet/sdk/testing";
import { test } from "uvu";
import { canServe } from "./mariadb.ts";

const IMPORT =
  "a server that imports the dump looks the token's name up, connects, and logs in as the token's user";

test(IMPORT, async () => {
  if (!canServe(IMPORT) || !canRunAlone(IMPORT)) return;
  const script = new URL("./import-in-namespace.ts", import.meta.url);
  const { token, quiet, codes, asked, user } = JSON.parse(await runAlone(script, ["namespace"]));
  assert.deepEqual(quiet, [], "asked before the import");
  assert.deepEqual(codes, [0, 0]);
  assert.deepEqual(asked, [`${token}.replica.invalid`]);
  assert.match(user, new RegExp(`^[a-z_]+_${token.slice(0, 8)}$`));
});

test.run();
