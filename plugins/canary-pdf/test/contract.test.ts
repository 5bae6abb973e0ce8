import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

testContentClass(plugin, { budgetMs: 250 });
