import type { Theme } from "./theme.ts";

/** Databases: dumps, sizes, old rows, figures. */
export const DATABASES: readonly Theme[] = [
  {
    id: "dump",
    tongue: "shell",
    trades: ["dba", "ops", "dev"],
    names: {
      en: "dump-db pg-dump-all db-backup dump nightly-dump",
      es: "volcado copia-bd volcar-bd",
      pt: "despejo copia-bd exportar-bd",
      fr: "export-base dump-bases copie-base",
      de: "db-sicherung datenbank-dump abzug",
    },
    what: {
      en: "(database|nightly) dump",
      es: "volcado (nocturno|de la base)",
      pt: "cópia (noturna|da base)",
      fr: "export (de nuit|de la base)",
      de: "(Datenbankabzug|nächtlicher Abzug)",
    },
    about: {
      en: "(dumps|saves) the (database|data) of {project} (every night|each night|nightly) and (keeps|holds) a few",
      es: "(vuelca|guarda) la base de {project} (cada noche|por la noche) y conserva unas cuantas copias",
      pt: "(exporta|guarda) a base do {project} (todas as noites|à noite) e conserva algumas cópias",
      fr: "(exporte|sauvegarde) la base de {project} (chaque nuit|la nuit) et en garde quelques copies",
      de: "(sichert|exportiert) die Datenbank von {project} (jede Nacht|nachts) und (behält|hält) ein paar Stände",
    },
    settings: `
db = @=db@
dst = @=bak@
keep = ⟦keep|‹7|14¦14|28¦5|10¦30|14¦9|12›⟧
{+elsewhere}server = @=host@`,
    code: `
{+check}command -v pg_dump > /dev/null || DIE "⟪missing|x=pg_dump⟫"
mkdir -p "$@dst@" && ‹chmod 700¦chmod 0700¦chmod 750› "$@dst@"
@file@="$@dst@/$@db@‹-¦_¦.›$(date ‹+%F¦+%Y%m%d¦+%u¦+%d›).‹dump¦pgdump¦pgc›"
{+lock}if ! mkdir "/tmp/@=stem@.lock" 2> /dev/null; then DIE "⟪running|x=@=stem@⟫"; fi
{+lock}trap 'rmdir "/tmp/@=stem@.lock"' EXIT

#:dump
pg_dump ⟨+elsewhere|-h "$@server@" ⟩-Fc ⟨+exclude|-T '‹audit_*¦log_*¦sessions¦tmp_*¦cache_*›' ⟩-f "$@file@.part" "$@db@" || DIE "⟪failed|x=$@db@⟫"
mv "$@file@.part" "$@file@"
{+verify}pg_restore -l "$@file@" > /dev/null || DIE "⟪broken|x=$@file@⟫"
#:old
find "$@dst@" -name "$@db@*" -mtime "+$@keep@" -delete
LOG "⟪done|x=$@file@⟫⟨+size| ($(du -h "$@file@" | cut -f1))⟩"
`,
    steps: ["check", "lock", "exclude", "verify", "elsewhere", "keep", "size"],
    isScheduled: true,
  },
  {
    id: "sizes",
    tongue: "shell",
    trades: ["dba", "dev"],
    names: {
      en: "table-sizes biggest-tables db-size bloat",
      es: "tablas-grandes tamano-bd crecimiento",
      pt: "tabelas-grandes tamanho-bd crescimento",
      fr: "grosses-tables taille-base croissance",
      de: "grosse-tabellen db-groesse wachstum",
    },
    what: {
      en: "table sizes",
      es: "tamaño de tablas",
      pt: "tamanho das tabelas",
      fr: "taille des tables",
      de: "Tabellengrößen",
    },
    about: {
      en: "(shows|lists) the (largest|biggest) tables of {project}(, with their indexes|)",
      es: "(muestra|lista) las tablas más grandes de {project}(, con sus índices|)",
      pt: "(mostra|lista) as maiores tabelas do {project}(, com os índices|)",
      fr: "(montre|liste) les plus grosses tables de {project}(, avec leurs index|)",
      de: "(zeigt|listet) die größten Tabellen von {project}(, samt Indizes|)",
    },
    settings: `
db = ⟨-args|@=db@⟩⟨+args|"\${1:-@=db@}"⟩
most = ⟦limit|‹10|20¦15|25¦20|12¦5|15›⟧
{+schema}schema = ‹public¦app¦core¦@=snake@›`,
    code: `
#:query
psql -d "$@db@" -At -F '‹;¦|¦,›' ‹-q ¦›-v ON_ERROR_STOP=1 <<EOF
SELECT ‹c.relname¦n.nspname || '.' || c.relname›,
{+total}       pg_size_pretty(pg_indexes_size(c.oid)),
       pg_size_pretty(pg_total_relation_size(c.oid))
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r'
{+schema}   AND n.nspname = '$@schema@'
{-schema}   AND n.nspname NOT IN ('pg_catalog', 'information_schema')
{+exclude}   AND c.relname NOT LIKE '‹tmp¦log¦audit¦old›%'
 ORDER BY pg_total_relation_size(c.oid) DESC
 LIMIT $@most@;
EOF
{+log}psql -d "$@db@" -Atc 'SELECT now()::date, pg_database_size(current_database())' >> "‹$HOME¦/var/tmp›/@=stem@.csv"
`,
    steps: ["args", "limit", "schema", "total", "exclude", "log"],
  },
  {
    id: "retention",
    tongue: "sql",
    trades: ["dba", "dev"],
    names: {
      en: "retention purge-old-rows delete-old expire",
      es: "retencion borrar-antiguos caducidad",
      pt: "retencao apagar-antigos expirar",
      fr: "retention purge-lignes expiration",
      de: "aufbewahrung alte-zeilen loeschfristen",
    },
    what: {
      en: "(row|data) retention",
      es: "retención de datos",
      pt: "retenção de dados",
      fr: "rétention des données",
      de: "Löschfristen",
    },
    about: {
      en: "(deletes|removes) rows (of|from) {table} that (nobody needs|are past their time)",
      es: "(borra|elimina) filas de {table} (que ya no hacen falta|fuera de plazo)",
      pt: "(apaga|elimina) linhas de {table} (que já não fazem falta|fora do prazo)",
      fr: "(supprime|efface) les lignes de {table} (devenues inutiles|hors délai)",
      de: "löscht Zeilen aus {table}, (die keiner mehr braucht|deren Frist abgelaufen ist)",
    },
    settings: "",
    code: `
BEGIN;
{+timeout}SET LOCAL lock_timeout = '‹5s¦10s¦30s›';

#:old
DELETE FROM @=table@
 WHERE @=datecol@ < ‹now()¦current_date› - interval '⟦keep|‹90|180¦365|730¦60|90¦400|365›⟧ days'
{+exclude}   AND ‹status <> 'open'¦NOT is_locked¦closed_at IS NOT NULL¦archived›
{+batch}   AND ctid IN (SELECT ctid FROM @=table@ WHERE @=datecol@ < current_date - 30 LIMIT ‹5000¦10000¦20000›)
;
{+more}
{+more}DELETE FROM @=table2@ WHERE NOT EXISTS (SELECT 1 FROM @=table@ t WHERE t.id = @=table2@.@=table@_id);
COMMIT;
{+analyze}ANALYZE @=table@;
`,
    steps: ["timeout", "keep", "exclude", "batch", "more", "analyze"],
  },
  {
    id: "figures",
    tongue: "sql",
    trades: ["dba", "dev", "finance", "sales"],
    names: {
      en: "monthly-figures month-report totals-by-month",
      es: "cifras-mensuales informe-mes totales-mes",
      pt: "valores-mensais relatorio-mes totais-mes",
      fr: "chiffres-mois bilan-mensuel totaux-mois",
      de: "monatszahlen monatsbericht summen-monat",
    },
    what: {
      en: "monthly figures",
      es: "cifras mensuales",
      pt: "valores mensais",
      fr: "chiffres du mois",
      de: "Monatszahlen",
    },
    about: {
      en: "(counts|adds up) {table} (by|per) month for (the report|{who})",
      es: "(cuenta|suma) {table} por mes para (el informe|{who})",
      pt: "(conta|soma) {table} por mês para (o relatório|{who})",
      fr: "(compte|totalise) {table} par mois pour (le rapport|{who})",
      de: "(zählt|summiert) {table} je Monat für (den Bericht|{who})",
    },
    settings: "",
    code: `
SELECT ‹date_trunc('month', @=datecol@)::date¦to_char(@=datecol@, 'YYYY-MM')› AS @=monthcol@,
{+group}       @=groupcol@,
       count(*) AS @=countcol@⟨+total|,⟩
{+total}       ‹sum(@=amountcol@)¦round(sum(@=amountcol@), 2)› AS @=sumcol@
  FROM @=table@
{+exclude} WHERE ‹status <> 'draft'¦NOT deleted¦cancelled_at IS NULL¦@=amountcol@ <> 0›
{-exclude} WHERE true
{+since}   AND @=datecol@ >= ‹current_date - 365¦date_trunc('year', current_date)¦current_date - interval '18 months'›
 GROUP BY ‹1¦@=monthcol@›⟨+group|, @=groupcol@⟩
{+sort} ORDER BY ‹1 DESC¦1¦@=monthcol@ DESC›;
{-sort};
`,
    steps: ["group", "total", "exclude", "since", "sort"],
  },
];
