import { EVERYBODY, type Job, TECHNICAL } from "../job.ts";

/** Copies of things, and getting rid of old copies. */
export const BACKUPS: readonly Job[] = [
  {
    id: "backup-folder",
    tongue: "shell",
    trades: EVERYBODY,
    names: [
      "backup-{project}",
      "{project}-backup",
      "backup",
      "bak",
      "save-{project}",
      "tar-{project}",
      "daily-backup",
    ],
    about: {
      en: "(keeps|makes|puts away) (copies|tarballs|archives) of {where}(, the old ones go after a while|)",
      es: "(copia|guarda|empaqueta) {where}( y borra las copias viejas| cada noche|)",
      pt: "(copia|guarda|empacota) {where}( e apaga as cópias velhas| todas as noites|)",
      fr: "(archive|sauvegarde|copie) {where}( et efface les vieilles copies| chaque nuit|)",
      de: "(sichert|packt|kopiert) {where}( und wirft alte Sicherungen weg| jede Nacht|)",
    },
    config: `
src = @=from:folder@ ; folder
dst = "@=h@/@=bdir@" ; copies
keep = @=days@ ; days`,
    main: String.raw`
‹[ -d "$@src@" ] || DIE "⟪missing|x=$@src@⟫"¦if [ ! -d "$@src@" ]; then
  DIE "⟪missing|x=$@src@⟫"
fi¦~›
mkdir -p "$@dst@"‹ || exit 1¦¦ || DIE "⟪failed|x=$@dst@⟫"›
@stamp@=$(date +@=stampfmt@)
@archive@="$@dst@/@=stem@‹-¦_¦.›$@stamp@.‹tar.gz¦tgz›"

#:pack
‹if tar ‹czf¦-czf¦zcf¦-zcf› "$@archive@" ‹--exclude='*.@=junk@' ¦--exclude='@=junkdir@' ¦¦›-C "$@src@" .; then
  LOG "⟪saved|x=$@archive@⟫"
else
  @rc@=$?
  rm -f "$@archive@"
  LOG "⟪failed|x=$@archive@⟫ ($@rc@)"
  exit 1
fi¦cd "$@src@" || exit 1
tar ‹czf¦-czf¦zcf› "$@archive@" ‹--exclude='*.@=junk@' ¦--exclude='./@=junkdir@' ¦--exclude-vcs ¦›. || DIE "⟪failed|x=$@archive@⟫"
@size@=$(du -‹h¦k¦sh› "$@archive@" | ‹cut -f1¦awk '{print $1}'›)
LOG "⟪saved|x=$@archive@⟫ ($@size@)"¦tar -C "$@src@" ‹--exclude='*.@=junk@' ¦¦--exclude='@=junkdir@' ›-cf - . | gzip ‹-9 ¦-6 ¦¦-1 ›> "$@archive@"
if ! gzip -t "$@archive@" 2>/dev/null; then
  DIE "⟪failed|x=$@archive@⟫"
fi›

#:old
‹find "$@dst@" ‹-maxdepth 1 ¦›-type f -name '@=stem@*' -mtime +$@keep@ ‹-delete¦-print -delete¦-exec rm -f {} \;›¦for @file@ in $(find "$@dst@" -type f -name '@=stem@*' -mtime +$@keep@); do
  LOG "⟪removing|x=$@file@⟫"
  rm -f "$@file@"
done¦find "$@dst@" -type f -name '@=stem@*' -mtime +$@keep@ | while read -r @old@; do
  rm -f "$@old@"‹ && LOG "⟪removing|x=$@old@⟫"¦›
done›
‹LOG "⟪done|x=$@src@⟫"¦@n@=$(ls "$@dst@" | wc -l)
LOG "⟪count|n=$@n@|x=$@dst@⟫"¦~›`,
  },
  {
    id: "snapshot-configs",
    tongue: "shell",
    trades: ["ops", "dba", "support"],
    names: ["etc-snapshot", "save-etc", "confsave", "config-copy", "keep-configs", "etc-bak"],
    about: {
      en: "(copies|keeps) the (config files|configs) (I care about|that matter), (says|tells) what changed",
      es: "(guarda|copia) los ficheros de configuración (que importan|de este equipo) y dice qué cambió",
      pt: "(guarda|copia) os ficheiros de configuração (que interessam|desta máquina) e diz o que mudou",
      fr: "(garde|copie) les fichiers de conf (importants|de la machine) et dit ce qui a changé",
      de: "(sichert|kopiert) die (wichtigen Konfigs|Konfigdateien) und sagt, was sich geändert hat",
    },
    config: `
list = "@=etcfiles@" ; files
dst = "@=h@/@=bdir@/‹etc¦conf¦config¦etc-@=hostname@›" ; folder`,
    main: `
mkdir -p "$@dst@"
@n@=0
for @file@ in $@list@; do
  [ -r "$@file@" ] || continue
  @name@=$(echo "$@file@" | ‹tr / _¦sed 's,/,_,g'¦tr '/' '-'›)
  #:changed
  if ‹[ -f "$@dst@/$@name@" ] && ›cmp -s "$@file@" "$@dst@/$@name@"; then
    continue
  fi
  ‹if [ -f "$@dst@/$@name@" ]; then
    LOG "⟪differs|x=$@file@⟫"
    diff "$@dst@/$@name@" "$@file@" | ‹head -@=topn@¦grep '^[<>]'› || true
    ‹mv "$@dst@/$@name@" "$@dst@/$@name@.$(date +@=stampfmt@)"¦cp -p "$@dst@/$@name@" "$@dst@/$@name@.@=oldext@"›
  fi¦LOG "⟪differs|x=$@file@⟫"›
  cp ‹-p ¦›"$@file@" "$@dst@/$@name@"
  @n@=$((@n@ + 1))
done
‹[ "$@n@" -gt 0 ] && LOG "⟪count|n=$@n@|x=$@dst@⟫"
exit 0¦if [ "$@n@" -eq 0 ]; then
  LOG "⟪nothing⟫"
else
  LOG "⟪count|n=$@n@|x=$@dst@⟫"
fi›`,
  },
  {
    id: "prune-copies",
    tongue: "python",
    trades: TECHNICAL,
    names: ["prune-backups", "prune", "keep-newest", "thin-out", "backup-prune", "expire-copies"],
    about: {
      en: "(keeps|leaves) the newest (copies|archives) of each kind in {where} and (drops|deletes) the rest",
      es: "deja solo las copias más nuevas de cada tipo en {where}",
      pt: "deixa só as cópias mais novas de cada tipo em {where}",
      fr: "ne garde que les (copies|archives) les plus récentes de chaque sorte dans {where}",
      de: "lässt von jeder Sorte nur die neuesten (Kopien|Archive) in {where} stehen",
    },
    rhythm: "weekly",
    config: `
dst = @=py:from:archives@ ; folder
copies = @=few@ ; copies
ext = "‹.tar.gz¦.tgz¦.gz¦.zip¦.sql.gz¦.dump›" ; suffix`,
    main: String.raw`
if not os.path.isdir(@dst@):
    DIE(F"⟪missing|x={@dst@}⟫")

#:group
@sum@ = collections.defaultdict(list)
for @name@ in ‹sorted(os.listdir(@dst@))¦os.listdir(@dst@)›:
    if not @name@.endswith(@ext@):
        continue
    @key@ = ‹re.split(r"[-_.]\d", @name@)[0]¦re.sub(r"[-_.]?\d.*", "", @name@)›
    @sum@[@key@].append(os.path.join(@dst@, @name@))

@n@ = 0
for @key@, @list@ in sorted(@sum@.items()):
    @list@.sort(key=os.path.getmtime, reverse=True)
    #:old
    for @file@ in @list@[@copies@:]:
        ‹LOG(F"⟪removing|x={@file@}⟫")¦~›
        os.‹remove¦unlink›(@file@)
        @n@ += 1
‹if @n@:
    LOG(F"⟪removed|n={@n@}⟫")
else:
    LOG("⟪nothing⟫")¦LOG(F"⟪removed|n={@n@}⟫")›`,
  },
  {
    id: "checksum-tree",
    tongue: "bash",
    trades: ["ops", "dba", "dev", "finance"],
    names: ["checksums", "verify-{project}", "sha-check", "md5list", "check-sums", "fingerprint"],
    about: {
      en: "(checksums|sums) of {where}: (tells|shows) what is not as it was (last time|before)",
      es: "sumas de control de {where}: dice qué ha cambiado desde la última vez",
      pt: "somas de controlo de {where}: diz o que mudou desde a última vez",
      fr: "empreintes de {where} : dit ce qui a changé depuis la dernière fois",
      de: "Prüfsummen von {where}: zeigt, was nicht mehr wie beim letzten Mal ist",
    },
    config: `
root = @=from:folder@ ; folder
manifest = "@=h@/‹.¦›@=stem@.‹sha256¦sums¦sha¦manifest›" ; input`,
    main: `
cd "$@root@" ‹|| exit 1¦|| exit¦|| exit 2¦|| DIE "⟪missing|x=$@root@⟫"›
@tmp@=$(mktemp)
trap 'rm -f "$@tmp@"' EXIT
find . -type f ‹! -path './.git/*' ¦¦! -name '*.@=junk@' ›-print0 | sort -z | xargs -0 -r ‹sha256sum¦sha1sum¦md5sum› > "$@tmp@"

if [ ! -f "$@manifest@" ]; then
  cp "$@tmp@" "$@manifest@"
  LOG "⟪saved|x=$@manifest@⟫"
  exit 0
fi
#:changed
‹if cmp -s "$@manifest@" "$@tmp@"; then
  LOG "⟪fine|x=$@root@⟫"
else
  diff "$@manifest@" "$@tmp@" | awk '/^[<>]/ {print $1, $3}' | sort -u | head -@=topn@
  LOG "⟪differs|x=$@root@⟫"
  cp "$@tmp@" "$@manifest@"
fi¦@n@=$(diff "$@manifest@" "$@tmp@" | grep -c '^[<>]' || true)
LOG "⟪changed|n=$@n@|x=$@root@⟫"
if [ "$@n@" -gt 0 ]; then
  mv "$@manifest@" "$@manifest@.@=oldext@"
  cp "$@tmp@" "$@manifest@"
fi›`,
  },
  {
    id: "mirror-folder",
    tongue: "shell",
    trades: EVERYBODY,
    names: ["mirror", "second-copy", "copy-{project}", "mirror-{project}", "sync-copy", "copy-work"],
    about: {
      en: "second copy of {where}, (newer files only|in case something gets lost|just in case|one never knows)",
      es: "segunda copia de {where}, (por si acaso|solo lo más nuevo|nunca se sabe)",
      pt: "segunda cópia de {where}, (por via das dúvidas|só o mais novo|nunca se sabe)",
      fr: "deuxième copie de {where}, (au cas où|seulement le plus récent|on ne sait jamais)",
      de: "zweite Kopie von {where}, (für alle Fälle|nur was neuer ist|man weiß ja nie)",
    },
    config: `
src = @=from:folder@ ; folder
dst = "@=h@/@=bdir@/@=stem@" ; copies`,
    main: `
if [ ! -d "$@src@" ]; then
  ‹DIE "⟪missing|x=$@src@⟫"¦echo "⟪missing|x=$@src@⟫"
  exit 1›
fi
mkdir -p "$@dst@"
#:copy
‹cp -‹au¦ru¦pru› "$@src@"/. "$@dst@"/ || DIE "⟪failed|x=$@dst@⟫"¦cd "$@src@" || exit 1
find . -type f -newermt "@=few@ days ago" ‹! -name '*.@=junk@' ¦›| while read -r @file@; do
  @dir@=$(dirname "$@file@")
  mkdir -p "$@dst@/$@dir@"
  cp -p "$@file@" "$@dst@/$@dir@/" && echo "  $@file@"
done›
@n@=$(find "$@dst@" -type f | wc -l)
LOG "⟪count|n=$@n@|x=$@dst@⟫"
‹du -sh "$@dst@"¦date > "$@dst@/‹.last¦.copied¦LAST¦.stamp›"¦~›`,
  },
];
