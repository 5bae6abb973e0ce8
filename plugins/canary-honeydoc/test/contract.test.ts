import { testContentClass } from "@decnet/sdk/testing";
import plugin from "../src/index.ts";

testContentClass(plugin, { distinct: 1, budgetMs: 50 });
