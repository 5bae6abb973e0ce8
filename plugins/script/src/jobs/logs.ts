import { type Job, TECHNICAL } from "../job.ts";

/** Reading logs, and keeping them small. */
export const LOGS: readonly Job[] = [
  {
    id: "rotate-logs",
    tongue: "shell",
    trades: ["ops", "dev", "dba"],
    names: ["rotate", "rotate-logs", "logtrim", "gzip-logs", "my-logrotate", "log-cleanup"],
    about: {
      en: "(turns over|rotates) my own logs, (logrotate only does the system's|they are not logrotate's business)",
      es: "rota mis propios logs, de los del sistema ya se ocupa logrotate",
      pt: "roda os meus logs, dos do sistema trata o logrotate",
      fr: "fait tourner mes logs à moi, logrotate s'occupe du reste",
      de: "dreht meine eigenen Logs um, um den Rest kümmert sich logrotate",
    },
    rhythm: "weekly",
    config: `
folder = "@=h@/@=ldir@" ; folder
keep = @=days@ ; days
minsize = @=kb@ ; kb`,
    main: `
mkdir -p "$@folder@"
cd "$@folder@" ‹|| exit 1¦|| exit¦|| exit 2¦|| DIE "⟪missing|x=$@folder@⟫"›
@stamp@=$(date +@=stampfmt@)
for @file@ in *.log; do
  [ -s "$@file@" ] || continue
  #:small
  ‹@value@=$(wc -c < "$@file@")
  [ "$@value@" -lt $((@minsize@ * 1024)) ] && continue¦[ -n "$(find "$@file@" -size +"$«@minsize@»k")" ] || continue¦if [ "$(du -k "$@file@" | cut -f1)" -lt "$@minsize@" ]; then
    continue
  fi›
  ‹mv "$@file@" "$«@file@%.log»-$@stamp@.log"
  gzip ‹-9 ¦¦-f ›"$«@file@%.log»-$@stamp@.log"¦gzip -c "$@file@" > "$@file@.$@stamp@.gz" && : > "$@file@"¦cp -p "$@file@" "$@file@.$@stamp@"
  : > "$@file@"
  gzip "$@file@.$@stamp@"›
  ‹LOG "⟪saved|x=$@file@⟫"¦~›
done
#:old
find . -name '*.gz' -mtime +$@keep@ ‹-delete¦-exec rm -f {} +›`,
  },
  {
    id: "error-count",
    tongue: "shell",
    trades: TECHNICAL,
    names: ["errcount", "count-errors", "errors-{project}", "logscan", "grep-errors", "whats-red"],
    about: {
      en: "(counts|sums up) the errors in the logs of {where}, (most frequent|worst) first",
      es: "cuenta los errores de los logs de {where}, los más frecuentes primero",
      pt: "conta os erros dos logs de {where}, os mais frequentes primeiro",
      fr: "compte les erreurs dans les logs de {where}, les plus fréquentes d'abord",
      de: "zählt die Fehler in den Logs von {where}, die häufigsten zuerst",
    },
    config: `
folder = @=from:logs@ ; folder
pattern = "‹error¦ERROR¦fatal¦Exception¦fail›|‹timeout¦refused¦denied¦panic¦WARN›" ; what
out = "@=h@/@=listname@" ; file
top = @=topn@ ; lines`,
    main: `
[ -d "$@folder@" ] || DIE "⟪missing|x=$@folder@⟫"
‹@list@=$(find "$@folder@" -name '*.log' -mtime -@=few@ 2>/dev/null)
[ -n "$@list@" ] || exit 0
¦›#:numbers
‹find "$@folder@" -name '*.log' -mtime -@=few@ -exec grep -hE "$@pattern@" {} + 2>/dev/null¦grep -rhE ‹-i ¦›--include='*.log' "$@pattern@" "$@folder@" 2>/dev/null› | ‹sed -E 's/[0-9]+/N/g'¦sed 's/[0-9][0-9]*/#/g'¦sed -E 's/0x[0-9a-f]+|[0-9]+/_/g'› | sort | uniq -c | sort -rn | head -n "$@top@" > "$@out@.@=oldext@"
if [ -s "$@out@.@=oldext@" ]; then
  ‹{
    date +@=timefmt@
    cat "$@out@.@=oldext@"
  } > "$@out@"¦mv "$@out@.@=oldext@" "$@out@"›
  LOG "⟪found|n=$(wc -l < "$@out@")|x=$@folder@⟫"
‹else
  LOG "⟪nothing⟫"
¦›fi
rm -f "$@out@.@=oldext@"`,
  },
  {
    id: "log-stats",
    tongue: "python",
    trades: TECHNICAL,
    names: ["logstats", "log_summary", "perhour", "busy_hours", "log_by_hour", "level_count"],
    about: {
      en: "how many lines of each level, (by hour|hour by hour), in the logs under {where}",
      es: "cuántas líneas de cada nivel y hora en los logs de {where}",
      pt: "quantas linhas de cada nível e hora nos logs de {where}",
      fr: "combien de lignes par niveau et par heure dans les logs de {where}",
      de: "wie viele Zeilen je Stufe und Stunde in den Logs unter {where}",
    },
    config: `
root = @=py:from:logs@ ; folder
out = @=py:csvname@ ; file
keep = @=few@ ; days`,
    main: String.raw`
@pattern@ = re.compile(r"[T ](\d\d):\d\d.*?\b(‹DEBUG|INFO|WARN|ERROR¦INFO|WARNING|ERROR|CRITICAL¦WARN|ERROR|FATAL¦notice|warn|error|crit›)\b")
@sum@ = collections.Counter()
@limit@ = time.time() - @keep@ * 86400
for @dir@, _, @list@ in os.walk(@root@):
    for @name@ in @list@:
        @file@ = os.path.join(@dir@, @name@)
        if not @name@.endswith(".log") or not os.access(@file@, os.R_OK) or os.path.getmtime(@file@) < @limit@:
            continue
        #:lines
        with open(@file@, errors="‹replace¦ignore›") as @fh@:
            for @line@ in @fh@:
                @value@ = @pattern@.search(@line@)
                if @value@:
                    @sum@[@value@.groups()] += 1

with open(@out@, "w", newline="") as @fh@:
    @wr@ = csv.writer(@fh@‹, delimiter=";"¦›)
    @wr@.writerow([‹"hour", "level", "n"¦"hh", "level", "count"¦"hour", "kind", "lines"›])
    for (@stamp@, @key@), @n@ in sorted(@sum@.items()):
        @wr@.writerow([@stamp@, @key@, @n@])
LOG(F"⟪total|n={sum(@sum@.values())}⟫")`,
  },
  {
    id: "find-in-logs",
    tongue: "shell",
    trades: TECHNICAL,
    names: ["lg", "loggrep", "zgrepall", "search-logs", "in-logs", "findlog"],
    about: {
      en: "looks for (something|a word) in all logs, the (packed|gzipped) ones too",
      es: "busca algo en todos los logs, también en los comprimidos",
      pt: "procura algo em todos os logs, também nos comprimidos",
      fr: "cherche un mot dans tous les logs, même les compressés",
      de: "sucht etwas in allen Logs, auch in den gepackten",
    },
    config: `
folder = @=from:logplace@ ; folder
age = @=days@ ; days`,
    main: String.raw`
@pattern@=$«1:-»
if [ -z "$@pattern@" ]; then
  DIE "⟪usage|x=$«0##*/» ‹WORD¦pattern [days]¦text¦'regex'¦@=key@-@=ticketno@›⟫"
fi
‹[ -n "$«2:-»" ] && @age@=$2¦@age@=$«2:-$@age@»›
find "$@folder@" -type f \( -name '*log' -o -name '*.log.*' ‹-o -name '*.gz' ¦-o -name 'syslog*' ¦›\) -mtime "-$@age@" 2>/dev/null | sort | while read -r @file@; do
  ‹case "$@file@" in
    *.gz) zgrep @=grepflag@ -- "$@pattern@" "$@file@" 2>/dev/null ;;
    *) grep @=grepflag@ -- "$@pattern@" "$@file@" 2>/dev/null ;;
  esac | sed "s|^|$(basename "$@file@"): |"¦@n@=$(zgrep -c ‹-i ¦›-- "$@pattern@" "$@file@" 2>/dev/null)
  if [ "$«@n@:-0»" -gt 0 ]; then
    echo "‹--¦==¦#› $@file@ ($@n@)"
    zgrep -i -- "$@pattern@" "$@file@" | tail -n @=few@
  fi›
done`,
  },
  {
    id: "wait-for-file",
    tongue: "shell",
    trades: TECHNICAL,
    names: ["waitfor", "wait-for-file", "until-there", "watch-{project}", "arrived"],
    about: {
      en: "waits (for a file to turn up|until a file is there), then (goes on|tells me)",
      es: "espera a que llegue un fichero",
      pt: "espera que chegue um ficheiro",
      fr: "attend qu'un fichier arrive",
      de: "wartet, bis eine Datei da ist",
    },
    config: `
folder = @=from:folder@ ; folder
pattern = "*.‹csv¦done¦zip¦xml¦ready¦ok¦sql.gz›" ; what
tries = @=topn@ ; tries
wait = @=secs@ ; seconds`,
    main: `
@n@=0
LOG "⟪waiting|x=$@folder@/$@pattern@⟫"
while ‹[ $@n@ -lt "$@tries@" ]¦[ "$@n@" -le $@tries@ ]›; do
  @file@=$(find "$@folder@" ‹-maxdepth 1 ¦¦-maxdepth 2 ›-name "$@pattern@" -newermt '‹today¦-1 hour¦yesterday¦-30 min›' 2>/dev/null | head -n 1)
  if [ -n "$@file@" ]; then
    #:complete
    @size@=$(stat -c %s "$@file@")
    sleep "$@wait@"
    if [ "$@size@" = "$(stat -c %s "$@file@")" ]; then
      ‹LOG "⟪new|x=$@file@⟫"¦echo "$@file@"›
      exit 0
    fi
  fi
  @n@=$((@n@ + 1))
  sleep "$@wait@"
done
DIE "⟪gaveup|n=$@n@⟫"`,
  },
];
