import type { Theme } from "./theme.ts";

/** Copies, and getting rid of them. */
export const COPIES: readonly Theme[] = [
  {
    id: "backup",
    tongue: "shell",
    trades: ["ops", "dev", "support", "general"],
    names: {
      en: "backup backup-files save-data tar-backup nightly-backup pack-data",
      es: "copias copia-datos respaldo guardar-datos copia-nocturna",
      pt: "copias copia-dados salvaguarda guardar-dados copia-noturna",
      fr: "sauvegarde sauve-donnees archive-donnees copie-nuit",
      de: "sicherung daten-sichern backup nachtsicherung packen",
    },
    what: {
      en: "(backup|file backup)",
      es: "(copia de seguridad|copia)",
      pt: "(cópia de segurança|cópia)",
      fr: "(sauvegarde|archive)",
      de: "(Sicherung|Datensicherung)",
    },
    about: {
      en: "(packs|archives|tars) {where} and (keeps|holds) the (last|latest) (copies|archives)",
      es: "(empaqueta|archiva|comprime) {where} y (conserva|guarda) las últimas (copias|versiones)",
      pt: "(empacota|arquiva|comprime) {where} e (conserva|guarda) as últimas (cópias|versões)",
      fr: "(archive|compresse|empaquette) {where} et (garde|conserve) les dernières (copies|archives)",
      de: "(packt|sichert|archiviert) {where} und (behält die letzten (Stände|Kopien)|hebt die letzten (Stände|Kopien) auf)",
    },
    settings: `
src = @=srv@
dst = @=bak@
keep = ⟦keep|‹7|14¦14|30¦10|21¦5|10¦8|16›⟧
{+remote}target = @=host@`,
    code: `
{+lock}#:lock
{+lock}exec 9> "‹/run/lock¦/tmp¦/var/tmp›/@=stem@.lock"
{+lock}flock ‹-n¦--nonblock› 9 || DIE "⟪running|x=@=stem@⟫"

{+check}‹[ -d "$@src@" ] || DIE "⟪missing|x=$@src@⟫"¦test -d "$@src@" || DIE "⟪missing|x=$@src@⟫"›
mkdir -p "$@dst@"
@stamp@=$(date ‹+%Y%m%d¦+%F¦+%Y-%m-%d_%H%M¦+%y%m%d-%H%M›)
@archive@="$@dst@/@=proj@‹-¦_¦.›$@stamp@.‹tar.gz¦tgz›"

#:pack
{-exclude}tar ‹-czf¦czf¦-c -z -f› "$@archive@" -C "$@src@" .
{+exclude}tar ‹-czf¦czf› "$@archive@" --exclude='‹./cache¦./tmp¦*.tmp¦./log¦*.swp¦./.cache›' -C "$@src@" .
{+verify}‹gzip -t "$@archive@"¦tar -tzf "$@archive@" > /dev/null› || DIE "⟪broken|x=$@archive@⟫"
{+remote}#:send
{+remote}rsync ‹-a¦-t¦-at› "$@archive@" "$@target@:$@dst@/" || DIE "⟪unreached|x=$@target@⟫"

#:old
find "$@dst@" ‹-type f ¦-maxdepth 1 ›-name '@=proj@*' -mtime "+$@keep@" -delete
LOG "⟪done|x=$@archive@⟫"
`,
    steps: ["lock", "check", "exclude", "verify", "remote", "keep"],
    isScheduled: true,
  },
  {
    id: "mirror",
    tongue: "shell",
    trades: ["ops", "dev", "support", "sales", "general"],
    names: {
      en: "mirror sync-files push-copy sync-to-host copy-over",
      es: "espejo sincronizar llevar-copia enviar-ficheros",
      pt: "espelho sincronizar levar-copia enviar-ficheiros",
      fr: "miroir synchro envoi-copie envoyer-fichiers",
      de: "spiegel abgleich dateien-schicken kopie-schicken",
    },
    what: {
      en: "(mirror|sync|copy to {host})",
      es: "(espejo|sincronización|copia a {host})",
      pt: "(espelho|sincronização|cópia para {host})",
      fr: "(miroir|synchro|copie vers {host})",
      de: "(Spiegel|Abgleich|Kopie auf {host})",
    },
    about: {
      en: "(keeps|holds) a copy of {where} on {host}(, without the temporary files|)",
      es: "(mantiene|lleva) una copia de {where} en {host}(, sin los temporales|)",
      pt: "(mantém|leva) uma cópia de {where} em {host}(, sem os temporários|)",
      fr: "(tient|garde) une copie de {where} sur {host}(, sans les fichiers temporaires|)",
      de: "hält eine Kopie von {where} auf {host} (bereit|aktuell)(, ohne temporäre Dateien|)",
    },
    settings: `
src = @=srv@
target = @=host@
dst = @=bak@
{+slow}rate = ‹2000¦5000¦4m¦800›`,
    code: `
{+check}#:check
{+check}‹[ -e "$@src@" ]¦test -r "$@src@"› || DIE "⟪missing|x=$@src@⟫"
{+timeout}ssh -o ConnectTimeout=‹5¦8¦10¦15› -o BatchMode=yes "$@target@" true || DIE "⟪unreached|x=$@target@⟫"
@flags@="‹-az¦-a¦-rlt¦-aH›"
{+dry}if [ "\${1:-}" = "‹-n¦--dry-run›" ]; then @flags@="$@flags@ --dry-run"; fi
{+exclude}@flags@="$@flags@ --exclude=‹*.tmp¦.cache¦*~¦tmp/¦*.part›"
{+slow}@flags@="$@flags@ --bwlimit=$@rate@"

#:send
# shellcheck disable=SC2086
rsync $@flags@ ‹--delete ¦--delete-after ¦›"$@src@/" "$@target@:$@dst@/"
{+log}date ‹'+%F %T'¦-Is¦+%s› >> "‹$HOME¦/var/tmp›/@=stem@.‹log¦last›"
LOG "⟪done|x=$@src@⟫"
`,
    steps: ["check", "timeout", "dry", "exclude", "slow", "log"],
    isScheduled: true,
  },
  {
    id: "cleanup",
    tongue: "shell",
    trades: ["ops", "dev", "dba", "support", "general"],
    names: {
      en: "cleanup tidy-up sweep purge-old clear-tmp",
      es: "limpieza limpiar borrar-viejos barrido",
      pt: "limpeza limpar apagar-velhos arrumar",
      fr: "menage nettoyage purge-vieux vider-tmp",
      de: "aufraeumen putzen alte-weg ausmisten",
    },
    what: {
      en: "(clean-up|tidying)",
      es: "limpieza",
      pt: "limpeza",
      fr: "(ménage|nettoyage)",
      de: "Aufräumen",
    },
    about: {
      en: "(removes|clears|throws out) what (has been lying|lies) in {where} for too long",
      es: "(borra|quita|elimina) lo que lleva demasiado tiempo en {where}",
      pt: "(apaga|tira|remove) o que está há demasiado tempo em {where}",
      fr: "(supprime|efface|retire) ce qui traîne depuis trop longtemps dans {where}",
      de: "(löscht|entfernt|räumt weg), was zu lange in {where} (liegt|herumliegt)",
    },
    settings: `
dir = @=srv@/‹tmp¦upload¦incoming¦cache¦export¦spool›
keep = ⟦keep|‹30|14¦60|30¦14|7¦90|45¦21|10›⟧`,
    code: `
{+check}cd "$@dir@" || DIE "⟪missing|x=$@dir@⟫"
{+dry}@how@=-delete
{+dry}[ "\${1:-}" = "‹-n¦--dry-run¦-t›" ] && @how@=-print
@n@=$(find "$@dir@" -type f -mtime "+$@keep@" | wc -l)
{+quiet}if [ "$@n@" -eq 0 ]; then
{+quiet}  exit 0
{+quiet}fi

#:old
{-dry}find "$@dir@" ‹-xdev ¦›-type f -mtime "+$@keep@" -delete
{+dry}find "$@dir@" ‹-xdev ¦›-type f -mtime "+$@keep@" "$@how@"
{+folders}#:empty
{+folders}find "$@dir@" -mindepth 1 -type d -empty -delete
LOG "⟪removed|n=$@n@|x=$@dir@⟫"
{+log}df -h "$@dir@" | tail -n 1 ‹>> "$HOME/@=stem@.log"¦>> "/var/tmp/@=stem@.log"¦| logger -t @=stem@›
`,
    steps: ["check", "dry", "quiet", "keep", "folders", "log"],
    isScheduled: true,
  },
];
