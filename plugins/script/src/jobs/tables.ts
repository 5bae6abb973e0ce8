import { EVERYBODY, type Job, OFFICE, TECHNICAL } from "../job.ts";

/** Lists and tables, in Python. */
export const TABLES: readonly Job[] = [
  {
    id: "csv-sum",
    tongue: "python",
    trades: EVERYBODY,
    names: ["csvsum", "sum_by", "totals", "per_group", "sums", "totals_by_column"],
    about: {
      en: "(adds up|sums|totals) (one|a) column of a csv (by another one|per group|by key)",
      es: "(suma|totaliza) una columna de un csv (por otra|por grupos|según otra)",
      pt: "(soma|totaliza) uma coluna de um csv (por outra|por grupos|segundo outra)",
      fr: "(additionne|totalise) une colonne d'un csv (selon une autre|par groupe|par une autre)",
      de: "(summiert|Summen über) eine Spalte einer csv (nach einer anderen|je Gruppe|je Schlüssel)",
    },
    config: `
file = @=py:from:table@ ; input
key = "@=colkey@" ; column
column = "@=colsum@" ; column`,
    main: `
if not os.path.exists(@file@):
    DIE(F"⟪missing|x={@file@}⟫")
@sum@ = collections.defaultdict(float)
@n@ = 0
with open(@file@, newline=""‹, encoding="‹utf-8¦latin-1¦utf-8-sig›"¦›) as @fh@:
    for @line@ in csv.DictReader(@fh@‹, delimiter="‹;¦,›"¦›):
        #:comma
        @value@ = (@line@.get(@column@) or "0").replace(‹".", "").replace(¦" ", "").replace(¦›",", ".")
        try:
            @sum@[@line@.get(@key@)] += float(@value@)
        except ‹ValueError¦Exception¦(ValueError, TypeError)¦(TypeError, ValueError)›:
            LOG(F"⟪skipped|x={@line@}⟫")
            continue
        @n@ += 1

for @name@, @total@ in sorted(@sum@.items()‹, key=lambda @pair@: -@pair@[1]¦, key=str¦›):
    print(F"{@name@!s:<‹20¦24¦28¦30›} {@total@:>12.2f}")
‹print(F"⟪total|n={sum(@sum@.values()):.2f}⟫")¦print(F"⟪count|n={@n@}|x={@file@}⟫")¦print("-" * @=width@)
print(F"{sum(@sum@.values()):.2f}")›`,
  },
  {
    id: "csv-diff",
    tongue: "python",
    trades: EVERYBODY,
    names: ["csvdiff", "compare_lists", "whats_new", "diff_lists", "old_new", "changes"],
    about: {
      en: "compares two (lists|versions of a list|csv) (by|with) a key: what (came|is new), what (went|is gone), what changed",
      es: "(compara|mira) dos (versiones de una lista|listas|csv): qué (entra|es nuevo), qué (sale|falta), qué cambia",
      pt: "(compara|vê) duas (versões de uma lista|listas): o que (entra|é novo), o que (sai|falta), o que muda",
      fr: "compare deux (versions d'une liste|listes|csv) : (arrivés|nouveaux), (partis|disparus), modifiés",
      de: "vergleicht zwei (Stände einer Liste|Listen|csv) (nach Schlüssel|Zeile für Zeile): neu, (weg|raus), geändert",
    },
    config: `
key = "@=colkey@" ; column
sep = "‹;¦,¦\\t›" ; separator`,
    defs: `
def @do_read@(@file@, @key2@, @sep2@):
    with open(@file@, newline=""‹, encoding="‹utf-8¦latin-1›"¦›) as @fh@:
        return {@line@[@key2@]: @line@ for @line@ in csv.DictReader(@fh@, delimiter=@sep2@)}
`,
    main: `
if len(sys.argv) ‹!= 3¦< 3›:
    DIE("⟪usage|x=@=prog@ ‹old.csv new.csv¦OLD NEW¦a.csv b.csv¦before.csv after.csv›⟫")
@old@ = @do_read@(sys.argv[1], @key@, @sep@)
@fresh@ = @do_read@(sys.argv[2], @key@, @sep@)

for @name@ in sorted(@fresh@.keys() - @old@.keys()):
    print(F"‹+¦new:¦>› {@name@}")
for @name@ in sorted(@old@.keys() - @fresh@.keys()):
    print(F"‹-¦gone:¦<› {@name@}")
#:changed
@n@ = 0
for @name@ in @old@.keys() & @fresh@.keys():
    for @column@, @value@ in @old@[@name@].items():
        if @fresh@[@name@].get(@column@) != @value@:
            print(F"‹~¦*¦!› {@name@} {@column@}: {@value@} -> {@fresh@[@name@].get(@column@)}")
            @n@ += 1
print(F"⟪changed|n={@n@}|x={sys.argv[2]}⟫")`,
  },
  {
    id: "csv-split",
    tongue: "python",
    trades: [...OFFICE, "support", "dba"],
    names: ["csvsplit", "split_list", "one_per", "pieces", "cut_up", "split_by"],
    about: {
      en: "(splits|cuts|breaks) a (long|big) csv into (pieces|parts), (each with the heading|the heading in each|for the upload)",
      es: "(parte|divide|corta) un csv (largo|grande) en (trozos|partes), (siempre con cabecera|con la cabecera repetida|para subirlo)",
      pt: "(parte|divide|corta) um csv (comprido|grande) em (pedaços|partes), (sempre com cabeçalho|com o cabeçalho repetido|para o envio)",
      fr: "(découpe|coupe|divise) un (long|gros) csv en (morceaux|bouts), (chacun avec l'en-tête|l'en-tête dans tous|pour l'envoi)",
      de: "(teilt|schneidet) eine (lange|große) csv in (Stücke|Teile), (jedes mit Kopfzeile|Kopfzeile in jedem|zum Hochladen)",
    },
    config: `
file = @=py:from:table@ ; input
perfile = @=lines@ ; lines
dst = @=py:docsub@ ; folder`,
    main: `
os.makedirs(@dst@, exist_ok=True)
with open(@file@, newline=""‹, encoding="‹utf-8¦latin-1¦cp1252›"¦›) as @fh@:
    @rows@ = list(csv.reader(@fh@‹, delimiter="‹;¦,›"¦›))
@key@, @rows@ = @rows@[0], @rows@[1:]

@n@ = 0
while @n@ * @perfile@ < len(@rows@):
    @piece@ = @rows@[@n@ * @perfile@ : (@n@ + 1) * @perfile@]
    @n@ += 1
    @out@ = os.path.join(@dst@, F"‹part¦piece¦@=docname@¦chunk›‹-¦_¦›{@n@:02d}.csv")
    with open(@out@, "w", newline="") as @fh@:
        @wr@ = csv.writer(@fh@‹, delimiter=";"¦›)
        @wr@.writerow(@key@)
        @wr@.writerows(@piece@)
    print(F"⟪count|n={len(@piece@)}|x={@out@}⟫")`,
  },
  {
    id: "mail-addresses",
    tongue: "python",
    trades: ["hr", "sales", "manager", "support", "general"],
    names: ["mails", "find_mails", "addresses", "get_addresses", "mail_list", "pick_mails"],
    about: {
      en: "(fishes|picks|gets) the mail addresses out of (any text|the files|a folder), (each once|no doubles|sorted)",
      es: "saca las direcciones( de correo|) de (unos ficheros|una carpeta|textos), (cada una una vez|sin repetir|por orden)",
      pt: "tira os endereços( de mail|) de (uns ficheiros|uma pasta|textos), (cada um uma vez|sem repetir|por ordem)",
      fr: "(extrait|sort) les adresses( mail|) de (quelques fichiers|ce dossier|textes), (une fois chacune|sans doublons|triées)",
      de: "(fischt|holt) die (Mailadressen|Adressen) aus (Dateien|einem Ordner|Texten), (jede nur einmal|ohne Doppelte|sortiert)",
    },
    config: `
root = @=py:from:texts@ ; folder
out = @=py:peoplefile@ ; file
pattern = r"[\\w.+-]+@‹[\\w-]+\\.[\\w.-]+¦[\\w.-]+\\.\\w+¦[\\w-]+(?:\\.[\\w-]+)+›" ; what`,
    main: String.raw`
@seen@ = set()
for @file@ in glob.glob(os.path.join(@root@, "‹*.txt¦*.csv¦*.*¦**/*.txt›")‹, recursive=True¦›):
    with open(@file@, errors="‹replace¦ignore›") as @fh@:
        @list@ = re.findall(@pattern@, @fh@.read())
    @seen@.update(@value@.lower().strip(".") for @value@ in @list@)
    ‹print(F"{os.path.basename(@file@)}: {len(@list@)}")¦~›

#:ours
@name@ = "@=maildomain@"
with open(@out@, "w") as @fh@:
    for @value@ in sorted(@seen@):
        if @value@.endswith(@name@):
            continue
        @fh@.write(@value@ + "\n")
print(F"⟪total|n={len(@seen@)}⟫")`,
  },
  {
    id: "json-csv",
    tongue: "python",
    trades: TECHNICAL,
    names: ["json2csv", "flatten", "j2c", "jsontable", "json_cols"],
    about: {
      en: "json (list|lines) to csv, (nested|inner) fields with a dot",
      es: "json a csv, los campos anidados con un punto",
      pt: "json para csv, os campos aninhados com um ponto",
      fr: "json vers csv, champs imbriqués avec un point",
      de: "json zu csv, verschachtelte Felder mit Punkt",
    },
    config: `
sep = "‹;¦,¦\\t›" ; separator
limit = @=lines@ ; rows`,
    defs: `
def @do_each@(@value@, @name@=""):
    if not isinstance(@value@, dict):
        return {@name@: @value@}
    @out@ = {}
    for @key@, @inner@ in @value@.items():
        @out@.update(@do_each@(@inner@, F"{@name@}.{@key@}" if @name@ else @key@))
    return @out@
`,
    main: `
with ‹open(sys.argv[1]) if len(sys.argv) > 1 else sys.stdin¦(open(sys.argv[1]) if sys.argv[1:] else sys.stdin)› as @fh@:
    @text@ = @fh@.read()
try:
    @rows@ = json.loads(@text@)
except ‹ValueError¦Exception¦(ValueError, TypeError)¦(TypeError, ValueError)›:
    #:jsonlines
    @rows@ = [json.loads(@line@) for @line@ in @text@.splitlines() if @line@.strip()]
if isinstance(@rows@, dict):
    @rows@ = ‹[@rows@]¦list(@rows@.values())¦next((@value@ for @value@ in @rows@.values() if isinstance(@value@, list)), [@rows@])›
@rows@ = [@do_each@(@record@) for @record@ in @rows@[:@limit@]]
@list@ = ‹list(dict.fromkeys(@key@ for @record@ in @rows@ for @key@ in @record@))¦sorted({@key@ for @record@ in @rows@ for @key@ in @record@})›
@wr@ = csv.DictWriter(sys.stdout, @list@, delimiter=@sep@‹, restval="‹-¦NULL¦?›"¦›)
@wr@.writeheader()
@wr@.writerows(@rows@)`,
  },
];
