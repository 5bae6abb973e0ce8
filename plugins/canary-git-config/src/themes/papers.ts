import type { Theme } from "./theme.ts";

/** Python over files, logs and the answers of services. */
export const PAPERS: readonly Theme[] = [
  {
    id: "filing",
    tongue: "python",
    trades: ["finance", "hr", "sales", "general", "manager"],
    names: {
      en: "file_papers sort_scans by_month put_away",
      es: "archivar ordenar_escaneos por_mes",
      pt: "arquivar ordenar_digitalizacoes por_mes",
      fr: "classer ranger_scans par_mois",
      de: "ablegen scans_sortieren nach_monat",
    },
    what: {
      en: "filing",
      es: "archivado",
      pt: "arquivo",
      fr: "classement",
      de: "Ablage",
    },
    about: {
      en: "(files|puts away) (scans|papers) (by|under) the (year and month|month) in their names",
      es: "(archiva|guarda) (los escaneos|los papeles) por el (año y mes|mes) de su nombre",
      pt: "(arquiva|guarda) (as digitalizações|os papéis) pelo (ano e mês|mês) do nome",
      fr: "(classe|range) les (scans|papiers) selon (l'année et le mois|le mois) de leur nom",
      de: "legt (Scans|Unterlagen) nach (Jahr und Monat|dem Monat) im Namen ab",
    },
    settings: `
src = @=srv@/‹in¦scan¦inbox¦new¦upload›
dst = @=srv@/‹archive¦filed¦docs¦by-month›`,
    code: `
import re
import shutil
import sys
from pathlib import Path

@SETTINGS@
@pattern@ = re.compile(r"‹(20\\d\\d)-(\\d\\d)¦(20\\d\\d)(\\d\\d)\\d\\d¦(20\\d\\d)[-_.](\\d\\d)›")


def @place@(@name@):
    @match@ = @pattern@.search(@name@)
    return ‹Path(@match@[1]) / @match@[2]¦Path(@match@[1], @match@[2])¦Path(f"{@match@[1]}-{@match@[2]}")› if @match@ else None


def @main@():
{+count}    @n@ = 0
    for @file@ in sorted(Path(@src@).iterdir()):
{+skip}        if @file@.is_dir() or @file@.name.startswith("."):
{+skip}            continue
        @where@ = @place@(@file@.name)
        if @where@ is None:
            print(f"⟪nodate|x={@file@.name}⟫", file=sys.stderr)
            continue
        @goal@ = Path(@dst@) / @where@ / @file@.name
{+taken}        #:taken
{+taken}        if @goal@.exists():
{+taken}            print(f"⟪taken|x={@goal@}⟫")
{+taken}            continue
{+dry}        if "‹-n¦--dry-run¦--test›" in sys.argv:
{+dry}            print(f"{@file@.name} -> {@where@}")
{+dry}            continue
        @goal@.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(‹str(@file@), str(@goal@)¦@file@, @goal@›)
{+count}        @n@ += 1
{+count}    print(f"⟪count|n={@n@}⟫")


if __name__ == "__main__":
    @main@()
`,
    steps: ["skip", "taken", "dry", "count"],
    isScheduled: true,
  },
  {
    id: "requests",
    tongue: "python",
    trades: ["dev", "ops", "support", "sales"],
    names: {
      en: "count_requests top_requests access_report hits",
      es: "contar_peticiones visitas informe_accesos",
      pt: "contar_pedidos visitas relatorio_acessos",
      fr: "compter_requetes visites bilan_acces",
      de: "anfragen_zaehlen zugriffe zugriffsbericht",
    },
    what: {
      en: "(request|access) (count|report)",
      es: "informe de accesos",
      pt: "relatório de acessos",
      fr: "bilan des accès",
      de: "Zugriffsbericht",
    },
    about: {
      en: "(counts|ranks) the requests (in|of) an access log by (what was asked for|answer|client)",
      es: "(cuenta|ordena) las peticiones de un registro de accesos por (recurso|respuesta|cliente)",
      pt: "(conta|ordena) os pedidos de um registo de acessos por (recurso|resposta|cliente)",
      fr: "(compte|classe) les requêtes d'un journal d'accès par (adresse|réponse|client)",
      de: "(zählt|ordnet) die Anfragen eines Zugriffslogs nach (Ziel|Antwort|Absender)",
    },
    settings: `
most = ⟦limit|‹10|20¦20|15¦25|10¦15|30›⟧
skip = ("‹/static/¦/assets/¦/health¦/img/›", "‹/favicon¦/robots.txt¦/ping¦/metrics›")`,
    code: `
import re
import sys
from collections import Counter

@SETTINGS@
@pattern@ = re.compile(r'^(?P<client>\\S+) \\S+ \\S+ \\[[^]]+\\] "\\S+ (?P<path>\\S+)[^"]*" (?P<code>\\d{3})')


def @read@(@stream@):
    for @line@ in @stream@:
        @match@ = @pattern@.match(@line@)
{-count}        if @match@⟨+exclude| and not @match@["path"].startswith(@skip@)⟩:
{-count}            yield @match@
{+count}        if not @match@:
{+count}            @bad@.append(@line@)
{+count}        elif ⟨+exclude|not @match@["path"].startswith(@skip@)⟩⟨-exclude|@match@["path"]⟩:
{+count}            yield @match@


def @main@(@stream@):
    @seen@ = Counter(@match@["‹path¦code¦client›"]⟨+query|.split("?")[0]⟩ for @match@ in @read@(@stream@))
    for @key@, @n@ in @seen@.most_common(@most@):
        print(f"{@n@:‹6d¦7d¦>8›}  {@key@}")
{+total}    print(f"⟪total|n={sum(@seen@.values())}⟫")
{+count}    if @bad@:
{+count}        print(f"⟪unread|n={len(@bad@)}⟫", file=sys.stderr)


{+count}@bad@ = []
if __name__ == "__main__":
{-gzip}    @main@(open(sys.argv[1]) if len(sys.argv) > 1 else sys.stdin)
{+gzip}    import gzip
{+gzip}
{+gzip}    @path@ = sys.argv[1] if len(sys.argv) > 1 else "-"
{+gzip}    @opened@ = gzip.open if @path@.endswith(".gz") else open
{+gzip}    @main@(sys.stdin if @path@ == "-" else @opened@(@path@, "rt"))
`,
    steps: ["limit", "exclude", "query", "total", "count", "gzip"],
  },
  {
    id: "fetch",
    tongue: "python",
    trades: ["dev", "dba", "support", "sales"],
    names: {
      en: "fetch export_csv pull_data get_list",
      es: "descargar exportar_csv traer_datos",
      pt: "descarregar exportar_csv buscar_dados",
      fr: "recuperer export_csv charger_donnees",
      de: "abholen csv_export daten_holen",
    },
    what: {
      en: "(export|{table} export)",
      es: "exportación",
      pt: "exportação",
      fr: "export",
      de: "Export",
    },
    about: {
      en: "(fetches|gets|pulls) {table} from {host} (and writes|as) a CSV",
      es: "(descarga|trae) {table} de {host} y (escribe|genera|hace) un CSV",
      pt: "(descarrega|traz) {table} de {host} e escreve um CSV",
      fr: "(récupère|charge) {table} depuis {host} et (en fait|écrit) un CSV",
      de: "holt {table} von {host} (und schreibt|als) CSV",
    },
    settings: `
url = http://@=host@:‹8080¦8000¦3000¦9000¦5000›/‹api¦api/v1¦v1¦rest›
fields = ["id", "@=datecol@", "@=groupcol@"⟨+more|, "@=amountcol@"⟩]
{+timeout}wait = ‹5¦10¦20¦30›`,
    code: `
import csv
import json
import sys
{+retry}import time
import urllib.request

@SETTINGS@


def @get@(@path@):
{+retry}    for @n@ in range(‹3¦4¦5›):
{+retry}        try:
{+retry}            with urllib.request.urlopen(f"{@url@}/{@path@}"⟨+timeout|, timeout=@wait@⟩) as @answer@:
{+retry}                return json.load(@answer@)
{+retry}        except OSError:
{+retry}            time.sleep(‹2 ** @n@¦1 + @n@¦3 * @n@›)
{+retry}    sys.exit(f"⟪unreached|x={@url@}⟫")
{-retry}    with urllib.request.urlopen(f"{@url@}/{@path@}"⟨+timeout|, timeout=@wait@⟩) as @answer@:
{-retry}        return json.load(@answer@)


def @main@(@out@):
    @rows@ = @get@("@=table@")
    @writer@ = csv.DictWriter(@out@, @fields@, extrasaction="ignore"⟨+delim|, delimiter="‹;¦\\t¦|›"⟩)
    @writer@.writeheader()
    for @row@ in ⟨-sort|@rows@⟩⟨+sort|sorted(@rows@, key=lambda @item@: @item@["id"])⟩:
{+exclude}        if @row@.get("‹status¦state›") in ‹("deleted", "draft")¦("archived",)¦("test", "deleted")›:
{+exclude}            continue
        @writer@.writerow(@row@)
{+count}    print(f"⟪count|n={len(@rows@)}⟫", file=sys.stderr)


if __name__ == "__main__":
    @main@(sys.stdout)
`,
    steps: ["more", "timeout", "retry", "delim", "sort", "exclude", "count"],
  },
  {
    id: "inventory",
    tongue: "python",
    trades: ["ops", "support", "dev", "manager"],
    names: {
      en: "inventory host_table list_hosts addresses",
      es: "inventario tabla_equipos direcciones",
      pt: "inventario tabela_maquinas enderecos",
      fr: "inventaire table_machines adresses",
      de: "inventar rechnerliste adressen",
    },
    what: {
      en: "(inventory|host table)",
      es: "inventario",
      pt: "inventário",
      fr: "inventaire",
      de: "Rechnerliste",
    },
    about: {
      en: "(turns|makes) the host list into a table (for the wiki|with addresses|for {who})",
      es: "convierte la lista de equipos en una tabla (para la wiki|con direcciones|para {who})",
      pt: "transforma a lista de máquinas numa tabela (para a wiki|com endereços|para {who})",
      fr: "fait de la liste des machines un tableau (pour le wiki|avec les adresses|pour {who})",
      de: "macht aus der Rechnerliste eine Tabelle (fürs Wiki|mit Adressen|für {who})",
    },
    settings: `
list = @=hostlist@
{+probe}ports = ‹(22,)¦(22, 443)¦(22, 80, 443)¦(22, 25, 993)›`,
    code: `
import socket
import sys
from pathlib import Path

@SETTINGS@


def @hosts@():
    @path@ = Path(__file__).‹parent¦resolve().parent› / @list@
    for @line@ in @path@.read_text(encoding="utf-8").splitlines():
        @name@, *_ = @line@.split("#")[0].split() or [""]
        if @name@:
            yield @name@


def @address@(@name@):
    try:
        return socket.gethostbyname(@name@)
    except OSError:
        return "‹-¦?¦n/a›"


{+probe}def @probe@(@name@, @port@):
{+probe}    try:
{+probe}        socket.create_connection((@name@, @port@), timeout=‹1¦2¦3›).close()
{+probe}        return True
{+probe}    except OSError:
{+probe}        return False
{+probe}
{+probe}
def @main@():
{+header}    print("| ⟪hostword⟫ | IP |⟨+probe| ports |⟩")
{+header}    print("| --- | --- |⟨+probe| --- |⟩")
    for @name@ in ⟨-sort|@hosts@()⟩⟨+sort|sorted(@hosts@())⟩:
{+probe}        @up@ = " ".join(str(@port@) for @port@ in @ports@ if @probe@(@name@, @port@))
        print(f"⟨+header|| ⟩{@name@} | {@address@(@name@)}⟨+probe| | {@up@}⟩⟨+header| |⟩")
{+count}    print(f"⟪count|n={len(list(@hosts@()))}⟫", file=sys.stderr)


if __name__ == "__main__":
    @main@()
`,
    steps: ["probe", "header", "sort", "count"],
  },
  {
    id: "letters",
    tongue: "python",
    trades: ["hr", "sales", "general", "finance"],
    names: {
      en: "letters fill_letters mail_texts serial_letters",
      es: "cartas rellenar_cartas textos_correo",
      pt: "cartas preencher_cartas textos_email",
      fr: "lettres remplir_lettres textes_mail",
      de: "serienbrief briefe_fuellen texte",
    },
    what: {
      en: "letters",
      es: "cartas",
      pt: "cartas",
      fr: "lettres",
      de: "Briefe",
    },
    about: {
      en: "(fills|writes) one letter for each (person|line) (of|in) a list(, for {who} to check|)",
      es: "(rellena|escribe) una carta por cada (persona|línea) de la lista(, para que la revise {who}|)",
      pt: "(preenche|escreve) uma carta por (pessoa|linha) da lista(, para {who} rever|)",
      fr: "(remplit|écrit) une lettre par (personne|ligne) de la liste(, à relire par {who}|)",
      de: "(füllt|schreibt) je (Person|Zeile) der Liste einen Brief(, den {who} durchsieht|)",
    },
    settings: `
namecol = @=personcol@
outdir = ‹out¦letters¦ready¦print›`,
    code: `
import csv
import re
import sys
from pathlib import Path
from string import Template

@SETTINGS@


def @clean@(@text@):
    return re.sub(r"‹\\W+¦[^\\w-]+›", "‹-¦_›", @text@.strip()⟨+case|.lower()⟩)


def @main@(@form@, @people@):
    @letter@ = Template(Path(@form@).read_text(encoding="utf-8"))
    Path(@outdir@).mkdir(exist_ok=True)
    with open(@people@, newline="", encoding="⟦encoding|‹utf-8|utf-8-sig¦utf-8|latin-1›⟧") as @handle@:
        for @n@, @row@ in enumerate(csv.DictReader(@handle@, delimiter="@=delim@"), ‹1¦start=1›):
{+skip}            if not @row@[@namecol@]:
{+skip}                continue
            @file@ = Path(@outdir@) / f"⟨+numbered|{@n@:03d}‹-¦_›⟩{@clean@(@row@[@namecol@])}.txt"
{+taken}            if @file@.exists():
{+taken}                print(f"⟪taken|x={@file@}⟫")
{+taken}                continue
            @file@.write_text(@letter@.⟨-strict|safe_substitute⟩⟨+strict|substitute⟩(@row@), encoding="utf-8")
{+count}    print(f"⟪count|n={@n@}⟫")


if __name__ == "__main__":
{+args}    if len(sys.argv) != 3:
{+args}        sys.exit("⟪usage|x=@=stem@.py ‹FORM LIST¦TXT CSV›⟫")
    @main@(*sys.argv[1:3])
`,
    steps: ["encoding", "skip", "case", "taken", "numbered", "strict", "count", "args"],
  },
];
