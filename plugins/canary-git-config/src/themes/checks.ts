import type { Theme } from "./theme.ts";

/** Looking whether something is as it should be. */
export const CHECKS: readonly Theme[] = [
  {
    id: "disks",
    tongue: "shell",
    trades: ["ops", "dba", "support"],
    names: {
      en: "check-disks disk-usage disk-space df-all full-disks",
      es: "discos revisar-discos espacio-disco discos-llenos",
      pt: "discos ver-discos espaco-disco discos-cheios",
      fr: "disques verif-disques place-disque disques-pleins",
      de: "platten plattenplatz platten-pruefen volle-platten",
    },
    what: {
      en: "disk (check|usage)",
      es: "(revisión|control) de discos",
      pt: "(verificação|controlo) dos discos",
      fr: "(contrôle|vérification) des disques",
      de: "(Plattenprüfung|Plattenplatz)",
    },
    about: {
      en: "(says|tells|reports) which (disks|file systems) (of our hosts|on the hosts) are (nearly|almost|getting) full",
      es: "(dice|avisa de|muestra) qué (discos|particiones) de (los servidores|nuestras máquinas) están casi llenos",
      pt: "(diz|avisa|mostra) que (discos|partições) (dos servidores|das máquinas) estão quase cheios",
      fr: "(dit|signale|montre) quels (disques|volumes) (des serveurs|de nos machines) sont presque pleins",
      de: "(sagt|meldet|zeigt), welche (Platten|Dateisysteme) (der Server|unserer Rechner) fast voll sind",
    },
    settings: `
limit = ⟦limit|‹80|85¦90|85¦85|90¦75|80¦95|88›⟧
list = "$(dirname "$0")/@=hostlist@"
{+mail}mail = @=mail@`,
    code: `
{+mail}@out@=$(mktemp)
{+mail}trap 'rm -f "$@out@"' EXIT
@check@() {
  ssh ⟨+timeout|-o ConnectTimeout=‹5¦8¦10› ⟩-n "$1" ‹df -P¦df -P -l¦df -lP -x tmpfs› | awk -v h="$1" -v @max@="$@limit@" '
    NR > 1 { sub("%", "", $5); if ($5 + 0 >= @max@) print h, $6, $5 "%" }'
}

#:each
grep -v '^#' "$@list@" | while read -r @host@ _; do
  [ -n "$@host@" ] || continue
  @check@ "$@host@"⟨+mail| >> "$@out@"⟩⟨-exit| || LOG "⟪unreached|x=$@host@⟫"⟩⟨+exit| || { LOG "⟪unreached|x=$@host@⟫"; continue; }⟩
done
{+mail}if [ -s "$@out@" ]; then
{+mail}  mail -s "⟪full|x=@=proj@⟫" "$@mail@" < "$@out@"
{+mail}fi
`,
    steps: ["limit", "mail", "timeout", "exit"],
    isScheduled: true,
  },
  {
    id: "certs",
    tongue: "shell",
    trades: ["ops", "dev", "support"],
    names: {
      en: "cert-expiry check-certs tls-dates certs cert-watch",
      es: "certificados caducidad-tls revisar-certs",
      pt: "certificados validade-tls ver-certs",
      fr: "certificats dates-tls verif-certs",
      de: "zertifikate ablauf-tls zert-pruefen",
    },
    what: {
      en: "certificate (check|watch)",
      es: "(revisión|control) de certificados",
      pt: "(verificação|controlo) dos certificados",
      fr: "(contrôle|vérification) des certificats",
      de: "Zertifikatsprüfung",
    },
    about: {
      en: "(warns|tells us) (before|when) a (TLS certificate|certificate) (runs out|expires)",
      es: "avisa (antes de que|cuando) (caduca|vence) un certificado",
      pt: "avisa (antes de|quando) (caducar|expirar) um certificado",
      fr: "prévient (avant qu'|quand )un certificat (expire|arrive à terme)",
      de: "warnt, (bevor|wenn) ein (Zertifikat|TLS-Zertifikat) abläuft",
    },
    settings: `
days = ⟦limit|‹14|30¦10|21¦30|20¦7|14›⟧
names = "@=name1@ @=name2@⟨+more| @=name3@⟩"`,
    code: `
@now@=$(date +%s)
@bad@=0

#:each
for @name@ in $@names@; do
  @end@=$(⟨+timeout|timeout ‹10¦15¦20› ⟩openssl s_client -servername "$@name@" -connect "$@name@:‹443¦\${PORT:-443}›" < /dev/null 2> /dev/null |
    openssl x509 -noout -enddate 2> /dev/null | cut -d= -f2)
  if [ -z "$@end@" ]; then
    LOG "⟪unreached|x=$@name@⟫"
{+exit}    @bad@=1
    continue
  fi
  @left@=$(( ($(date -d "$@end@" +%s) - @now@) / 86400 ))
  if [ "$@left@" -lt "$@days@" ]; then
    LOG "⟪expires|x=$@name@|n=$@left@⟫"
    @bad@=1
{+quiet}  elif [ -t 1 ]; then
{+quiet}    LOG "⟪fine|x=$@name@|n=$@left@⟫"
{-quiet}  else
{-quiet}    LOG "⟪fine|x=$@name@|n=$@left@⟫"
  fi
done
exit "$@bad@"
`,
    steps: ["limit", "more", "timeout", "exit", "quiet"],
    isScheduled: true,
  },
  {
    id: "services",
    tongue: "shell",
    trades: ["ops", "dev", "support"],
    names: {
      en: "services check-units unit-state up-or-down",
      es: "servicios estado-servicios revisar-unidades",
      pt: "servicos estado-servicos ver-unidades",
      fr: "services etat-services verif-unites",
      de: "dienste dienste-pruefen zustand",
    },
    what: {
      en: "service check",
      es: "revisión de servicios",
      pt: "verificação dos serviços",
      fr: "contrôle des services",
      de: "Dienstprüfung",
    },
    about: {
      en: "(looks|checks) whether {unit} and (the others|friends|the rest) (run|are up) (everywhere|on every host)",
      es: "(mira|comprueba) si {unit} y (los demás|el resto) (están en marcha|funcionan) en (todas partes|cada máquina)",
      pt: "(vê|verifica) se {unit} e (os outros|o resto) (estão a correr|funcionam) em (todo o lado|cada máquina)",
      fr: "(regarde|vérifie) si {unit} et (les autres|le reste) (tournent|sont actifs) (partout|sur chaque machine)",
      de: "(schaut|prüft), ob {unit} und die anderen (überall|auf jedem Rechner) (laufen|am Leben sind)",
    },
    settings: `
units = "@=unit@ ‹ssh¦cron¦rsyslog¦chrony›⟨+more| ‹postfix¦nginx¦fail2ban¦smartd›⟩"
list = "$(dirname "$0")/@=hostlist@"`,
    code: `
@bad@=0
{+args}if [ $# -gt 0 ]; then
{+args}  @units@="$*"
{+args}fi

#:each
while read -r @host@ _; do
  case "$@host@" in ''|'#'*) continue ;; esac
  for @unit@ in $@units@; do
    @state@=$(ssh -n ‹-q ¦›⟨+timeout|-o ConnectTimeout=‹4¦6¦10› ⟩"$@host@" systemctl is-active "$@unit@" 2> /dev/null)
    if [ "\${@state@:-?}" != active ]; then
      LOG "⟪state|x=$@host@|y=$@unit@|n=\${@state@:-?}⟫"
      @bad@=$(( @bad@ + 1 ))
    fi
  done
done < "$@list@"
{-quiet}LOG "⟪total|n=$@bad@⟫"
{+quiet}[ "$@bad@" -eq 0 ] || LOG "⟪total|n=$@bad@⟫"
{+exit}[ "$@bad@" -eq 0 ]
`,
    steps: ["more", "args", "timeout", "quiet", "exit"],
    isScheduled: true,
  },
  {
    id: "updates",
    tongue: "shell",
    trades: ["ops", "support"],
    names: {
      en: "pending-updates apt-status updates patch-list",
      es: "actualizaciones pendientes parches",
      pt: "atualizacoes pendentes remendos",
      fr: "mises-a-jour en-attente correctifs",
      de: "updates ausstehend paketstand",
    },
    what: {
      en: "(update|patch) list",
      es: "lista de actualizaciones",
      pt: "lista de atualizações",
      fr: "liste des mises à jour",
      de: "Update-Liste",
    },
    about: {
      en: "(lists|shows|counts) the (packages|updates) that (wait|are waiting) on each (host|server)",
      es: "(lista|muestra|cuenta) los paquetes pendientes (en cada servidor|de cada máquina)",
      pt: "(lista|mostra|conta) os pacotes pendentes (em cada servidor|de cada máquina)",
      fr: "(liste|montre|compte) les paquets en attente (sur chaque serveur|de chaque machine)",
      de: "(listet|zeigt|zählt) die (Pakete|Updates), die auf jedem (Server|Rechner) (warten|ausstehen)",
    },
    settings: `
list = "$(dirname "$0")/@=hostlist@"
form = ‹%-20s %s\\n¦%-24s %5s\\n¦%s\\t%s\\n¦%-16s %4s\\n›
{+only}only = ‹security¦-security¦bookworm-security›`,
    code: `
{+check}[ -r "$@list@" ] || DIE "⟪missing|x=$@list@⟫"
@total@=0
{+header}printf "$@form@" "⟪hostword⟫" "⟪countword⟫"

#:each
for @host@ in $(grep -v '^#' "$@list@" | ‹awk '{print $1}'¦cut -d' ' -f1›); do
  @n@=$(ssh -n ⟨+timeout|-o ConnectTimeout=‹5¦10› ⟩"$@host@" 'apt list --upgradable 2> /dev/null' | ⟨-only|grep -c upgradable)⟩⟨+only|grep upgradable | grep -c "$@only@")⟩
  printf "$@form@" "$@host@" "\${@n@:-?}"
  @total@=$(( @total@ + \${@n@:-0} ))
done
{+total}LOG "⟪total|n=$@total@⟫"
{+exit}[ "$@total@" -eq 0 ]
`,
    steps: ["check", "only", "header", "timeout", "total", "exit"],
    isScheduled: true,
  },
  {
    id: "reach",
    tongue: "shell",
    trades: ["ops", "support", "dev"],
    names: {
      en: "ports reach port-check can-we-reach net-check",
      es: "puertos alcance revisar-red",
      pt: "portas alcance ver-rede",
      fr: "ports acces verif-reseau",
      de: "ports erreichbar netz-pruefen",
    },
    what: {
      en: "port check",
      es: "revisión de puertos",
      pt: "verificação de portas",
      fr: "contrôle des ports",
      de: "Portprüfung",
    },
    about: {
      en: "(tries|checks) (from here|from {here}) whether the (ports|services) (we need|that matter) (answer|are open)",
      es: "(prueba|comprueba) (desde aquí|desde {here}) si (responden|están abiertos) los puertos (necesarios|que importan)",
      pt: "(testa|verifica) (daqui|a partir de {here}) se (respondem|estão abertas) as portas (necessárias|que interessam)",
      fr: "(essaie|vérifie) (d'ici|depuis {here}) si les ports (utiles|qui comptent) (répondent|sont ouverts)",
      de: "(probiert|prüft) (von hier|von {here}) aus, ob die (nötigen|wichtigen) Ports (antworten|offen sind)",
    },
    settings: `
wait = ⟦limit|‹2|5¦3|6¦1|3¦5|2›⟧
targets = "@=host@:22 @=host2@:‹22¦25¦443¦5432›⟨+more| @=host3@:‹443¦8080¦3306¦9100›⟩"`,
    code: `
@good@=0
@shut@=0
{+args}[ $# -eq 0 ] || @targets@="$*"

#:each
for @target@ in $@targets@; do
  @host@=\${@target@%%:*}
  @port@=\${@target@##*:}
  if timeout "$@wait@" bash -c "‹:¦true› > /dev/tcp/$@host@/$@port@" 2> /dev/null; then
    @good@=$(( @good@ + 1 ))
{-quiet}    LOG "⟪fine|x=$@host@|n=$@port@⟫"
  else
    @shut@=$(( @shut@ + 1 ))
    LOG "⟪unreached|x=$@host@:$@port@⟫"
  fi
done
LOG "⟪outof|x=$@good@|n=$(( @good@ + @shut@ ))⟫"
{+exit}exit "$@shut@"
`,
    steps: ["limit", "more", "args", "quiet", "exit"],
  },
];
