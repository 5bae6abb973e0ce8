import type { FormatName } from "../page.ts";
import { dokuwiki } from "./dokuwiki/index.ts";
import type { Format } from "./frame.ts";
import { mail } from "./mail.ts";
import { pandoc } from "./pandoc.ts";
import { reports } from "./reports.ts";
import { wordpress } from "./wordpress.ts";

/** The programs that pages come from. */
export const FORMATS: Readonly<Record<FormatName, Format>> = { dokuwiki, wordpress, pandoc, mail, reports };
