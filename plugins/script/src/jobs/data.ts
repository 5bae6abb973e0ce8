import type { Job } from "../job.ts";

/** What database people keep at hand. */
export const DATA: readonly Job[] = [
  {
    id: "pg-sizes",
    tongue: "shell",
    trades: ["dba"],
    names: ["pgsizes", "table-sizes", "db-size", "biggest-tables", "pg-big", "relsize"],
    about: {
      en: "the (biggest|largest) tables of a database, with (indexes|toast)",
      es: "las tablas más grandes de una base, con sus índices",
      pt: "as tabelas maiores de uma base, com os índices",
      fr: "les plus grosses tables d'une base, index compris",
      de: "die größten Tabellen einer Datenbank, samt Indexen",
    },
    wants: "hosts",
    config: `
db = "@=db@" ; database
host = "@=host@" ; host
top = @=topn@ ; lines`,
    main: String.raw`
‹@db@=$«1:-$@db@»
¦›psql -‹X¦Xq¦XAt› -h "$@host@" -U "‹@=user@¦postgres¦readonly¦dba›" -d "$@db@" <<SQL
SELECT ‹relname¦n.nspname || '.' || relname¦c.oid::regclass›‹ AS t¦ AS rel¦›,
       pg_size_pretty(pg_total_relation_size(c.oid)),
       ‹reltuples::bigint¦pg_size_pretty(pg_indexes_size(c.oid))¦age(relfrozenxid)›
  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
 WHERE relkind ‹= 'r'¦IN ('r', 'm')› AND nspname NOT LIKE 'pg\_%'
 ORDER BY pg_total_relation_size(c.oid) DESC LIMIT $@top@;
SQL
‹@rc@=$?
[ $@rc@ -eq 0 ] || DIE "⟪failed|x=$@db@⟫ ($@rc@)"¦~›`,
  },
  {
    id: "pg-dump",
    tongue: "bash",
    trades: ["dba", "ops"],
    names: ["dump-{project}", "pgdump", "dumpdb", "dump-all", "pg-export", "schema-dump"],
    about: {
      en: "(dumps|exports) the databases (of|on) {host}, (custom format|one file each), keeps a few",
      es: "vuelca las bases de {host}, un fichero por base",
      pt: "faz dump das bases de {host}, um ficheiro por base",
      fr: "dump des bases de {host}, un fichier par base",
      de: "zieht Dumps der Datenbanken von {host}, eine Datei je Datenbank",
    },
    wants: "hosts",
    config: `
host = "@=host@" ; host
list = "@=dbs@" ; databases
dst = "@=h@/@=bdir@/‹pg¦dumps¦sql¦db¦@=host@›" ; folder
copies = @=few@ ; copies`,
    main: `
mkdir -p "$@dst@"
@bad@=0
for @db@ in $@list@; do
  @out@="$@dst@/$@db@-$(date +@=stampfmt@).‹dump¦sql.gz¦pgc›"
  ‹if ! pg_dump ‹-Fc ¦-Fc -Z6 ¦-Fc --no-owner ›-h "$@host@" "$@db@" > "$@out@"; then
    LOG "⟪failed|x=$@db@⟫"
    rm -f "$@out@"
    (( @bad@ += 1 ))
    continue
  fi¦pg_dump ‹-Fc ¦-Fc -Z9 ¦-Fc -x ›-h "$@host@" -f "$@out@" "$@db@" || { rm -f "$@out@"; @bad@=$((@bad@ + 1)); continue; }›
  LOG "⟪saved|x=$@out@⟫ ($(du -h "$@out@" | cut -f1))"
  #:old
  ls -1t "$@dst@/$@db@"-* | tail -n +$((@copies@ + 1)) | xargs -r rm -f --
done
‹exit $@bad@¦(( @bad@ == 0 )) || DIE "⟪failed_n|n=$@bad@⟫"›`,
  },
  {
    id: "pg-activity",
    tongue: "shell",
    trades: ["dba"],
    names: ["pgact", "long-queries", "who-blocks", "slow-now", "locks", "pg-running"],
    about: {
      en: "(queries|statements) that have been running for too long, (and who waits for whom|oldest first)",
      es: "consultas que llevan demasiado tiempo, las más viejas primero",
      pt: "consultas que correm há demasiado tempo, as mais antigas primeiro",
      fr: "requêtes qui tournent depuis trop longtemps, les plus vieilles d'abord",
      de: "Abfragen, die schon zu lange laufen, die ältesten zuerst",
    },
    wants: "hosts",
    config: `
host = "@=host@" ; host
db = "@=db@" ; database
limit = @=topn@ ; seconds`,
    main: `
@cmd@="SELECT pid, usename, ‹state, ¦wait_event_type, ¦›now() - ‹query_start¦xact_start› AS ‹runs¦age¦t›, left(query, @=width@)
  FROM pg_stat_activity
 WHERE ‹state <> 'idle'¦state = 'active'¦xact_start IS NOT NULL› AND now() - ‹query_start¦xact_start› > interval '$@limit@ s'
 ORDER BY 4 DESC"
‹psql -X -h "$@host@" -d "$@db@" -c "$@cmd@"¦while :; do
  clear
  date +@=timefmt@
  psql -Xq -h "$@host@" "$@db@" -c "$@cmd@" || break
  sleep @=secs@
done¦psql -XAt -F ' | ' -h "$@host@" -d "$@db@" -c "$@cmd@" || DIE "⟪failed|x=$@host@⟫"›`,
  },
  {
    id: "table-counts",
    tongue: "python",
    trades: ["dba", "dev"],
    names: ["rowcounts", "count_tables", "table_counts", "rows", "compare_counts"],
    about: {
      en: "row counts of the tables in a dump, to (compare|check) before and after (a migration|an import)",
      es: "filas por tabla de un volcado, para comparar antes y después",
      pt: "linhas por tabela de um dump, para comparar antes e depois",
      fr: "nombre de lignes par table dans un dump, pour comparer avant et après",
      de: "Zeilen je Tabelle in einem Dump, zum Vergleich vorher und nachher",
    },
    config: `
limit = ‹0¦1¦10¦100¦5› ; rows
sep = "‹;¦,¦\\t¦|›" ; separator`,
    main: String.raw`
if len(sys.argv) < 2:
    DIE("⟪usage|x=@=prog@ ‹dump.sql¦FILE.sql¦a.sql [b.sql]¦export.sql›⟫")

@sum@ = {}
for @file@ in sys.argv[1:]:
    @name@ = None
    with open(@file@, errors="‹replace¦ignore›") as @fh@:
        for @line@ in @fh@:
            #:copy_block
            @value@ = re.match(r"‹COPY (\S+)¦COPY (?:public\.)?(\S+)› .*FROM stdin", @line@)
            if @value@:
                @name@ = @value@.group(1)
                @sum@.setdefault(@name@, {})[@file@] = 0
            elif @line@.startswith("\\."):
                @name@ = None
            elif @name@:
                @sum@[@name@][@file@] += 1

for @name@ in sorted(@sum@):
    @rows@ = [@sum@[@name@].get(@file@, 0) for @file@ in sys.argv[1:]]
    if max(@rows@) < @limit@:
        continue
    print(@name@, *@rows@, ‹"" if len(set(@rows@)) < 2 else "‹<--¦!!¦*›", ¦›sep=@sep@)`,
  },
  {
    id: "sql-files",
    tongue: "bash",
    trades: ["dba", "dev"],
    names: ["apply-sql", "migrate-{project}", "run-sql", "sql-up", "apply-{project}"],
    about: {
      en: "applies the sql files (of|in) {project} that have not (run|been applied) yet, in order",
      es: "aplica en orden los sql de {project} que faltan",
      pt: "aplica por ordem os sql de {project} que faltam",
      fr: "applique dans l'ordre les sql de {project} pas encore passés",
      de: "spielt die sql-Dateien von {project} ein, die noch fehlen, der Reihe nach",
    },
    wants: "projects",
    config: `
folder = @=from:statements@ ; folder
db = "@=db@" ; database
applied = "@=h@/.@=project@‹-applied¦.done¦_sql_done¦.applied›" ; file`,
    main: `
touch "$@applied@"
cd "$@folder@" || DIE "⟪missing|x=$@folder@⟫"
for @file@ in ‹*.sql¦[0-9]*.sql¦V*.sql›; do
  [ -f "$@file@" ] || continue
  grep -qxF "$@file@" "$@applied@" && continue
  LOG "⟪start|x=$@file@⟫"
  #:once
  if ! psql -X ‹-q ¦›‹-1 ¦--single-transaction ›-v ON_ERROR_STOP=1 -d "$@db@" -f "$@file@"; then
    DIE "⟪failed|x=$@file@⟫"
  fi
  echo "$@file@" >> "$@applied@"
done
LOG "⟪total|n=$(wc -l < "$@applied@")⟫"`,
  },
];
