export { instrument } from "./instrument.ts";
export type { Instrumented, Instrumenter, OperatorDocument } from "./instrumented.ts";
