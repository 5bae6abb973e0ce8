import { slug, stripAccents } from "@decnet/sdk";
import type { Fact, Source } from "../fact.ts";
import { knownPlaces } from "../known-places.ts";
import type { FolderKind, WordKind } from "../phrasebook.ts";
import { pythonPath } from "./python-path.ts";

const folder =
  (kind: FolderKind): Fact =>
  (random, { book }) =>
    random.pick(book.folders[kind]);

const word =
  (kind: WordKind): Fact =>
  (random, { book }) =>
    random.pick(book.words[kind]);

const SHORTER = /\.(sh|py|bash)$/;

/** What a script calls its files after: itself. */
const stemOf = ({ prog }: Source): string => stripAccents(prog.replace(SHORTER, ""));

/** `py:x`: a path below the home as Python finds it. */
const python =
  (name: string): Fact =>
  (_random, source) =>
    pythonPath(source.value(name), source);

const paths = {
  bdir: (random, { book, plan, value }) => {
    const own = random.pick(book.folders.backups);
    return random.bool(0.55) ? own : `${own}/${plan.project?.slug ?? value("stem")}`;
  },
  ldir: folder("logs"),
  tdir: folder("scratch"),
  docs: folder("documents"),
  notesdir: folder("notes"),
  inbox: folder("inbox"),
  docsub: (random, { book, value }) => {
    const own = random.pick(book.folders.papers);
    return `${random.bool(0.75) ? `${value("docs")}/` : ""}${own}${random.bool(0.3) ? `/${value("year")}` : ""}`;
  },
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
  outdir: (random, { ctx, book }) => {
    const known = knownPlaces(ctx).folders;
    return random.pick([
      "",
      ...[...book.folders.documents, "Desktop"].filter((one) => known.includes(one)).map((one) => `${one}/`),
    ]);
  },
  peoplefile: (_random, { value }) => `${value("outdir")}${value("people")}.txt`,
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
  docname: (random, { book, value }) =>
    slug(
      value("src:papers")
        .split("/")
        .findLast((part) => part !== "" && !/^\d+$/.test(part)) ?? random.pick(book.folders.papers),
    ),
  photoword: word("photo"),
  people: word("people"),
  colkey: word("keyColumn"),
  colsum: word("sumColumn"),
  headings: (random, { book }) => random.sample(book.words.headings, random.int(3, 5)).join(" "),
  headinglines: (random, { book }) => random.sample(book.words.headings, random.int(3, 5)).join("\n\n"),
};
