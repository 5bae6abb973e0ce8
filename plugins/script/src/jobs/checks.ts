import { type Job, OFFICE } from "../job.ts";

/** Looking after odds and ends. */
export const CHECKS: readonly Job[] = [
  {
    id: "to-utf8",
    tongue: "python",
    trades: ["finance", "support", "dba", "dev", "sales"],
    names: ["to_utf8", "fix_encoding", "umlauts", "recode", "unlatin", "fix_accents"],
    about: {
      en: "(turns|converts) (old|latin-1) (exports|files) into utf-8, (a copy of each stays|keeps the old one)",
      es: "pasa exportaciones latin-1 a utf-8 para que salgan bien las tildes",
      pt: "passa exportações latin-1 para utf-8 para os acentos saírem bem",
      fr: "convertit les exports latin-1 en utf-8 pour que les accents passent",
      de: "macht aus latin-1-Exporten utf-8, damit die Umlaute stimmen",
    },
    config: `
root = @=py:from:texts@ ; folder
code = "‹latin-1¦cp1252¦iso-8859-15¦iso-8859-1›" ; encoding`,
    main: `
@n@ = 0
for @name@ in sorted(os.listdir(@root@)):
    if not @name@.endswith((‹".csv", ".txt"¦".txt", ".csv", ".tsv"¦".csv", ".asc"¦".csv", ".xml"›)):
        continue
    @file@ = os.path.join(@root@, @name@)
    with open(@file@, "rb") as @fh@:
        @text@ = @fh@.read()
    try:
        @text@.decode("utf-8")
        continue
    except UnicodeDecodeError:
        pass
    #:keep_old
    os.rename(@file@, @file@ + ".@=oldext@")
    with open(@file@, "w", encoding="utf-8"‹, newline=""¦›) as @fh@:
        @fh@.write(@text@.decode(@code@))
    @n@ += 1
    LOG(F"⟪done|x={@name@}⟫")
LOG(F"⟪count|n={@n@}|x={@root@}⟫")`,
  },
  {
    id: "work-hours",
    tongue: "python",
    trades: [...OFFICE, "dev", "support"],
    names: ["hours_sum", "weekhours", "overtime", "timesum", "sum_hours", "worked"],
    about: {
      en: "(adds up|sums|counts) the hours of my (timesheet|list) (by week|per week|week by week)( with overtime|)",
      es: "(suma|cuenta) las horas de mi (hoja|lista) por (semana|semanas)( y lo que sobra|)",
      pt: "(soma|conta) as horas da minha (folha|lista) por (semana|semanas)( e o que sobra|)",
      fr: "(additionne|compte) les heures de ma (feuille|liste) par semaine( et ce qui dépasse|)",
      de: "(zählt|rechnet) die Stunden aus (meinem Stundenzettel|meiner Liste) je Woche zusammen(, mit Überstunden|)",
    },
    config: `
file = @=py:from:list@ ; input
limit = ‹35¦37.5¦38¦38.5¦39¦40¦36¦32› ; hours`,
    main: String.raw`
@sum@ = collections.defaultdict(float)
if not os.path.exists(@file@):
    DIE(F"⟪missing|x={@file@}⟫")
with open(@file@) as @fh@:
    for @line@ in @fh@:
        #:line_form
        @value@ = re.match(r"(\d{4}-\d\d-\d\d)\s+(\d+):(\d\d)\s*‹-¦to¦,¦;›\s*(\d+):(\d\d)", @line@)
        if not @value@:
            continue
        @key@ = datetime.datetime.strptime(@value@.group(1), "%Y-%m-%d").strftime("%G-‹W¦KW¦S¦›%V")
        @begin@, @took@, @old@, @fresh@ = [int(@piece@) for @piece@ in @value@.groups()[1:]]
        @sum@[@key@] += (@old@ * 60 + @fresh@ - @begin@ * 60 - @took@) / 60

for @key@ in sorted(@sum@)‹[-@=few@:]¦›:
    print(F"{@key@}  {@sum@[@key@]:6.2f}  {@sum@[@key@] - @limit@:+.2f}")
print(F"⟪total|n={sum(@sum@.values()):.1f}⟫")`,
  },
  {
    id: "accounts-list",
    tongue: "python",
    trades: ["ops", "support", "hr"],
    names: ["accounts", "who_has_access", "passwd_report", "list_users", "user_audit"],
    about: {
      en: "who has an account (here|on this box), (with shell and home|for the yearly review)",
      es: "quién tiene cuenta en este equipo, para la revisión anual",
      pt: "quem tem conta nesta máquina, para a revisão anual",
      fr: "qui a un compte sur cette machine, pour la revue annuelle",
      de: "wer hier ein Konto hat, für die jährliche Prüfung",
    },
    config: `
out = @=py:csvname@ ; file
lowest = ‹1000¦999¦500¦1000¦1000› ; uid`,
    main: String.raw`
@rows@ = []
with open("/etc/passwd") as @fh@:
    for @line@ in @fh@:
        @user@, _, @uid@, _, @name@, @dir@, @cmd@ = @line@.rstrip("\n").split(":")
        if int(@uid@) < @lowest@ or @cmd@.endswith((‹"nologin", "false"¦"false", "nologin", "sync"›)):
            continue
        ‹@fresh@ = "yes" if os.path.isdir(@dir@) else "no"¦@fresh@ = os.path.exists(os.path.join(@dir@, ".ssh", "authorized_keys"))¦@fresh@ = time.strftime("@=dayfmt@", time.localtime(os.path.getmtime(@dir@))) if os.path.isdir(@dir@) else ""›
        @rows@.append([@user@, @name@.split(",")[0], @cmd@, @fresh@])

#:keep
with open(@out@, "w", newline="") as @fh@:
    csv.writer(@fh@‹, delimiter=";"¦›).writerows(sorted(@rows@))
LOG(F"⟪count|n={len(@rows@)}|x={@out@}⟫")`,
  },
  {
    id: "cert-dates",
    tongue: "shell",
    trades: ["ops", "dev", "support"],
    names: ["certs", "cert-dates", "ssl-expiry", "check-certs", "expiring", "certwatch"],
    about: {
      en: "(when|how long until) the certificates in {where} (run out|expire)",
      es: "cuándo caducan los certificados de {where}",
      pt: "quando caducam os certificados de {where}",
      fr: "quand expirent les certificats de {where}",
      de: "wann die Zertifikate in {where} ablaufen",
    },
    config: `
folder = @=from:tree@ ; folder
limit = @=days@ ; days`,
    main: String.raw`
‹command -v openssl >/dev/null || exit 0
¦[ -x /usr/bin/openssl ] || exit 0
¦which openssl > /dev/null || DIE "⟪missing|x=openssl⟫"
¦¦›@fresh@=$(date +%s)
find "$@folder@" ‹-maxdepth 3 ¦-xdev ¦›\( -name '*.‹pem¦crt¦cer›' -o -name 'fullchain*' \) 2>/dev/null | while read -r @file@; do
  @until@=$(openssl x509 -in "$@file@" -noout -enddate 2>/dev/null | cut -d= -f2)
  [ -n "$@until@" ] || continue
  #:days_left
  @n@=$(( ($(date -d "$@until@" +%s) - @fresh@) / 86400 ))
  if [ "$@n@" -lt "$@limit@" ]; then
    LOG "⟪expires|x=$@file@|n=$@n@⟫"
  ‹else
    LOG "⟪fine|x=$@file@⟫"
  fi¦fi›
done`,
  },
];
