import type { Theme } from "./theme.ts";

/** Looking after hosts: logs, accounts, releases. */
export const HOSTS: readonly Theme[] = [
  {
    id: "logs",
    tongue: "shell",
    trades: ["ops", "dev", "support"],
    names: {
      en: "log-errors scan-logs error-digest grep-logs",
      es: "errores-log revisar-logs resumen-errores",
      pt: "erros-log ver-logs resumo-erros",
      fr: "erreurs-log lire-logs bilan-erreurs",
      de: "log-fehler logs-lesen fehlerliste",
    },
    what: {
      en: "(error|log) digest",
      es: "resumen de errores",
      pt: "resumo dos erros",
      fr: "bilan des erreurs",
      de: "Fehlerübersicht",
    },
    about: {
      en: "(sums up|counts|digests) the (errors|warnings) (in|from) the logs of {project}",
      es: "(resume|cuenta|agrupa) los errores (en|de) los registros de {project}",
      pt: "(resume|conta|agrupa) os erros (nos|dos) registos do {project}",
      fr: "(résume|compte|regroupe) les erreurs (dans les|des) journaux de {project}",
      de: "(zählt die Fehler in|sammelt die Fehler aus|sucht die Fehler in) den Logs von {project}",
    },
    settings: `
dir = @=logdir@
words = ‹error|fatal¦ERROR|FATAL|panic¦error|timeout¦ERR|CRIT|traceback›
most = ⟦limit|‹10|20¦20|10¦15|25¦8|12›⟧
{+mail}mail = @=mail@`,
    code: `
{+check}[ -d "$@dir@" ] || DIE "⟪missing|x=$@dir@⟫"
{+args}[ $# -eq 0 ] || @dir@=$1
#:find
@hits@=$(find "$@dir@" -name '‹*.log¦*.log*¦*.out¦*.err›' -mtime ‹-1¦-2¦-7› -exec grep -hiE "$@words@" {} + |
  sed -E 's/[0-9]{2,}/N/g' | sort | uniq -c | sort -rn | head -n "$@most@")
⟨+quiet|[ -n "$@hits@" ] || exit 0⟩
{-mail}printf '%s\\n' "$@hits@"
{+mail}printf '%s\\n' "$@hits@" | mail -s "⟪full|x=@=proj@⟫" "$@mail@"
{+compress}find "$@dir@" -name '*.log.*' ! -name '*.gz' -mtime ‹+3¦+7¦+14› -exec gzip -‹6¦9› {} +
`,
    steps: ["check", "args", "limit", "quiet", "mail", "compress"],
    isScheduled: true,
  },
  {
    id: "accounts",
    tongue: "shell",
    trades: ["ops", "hr", "support"],
    names: {
      en: "accounts who-has-login list-logins account-review",
      es: "cuentas quien-entra revisar-cuentas",
      pt: "contas quem-entra ver-contas",
      fr: "comptes qui-entre revue-comptes",
      de: "konten wer-darf konten-liste",
    },
    what: {
      en: "(account|login) (list|review)",
      es: "(lista|revisión) de cuentas",
      pt: "(lista|revisão) de contas",
      fr: "(liste|revue) des comptes",
      de: "Kontenliste",
    },
    about: {
      en: "(lists|shows) who (can log in|has an account) (on our hosts|where), for (the audit|{who})",
      es: "(lista|muestra) quién (puede entrar|tiene cuenta) (en cada servidor|y dónde), para (la auditoría|{who})",
      pt: "(lista|mostra) quem (pode entrar|tem conta) (em cada servidor|e onde), para (a auditoria|{who})",
      fr: "(liste|montre) qui (peut se connecter|a un compte) (sur chaque serveur|et où), pour (l'audit|{who})",
      de: "(listet|zeigt), wer (sich anmelden darf|ein Konto hat) (und wo|auf welchem Rechner), für (die Prüfung|{who})",
    },
    settings: `
list = "$(dirname "$0")/@=hostlist@"
first = ‹1000¦500¦1001›
{+exclude}skip = ‹nobody|nfsnobody¦deploy|backup¦ansible|nobody¦test|nobody›`,
    code: `
{+header}LOG "⟪hostword⟫;⟪userword⟫"
while read -r @host@ _; do
  case "$@host@" in ''|'#'*) continue ;; esac
  #:each
  @users@=$(ssh -n ⟨+timeout|-o ConnectTimeout=‹5¦10› ⟩"$@host@" getent passwd) || { LOG "⟪unreached|x=$@host@⟫" >&2; ⟨+exit|@bad@=1; ⟩continue; }
  printf '%s\\n' "$@users@" | awk -F: -v h="$@host@" -v @max@="$@first@" '$3 >= @max@ && $7 !~ /(nologin|false)$/ { print h ";" $1 }'⟨+exclude| | grep -Ev ";($@skip@)$"⟩
done < "$@list@"⟨+sort| | sort -t';' -k‹2¦2,2 -k1,1›⟩
{+exit}exit "\${@bad@:-0}"
`,
    steps: ["header", "timeout", "exclude", "sort", "exit"],
  },
  {
    id: "deploy",
    tongue: "shell",
    trades: ["dev", "ops"],
    names: {
      en: "deploy release roll-out ship put-live",
      es: "desplegar publicar poner-en-marcha",
      pt: "publicar instalar por-em-producao",
      fr: "deployer livrer mise-en-ligne",
      de: "ausrollen einspielen freigeben",
    },
    what: {
      en: "(deploy|release) script",
      es: "(despliegue|publicación)",
      pt: "(publicação|instalação)",
      fr: "(livraison|mise en ligne)",
      de: "(Einspielen|Ausrollen)",
    },
    about: {
      en: "(puts {project} on|brings {project} to|ships {project} to) {host}(, and back again when it does not start|)",
      es: "(lleva|pone|publica) {project} en {host}(, y vuelve atrás si no arranca|)",
      pt: "(leva|põe|publica) o {project} em {host}(, e volta atrás se não arrancar|)",
      fr: "(met|livre|installe) {project} sur {host}(, et revient en arrière s'il ne démarre pas|)",
      de: "(bringt {project} auf {host}|spielt {project} auf {host} ein)(, und zurück, wenn es nicht startet|)",
    },
    settings: `
target = ⟨-args|@=host@⟩⟨+args|"\${1:-@=host@}"⟩
base = @=opt@
unit = @=appunit@
keep = ⟦keep|‹3|5¦5|3¦10|4¦2|6›⟧`,
    code: `
@stamp@=$(date ‹+%Y%m%d%H%M¦+%y%m%d-%H%M¦+%s›)
@new@="$@base@/@=reldir@/$@stamp@"
{+cleantree}‹git diff --quiet¦[ -z "$(git status --porcelain)" ]› || DIE "⟪unclean⟫"

#:send
ssh "$@target@" mkdir -p "$@new@"
rsync -a ‹--exclude .git ¦--exclude=.git --exclude=.env ¦--filter=':- .gitignore' ›./ "$@target@:$@new@/"
{+settings}ssh "$@target@" "cp $@base@/shared/‹.env¦settings.ini¦local.conf› $@new@/"
#:switch
@old@=$(ssh "$@target@" readlink "$@base@/current")
ssh "$@target@" "ln -sfn $@new@ $@base@/current && sudo systemctl restart $@unit@"
{+restart}sleep ‹2¦3¦5¦8›
{+restart}if ! ssh "$@target@" systemctl -q is-active "$@unit@"; then
{+restart}  ssh "$@target@" "ln -sfn $@old@ $@base@/current && sudo systemctl restart $@unit@"
{+restart}  DIE "⟪failed|x=$@unit@⟫"
{+restart}fi
{-restart}LOG "⟪was|x=$@old@⟫"
{+clean}#:old
{+clean}ssh "$@target@" "cd $@base@/@=reldir@ && ls -1t | tail -n +$(( @keep@ + 1 )) | xargs -r rm -rf"
LOG "⟪done|x=$@unit@⟫"
`,
    steps: ["cleantree", "args", "settings", "restart", "clean", "keep"],
  },
];
