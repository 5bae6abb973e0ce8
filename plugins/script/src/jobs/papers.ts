import { type Job, OFFICE } from "../job.ts";

/** Lists, notes and dates of people at a desk. */
export const PAPERS: readonly Job[] = [
  {
    id: "zip-month",
    tongue: "shell",
    trades: OFFICE,
    names: ["zip-month", "month-end", "archive-month", "close-month", "pack-month", "month"],
    about: {
      en: "packs (the files|everything) of (last|the) month (for the archive|in one file|before the closing)",
      es: "(empaqueta|archiva|guarda) (los ficheros|lo|todo lo) del mes pasado( para el archivo| antes del cierre| en uno solo|)",
      pt: "(empacota|arquiva|guarda) (os ficheiros|tudo o que é|tudo) do mês passado( para o arquivo| antes do fecho| num só|)",
      fr: "(met|range|archive) (les fichiers|tout ce qui est) du mois dernier (dans une archive|à part|avant la clôture|en un fichier)",
      de: "packt (die Dateien|alles) vom letzten Monat (fürs Archiv zusammen|in ein Archiv|weg|vor dem Abschluss ein)",
    },
    config: `
src = @=from:papers@ ; folder
dst = "@=h@/@=docs@/‹archive¦archiv¦old¦closed¦past›" ; folder`,
    main: `
@month@=$(date -d '‹last month¦1 month ago¦-1 month›' +%Y‹-¦_¦›%m)
mkdir -p "$@dst@"
cd "$@src@" ‹|| exit 1¦|| exit¦|| exit 2¦|| DIE "⟪missing|x=$@src@⟫"›
‹if [ -f "$@dst@/@=docname@-$@month@.tgz" ]; then
  echo "⟪skipped|x=$@month@⟫"
  exit 0
fi
¦›@n@=$(ls | grep -c "$@month@")
if [ "$@n@" = 0 ]; then
  echo "⟪nothing⟫"
  exit
fi
#:pack
tar czf "$@dst@/@=docname@-$@month@.tgz" *"$@month@"*‹ && ¦
›echo "⟪saved|x=$@dst@/@=docname@-$@month@.tgz⟫"
‹#:check
tar tzf "$@dst@/@=docname@-$@month@.tgz" | wc -l¦ls -lh "$@dst@" | tail -@=few@¦~›`,
  },
  {
    id: "clean-list",
    tongue: "shell",
    trades: ["hr", "sales", "general", "manager"],
    names: ["clean-list", "no-doubles", "unique", "mailing-list", "addresses", "dedupe"],
    about: {
      en: "(takes|throws) the doubles out of the (list|addresses|mailing list), (small letters|in order|sorted|one each)",
      es: "quita los (repetidos|dobles) de la lista( de correo|), (todo en minúsculas|por orden|uno de cada)",
      pt: "tira os (repetidos|duplos) da lista( de mail|), (tudo em minúsculas|por ordem|um de cada)",
      fr: "enlève les (doublons|répétés) de la liste( de mails|), (tout en minuscules|dans le bon ordre|un de chaque)",
      de: "wirft (doppelte Einträge|Doppelte) aus (der Liste|dem Verteiler), (alles klein geschrieben|sortiert|jeden einmal)",
    },
    config: `
file = @=from:list@ ; input
out = "@=h@/@=outdir@@=people@‹-clean¦-ok¦_new¦-sorted¦2›.txt" ; file`,
    main: String.raw`
[ -f "$@file@" ] || { echo "⟪missing|x=$@file@⟫"; exit 1; }
‹tr 'A-Z' 'a-z' < "$@file@" | tr -d ' \r' | sort -u | grep '@' > "$@out@"¦cat "$@file@" | tr ';,' '\n\n' | tr '[:upper:]' '[:lower:]' | sed 's/^ *//; s/ *$//' | sort | uniq > "$@out@"¦sort -f "$@file@" | uniq -i | sed '/^ *$/d' > "$@out@"¦awk 'NF && !seen[tolower($0)]++' "$@file@" > "$@out@"›
@old@=$(wc -l < "$@file@")
@fresh@=$(wc -l < "$@out@")
echo "⟪total|n=$@fresh@⟫ (‹$@old@¦- $((@old@ - @fresh@))¦$@old@ -> $@fresh@›)"
‹#:doubles
tr 'A-Z' 'a-z' < "$@file@" | sort | uniq -d | head -@=few@¦~›`,
  },
  {
    id: "list-folder",
    tongue: "shell",
    trades: OFFICE,
    names: ["list-folder", "inventory", "contents", "what-is-there", "file-list", "table-of-files"],
    about: {
      en: "a list of (what is|everything|the files) in {where}, (to open in a spreadsheet|for the audit|to tick off|to print)",
      es: "lista de (lo que hay|los ficheros|todo) en {where}, para (abrirla en una hoja de cálculo|la auditoría|imprimirla)",
      pt: "lista (do que há|dos ficheiros|de tudo) em {where}, para (abrir numa folha de cálculo|a auditoria|imprimir)",
      fr: "liste de (ce qu'il y a|tout|ce qui est) dans {where}, (à ouvrir dans un tableur|pour l'audit|à imprimer)",
      de: "Liste (von allem, was in {where} liegt|der Dateien in {where}), (für die Tabelle|für die Prüfung|zum Ausdrucken)",
    },
    config: `
folder = @=from:papers@ ; folder
out = "@=h@/@=outdir@‹list¦contents¦files¦inventory›-@=docname@.csv" ; file`,
    main: String.raw`
[ -d "$@folder@" ] || { echo "⟪missing|x=$@folder@⟫"; exit 1; }
echo "‹file;size;date¦name;kb;changed¦path;bytes;date¦name;bytes;last change›" > "$@out@"
‹find "$@folder@" -type f -printf '%‹P¦f¦p›;%s;%TY-%Tm-%Td\n' | sort >> "$@out@"¦cd "$@folder@" || exit 1
for @file@ in ‹*¦*.pdf *.xls*¦*.*›; do
  [ -f "$@file@" ] || continue
  echo "$@file@;$(du -k "$@file@" | cut -f1);$(date -r "$@file@" +@=dayfmt@)" >> "$@out@"
done¦find "$@folder@" -type f ‹-name '*.pdf' ¦! -name '.*' ¦-mtime -@=longdays@ ›| while read -r @file@; do
  @size@=$(stat -c %s "$@file@")
  echo "$«@file@#$@folder@/»;$@size@;$(stat -c %y "$@file@" | cut -c1-10)" >> "$@out@"
done›
@n@=$(wc -l < "$@out@")
echo "⟪count|n=$@n@|x=$@out@⟫"`,
  },
  {
    id: "new-minutes",
    tongue: "shell",
    trades: [...OFFICE, "dev", "support"],
    names: ["new-note", "minutes", "today", "meeting", "daynote", "newday"],
    about: {
      en: "(starts|makes|opens) the (file|page|note) for (today's|the) (notes|meeting), with the usual (headings|points)",
      es: "(crea|abre|prepara) (el fichero|la hoja|la página) de notas de (hoy|la reunión) con los (apartados|puntos) de siempre",
      pt: "(cria|abre|prepara) (o ficheiro|a folha|a página) de notas de (hoje|cada reunião) com os (pontos|títulos) do costume",
      fr: "(crée|ouvre|prépare) (le fichier|la page|la feuille) de notes (du jour|de réunion) avec les (rubriques habituelles|points habituels)",
      de: "legt die (Notiz|Datei|Seite) für (heute|die Besprechung) an, mit den (üblichen|immer gleichen) Punkten",
    },
    config: `
folder = "@=h@/@=notesdir@" ; folder
topic = "‹notes¦meeting¦@=stem@¦day¦log›" ; name`,
    main: `
mkdir -p "$@folder@"
@file@="$@folder@/$(date +@=dayfmt@)-$«1:-$@topic@».‹txt¦md¦txt›"
if [ -e "$@file@" ]; then
  ‹echo "⟪exists|x=$@file@⟫"
  exit 0¦echo "$@file@"
  exit›
fi
#:headings
‹{
  echo "‹# ¦¦== ›$(date +@=dayfmt@)  $«1:-$@topic@»"
  echo
  for @key@ in @=headings@; do
    echo "‹## ¦- ¦* ›$@key@"
    echo
  done
} > "$@file@"¦cat > "$@file@" <<END
$(date +@=dayfmt@) $«1:-$@topic@»

@=headinglines@

END
›
‹ls -t "$@folder@" | head -@=few@¦~›
‹$«EDITOR:-nano» "$@file@"¦echo "⟪new|x=$@file@⟫"¦nano "$@file@"¦vi "$@file@"›`,
  },
  {
    id: "hours",
    tongue: "shell",
    trades: [...OFFICE, "dev", "ops", "support"],
    names: ["hours", "clock", "timesheet", "stamp", "in-out", "work"],
    about: {
      en: "(writes|notes) down when I (start|come|begin) and (stop|go|finish), (for the timesheet|the form wants it|so that I know)",
      es: "apunta cuándo (entro|empiezo|llego) y cuándo (salgo|acabo|me voy)(, para la hoja de horas|, que luego se me olvida|)",
      pt: "aponta quando (entro|começo|chego) e quando (saio|acabo|vou embora)(, para a folha de horas|, que depois me esqueço|)",
      fr: "note quand (j'arrive|je commence|je viens) et quand (je pars|je finis|j'arrête)(, pour la feuille d'heures|, sinon j'oublie|)",
      de: "schreibt auf, wann ich (komme|anfange|da bin) und wann ich (gehe|aufhöre|weg bin)(, für den Stundenzettel|, sonst vergesse ich es|)",
    },
    config: `
file = "@=h@/@=hoursname@" ; input
top = @=few@ ; lines`,
    main: `
@cmd@=$«1:-@=defword@»
case $@cmd@ in
  @=inword@)
    echo "$(date +@=timefmt@) ‹@=inword@¦+› $«2:-@=stem@»" >> "$@file@"
    ;;
  @=outword@)
    echo "$(date +@=timefmt@) ‹@=outword@¦-›" >> "$@file@"
    ;;
‹  month)
    grep "^$(date +%Y-%m)" "$@file@"
    ;;
¦  edit)
    $«EDITOR:-nano» "$@file@"
    ;;
¦›  *)
    tail -n "$@top@" "$@file@" 2>/dev/null || echo "⟪nothing⟫"
    ;;
esac`,
  },
  {
    id: "reminder",
    tongue: "shell",
    trades: OFFICE,
    names: ["reminder", "due", "deadlines", "what-is-due", "remind-me", "dates"],
    about: {
      en: "what is due (in the next|these) days, (from|out of) my list of dates(, in one file|)",
      es: "lo que (vence|toca|hay que entregar) (en los próximos|estos) días, (de|según) mi lista( de fechas|)",
      pt: "o que (vence|calha|é para entregar) (nos próximos|nestes) dias, (da|segundo a) minha lista( de datas|)",
      fr: "ce qui (arrive à échéance|est à rendre|tombe) (ces jours-ci|bientôt|cette semaine), d'après ma liste( de dates|)",
      de: "was (in den nächsten Tagen|dieser Tage|bald) (fällig|dran|abzugeben) ist, (aus|nach) meiner (Terminliste|Liste)",
    },
    config: `
file = @=from:list@ ; dates
keep = @=few@ ; days
out = "@=h@/‹TODAY¦due-now¦this-week¦next-days¦soon›.txt" ; file`,
    main: `
[ -r "$@file@" ] || exit 0
@fresh@=$(date +%s)
@limit@=$((@fresh@ + @keep@ * 86400))
: > "$@out@"
#:dates
while read -r @stamp@ @line@; do
  @value@=$(date -d "$@stamp@" +%s 2>/dev/null) || continue
  if [ "$@value@" -le "$@limit@" ] && [ "$@value@" -ge $((@fresh@ - 86400)) ]; then
    echo "$@stamp@  $@line@" >> "$@out@"
  fi
done < "$@file@"
‹[ -s "$@out@" ] || rm -f "$@out@"¦sort -o "$@out@" "$@out@"¦[ -s "$@out@" ] && cat "$@out@"
exit 0›`,
  },
];
