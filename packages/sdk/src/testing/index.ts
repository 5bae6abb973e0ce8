export { type Call, type CallListener, listenForCalls } from "./call-listener.ts";
export { accountFor, type ContextParts, makeContext } from "./context.ts";
export { HOST, NEIGHBOURS, PROJECTS, ROOT, WRITTEN_AT } from "./host.ts";
export { layOut } from "./lay-out.ts";
export { type ClassChoice, loadClass, loadClasses } from "./load-classes.ts";
export { type NameServer, startNameServer } from "./name-server.ts";
export { canDo, hasPrograms } from "./needs.ts";
export { PEOPLE, personInTurn } from "./people.ts";
export { QUIET_CHROMIUM } from "./quiet-chromium.ts";
export { canRunAlone, runAlone } from "./run-alone.ts";
export { digestFiles, type SameBytesSettings, testSameBytes } from "./same-bytes.ts";
export { inTemporaryFolder } from "./temporary-folder.ts";
export { type ContractSettings, testContentClass } from "./test-content-class.ts";
export {
  type CanaryWriter,
  type Change,
  canaryWriter,
  type WrittenCanary,
  withCanary,
  withNobodyAround,
  writeInTurn,
} from "./write-canary.ts";
export { liveFile, type WrittenFile, writeFile } from "./write-file.ts";
