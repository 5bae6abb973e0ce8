import { testSameBytes } from "@decnet/sdk/testing";

testSameBytes(new URL("../src/index.ts", import.meta.url));
