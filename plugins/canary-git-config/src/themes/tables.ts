import type { Theme } from "./theme.ts";

/** Python over tables that somebody exported. */
export const TABLES: readonly Theme[] = [
  {
    id: "summary",
    tongue: "python",
    trades: ["finance", "sales", "manager", "general", "dba"],
    names: {
      en: "summary totals sum_up by_group monthly_totals",
      es: "resumen totales sumar por_grupo totales_mes",
      pt: "resumo totais somar por_grupo totais_mes",
      fr: "resume totaux additionner par_groupe totaux_mois",
      de: "summen auswertung je_gruppe monatssummen",
    },
    what: {
      en: "(totals|summary)",
      es: "(totales|resumen)",
      pt: "(totais|resumo)",
      fr: "(totaux|résumé)",
      de: "(Summen|Auswertung)",
    },
    about: {
      en: "(adds up|totals) the (column|field) {amountcol} (by|per) {groupcol} (over|from) (one or more|several|the) (exports|CSV files)",
      es: "suma la columna {amountcol} por {groupcol} de (una o varias|las) (exportaciones|hojas CSV)",
      pt: "soma a coluna {amountcol} por {groupcol} de (uma ou mais|várias) (exportações|folhas CSV)",
      fr: "(additionne|totalise) la colonne {amountcol} par {groupcol} (d'un ou plusieurs exports|des fichiers CSV)",
      de: "summiert die Spalte {amountcol} je {groupcol} aus (einem oder mehreren|den) (Exporten|CSV-Dateien)",
    },
    settings: `
keycol = @=groupcol@
sumcol = @=amountcol@
delim = @=delim@`,
    code: `
import csv
import sys
from collections import defaultdict

@SETTINGS@


def @number@(@text@):
{-decimal}    return float(@text@)
{+decimal}    return float(@text@.replace(".", "").replace(",", "."))


def @read@(@path@):
    with open(@path@, newline="", encoding="⟦encoding|‹utf-8|utf-8-sig¦utf-8|latin-1¦utf-8|cp1252›⟧") as @handle@:
        for @row@ in csv.DictReader(@handle@, delimiter=@delim@):
{+skip}            #:empty
{+skip}            if not (@row@[@keycol@] or "").strip():
{+skip}                continue
            yield @row@


def @main@(@paths@):
    @totals@ = defaultdict(float)
{+count}    @n@ = 0
    for @path@ in @paths@:
        for @row@ in @read@(@path@):
            @totals@[@row@[@keycol@]⟨+case|.strip().‹upper¦title¦lower›()⟩] += @number@(@row@[@sumcol@])
{+count}            @n@ += 1
    for @key@, @value@ in sorted(@totals@.items()⟨+sort|, key=lambda @item@: -@item@[1]⟩):
        print(f"{@key@}‹;¦\\t¦: ›{@value@:.2f}")
{+total}    print(f"⟪total|n={sum(@totals@.values()):.2f}⟫")
{+count}    print(f"⟪count|n={@n@}⟫", file=sys.stderr)


if __name__ == "__main__":
{+args}    if len(sys.argv) < 2:
{+args}        sys.exit("⟪usage|x=@=stem@.py ‹FILE¦CSV¦EXPORT›⟫")
    @main@(sys.argv[1:])
`,
    steps: ["decimal", "encoding", "skip", "case", "sort", "total", "count", "args"],
  },
  {
    id: "compare",
    tongue: "python",
    trades: ["finance", "hr", "sales", "general", "dba", "support"],
    names: {
      en: "compare reconcile diff_lists what_changed",
      es: "comparar conciliar diferencias",
      pt: "comparar conciliar diferencas",
      fr: "comparer rapprocher ecarts",
      de: "abgleich vergleichen unterschiede",
    },
    what: {
      en: "(comparison|reconciliation)",
      es: "(comparación|conciliación)",
      pt: "(comparação|conciliação)",
      fr: "(comparaison|rapprochement)",
      de: "(Abgleich|Vergleich)",
    },
    about: {
      en: "(compares|reconciles) two exports by {groupcol} and (says|prints) what is (new|added) and what is gone",
      es: "(compara|concilia) dos exportaciones por {groupcol} y (dice|muestra) qué es nuevo y qué falta",
      pt: "(compara|concilia) duas exportações por {groupcol} e (diz|mostra) o que é novo e o que falta",
      fr: "(compare|rapproche) deux exports par {groupcol} et (dit|montre) ce qui est nouveau et ce qui manque",
      de: "(vergleicht zwei Exporte nach {groupcol}|gleicht zwei Exporte über {groupcol} ab) und (zeigt|sagt), was neu ist und was fehlt",
    },
    settings: `
keycol = @=groupcol@
sumcol = @=amountcol@
delim = @=delim@`,
    code: `
import csv
import sys

@SETTINGS@


def @read@(@path@):
    with open(@path@, newline="", encoding="⟦encoding|‹utf-8|utf-8-sig¦utf-8|latin-1¦utf-8|cp1252›⟧") as @handle@:
        @rows@ = csv.DictReader(@handle@, delimiter=@delim@)
{-skip}        return {@row@[@keycol@]⟨+case|.strip().‹upper¦lower›()⟩: @row@ for @row@ in @rows@}
{+skip}        return {@row@[@keycol@]⟨+case|.strip().‹upper¦lower›()⟩: @row@ for @row@ in @rows@ if @row@[@keycol@]}


def @main@(@older@, @newer@):
    @before@, @after@ = @read@(@older@), @read@(@newer@)
    #:gone
    for @key@ in sorted(@before@.keys() - @after@.keys()):
        print(f"⟪gone|x={@key@}⟫")
    for @key@ in sorted(@after@.keys() - @before@.keys()):
        print(f"⟪added|x={@key@}⟫")
{+values}    #:both
{+values}    for @key@ in sorted(@before@.keys() & @after@.keys()):
{+values}        if @before@[@key@][@sumcol@] != @after@[@key@][@sumcol@]:
{+values}            print(f"⟪differs|x={@key@}|n={@before@[@key@][@sumcol@]}|y={@after@[@key@][@sumcol@]}⟫")
{+total}    print(f"⟪outof|x={len(@before@)}|n={len(@after@)}⟫")
{+exit}    return 0 if @before@.keys() == @after@.keys() else 1


if __name__ == "__main__":
{+args}    if len(sys.argv) != 3:
{+args}        sys.exit("⟪usage|x=@=stem@.py ‹OLD NEW¦A B›⟫")
    ⟨-exit|@main@(*sys.argv[1:3])⟩⟨+exit|sys.exit(@main@(*sys.argv[1:3]))⟩
`,
    steps: ["encoding", "case", "skip", "values", "total", "exit", "args"],
  },
  {
    id: "absences",
    tongue: "python",
    trades: ["hr", "manager", "general"],
    names: {
      en: "absences who_is_away leave_list",
      es: "ausencias quien_falta vacaciones",
      pt: "ausencias quem_falta ferias",
      fr: "absences qui_manque conges",
      de: "abwesend wer_fehlt urlaubsliste",
    },
    what: {
      en: "(absence|leave) list",
      es: "lista de ausencias",
      pt: "lista de ausências",
      fr: "liste des absences",
      de: "Abwesenheitsliste",
    },
    about: {
      en: "(says|shows|lists) who is away (today|on a given day)(, from the leave export|)",
      es: "(dice|muestra|lista) quién falta (hoy|un día dado)(, según la exportación de vacaciones|)",
      pt: "(diz|mostra|lista) quem falta (hoje|num dia)(, segundo a exportação das férias|)",
      fr: "(dit|montre|liste) qui est absent (aujourd'hui|un jour donné)(, d'après l'export des congés|)",
      de: "(sagt|zeigt|listet), wer (heute|an einem Tag) fehlt(, nach dem Export der Urlaube|)",
    },
    settings: `
namecol = @=personcol@
fromcol = @=fromcol@
tocol = @=untilcol@
form = @=dayform@`,
    code: `
import csv
import datetime as dt
import sys

@SETTINGS@


def @day@(@text@):
    return dt.datetime.strptime(@text@⟨+skip|.strip()⟩, @form@).date()


def @read@(@path@):
    with open(@path@, newline="", encoding="⟦encoding|‹utf-8|utf-8-sig¦utf-8|latin-1›⟧") as @handle@:
        yield from csv.DictReader(@handle@, delimiter="@=delim@")


def @main@(@path@, @when@):
    @away@ = []
    for @row@ in @read@(@path@):
{+open}        #:open
{+open}        @last@ = @day@(@row@[@tocol@]) if @row@[@tocol@] else @when@
{+open}        if @day@(@row@[@fromcol@]) <= @when@ <= @last@:
{-open}        if @day@(@row@[@fromcol@]) <= @when@ <= @day@(@row@[@tocol@]):
            @away@.append(@row@[@namecol@]⟨+case|.title()⟩)
    for @key@ in ⟨-sort|@away@⟩⟨+sort|sorted(set(@away@))⟩:
        print(@key@)
{+total}    print(f"⟪total|n={len(@away@)}⟫")


if __name__ == "__main__":
{+args}    if len(sys.argv) < 2:
{+args}        sys.exit("⟪usage|x=@=stem@.py CSV⟫")
    @main@(sys.argv[1], @day@(sys.argv[2]) if len(sys.argv) > 2 else dt.date.today())
`,
    steps: ["encoding", "skip", "open", "case", "sort", "total", "args"],
  },
];
