import { type Job, TECHNICAL } from "../job.ts";

/** Work on other machines. None of it is for cron. */
export const HOSTS: readonly Job[] = [
  {
    id: "ping-all",
    tongue: "shell",
    trades: TECHNICAL,
    names: ["pingall", "ping-hosts", "up", "reachable", "are-they-up", "pinger", "whos-up"],
    about: {
      en: "(quick look|one look) (which|whether all) of the (boxes|machines) (answer|are up)",
      es: "mira rápido qué máquinas responden",
      pt: "vê depressa que máquinas respondem",
      fr: "regarde vite quelles machines répondent",
      de: "kurz schauen, welche Kisten antworten",
    },
    wants: "hosts",
    config: `
hosts = "@=hosts@" ; hosts
wait = @=secs@ ; seconds`,
    main: String.raw`
@bad@=0
for @host@ in $@hosts@; do
  if ping -c ‹1¦2¦3› -W "$@wait@" "$@host@" >/dev/null 2>&1; then
    ‹echo "⟪up|x=$@host@⟫"¦printf '%-‹12¦16¦20›s ok\n' "$@host@"›
  else
    ‹echo "⟪down|x=$@host@⟫"¦printf '%-‹12¦16¦20›s %s\n' "$@host@" "⟪down|x=$@host@⟫"›
    @bad@=$((@bad@ + 1))
  fi
done
‹exit $@bad@¦[ $@bad@ -eq 0 ] || DIE "⟪failed_n|n=$@bad@⟫"¦if [ "$@bad@" -gt 0 ]; then
  LOG "⟪failed_n|n=$@bad@⟫"
  exit 1
fi›`,
  },
  {
    id: "run-everywhere",
    tongue: "bash",
    trades: ["ops", "dba", "dev"],
    names: ["onall", "everywhere", "ssh-all", "each-host", "fanout", "run-on-all", "forall"],
    about: {
      en: "runs (one|the same) command on (all of them|every box), one after the other",
      es: "ejecuta la misma orden en todas las máquinas, una tras otra",
      pt: "corre o mesmo comando em todas as máquinas, uma a uma",
      fr: "lance la même commande sur toutes les machines, l'une après l'autre",
      de: "führt einen Befehl auf allen Rechnern aus, der Reihe nach",
    },
    wants: "hosts",
    config: `
hosts = "@=hosts@" ; hosts
user = "‹@=user@¦root¦admin¦deploy›" ; user
wait = @=secs@ ; seconds`,
    main: `
[ $# -gt 0 ] || DIE "⟪usage|x=‹$0¦@=prog@› ‹command¦cmd¦'uptime'¦'uname -r'›⟫"
@bad@=()
for @host@ in $@hosts@; do
  echo "‹==¦--¦###¦>>>› $@host@"
  ‹if ! ssh -o ConnectTimeout=$@wait@ -o BatchMode=yes "$@user@@$@host@" "$*"; then
    @bad@+=("$@host@")
  fi¦ssh -n -o BatchMode=yes -o ConnectTimeout="$@wait@" -l "$@user@" "$@host@" "$@" 2>&1 | sed "s/^/  /"
  [ $«PIPESTATUS[0]» -eq 0 ] || @bad@+=("$@host@")¦timeout $((@wait@ * 2)) ssh -n -l "$@user@" "$@host@" "$@" || @bad@+=("$@host@")›
done
‹
#:summary
if [ $«#@bad@[@]» -gt 0 ]; then
  echo "⟪failed|x=$«@bad@[*]»⟫" >&2
  exit $«#@bad@[@]»
fi¦[ $«#@bad@[@]» -eq 0 ] || DIE "⟪failed|x=$«@bad@[*]»⟫"›`,
  },
  {
    id: "push-file",
    tongue: "shell",
    trades: ["ops", "dba", "dev"],
    names: ["push", "push-file", "distribute", "copy-to-all", "scpall", "spread"],
    about: {
      en: "(puts|copies) a file to the same place on the others",
      es: "copia un fichero al mismo sitio en las demás máquinas",
      pt: "copia um ficheiro para o mesmo sítio nas outras máquinas",
      fr: "copie un fichier au même endroit sur les autres machines",
      de: "kopiert eine Datei an dieselbe Stelle auf den anderen",
    },
    wants: "hosts",
    config: `
hosts = "@=hosts@" ; hosts
user = "‹@=user@¦root¦admin›" ; user`,
    main: `
@file@=$«1:-»
[ -n "$@file@" ] || DIE "⟪usage|x=$0 ‹file¦path¦/etc/hosts¦FILE›⟫"
[ -r "$@file@" ] || DIE "⟪missing|x=$@file@⟫"
‹case "$@file@" in
  /*) ;;
  *) @file@="$(pwd)/$@file@" ;;
esac¦@file@=$(readlink -f "$@file@")¦@file@=$(realpath "$@file@")›
for @host@ in $@hosts@; do
  ‹scp -‹pq¦q¦p› "$@file@" "$@user@@$@host@:$@file@" && echo "⟪up|x=$@host@⟫" || echo "⟪failed|x=$@host@⟫"¦#:same
  @old@=$(ssh -n "$@user@@$@host@" "md5sum < '$@file@'" 2>/dev/null)
  if [ "$@old@" = "$(md5sum < "$@file@")" ]; then
    LOG "⟪fine|x=$@host@⟫"
    continue
  fi
  if scp -‹pq¦q¦p› "$@file@" "$@user@@$@host@:$@file@"; then
    LOG "⟪copied|x=$@file@|y=$@host@⟫"
  else
    LOG "⟪failed|x=$@host@⟫"
  fi›
done`,
  },
  {
    id: "pull-folder",
    tongue: "shell",
    trades: TECHNICAL,
    names: ["pull-{host}", "fetch-{host}", "sync-{host}", "get-{host}", "{host}-pull", "from-{host}"],
    about: {
      en: "(fetches|pulls) {path} from {host}",
      es: "(trae|baja) {path} de {host}",
      pt: "(traz|puxa) {path} de {host}",
      fr: "(récupère|rapatrie) {path} depuis {host}",
      de: "(holt|zieht) {path} von {host}",
    },
    wants: "hosts",
    config: `
remote = "@=host@" ; host
src = "@=rpath@" ; folder
dst = "@=h@/@=bdir@/@=host@" ; copies`,
    main: `
mkdir -p "$@dst@"
#:reachable
‹ping -c1 -W@=secs@ "$@remote@" >/dev/null 2>&1 || DIE "⟪down|x=$@remote@⟫"¦ssh -o ConnectTimeout=@=secs@ "$@remote@" true || DIE "⟪down|x=$@remote@⟫"¦~›
‹rsync -‹av¦a¦az¦avz¦rltv› ‹--delete ¦--exclude '*.@=junk@' ¦¦--bwlimit=@=mb@00 ›"$@remote@:$@src@/" "$@dst@/"
@rc@=$?
[ $@rc@ -eq 0 ] || DIE "⟪failed|x=$@remote@⟫ ($@rc@)"¦if ! rsync -‹av¦a¦az¦avz¦rltv› ‹--partial ¦--exclude='*.@=junk@' ¦¦--timeout=@=topn@ ›"$@remote@:$@src@/" "$@dst@/"; then
  DIE "⟪failed|x=$@remote@⟫"
fi¦ssh "$@remote@" "tar czf - -C '$@src@' ." | tar xzf - -C "$@dst@" || DIE "⟪failed|x=$@remote@:$@src@⟫"›
LOG "⟪copied|x=$@remote@:$@src@|y=$@dst@⟫"
‹du -sh "$@dst@"¦find "$@dst@" -type f | wc -l¦~›`,
  },
  {
    id: "hosts-list",
    tongue: "python",
    trades: ["ops", "dev"],
    names: ["mkhosts", "hosts_lines", "inventory", "ssh_config", "make_ssh_config", "gen_hosts"],
    about: {
      en: "(writes|prints) the lines for ~/.ssh/config (from one list|so that I type less)",
      es: "escribe las líneas para ~/.ssh/config a partir de una lista",
      pt: "escreve as linhas para ~/.ssh/config a partir de uma lista",
      fr: "écrit les lignes pour ~/.ssh/config à partir d'une liste",
      de: "schreibt die Zeilen für ~/.ssh/config aus einer Liste",
    },
    wants: "hosts",
    config: `
user = "‹@=user@¦root¦admin›" ; user
wait = @=secs@ ; seconds`,
    main: String.raw`
@hosts@ = {
@=pyhosts@
}

@seen@ = set()
for @name@, (@addr@, @port@) in sorted(@hosts@.items()):
    if @addr@ in @seen@:
        DIE(F"⟪twice|x={@addr@}⟫")
    @seen@.add(@addr@)
    ‹print(F"Host {@name@}")
    print(F"    HostName {@addr@}")
    print(F"    User {@user@}")¦@line@ = [F"Host {@name@}", F"    HostName {@addr@}", F"    User {@user@}"]
    print("\n".join(@line@))¦print(F"Host {@name@}\n\tHostName {@addr@}\n\tUser {@user@}")›
    ‹if @port@ != 22:
        print(F"    Port {@port@}")¦~›
    ‹print(F"    ConnectTimeout {@wait@}")¦~¦print("    ForwardAgent no")›
    print()`,
  },
  {
    id: "same-everywhere",
    tongue: "bash",
    trades: ["ops", "dba"],
    names: ["compare-hosts", "same", "drift", "versions", "diff-hosts", "whats-different"],
    about: {
      en: "(compares|checks) one file (on all boxes|everywhere), (shows|tells) who (has another one|is different)",
      es: "compara un fichero en todas las máquinas y dice cuál es distinto",
      pt: "compara um ficheiro em todas as máquinas e diz qual é diferente",
      fr: "compare un fichier sur toutes les machines, dit laquelle diffère",
      de: "vergleicht eine Datei auf allen Rechnern, zeigt wer abweicht",
    },
    wants: "hosts",
    config: `
hosts = "@=hosts@" ; hosts
file = "@=etcfile@" ; input`,
    main: `
‹@file@=$«1:-$@file@»
¦›@old@=$(md5sum < "$@file@" | cut -c1-32)
@n@=0
for @host@ in $@hosts@; do
  @fresh@=$(ssh -n -o BatchMode=yes "$@host@" "md5sum < $@file@" 2>/dev/null | cut -c1-32)
  ‹if [ -z "$@fresh@" ]; then
    LOG "⟪down|x=$@host@⟫"
  elif [ "$@fresh@" != "$@old@" ]; then
    LOG "⟪differs|x=$@host@:$@file@⟫"
    ‹diff <(ssh -n "$@host@" cat "$@file@") "$@file@"¦~›
    @n@=$((@n@ + 1))
  fi¦case "$@fresh@" in
    "$@old@") echo "⟪fine|x=$@host@⟫" ;;
    "") echo "⟪down|x=$@host@⟫" ;;
    *)
      echo "⟪differs|x=$@host@⟫"
      (( @n@ += 1 ))
      ;;
  esac›
done
‹echo "⟪changed|n=$@n@|x=$@file@⟫"¦exit $@n@¦[ "$@n@" -eq 0 ] && LOG "⟪fine|x=$@file@⟫"›`,
  },
];
