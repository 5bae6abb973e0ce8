import type { Job } from "../job.ts";

/** Around repositories and builds. */
export const CODE: readonly Job[] = [
  {
    id: "git-status-all",
    tongue: "shell",
    trades: ["dev", "ops"],
    names: ["gitall", "git-dirty", "uncommitted", "what-did-i-forget", "repos", "git-st-all"],
    about: {
      en: "what is not committed (yet|anywhere) in (my|the) checkouts",
      es: "lo que queda sin commit en mis repositorios",
      pt: "o que falta fazer commit nos meus repositórios",
      fr: "ce qui n'est pas encore commité dans mes dépôts",
      de: "was in den Arbeitskopien noch nicht eingecheckt ist",
    },
    config: `
root = @=from:checkouts@ ; folder`,
    main: String.raw`
@n@=0
for @dir@ in "$@root@"/*/; do
  [ -d "$@dir@.git" ] || continue
  @repo@=$(basename "$@dir@")
  @branch@=$(git -C "$@dir@" rev-parse --abbrev-ref HEAD 2>/dev/null)
  #:dirty
  @bad@=$(git -C "$@dir@" status ‹--porcelain¦-s› 2>/dev/null | wc -l)
  ‹@old@=$(git -C "$@dir@" stash list 2>/dev/null | wc -l)
  ¦›if [ "$@bad@" -gt 0 ]; then
    ‹printf '%-‹20¦24¦28›s %-12s %3d\n' "$@repo@" "$@branch@" "$@bad@"¦echo "⟪changed|n=$@bad@|x=$@repo@ ($@branch@)⟫"¦echo "$@repo@ [$@branch@]: $@bad@"
    git -C "$@dir@" status -s | head -@=few@ | sed 's/^/    /'›
    @n@=$((@n@ + 1))
  fi
done
‹[ $@n@ -eq 0 ] && echo "⟪nothing⟫"¦echo "⟪total|n=$@n@⟫"›`,
  },
  {
    id: "run-tests",
    tongue: "shell",
    trades: ["dev"],
    names: ["t", "runtests", "test-{project}", "check-{project}", "testloop", "quicktest"],
    about: {
      en: "runs the tests of {project}, keeps the output, (tells what broke|shows the last lines when they fail)",
      es: "pasa los tests de {project} y guarda la salida",
      pt: "corre os testes de {project} e guarda a saída",
      fr: "lance les tests de {project} et garde la sortie",
      de: "lässt die Tests von {project} laufen und hebt die Ausgabe auf",
    },
    wants: "projects",
    config: `
root = @=from:project@ ; folder
out = "/tmp/@=user@-@=project@-‹tests¦check¦t¦run›.log" ; log
top = @=topn@ ; lines`,
    main: `
cd "$@root@" ‹|| exit 1¦|| exit¦|| exit 2¦|| DIE "⟪missing|x=$@root@⟫"›
@begin@=$(date +%s)
@rc@=0
#:runner
if [ -f Makefile ]; then
  make ‹-s ¦›‹test¦check› > "$@out@" 2>&1 || @rc@=$?
elif [ -f package.json ]; then
  npm ‹-s ¦›test ‹"$@" ¦›> "$@out@" 2>&1 || @rc@=$?
elif [ -f ‹pyproject.toml¦setup.py¦tox.ini¦pytest.ini› ]; then
  ‹python3 -m pytest -‹q¦x¦qx›¦python3 -m unittest -q¦pytest -‹q¦x›› > "$@out@" 2>&1 || @rc@=$?
else
  DIE "⟪missing|x=Makefile⟫"
fi
@took@=$(( $(date +%s) - @begin@ ))
if [ "$@rc@" -ne 0 ]; then
  tail -n "$@top@" "$@out@"
  LOG "⟪failed|x=@=project@⟫ ($«@took@»s)"
  ‹grep -c -i ‹fail¦error¦'not ok'› "$@out@" || true
  ¦›exit "$@rc@"
fi
LOG "⟪done|x=@=project@⟫ ($«@took@»s)"`,
  },
  {
    id: "deploy",
    tongue: "bash",
    trades: ["dev", "ops"],
    names: ["deploy-{project}", "ship", "release-{project}", "rollout", "push-{project}", "deploy"],
    about: {
      en: "puts {project} on {host}, the previous one stays (for a way back|next to it)",
      es: "despliega {project} en {host}, la versión anterior se queda al lado",
      pt: "põe {project} em {host}, a versão anterior fica ao lado",
      fr: "déploie {project} sur {host}, l'ancienne version reste à côté",
      de: "bringt {project} auf {host}, die alte Version bleibt daneben liegen",
    },
    wants: "hosts",
    config: `
src = @=from:project@ ; folder
remote = "@=host@" ; host
dst = "/‹srv¦opt¦var/www¦srv/www›/@=project@" ; folder
copies = ‹2¦3¦4¦5¦6› ; releases`,
    main: `
[ -d "$@src@" ] || DIE "⟪missing|x=$@src@⟫"
‹if [ -n "$(git -C "$@src@" status --porcelain 2>/dev/null)" ]; then
  DIE "⟪dirty|x=$@src@⟫"
fi
¦›@stamp@=$(date +@=stampfmt@)
‹@branch@=$(git -C "$@src@" rev-parse --short HEAD 2>/dev/null || echo none)
LOG "⟪start|x=@=project@ $@branch@⟫"¦LOG "⟪start|x=@=project@⟫"›

rsync -‹a¦az¦rlt› --delete ‹--exclude='.env' ¦¦--exclude='*.@=junk@' ›"$@src@/" "$@remote@:$@dst@/releases/$@stamp@/"
#:switch
ssh "$@remote@" "ln -sfn '$@dst@/releases/$@stamp@' '$@dst@/‹current¦live¦www›'"
‹ssh "$@remote@" "sudo systemctl ‹restart¦reload-or-restart› @=project@"
¦›#:old
ssh "$@remote@" "cd '$@dst@/releases' && ls -1t | tail -n +$((@copies@ + 1)) | xargs -r rm -rf --"
‹for @n@ in 1 2 3; do
  sleep @=secs@
  if ssh "$@remote@" "curl -fs -o /dev/null http://localhost:@=port@/"; then
    LOG "⟪up|x=@=project@⟫"
    exit 0
  fi
done
DIE "⟪down|x=@=project@⟫"¦LOG "⟪done|x=@=project@ $@stamp@⟫"›`,
  },
  {
    id: "find-todos",
    tongue: "shell",
    trades: ["dev", "manager"],
    names: ["todos", "fixmes", "grep-todo", "leftovers", "todo-count", "loose-ends"],
    about: {
      en: "(todos and fixmes|what we said we would fix) in {where}, (counted by file|the worst first)",
      es: "los TODO y FIXME de {where}, contados por fichero",
      pt: "os TODO e FIXME de {where}, contados por ficheiro",
      fr: "les TODO et FIXME de {where}, comptés par fichier",
      de: "alle TODO und FIXME in {where}, nach Datei gezählt",
    },
    config: `
root = @=from:folder@ ; folder
pattern = "‹TODO¦FIXME¦XXX›\\|‹HACK¦WTF¦FIX ME¦TBD›" ; what
out = "@=h@/@=listname@" ; file`,
    main: `
cd "$@root@" 2>/dev/null || DIE "⟪missing|x=$@root@⟫"
‹grep -rI --exclude-dir=.git ‹--exclude-dir=node_modules ¦--exclude-dir=vendor ¦--exclude-dir=build ¦›-c "$@pattern@" . | grep -v ':0$' | sort -t: -k2 -rn > "$@out@" || true
@n@=$(awk -F: '{s += $2} END {print s + 0}' "$@out@")¦grep -rIn --exclude-dir=.git ‹--exclude-dir=node_modules ¦--exclude-dir=target ¦›"$@pattern@" . > "$@out@" || true
@n@=$(wc -l < "$@out@")›
LOG "⟪found|n=$@n@|x=$@root@⟫"
‹#:first
head -n @=few@ "$@out@"¦~›`,
  },
  {
    id: "tickets-in-text",
    tongue: "python",
    trades: ["dev", "manager", "support", "ops"],
    names: ["tickets", "ticket-count", "my-tickets", "ticketlist", "which_tickets"],
    about: {
      en: "which tickets (turn up|are named) in my notes and how often",
      es: "qué tickets salen en mis notas y cuántas veces",
      pt: "que tickets aparecem nas minhas notas e quantas vezes",
      fr: "quels tickets apparaissent dans mes notes et combien de fois",
      de: "welche Tickets in meinen Notizen stehen und wie oft",
    },
    config: `
root = @=py:from:notes@ ; folder
out = @=py:listname@ ; file
size = @=kb@ ; kb`,
    main: String.raw`
@pattern@ = re.compile(r"\b(?:@=keys@)-\d+\b"‹, re.I¦›)
@sum@ = collections.Counter()
#:walk
for @dir@, _, @list@ in os.walk(@root@):
    for @name@ in @list@:
        @file@ = os.path.join(@dir@, @name@)
        if not @name@.endswith((‹".txt", ".md"¦".md", ".txt", ".log"¦".txt", ".md", ".org"›)) or os.path.getsize(@file@) > @size@ * 1024:
            continue
        with open(@file@, errors="‹replace¦ignore›") as @fh@:
            @sum@.update(@key@.upper() for @key@ in @pattern@.findall(@fh@.read()))

with open(@out@, "w") as @fh@:
    for @key@, @n@ in ‹@sum@.most_common()¦sorted(@sum@.items())¦@sum@.most_common(@=topn@)›:
        @fh@.write(F"{@key@:<12} {@n@}\n")
LOG(F"⟪found|n={len(@sum@)}|x={@root@}⟫")`,
  },
  {
    id: "new-branch",
    tongue: "bash",
    trades: ["dev"],
    names: ["nb", "newbranch", "start-ticket", "branch-for", "begin", "topic"],
    about: {
      en: "new branch for a ticket, (from a fresh main|named the way we name them)",
      es: "rama nueva para un ticket, con el nombre como los ponemos aquí",
      pt: "ramo novo para um ticket, com o nome como usamos cá",
      fr: "nouvelle branche pour un ticket, nommée comme chez nous",
      de: "neuer Branch für ein Ticket, so benannt wie bei uns üblich",
    },
    wants: "projects",
    config: `
base = "‹main¦master¦develop¦origin/main›" ; branch
key = "@=key@" ; key
root = @=from:project@ ; folder`,
    main: `
‹if [ $# -lt 2 ]; then
  DIE "⟪usage|x=$0 ‹@=ticketno@ fix login¦@=ticketno@ some words¦NUMBER words›⟫"
fi¦[ $# -ge 2 ] || DIE "⟪usage|x=$«0##*/» ‹NUMBER words...¦nr text¦@=ticketno@ text›⟫"›
@n@=$1
shift
#:slug
@name@=$(echo "$*" | tr '[:upper:] ' '[:lower:]-' | tr -cd 'a-z0-9-')
@branch@="‹feature/¦topic/¦@=user@/¦¦fix/›$@key@-$@n@-$«@name@:0:@=width@»"
cd "$@root@" ‹|| exit 1¦|| exit¦|| exit 2¦|| DIE "⟪missing|x=$@root@⟫"›
‹if git show-ref -q --heads "$@branch@"; then
  git checkout "$@branch@"
  exit
fi
¦›git fetch -q origin
git checkout -‹q¦›‹b› "$@branch@" "$@base@" || exit 1
‹git push -q -u origin "$@branch@"¦LOG "⟪new|x=$@branch@⟫"›`,
  },
  {
    id: "clean-build",
    tongue: "shell",
    trades: ["dev"],
    names: ["cleanbuild", "rmcache", "pyclean", "fresh", "clean-{project}", "nocache"],
    about: {
      en: "(throws away|removes) what (builds|the tools) leave behind in {where}",
      es: "borra lo que dejan las compilaciones en {where}",
      pt: "apaga o que as compilações deixam em {where}",
      fr: "efface ce que les builds laissent dans {where}",
      de: "räumt weg, was beim Bauen in {where} liegen bleibt",
    },
    rhythm: "weekly",
    config: `
root = @=from:code@ ; folder
age = @=few@ ; days`,
    main: String.raw`
‹cd "$@root@" 2>/dev/null || DIE "⟪missing|x=$@root@⟫"¦[ -d "$@root@" ] || DIE "⟪missing|x=$@root@⟫"
cd "$@root@" || exit 1›
@old@=$(du -sk . | cut -f1)
#:caches
for @name@ in ‹__pycache__ .pytest_cache¦__pycache__ .mypy_cache .cache¦.pytest_cache .ruff_cache __pycache__¦__pycache__ .tox .coverage_html›; do
  find . -type d -name "$@name@" -prune -exec rm -rf {} +
done
find . -type f \( -name '*.@=junk@' -o -name '*.‹pyc¦o¦orig¦rej›' \) -mtime +$@age@ -delete
@fresh@=$(du -sk . | cut -f1)
LOG "⟪freed|n=$(( (@old@ - @fresh@) / 1024 ))|x=$@root@⟫"`,
  },
  {
    id: "count-lines",
    tongue: "python",
    trades: ["dev", "manager"],
    names: ["loc", "count_lines", "howmuchcode", "codesize", "lines"],
    about: {
      en: "lines of code in {where} by (kind|language), (blank ones left out|without the blanks)",
      es: "líneas de código de {where} por tipo, sin las vacías",
      pt: "linhas de código de {where} por tipo, sem as vazias",
      fr: "lignes de code de {where} par type, sans les vides",
      de: "Codezeilen in {where} nach Art, ohne die leeren",
    },
    config: `
root = @=py:from:code@ ; folder
out = @=py:csvname@ ; file`,
    main: String.raw`
@sum@ = collections.Counter()
@n@ = collections.Counter()
@seen@ = {‹".git", "node_modules"¦".git", "vendor", "build"¦".git", ".venv", "dist"¦".git", "target"›}
for @dir@, @subs@, @list@ in os.walk(@root@):
    @subs@[:] = [@name@ for @name@ in @subs@ if @name@ not in @seen@]
    for @name@ in @list@:
        @ext@ = os.path.splitext(@name@)[1]
        if @ext@ not in (‹".py", ".js", ".sql", ".sh"¦".java", ".xml", ".sql"¦".py", ".sh", ".yml"¦".ts", ".css", ".html"¦".php", ".js", ".css"¦".go", ".sh", ".sql"›):
            continue
        with open(os.path.join(@dir@, @name@), errors="‹ignore¦replace›") as @fh@:
            @sum@[@ext@] += sum(1 for @line@ in @fh@ if @line@.strip())
        @n@[@ext@] += 1

#:keep
@stamp@ = time.strftime("@=dayfmt@")
with open(@out@, "a") as @fh@:
    for @ext@, @total@ in @sum@.most_common():
        @fh@.write(F"{@stamp@}@=colsep@{@ext@}@=colsep@{@n@[@ext@]}@=colsep@{@total@}\n")
LOG(F"⟪total|n={sum(@sum@.values())}⟫")`,
  },
];
