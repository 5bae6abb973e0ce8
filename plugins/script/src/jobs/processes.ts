import { type Job, TECHNICAL } from "../job.ts";

/** What runs, and how hard. */
export const PROCESSES: readonly Job[] = [
  {
    id: "load-log",
    tongue: "shell",
    trades: ["ops", "dba", "support"],
    names: ["loadlog", "load-history", "memlog", "vitals", "sample-load", "pulse", "mini-sar"],
    about: {
      en: "load and memory, one line (a run|each time), for when somebody asks (what happened at night|why it was slow)",
      es: "carga y memoria, una línea cada vez, por si preguntan por qué iba lento",
      pt: "carga e memória, uma linha de cada vez, para quando perguntam porque estava lento",
      fr: "charge et mémoire, une ligne à chaque fois, pour quand on demande pourquoi ça ramait",
      de: "Last und Speicher, eine Zeile je Lauf, falls einer fragt, warum es langsam war",
    },
    config: `
out = "@=h@/@=csvname@" ; file
keep = @=manylines@ ; lines`,
    main: String.raw`
@stamp@=$(date +@=timefmt@)
‹read -r @load@ _ @value@ _ < /proc/loadavg¦@load@=$(cut -d' ' -f‹1¦2¦1,2› /proc/loadavg)¦@load@=$(awk '{print $‹1¦2›}' /proc/loadavg)›
‹@mem@=$(awk '/MemAvailable/ {print int($2 / 1024)}' /proc/meminfo)¦@mem@=$(free -m | awk '/^Mem/ {print $7}')¦@mem@=$(grep MemAvailable /proc/meminfo | tr -dc 0-9)›
‹@n@=$(ls -d /proc/[0-9]* | wc -l)
echo "$@stamp@@=colsep@$@load@@=colsep@$@mem@@=colsep@$@n@" >> "$@out@"¦echo "$@stamp@@=colsep@$@load@@=colsep@$@mem@" >> "$@out@"¦printf '%s@=colsep@%s@=colsep@%s\n' "$@stamp@" "$@load@" "$@mem@" >> "$@out@"›

#:trim
‹if [ "$(wc -l < "$@out@")" -gt "$@keep@" ]; then
  tail -n "$@keep@" "$@out@" > "$@out@.@=oldext@" && mv "$@out@.@=oldext@" "$@out@"
fi¦@size@=$(wc -l < "$@out@")
if [ "$@size@" -gt $((@keep@ + @=topn@)) ]; then
  sed -i "1,$((@size@ - @keep@))d" "$@out@"
fi›`,
  },
  {
    id: "top-memory",
    tongue: "shell",
    trades: TECHNICAL,
    names: ["topmem", "who-eats-ram", "memhogs", "pstop", "eaters", "rss"],
    about: {
      en: "who (eats|takes|uses) the memory (here|right now|on this box)",
      es: "quién se come la memoria",
      pt: "quem come a memória",
      fr: "qui mange la mémoire",
      de: "wer hier den Speicher frisst",
    },
    config: `
top = @=few@ ; lines
user = "‹¦@=user@¦root¦www-data›" ; user`,
    main: String.raw`
echo "⟪heading|x=$(hostname)⟫"
if [ -n "$@user@" ]; then
  @list@="-u $@user@"
else
  @list@="-e"
fi
#:memory
ps $@list@ -o ‹rss=,pid=,user=,comm=¦rss=,user=,pid=,args=¦rss=,pcpu=,user=,comm=› | sort -‹rn¦nr¦k1,1nr› | head -n "$@top@" | ‹while read -r @mem@ @rest@; do
  printf '%6d MB  %s\n' $((@mem@ / 1024)) "$@rest@"
done¦awk '{printf "%‹7¦8¦9›.1f MB ", $1 / 1024; $1 = ""; print}'¦cut -c 1-@=width@›
echo
‹free -‹m¦h›¦grep -E 'Mem(Total|Available)|Swap' /proc/meminfo¦uptime
free -‹m¦h› | head -2›`,
  },
  {
    id: "service-check",
    tongue: "shell",
    trades: ["ops", "dba", "support"],
    names: ["svc-check", "alive", "running", "check-daemons", "services", "is-it-up", "procwatch"],
    about: {
      en: "are the (daemons|services) (there|alive|running) that should be",
      es: "mira si los servicios que tienen que estar, están",
      pt: "vê se os serviços que têm de estar, estão",
      fr: "vérifie que les services qui doivent tourner tournent",
      de: "schaut, ob die Dienste laufen, die laufen sollen",
    },
    rhythm: "often",
    config: `
svcs = "@=svcs@" ; services
log = "@=h@/@=logname@" ; log`,
    main: `
@bad@=‹""¦0›
for @svc@ in $@svcs@; do
  if ‹pgrep -x "$@svc@" >/dev/null¦pgrep -x "$@svc@" > /dev/null 2>&1¦pidof "$@svc@" >/dev/null¦ps -e -o comm= | grep -qx "$@svc@"›; then
    ‹continue¦:¦[ -t 1 ] && echo "⟪fine|x=$@svc@⟫"›
  else
    echo "$(date +@=timefmt@) ⟪down|x=$@svc@⟫" >> "$@log@"
    @bad@="$@bad@ $@svc@"
  fi
done
‹[ -s "$@log@" ] && tail -n @=lines@ "$@log@" > "$@log@.$$" && mv "$@log@.$$" "$@log@"
¦›#:quiet
if [ -t 1 ] && [ -n "$@bad@" ]; then
  echo "⟪down|x=$@bad@⟫"
fi
exit 0`,
  },
  {
    id: "uptime-note",
    tongue: "bash",
    trades: ["ops", "support"],
    names: ["motd-me", "whatsup", "hello", "status", "box-info", "sysinfo", "about-this-box"],
    about: {
      en: "what I want to (see|know) when I log in (somewhere|here)",
      es: "lo que quiero ver al entrar en un equipo",
      pt: "o que quero ver quando entro numa máquina",
      fr: "ce que je veux voir en arrivant sur une machine",
      de: "was ich beim Anmelden sehen will",
    },
    config: `
top = @=few@ ; lines
limit = @=pct@ ; percent`,
    main: String.raw`
‹echo "== $(hostname)  $(uptime -p)"¦printf '%s  %s\n' "$(hostname)" "$(uptime)"¦echo "$(hostname): $(uptime | sed 's/.*up/up/')"›
‹. /etc/os-release
echo "   $PRETTY_NAME, $(uname -r)"¦uname -srm¦echo "kernel $(uname -r), $(nproc) cpu"›
echo
#:disks
‹df -h -l -x tmpfs | awk 'NR > 1 {print "  ", $5, $6}' | sort -rn | head -n $@top@¦df -P -l | awk -v m="$@limit@" 'NR > 1 && $5 + 0 > m {print "  full:", $6, $5}'›
#:memory
‹free -m | awk '/^Mem/ {printf "  mem %d of %d MB\n", $3, $2}'¦awk '/MemAvailable/ {printf "  %d MB ram left\n", $2 / 1024}' /proc/meminfo›
‹@n@=$(who | wc -l)
if (( @n@ > 1 )); then
  echo "⟪total|n=$@n@ login⟫"
  who | awk '{print "  ", $1, $5}'
fi¦who -u | head -n $@top@¦last -n $@top@ 2>/dev/null | head -n $@top@›
‹if [ -f /var/run/reboot-required ]; then
  echo "⟪reboot|x=$(hostname)⟫"
fi¦~›`,
  },
  {
    id: "updates-pending",
    tongue: "shell",
    trades: ["ops", "support", "dba"],
    names: ["updates", "apt-pending", "whats-new", "need-patch", "upgradable", "patchlist"],
    about: {
      en: "how many (packages|updates) are waiting, (nothing is installed|only looks)",
      es: "cuántas actualizaciones hay pendientes, no instala nada",
      pt: "quantas atualizações estão pendentes, não instala nada",
      fr: "combien de mises à jour en attente, n'installe rien",
      de: "wie viele Updates offen sind, installiert nichts",
    },
    config: `
out = "@=h@/@=listname@" ; file
limit = @=few@ ; packages`,
    main: `
‹command -v apt >/dev/null || exit 0
¦[ -x /usr/bin/apt ] || exit 0
¦which apt > /dev/null || DIE "⟪missing|x=apt⟫"
¦¦›@list@=$(apt list --upgradable 2>/dev/null | ‹grep / ¦tail -n +2 ¦grep upgradable ›| cut -d/ -f1)
@n@=$(echo "$@list@" | grep -c . || true)
#:keep
{
  date +@=timefmt@
  echo "$@list@"
  ‹[ -f /var/run/reboot-required ] && echo "⟪reboot|x=$(hostname)⟫"
  true¦echo "total: $@n@"¦true›
} > "$@out@"
if [ "$@n@" -gt "$@limit@" ]; then
  LOG "⟪pending|n=$@n@⟫"
‹  echo "$@list@" | ‹grep -E '^(linux-image|openssl|libc6|openssh)'¦head -n @=few@› || true
¦›fi`,
  },
  {
    id: "who-was-here",
    tongue: "shell",
    trades: ["ops", "support"],
    names: ["logins", "who-was-here", "last-logins", "visitors", "lastweek", "sessions"],
    about: {
      en: "who (logged in|was on this box) lately, and from where",
      es: "quién ha entrado últimamente y desde dónde",
      pt: "quem entrou ultimamente e de onde",
      fr: "qui s'est connecté récemment et d'où",
      de: "wer sich zuletzt angemeldet hat und von wo",
    },
    config: `
top = @=topn@ ; lines
user = "‹reboot¦root¦backup¦@=user@›" ; user`,
    main: String.raw`
echo "⟪heading|x=$(hostname)⟫"
last -‹w¦wi¦i› 2>/dev/null | grep -v ‹"^$@user@"¦-e "^$@user@" -e wtmp¦"^$@user@ "› | awk '‹NF¦NF > 4¦$3 != ""› {print $1, $3}' | sort | uniq -c | sort -rn | head -n "$@top@"
‹
#:never
lastlog 2>/dev/null | grep -v 'Never' | tail -n +2 | cut -c 1-@=width@¦
getent passwd | awk -F: '$3 >= 1000 && $3 < 60000 {print $1}' | while read -r @name@; do
  @n@=$(last "$@name@" 2>/dev/null | grep -c "^$@name@")
  printf '%-‹12¦14¦16›s %4d\n' "$@name@" "$@n@"
done¦~›`,
  },
];
