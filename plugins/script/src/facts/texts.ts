import { formatDate } from "@decnet/sdk";
import type { Fact } from "../fact.ts";

/** Date formats, endings and other small things. */
export const texts: Readonly<Record<string, Fact>> = {
  prog: (_random, { prog }) => prog,
  colsep: (random) => random.pick([";", ",", ";", " ", ":"]),
  csvopt: (random) => random.pick(["", ', delimiter=";"']),
  grepflag: (random) => random.pick(["-i", "-iE", "-E"]),
  defword: (random) => random.pick(["show", "status", "look", "list", "print", "last", "x", "now"]),
  inword: (random) => random.pick(["in", "start", "on", "begin"]),
  outword: (_random, { value }) => ({ in: "out", start: "stop", on: "off" })[value("inword")] ?? "end",
  stampfmt: (random) =>
    random.pick([
      "%Y%m%d",
      "%F",
      "%Y-%m-%d",
      "%y%m%d",
      "%Y%m%d-%H%M",
      "%Y%m%d_%H%M%S",
      "%F_%H%M",
      "%F-%H%M",
      "%Y-%m-%d_%H%M",
      "%y%m%d%H%M",
      "%Y.%m.%d",
      "%d%m%y",
    ]),
  timefmt: (random) =>
    random.pick([
      "'%F %T'",
      "'%Y-%m-%d %H:%M:%S'",
      "%FT%T",
      "'%F %H:%M'",
      "%F_%T",
      "%Y%m%d-%H:%M",
      "'%d.%m. %H:%M'",
      "'%d/%m %H:%M'",
      "'%b %d %T'",
      "'%Y-%m-%d %H:%M'",
      "%y%m%d_%H%M",
    ]),
  dayfmt: (random) => random.pick(["%Y-%m-%d", "%F", "%Y%m%d", "%y%m%d", "%d.%m.%Y", "%Y-%m-%d", "%Y_%m_%d"]),
  oldext: (random) => random.pick(["old", "prev", "bak", "orig", "last", "sav", "before", "1", "new", "tmp"]),
  junk: (random) => random.pick(["o", "pyc", "tmp", "swp", "bak", "class", "part", "pid", "cache", "orig"]),
  junkdir: (random) =>
    random.pick(["node_modules", ".git", "__pycache__", "tmp", ".cache", "vendor", "build", "old", ".venv"]),
  year: (_random, { ctx }) => formatDate(ctx.clock.now(), "yyyy", { zone: ctx.host.zone }),
  exts: (random) =>
    random
      .sample(
        ["pdf", "csv", "xlsx", "docx", "zip", "jpg", "png", "txt", "odt", "ods", "pptx", "eml"],
        random.int(4, 8),
      )
      .join(" "),
};
