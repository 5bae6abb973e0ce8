import type { Job } from "../job.ts";

/** What answers, and how fast. None of it is for cron. */
export const LINKS: readonly Job[] = [
  {
    id: "tunnel",
    tongue: "shell",
    trades: ["ops", "dba", "dev"],
    names: ["tunnel", "tunnel-{host}", "fwd", "fwd-{host}", "port-{host}", "via-{host}"],
    about: {
      en: "forwards a port to {host}, so that I (can reach it from here|need no vpn for it)",
      es: "túnel a {host} para llegar al puerto desde aquí",
      pt: "túnel para {host} para chegar à porta daqui",
      fr: "tunnel vers {host} pour atteindre le port d'ici",
      de: "Tunnel zu {host}, damit ich von hier an den Port komme",
    },
    wants: "hosts",
    config: `
remote = "@=host@" ; host
port = @=port@ ; port
addr = "‹localhost¦127.0.0.1¦@=addr@›" ; host`,
    main: `
@pid@=$(pgrep -f "ssh.*-L $@port@:$@addr@:$@port@" || true)
@cmd@=$«1:-@=defword@»
case $@cmd@ in
  start‹|up¦|on¦|1›)
    [ -z "$@pid@" ] || DIE "⟪running|x=$@pid@⟫"
    ssh -f -N ‹-o ExitOnForwardFailure=yes ¦-o ServerAliveInterval=@=topn@ ¦›-L "$@port@:$@addr@:$@port@" "$@remote@"
    ;;
  stop‹|down¦|off¦›)
    [ -n "$@pid@" ] && kill $@pid@
    ;;
  *)
    ‹[ -n "$@pid@" ] && echo "⟪up|x=$@remote@⟫" || echo "⟪down|x=$@remote@⟫"¦if [ -n "$@pid@" ]; then
      echo "⟪running|x=$@pid@⟫"
    else
      echo "⟪down|x=$@remote@⟫"
    fi›
    ;;
esac`,
  },
  {
    id: "port-check",
    tongue: "bash",
    trades: ["ops", "dev", "support"],
    names: ["ports", "portcheck", "is-open", "tcpcheck", "knock-knock", "check-ports"],
    about: {
      en: "which (ports|services) answer from here, (no nmap needed|after firewall changes)",
      es: "qué puertos responden desde aquí, para después de tocar el firewall",
      pt: "que portas respondem daqui, para depois de mexer na firewall",
      fr: "quels ports répondent d'ici, pour après un changement de firewall",
      de: "welche Ports von hier aus antworten, nach Änderungen an der Firewall",
    },
    wants: "hosts",
    config: `
list = "@=hostports@" ; list
wait = ‹1¦2¦3¦4¦5› ; seconds`,
    main: String.raw`
@bad@=0
for @line@ in $@list@; do
  ‹@host@=$«@line@%%:*»
  @port@=$«@line@##*:»¦IFS=: read -r @host@ @port@ <<< "$@line@"›
  if timeout "$@wait@" bash -c "exec 3<> /dev/tcp/$@host@/$@port@" 2>/dev/null; then
    printf '%-‹18¦22¦26›s %5s  %s\n' "$@host@" "$@port@" "‹ok¦open¦yes¦+›"
  else
    printf '%-‹18¦22¦26›s %5s  %s\n' "$@host@" "$@port@" "‹--¦closed¦no¦FAIL›"
    (( @bad@ += 1 ))
  fi
done
‹exit $(( @bad@ > 0 ))¦if (( @bad@ > 0 )); then
  LOG "⟪failed_n|n=$@bad@⟫"
fi¦[ $@bad@ -eq 0 ]›`,
  },
  {
    id: "host-ports",
    tongue: "python",
    trades: ["ops", "dev", "dba"],
    names: ["check_hosts", "hostcheck", "probe", "answer_times", "tcp_ping", "latency"],
    about: {
      en: "how (fast|quickly) the (others|hosts) answer on their ports",
      es: "cuánto tardan en responder los demás equipos",
      pt: "quanto demoram a responder as outras máquinas",
      fr: "en combien de temps les autres machines répondent",
      de: "wie schnell die anderen auf ihren Ports antworten",
    },
    wants: "hosts",
    config: `
wait = ‹1.5¦2¦3¦2.5¦4› ; seconds
tries = @=small@ ; tries`,
    main: `
@hosts@ = {
@=pyhosts@
}

@bad@ = 0
for @host@, (@addr@, @port@) in @hosts@.items():
    @list@ = []
    for _ in range(@tries@):
        @begin@ = time.time()
        try:
            socket.create_connection((@addr@, @port@), timeout=@wait@).close()
        except OSError as @rc@:
            LOG(F"⟪failed|x={@host@}⟫ ({@rc@})")
            @bad@ += 1
            break
        @list@.append((time.time() - @begin@) * 1000)
    ‹if @list@:
        LOG(F"{@host@:<‹16¦20¦24›} {min(@list@):6.1f} {max(@list@):6.1f} ms")¦else:
        LOG(F"{@host@:<‹16¦20¦24›} {sum(@list@) / len(@list@):6.1f} ms")›
‹sys.exit(1 if @bad@ else 0)¦sys.exit(@bad@ > 0)¦if @bad@:
    DIE(F"⟪failed_n|n={@bad@}⟫")›`,
  },
  {
    id: "clock-check",
    tongue: "shell",
    trades: ["ops", "support"],
    names: ["clocks", "time-diff", "timecheck", "skew", "drift-clock"],
    about: {
      en: "are the clocks (of the others|everywhere) right, (compared with|against) this one",
      es: "mira si los relojes de los demás van bien comparados con este",
      pt: "vê se os relógios das outras estão certos em relação a este",
      fr: "vérifie que les horloges des autres sont à l'heure par rapport à celle-ci",
      de: "gehen die Uhren der anderen richtig, verglichen mit dieser hier",
    },
    wants: "hosts",
    config: `
hosts = "@=hosts@" ; hosts
limit = ‹1¦2¦3¦5¦10› ; seconds`,
    main: `
for @host@ in $@hosts@; do
  @fresh@=$(ssh -n -o ConnectTimeout=@=secs@ "$@host@" date +%s) || continue
  @value@=$(($(date +%s) - @fresh@))
  ‹[ $@value@ -lt 0 ] && @value@=$((-@value@))¦@value@=$«@value@#-»›
  if [ $@value@ -gt $@limit@ ]; then
    LOG "⟪late|x=$@host@|n=$@value@⟫"
  ‹else
    LOG "⟪fine|x=$@host@⟫"
  fi¦fi›
done`,
  },
];
