import { isTechnical, slug, stripAccents } from "@decnet/sdk";
import type { FolderKind, WordKind } from "../phrasebook.ts";
import type { Fact, Source } from "../values.ts";

const folder =
  (kind: FolderKind): Fact =>
  (random, { book }) =>
    random.pick(book.folders[kind]);

const word =
  (kind: WordKind): Fact =>
  (random, { book }) =>
    random.pick(book.words[kind]);

const SHORTER = /\.(sh|py|bash)$/;
const WORKING = [
  "src",
  "work",
  "data",
  "dev",
  "git",
  "code",
  "exports",
  "jobs",
  "sql",
  "incoming",
  "scripts",
  "bin",
  "notes",
];

/** What a script calls its files after: itself. */
const stemOf = ({ prog }: Source): string => stripAccents(prog.replace(SHORTER, ""));

const working: Fact = (random, { ctx, plan, style, book, value }) => {
  if (plan.onProject && plan.project !== undefined) {
    const inside = random.weighted([
      ["", 60],
      [random.pick(["/data", "/docs", "/src", "/conf", "/export", "/reports", "/sql", "/out"]), 40],
    ]);
    return `projects/${plan.project.slug}${inside}`;
  }
  if (!isTechnical(style.trade)) return value("docsub");
  const others = ctx.neighbours.map(({ hostname }) => `exports/${hostname}`);
  return random.pick([
    ...WORKING,
    ...others,
    `${random.pick(book.folders.documents)}/${random.pick(book.folders.papers)}`,
  ]);
};

/** `py:x`: a path below the home as Python finds it. */
const python =
  (name: string): Fact =>
  (random, { ctx, value }) => {
    const path = value(name);
    const form = Number(value("homeform"));
    if (form < 0.5) return `os.path.expanduser("~/${path}")`;
    if (form < 0.72) return `"${ctx.account.home}/${path}"`;
    if (form < 0.86) return `os.path.join(os.environ["HOME"], "${path}")`;
    return random.bool(0.9) ? `os.path.expanduser("~") + "/${path}"` : `"${ctx.account.home}/${path}"`;
  };

const paths = {
  bdir: (random, { book, plan, value }) => {
    const own = random.pick(book.folders.backups);
    return random.bool(0.55) ? own : `${own}/${plan.project?.slug ?? value("stem")}`;
  },
  ldir: folder("logs"),
  tdir: folder("scratch"),
  docs: folder("documents"),
  downloads: folder("downloads"),
  notesdir: folder("notes"),
  notes: (random, { value }) => random.pick([value("notesdir"), "projects", value("docs")]),
  inbox: folder("inbox"),
  docsub: (random, { book, value }) => {
    const own = random.pick(book.folders.papers);
    return `${random.bool(0.75) ? `${value("docs")}/` : ""}${own}${random.bool(0.3) ? `/${value("year")}` : ""}`;
  },
  wdir: working,
  wtop: (random, { value }) =>
    random.pick(["projects", "projects", "work", "src", "git", "data", value("docs")]),
  logname: (random, source) => {
    const stem = stemOf(source);
    return random.pick([
      `${stem}.log`,
      `.${stem}.log`,
      `${stem}_${source.ctx.host.hostname}.log`,
      `${stem}.out`,
      `${stem}-warn.log`,
    ]);
  },
  csvname: (random, source) => {
    const stem = stemOf(source);
    return random.pick([
      `${stem}.csv`,
      `.${stem}.csv`,
      `${stem}-hist.csv`,
      `${stem}.dat`,
      `${stem}_${source.ctx.host.hostname}.csv`,
    ]);
  },
  listname: (random, source) => {
    const stem = stemOf(source);
    return random.pick([
      `${stem}.txt`,
      `${stem}.lst`,
      `${stem}.out`,
      `${stem}-last.txt`,
      `.${stem}.txt`,
      `${stem}_result.txt`,
    ]);
  },
  jsonname: (random, source) => {
    const stem = stemOf(source);
    return random.pick([`.${stem}.json`, `${stem}.json`, `.${stem}-state.json`, `${stem}_last.json`]);
  },
  hoursname: (random, { book, ctx }) => {
    const own = random.pick(book.words.hours);
    return random.pick([`${own}.txt`, `.${own}`, `${own}-${ctx.account.name}.txt`, `${own}.log`]);
  },
  sheetfile: (_random, { value }) => `${value("docsub")}/${value("sheet")}.csv`,
  peoplefile: (_random, { value }) => `${value("docs")}/${value("people")}.txt`,
} satisfies Readonly<Record<string, Fact>>;

/** Folders and files, below the home. */
export const places: Readonly<Record<string, Fact>> = {
  ...paths,
  ...Object.fromEntries(Object.keys(paths).map((name) => [`py:${name}`, python(name)])),
  h: (random, { ctx }) =>
    random.weighted([
      ["$HOME", 62],
      [ctx.account.home, 30],
      ["$«HOME»", 8],
    ]),
  homeform: (random) => String(random.next()),
  stem: (random, source) => {
    const { plan } = source;
    const own = slug(stemOf(source));
    if (!plan.onProject || plan.project === undefined) return own;
    return random.pick([plan.project.slug, own, plan.project.key.toLowerCase()]);
  },
  docname: (_random, { value }) =>
    slug(
      value("docsub")
        .split("/")
        .findLast((part) => !/^\d+$/.test(part)) ?? "list",
    ),
  photoword: word("photo"),
  sheet: word("sheet"),
  people: word("people"),
  dueword: word("due"),
  colkey: word("keyColumn"),
  colsum: word("sumColumn"),
  headings: (random, { book }) => random.sample(book.words.headings, random.int(3, 5)).join(" "),
  headinglines: (random, { book }) => random.sample(book.words.headings, random.int(3, 5)).join("\n\n"),
};
