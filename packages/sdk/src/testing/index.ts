export { accountFor, type ContextParts, makeContext } from "./context.ts";
export { HOST, NEIGHBOURS, PROJECTS, ROOT, WRITTEN_AT } from "./host.ts";
export { loadClasses } from "./load-classes.ts";
export { PEOPLE } from "./people.ts";
export { type ContractSettings, testContentClass } from "./test-content-class.ts";
export { liveFile, type WrittenFile, writeFile } from "./write-file.ts";
