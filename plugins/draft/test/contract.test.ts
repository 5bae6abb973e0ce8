import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";
import { assertSound } from "./rules.ts";

testContentClass(plugin, { holds: (body, path) => assertSound(String(body), path) });
