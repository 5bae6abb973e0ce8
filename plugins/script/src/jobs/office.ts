import { EVERYBODY, type Job, OFFICE } from "../job.ts";

/** What people do with their own files who would rather not write scripts. */
export const OFFICE_JOBS: readonly Job[] = [
  {
    id: "rename-photos",
    tongue: "shell",
    trades: OFFICE,
    names: ["rename-photos", "photos", "fix-names", "photo-names", "number-pictures", "pics"],
    about: {
      en: "gives the (pictures|photos) (from the phone|of the event|of the day|from the camera) (names one can find|real names|a name and a number)",
      es: "pone (nombres normales|un nombre y un número|nombres con sentido) a las fotos (del móvil|del evento|de la cámara|de ese día)",
      pt: "dá (nomes decentes|um nome e um número|nomes com sentido) às fotos (do telemóvel|do evento|da máquina|desse dia)",
      fr: "(donne de vrais noms|met un nom et un numéro|donne des noms clairs) aux photos (du téléphone|de l'événement|de l'appareil|du jour)",
      de: "gibt den (Fotos|Bildern) (vom Handy|von der Feier|aus der Kamera|vom Tag) (vernünftige Namen|Namen und Nummer|richtige Namen)",
    },
    config: `
folder = @=from:photos@ ; folder
topic = "@=photoword@" ; name`,
    main: `
cd "$@folder@" ‹|| exit 1¦|| exit¦|| exit 2¦|| DIE "⟪missing|x=$@folder@⟫"›
@n@=‹1¦0¦100›
for @file@ in ‹*.jpg *.JPG¦*.jpg *.jpeg¦IMG*.jpg¦DSC*.JPG¦IMG_* PXL_*›; do
  [ -f "$@file@" ] || continue
  ‹@fresh@=$(printf '%s-%0‹2¦3¦4›d.jpg' "$@topic@" "$@n@")
  if [ -e "$@fresh@" ]; then
    echo "⟪skipped|x=$@file@⟫"
  else
    mv "$@file@" "$@fresh@"
  fi¦#:taken
  @stamp@=$(date -r "$@file@" +@=dayfmt@)
  mv -‹n¦nv¦i› "$@file@" "$«@topic@»_$«@stamp@»_$@n@.jpg"¦@fresh@="$@topic@‹-¦_¦ ›$@n@.jpg"
  [ -e "$@fresh@" ] || mv "$@file@" "$@fresh@"›
  @n@=$((@n@ + 1))
done
‹echo "⟪count|n=$@n@|x=$@folder@⟫"¦ls | ‹tail -@=few@¦wc -l¦head -@=few@›¦~›`,
  },
  {
    id: "collect-csv",
    tongue: "shell",
    trades: EVERYBODY,
    names: ["collect-csv", "join-csv", "merge", "all-in-one", "merge-lists", "csv-together"],
    about: {
      en: "(puts|sticks|glues) (all the|the) csv( files|) of a folder (into one|together), (the heading only once|with one heading|first line once)",
      es: "(junta|une|pega) (todos los|los) csv de una carpeta( en uno|), (con una sola cabecera|la cabecera una vez|todo seguido)",
      pt: "(junta|une|cola) (todos os|os) csv de uma pasta( num só|), (com um só cabeçalho|o cabeçalho uma vez|tudo seguido)",
      fr: "(rassemble|colle|réunit) (tous les|les) csv d'un dossier( en un seul|), (avec un seul en-tête|l'en-tête une fois|à la suite)",
      de: "(alle|die) csv eines Ordners (in einer|hintereinander|aneinandergehängt), (Kopfzeile nur einmal|mit einer Kopfzeile|Kopf einmal)",
    },
    config: `
folder = @=from:tables@ ; folder
out = "@=h@/@=outdir@@=docname@‹-all¦_total¦-complete¦›.csv" ; file`,
    main: String.raw`
cd "$@folder@" ‹|| exit 1¦|| exit¦|| exit 2¦|| DIE "⟪missing|x=$@folder@⟫"›
‹[ -f "$@out@" ] && mv "$@out@" "$@out@.@=oldext@"¦rm -f "$@out@"¦> "$@out@"›
@n@=0
#:heading
‹for @file@ in *.csv; do
  [ -s "$@file@" ] || continue
  if [ "$@n@" -eq 0 ]; then
    cat "$@file@" > "$@out@"
  else
    tail -n +2 "$@file@" >> "$@out@"
  fi
  @n@=$((@n@ + 1))
done¦@file@=$(ls *.csv | head -1)
head -1 "$@file@" > "$@out@"
for @file@ in *.csv; do
  tail -n +2 "$@file@" >> "$@out@"
  @n@=$((@n@ + 1))
done¦awk 'FNR > 1 || NR == 1' *.csv > "$@out@"
@n@=$(ls *.csv | wc -l)›
‹iconv -f latin1 -t utf-8 "$@out@" > "$@out@.@=oldext@" && mv "$@out@.@=oldext@" "$@out@"¦sed -i 's/\r$//' "$@out@"¦~¦~›
echo "⟪count|n=$@n@|x=$@out@⟫"
‹wc -l "$@out@"¦echo "⟪total|n=$(wc -l < "$@out@")⟫"¦~›`,
  },
  {
    id: "mount-share",
    tongue: "shell",
    trades: [...OFFICE, "support"],
    names: ["mount-share", "share", "drive", "connect-{host}", "team-drive", "netdrive", "mount-{host}"],
    about: {
      en: "(connects|mounts|gets) the (team|shared|department) (folder|drive) (on|from) {host}(, (the helpdesk|IT) (showed me|wrote it)|, same as the drive letter at home|)",
      es: "(conecta|monta) (la carpeta|la unidad) (del equipo|común|compartida) (en|de) {host}( como me explicaron|)",
      pt: "(liga|monta) (a pasta|a unidade) (da equipa|comum|partilhada) (em|de) {host}( como me explicaram|)",
      fr: "(monte|connecte|ouvre) le (dossier|disque|partage) (de l'équipe|commun|du service) (sur|de) {host}( comme on m'a montré|)",
      de: "(bindet|hängt) (den Teamordner|das Laufwerk|die Freigabe) (auf|von) {host} ein(, wie gezeigt|)",
    },
    wants: "hosts",
    config: `
remote = "@=host@" ; host
src = "@=share@" ; folder
dst = "@=h@/‹@=share@¦team¦drive¦share¦mnt/@=share@›" ; folder`,
    main: `
mkdir -p "$@dst@"
if ‹mount | grep -q "$@dst@"¦mountpoint -q "$@dst@"¦grep -qs " $@dst@ " /proc/mounts›; then
  echo "⟪exists|x=$@dst@⟫"
  exit 0
fi
‹ping -c 1 -W @=secs@ "$@remote@" > /dev/null || DIE "⟪down|x=$@remote@⟫"
¦›‹sshfs "@=user@@$@remote@:/srv/$@src@" "$@dst@" -o reconnect¦gio mount "smb://$@remote@/$@src@"¦sudo mount -t cifs "//$@remote@/$@src@" "$@dst@" -o user=@=user@,uid=$(id -u)¦sudo mount -t nfs "$@remote@:/srv/$@src@" "$@dst@"›
@rc@=$?
if [ $@rc@ -eq 0 ]; then
  echo "⟪up|x=$@dst@⟫"
‹  ls "$@dst@" | head -@=few@
¦›else
  echo "⟪failed|x=$@remote@⟫ ($@rc@)"
fi`,
  },
  {
    id: "sort-downloads",
    tongue: "shell",
    trades: [...OFFICE, "support", "dev"],
    names: ["sort-downloads", "tidy", "downloads", "clean-downloads", "put-away", "sort-files"],
    about: {
      en: "(sorts|puts away|tidies) the (mess|stuff|files) in Downloads, (every file|everything|each) (into its folder|to its place|by kind)",
      es: "(ordena|recoge|coloca) (el lío|lo|los ficheros) de Descargas, cada cosa en su (carpeta|sitio)",
      pt: "(arruma|ordena|separa) (a confusão|o que há|os ficheiros) nas transferências, cada coisa (na sua pasta|no seu lugar)",
      fr: "range (le bazar|les fichiers|le tas) des téléchargements, (chaque chose dans son dossier|par sorte|chacun à sa place)",
      de: "(sortiert|räumt) (das Chaos|den Haufen|alles) (in den|aus den) Downloads in (Ordner|die richtigen Ordner|Fächer)",
    },
    config: `
src = @=from:downloads@ ; folder
dst = "@=h@/@=docs@/@=inbox@" ; folder`,
    main: `
cd "$@src@" ‹|| exit 1¦|| exit¦|| exit 2¦|| DIE "⟪missing|x=$@src@⟫"›
‹for @ext@ in @=exts@; do
  ls *.$@ext@ > /dev/null 2>&1 || continue
  mkdir -p "$@dst@/$@ext@"
  mv ‹-n¦-v¦-nv› *.$@ext@ "$@dst@/$@ext@/"
done¦for @file@ in *; do
  [ -f "$@file@" ] || continue
  case "$@file@" in
    *.pdf) @dir@=‹pdf¦documents¦papers¦docs› ;;
    *.jpg | *.png | *.jpeg) @dir@=‹pictures¦images¦pics¦img› ;;
    *.xls* | *.csv | *.ods) @dir@=‹tables¦sheets¦excel¦lists› ;;
    *.zip | *.gz) @dir@=‹packed¦archives¦zip¦zips› ;;
    *) @dir@=‹rest¦misc¦other¦various› ;;
  esac
  mkdir -p "$@dst@/$@dir@"
  mv -n "$@file@" "$@dst@/$@dir@/"
done¦#:bymonth
find . -maxdepth 1 -type f ‹! -name '.*' ¦-mtime +@=few@ ¦›| while read -r @file@; do
  @month@=$(date -r "$@file@" +%Y-%m)
  mkdir -p "$@dst@/$@month@"
  mv -n "$@file@" "$@dst@/$@month@/"
done›
‹echo "⟪done|x=$@dst@⟫"¦ls "$@dst@"¦echo "⟪left|n=$(ls | wc -l)|x=$@src@⟫"›`,
  },
  {
    id: "find-duplicates",
    tongue: "bash",
    trades: EVERYBODY,
    names: ["find-doubles", "dupes", "same-files", "doubles", "duplicates", "twice"],
    about: {
      en: "(files|things) that are there twice (in|under) {where}, (deletes nothing|only shows them|just to look)",
      es: "(ficheros|cosas) que están dos veces en {where}, (no borra nada|solo los enseña|para mirar)",
      pt: "(ficheiros|coisas) que estão duas vezes em {where}, (não apaga nada|só os mostra|para ver)",
      fr: "(fichiers|choses) en double dans {where}, (n'efface rien|les montre seulement|pour voir)",
      de: "(doppelte Dateien|was doppelt ist) in {where}, (löscht nichts|zeigt sie nur|nur zum Ansehen)",
    },
    config: `
folder = @=from:tree@ ; folder
minsize = @=kb@ ; kb`,
    main: String.raw`
cd "$«1:-$@folder@»" || exit 1
‹@tmp@=$(mktemp)
find . -type f -size +"$«@minsize@»k" ‹! -path '*/.git/*' ¦›-exec md5sum {} + | sort | uniq -w32 -D | cut -c35- ‹| sed 's/^/  /'¦› > "$@tmp@"
echo "⟪found|n=$(wc -l < "$@tmp@")|x=$(pwd)⟫"
‹cat¦less¦head -@=topn@› "$@tmp@"
rm -f "$@tmp@"¦declare -A @seen@
@n@=0
while IFS= read -r -d '' @file@; do
  @hash@=$(md5sum < "$@file@")
  if [ -n "$«@seen@[$@hash@]:-»" ]; then
    echo "$@file@ ‹=¦==¦same as¦<->› $«@seen@[$@hash@]»"
    @n@=$((@n@ + 1))
  else
    @seen@[$@hash@]=$@file@
  fi
done < <(find . -type f -size +"$«@minsize@»k" -print0)
echo "⟪total|n=$@n@⟫"¦find . -type f -size +"$«@minsize@»k" -printf '%s\n' | sort -n | uniq -d | while read -r @size2@; do
  #:same_size
  find . -type f -size "$«@size2@»c" -exec ‹md5sum¦sha1sum¦cksum› {} + | sort | awk '$1 == k {print f; print $2; print ""} {k = $1; f = $2}'
done›`,
  },
];
