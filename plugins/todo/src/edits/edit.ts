import type { PersonalContext, Random } from "@decnet/sdk";
import type { TodoSettings } from "../options.ts";
import type { List } from "../parse-list.ts";
import type { Style } from "../style.ts";
import type { Subject } from "../subject.ts";
import type { Writer } from "../writer.ts";

/** What every edit works on. */
export interface Desk {
  readonly ctx: PersonalContext;
  readonly settings: TodoSettings;
  readonly style: Style;
  readonly writer: Writer;
  readonly subject: Subject;
  readonly random: Random;
}

/** One way to change a list; undefined when this list gives no occasion for it. */
export type Edit = (list: List, desk: Desk) => string | undefined;
