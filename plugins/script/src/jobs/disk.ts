import { type Job, TECHNICAL } from "../job.ts";

/** What fills the disks. */
export const DISK: readonly Job[] = [
  {
    id: "disk-check",
    tongue: "shell",
    trades: TECHNICAL,
    names: ["diskcheck", "disk-check", "df-warn", "check-disk", "space", "disk-full", "dfcheck"],
    about: {
      en: "(warns|says something|complains) when a (disk|file system) (fills up|gets full|is nearly full)",
      es: "avisa cuando un disco (se llena|está casi lleno)",
      pt: "avisa quando um disco (enche|está quase cheio)",
      fr: "prévient quand un disque (se remplit|est presque plein)",
      de: "meldet sich, wenn eine Platte (voll läuft|fast voll ist)",
    },
    rhythm: "hourly",
    config: `
limit = @=pct@ ; percent
log = "@=h@/@=logname@" ; log`,
    main: String.raw`
#:disks
‹df -P ‹-x tmpfs -x devtmpfs ¦-l ¦-x tmpfs -x overlay ¦›| awk 'NR > 1 {print $5, $6}' | tr -d % | while read -r @used@ @part@; do¦df -P -l | tail -n +2 | while read -r _ _ _ _ @used@ @part@; do
  @used@=$«@used@%\%»›
  case $@used@ in *[!0-9]*) continue ;; esac
  if [ "$@used@" -‹ge¦gt› "$@limit@" ]; then
    ‹LOG "⟪over|x=$@part@|n=$@used@|m=$@limit@⟫"
    echo "$(date +@=timefmt@) $@part@ $@used@" >> "$@log@"¦echo "$(date +@=timefmt@) ⟪over|x=$@part@|n=$@used@|m=$@limit@⟫" >> "$@log@"›
    ‹du -x -d1 -k "$@part@" 2>/dev/null | sort -rn | head -@=few@ >> "$@log@"¦~¦~›
  fi
done
[ -s "$@log@" ] || exit 0
‹@n@=$(wc -l < "$@log@")
#:trim
if [ "$@n@" -gt @=lines@ ]; then
  tail -n @=topn@ "$@log@" > "$@log@.@=oldext@" && mv "$@log@.@=oldext@" "$@log@"
fi¦tail -n @=lines@ "$@log@" > "$@log@.$$" && mv "$@log@.$$" "$@log@"›`,
  },
  {
    id: "big-files",
    tongue: "shell",
    trades: TECHNICAL,
    names: ["bigfiles", "biggest", "what-is-big", "large", "hogs", "space-hogs", "find-big"],
    about: {
      en: "the (biggest|largest|fattest) (files|things) (under|below|in) a folder",
      es: "lo que más ocupa en una carpeta",
      pt: "o que ocupa mais numa pasta",
      fr: "ce qui prend le plus de place dans un dossier",
      de: "die (größten Dateien|dicksten Brocken) in einem Ordner",
    },
    config: `
root = @=from:place@ ; folder
minsize = @=mb@ ; mb
top = @=topn@ ; lines`,
    main: String.raw`
‹[ -d "$@root@" ] || DIE "⟪missing|x=$@root@⟫"¦cd "$@root@" || DIE "⟪missing|x=$@root@⟫"›
echo "⟪heading|x=$@root@⟫"
‹find "$@root@" -xdev -type f -size "+$«@minsize@»M" -printf '%s %TY-%Tm-%Td %p\n' 2>/dev/null | sort -rn | head -n "$@top@" | awk '{printf "%8.1f MB  %s  %s\n", $1/1048576, $2, $3}'¦find "$@root@" -xdev -type f -size +$«@minsize@»M -exec du -‹m¦k› {} + 2>/dev/null |
  sort -‹rn¦nr› | head -n $@top@¦find "$@root@" -xdev -type f -size +"$«@minsize@»"M 2>/dev/null | while read -r @file@; do
  @used@=$(stat -c %s "$@file@")
  @user@=$(stat -c %U "$@file@")
  printf '%‹8¦10¦6›d MB  %-10s %s\n' $((@used@ / 1048576)) "$@user@" "$@file@"
done | sort -rn | head -n "$@top@"›
‹
echo
#:folders
du -x ‹-d 2¦--max-depth=1¦-d1› -m "$@root@" 2>/dev/null | sort -‹rn¦nr› | head -n @=few@¦
df -h "$@root@" | tail -‹1¦n 1›¦~›`,
  },
  {
    id: "home-usage",
    tongue: "bash",
    trades: TECHNICAL,
    names: ["home-usage", "du-report", "usage", "duhist", "sizes", "dusum", "weekly-du"],
    about: {
      en: "(how big|what size) my folders (are|have become), one (row|line) a run, to see what grows",
      es: "cuánto ocupan mis carpetas, una línea por pasada, para ver qué crece",
      pt: "quanto ocupam as minhas pastas, uma linha por passagem, para ver o que cresce",
      fr: "taille de mes dossiers, une ligne par passage, pour voir ce qui grossit",
      de: "wie groß meine Ordner sind, eine Zeile je Lauf, damit man sieht, was wächst",
    },
    config: `
root = "@=h@" ; folder
out = "@=h@/@=csvname@" ; file
top = @=few@ ; lines`,
    main: String.raw`
@stamp@=$(date +@=dayfmt@)
if [ ! -s "$@out@" ]; then
  echo "‹date@=colsep@folder@=colsep@mb¦day@=colsep@dir@=colsep@size¦when@=colsep@what@=colsep@mb¦date@=colsep@path@=colsep@mb›" > "$@out@"
fi
#:folders
‹for @dir@ in "$@root@"/*/; do
  @size@=$(du -sm "$@dir@" 2>/dev/null | cut -f1)
  @name@=$(basename "$@dir@")
  echo "$@stamp@@=colsep@$@name@@=colsep@$«@size@:-0»" >> "$@out@"
done¦du -m -d 1 "$@root@" 2>/dev/null | sort -rn | head -n "$@top@" | while read -r @size@ @dir@; do
  echo "$@stamp@@=colsep@$«@dir@##*/»@=colsep@$@size@" >> "$@out@"
done¦while read -r @size@ @dir@; do
  [ "$@size@" -gt @=few@ ] || continue
  printf '%s@=colsep@%s@=colsep@%d\n' "$@stamp@" "$«@dir@#$@root@»" "$@size@" >> "$@out@"
done < <(du -m -d1 "$@root@" 2>/dev/null)›
@total@=$(du -sm "$@root@" 2>/dev/null | cut -f1)
LOG "⟪total|n=$@total@ MB⟫"`,
  },
  {
    id: "dir-sizes",
    tongue: "python",
    trades: TECHNICAL,
    names: ["dirsizes", "tree-size", "du2csv", "foldersize", "growth", "sizewatch"],
    about: {
      en: "(sizes|totals) of the folders (in|below) {where}, (what grew since the last run|compared with the last run)",
      es: "tamaño de las carpetas de {where} comparado con la última vez",
      pt: "tamanho das pastas de {where} comparado com a última vez",
      fr: "taille des dossiers de {where}, comparée au dernier passage",
      de: "Größe der Ordner in {where}, verglichen mit dem letzten Lauf",
    },
    config: `
root = @=py:from:top@ ; folder
out = @=py:jsonname@ ; file
limit = @=mb@ ; mb`,
    defs: `
def @do_size@(@root2@):
    @total@ = 0
    for @dir@, _, @list@ in os.walk(@root2@):
        for @name@ in @list@:
            try:
                @total@ += os.path.getsize(os.path.join(@dir@, @name@))
            except ‹OSError¦Exception¦(OSError, IOError)¦(OSError, ValueError)›:
                ‹pass¦continue›
    return @total@ ‹// 1024¦/ 1024› ‹// 1024¦/ 1024›
`,
    main: `
@old@ = {}
if os.path.exists(@out@):
    with open(@out@) as @fh@:
        @old@ = json.load(@fh@)

@fresh@ = {}
if not os.path.isdir(@root@):
    DIE(F"⟪missing|x={@root@}⟫")
#:folders
for @name@ in sorted(os.listdir(@root@)):
    @file@ = os.path.join(@root@, @name@)
    if ‹not os.path.isdir(@file@) or @name@.startswith(".")¦os.path.islink(@file@) or not os.path.isdir(@file@)›:
        continue
    @fresh@[@name@] = @do_size@(@file@)
    @value@ = @fresh@[@name@] - @old@.get(@name@, 0)
    if ‹abs(@value@) >= @limit@¦@value@ > @limit@›:
        LOG(F"{@name@:<‹20¦24¦30›} {@fresh@[@name@]:8.0f} MB ({@value@:+.0f})")

with open(@out@, "w") as @fh@:
    json.dump(@fresh@, @fh@, indent=‹1¦2¦4›‹, sort_keys=True¦›)
LOG(F"⟪total|n={sum(@fresh@.values()):.0f} MB⟫")`,
  },
  {
    id: "disk-history",
    tongue: "python",
    trades: ["ops", "dba", "support"],
    names: ["disk-history", "dfhist", "space-log", "df2csv", "disktrend"],
    about: {
      en: "(notes|writes down) how full the disks are, (guesses|works out) when they will be full",
      es: "apunta lo llenos que están los discos y calcula cuándo se llenan",
      pt: "aponta quão cheios estão os discos e calcula quando enchem",
      fr: "note le remplissage des disques et estime quand ils seront pleins",
      de: "schreibt mit, wie voll die Platten sind, und schätzt, wann sie voll sind",
    },
    config: `
out = @=py:csvname@ ; file
limit = @=pct@ ; percent
keep = @=days@ ; days`,
    main: `
@list@ = [‹"/"¦"/", "/var"¦"/", "/home"¦"/", "/var", "/home"¦"/home"›]
@stamp@ = time.strftime("@=dayfmt@")
@rows@ = []
if os.path.exists(@out@):
    with open(@out@, newline="") as @fh@:
        @rows@ = list(csv.reader(@fh@@=csvopt@))

for @part@ in @list@:
    if not os.path.isdir(@part@):
        continue
    @size@ = shutil.disk_usage(@part@)
    @used@ = round(100 * @size@.used / @size@.total, 1)
    @rows@.append([@stamp@, @part@, str(@used@)])
    #:slope
    @old@ = [float(@line@[2]) for @line@ in @rows@ if @line@[1] == @part@][-@keep@:]
    @value@ = (@old@[-1] - @old@[0]) / len(@old@)
    if @used@ > @limit@:
        LOG(F"⟪over|x={@part@}|n={@used@}|m={@limit@}⟫")
    elif @value@ > 0:
        LOG(F"{@part@}: {@used@} %, {(100 - @used@) / @value@:.0f} ‹d¦days¦x›")

with open(@out@, "w", newline="") as @fh@:
    csv.writer(@fh@@=csvopt@).writerows(@rows@[-@=lines@:])`,
  },
  {
    id: "stale-files",
    tongue: "python",
    trades: TECHNICAL,
    names: ["stale", "stale-files", "untouched", "old-stuff", "not-used", "dusty"],
    about: {
      en: "files in {where} (nobody has touched|that nobody touched) (for long|in months)",
      es: "ficheros de {where} que nadie ha tocado en meses",
      pt: "ficheiros de {where} em que ninguém mexe há meses",
      fr: "fichiers de {where} que personne n'a touchés depuis longtemps",
      de: "Dateien in {where}, die seit Monaten keiner angefasst hat",
    },
    config: `
root = @=py:from:top@ ; folder
age = @=longdays@ ; days
out = @=py:listname@ ; file`,
    main: String.raw`
@limit@ = time.time() - @age@ * ‹86400¦24 * 3600¦24 * 60 * 60›
@list@ = []
#:walk
for @dir@, @subs@, @rows@ in os.walk(@root@):
    @subs@[:] = [@name@ for @name@ in @subs@ if not @name@.startswith(".")]
    for @name@ in @rows@:
        @file@ = os.path.join(@dir@, @name@)
        try:
            @size@ = os.stat(@file@)
        except ‹OSError¦Exception¦(OSError, IOError)¦(OSError, ValueError)›:
            continue
        if @size@.st_mtime < @limit@:
            @list@.append((@size@.st_mtime, @size@.st_size, @file@))

with open(@out@, "w") as @fh@:
    for @value@, @size@, @file@ in sorted(@list@):
        @stamp@ = time.strftime("@=dayfmt@", time.localtime(@value@))
        @fh@.write(F"{@stamp@} {@size@:>‹10¦12¦9›} {@file@}\n")
LOG(F"⟪count|n={len(@list@)}|x={@out@}⟫")`,
  },
  {
    id: "clean-scratch",
    tongue: "shell",
    trades: TECHNICAL,
    names: ["clean-tmp", "sweep", "tidy-tmp", "cleanup", "broom", "purge-scratch"],
    about: {
      en: "(empties|sweeps|clears) my scratch folder, what is older than a few days (goes|is gone)",
      es: "vacía mi carpeta temporal, lo que tiene más de unos días se va",
      pt: "limpa a minha pasta temporária, o que tem mais de uns dias vai fora",
      fr: "vide mon dossier temporaire, ce qui a plus de quelques jours s'en va",
      de: "räumt meinen Kramordner auf, was ein paar Tage alt ist, fliegt raus",
    },
    rhythm: "nightly",
    config: `
folder = "@=h@/@=tdir@" ; folder
keep = @=days@ ; days`,
    main: String.raw`
mkdir -p "$@folder@" && cd "$@folder@" || exit 1
@n@=$(find . -mindepth 1 -type f -mtime +$@keep@ | wc -l)
if [ "$@n@" -eq 0 ]; then
  ‹LOG "⟪nothing⟫"
  exit 0¦exit 0›
fi
#:old
‹find . -mindepth 1 -type f -mtime +$@keep@ -delete
‹find . -mindepth 1 -type d -empty -mtime +‹1¦2¦3¦$@keep@› -delete¦~›¦find . -mindepth 1 -type f -mtime "+$@keep@" | while read -r @file@; do
  ‹LOG "⟪removing|x=$@file@⟫"¦~›
  rm -f "$@file@"
done
‹find . -mindepth 1 -type d -empty -mtime +‹1¦2¦3› -exec rmdir {} +¦find . -depth -mindepth 1 -type d -empty -exec rmdir {} \;¦~››
LOG "⟪removed|n=$@n@⟫"`,
  },
];
