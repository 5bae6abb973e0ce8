import assert from "node:assert/strict";
import type { Occasion, PersonalContext } from "@decnet/sdk";
import { accountFor, HOST, makeContext } from "@decnet/sdk/testing";
import { test } from "uvu";
import { type NamingObjection, namingObjection } from "../../../../src/llm/hygiene/naming/index.ts";
import { personOf, registeredClass } from "../occasion.ts";

type Fault = NamingObjection["fault"];

const note = await registeredClass("note");
const laura = personOf("en");
const { home } = accountFor(laura);

const occasionAt = (path: string, previous?: string, over: Partial<PersonalContext> = {}): Occasion => {
  const files = [{ path: `${home}/notes.txt`, contentClass: "note" }];
  const context = makeContext(note.contentClass, { persona: laura, path, files }) as PersonalContext;
  return { context: { ...context, ...over }, ...(previous !== undefined && { previous }) };
};
const inNote = (text: string, previous?: string) =>
  namingObjection(text, occasionAt(`${home}/rack.txt`, previous))?.fault;
const inScript = (text: string) =>
  namingObjection(`#!/bin/sh\n${text}\n`, occasionAt(`${home}/bin/x.sh`))?.fault;

const refused = (fault: Fault, faultOf: (text: string) => Fault | undefined, texts: readonly string[]) => {
  for (const text of texts) assert.equal(faultOf(text), fault, text);
};
const passed = (faultOf: (text: string) => Fault | undefined, texts: readonly string[]) => {
  for (const text of texts) assert.equal(faultOf(text), undefined, text);
};

test("a host that nobody has, by its shape or by its use", () => {
  refused("unknown-host", inNote, [
    "- scp report.xlsx srv-files-07:/tmp/",
    "- ws-lis-015 is full again",
    "- db-opo-03 moves to the rack",
    "- MAIL02 does not answer",
    "- build-11, ws-lis-114 and mail12 are new",
    "- ws-opo-214",
    "- dev-22 has no disk",
    "- nas-07 hums",
    "- srv02 has the old list",
    "- db-lis-02 and db-lis-03 differ",
    "- ask db-lis-04.northgate.example for it",
    "- see web01.lan",
    "- ssh -p 2222 -l root files3",
    "- try `ssh fileserver` first",
    "- ping gateway2 before that",
    "- copy it to deploy@warehouse:~/in",
    "- rsync -a notes.txt backup.corp.net:old",
    "- the wiki is http://wiki.northgate.example/rack",
    "- https://reports.acme-internal.com:8443/x",
    "- psql -h pgmaster -U app",
    "- \\\\fileserver\\plans has it",
  ]);
  refused("unknown-host", inScript, [
    "ssh fileserver uptime",
    'if ! ssh -o ConnectTimeout=5 root@fileserver "true"; then exit 1; fi',
    "scp notes.txt fileserver:/tmp/",
    "for h in mail01 db-lis-09; do echo $h; done",
    "curl -s http://metrics/x",
  ]);
});

test("words that only look like one, and hosts that are there", () => {
  passed(inNote, [
    "- ssh keys for marta, ssh access, ssh logins on mail01",
    "- ping Laura about it, ping élodie early",
    "- openssh 9.2p1, node20, php8, log4j 2, web2 and utf-8",
    "- HAR-1549 and bil-1340, room b-12, q3-2026",
    "- db-lis-09.sql is in the old place",
    "- DB-LIS-02 and mail01.northgate.example, db-lis-02.lan",
    "- todo: rsync later, scp: slow",
    "- https://github.com/x/y and http://localhost:8080/z",
    "- https://northgate.example and http://10.20.4.9/",
    "- git@github.com:kestrel/api.git",
    "- https://portal.supplier.example/login",
  ]);
  passed(inScript, [
    'ssh "$host" uptime',
    '# ssh needs a key\necho "ssh failed"',
    `curl -s "http://\${host}/x"`,
    'ping -c 1 -W 2 mail01 > /dev/null || echo "ping mail failed"',
    "mysql -h db-lis-02 -e 'select 1'",
  ]);
});

test("an address that nobody has", () => {
  refused("unknown-address", inNote, [
    "- 10.20.4.99 polls us",
    "- mail goes to 192.168.1.20:25",
    "- route 203.0.113.9",
    "- 10.20.4.2 is not 10.20.4.21",
  ]);
  passed(inNote, [
    "- 10.20.4.21:5432 from 10.20.4.14, 127.0.0.1 and 0.0.0.0",
    "- gateway 10.20.4.1, net 10.20.4.0/24, mask 255.255.255.0",
    "- ping 8.8.8.8 works, 300.1.2.3 is none, v1.2.3.4.5 neither",
  ]);
});

test("a path that is not there", () => {
  refused("unknown-path", inNote, [
    "- the list is in /srv/projects/list.xlsx",
    "- see ~/Documents/passwords.kdbx",
    `- ${home}/old/plan.md is the one`,
    "- copy it to /data",
    "- /home/peter has it",
    "- keep $HOME/keys safe",
    "- db-lis-02:/opt/dumps/today.sql",
  ]);
  refused("unknown-path", inScript, [
    "cat /opt/app/config.ini",
    'SRC="$HOME/projects/kestrel"\nls "$SRC"',
    "find ~/Photos -type f",
    ". /usr/local/lib/common.sh",
  ]);
});

test("a path that is there, that the script makes, or that is none", () => {
  passed(inNote, [
    "- ~/notes.txt, ~/rack.txt and ~/",
    "- /var/log/syslog, /etc/ssh/sshd_config, /proc/loadavg and /dev/null",
    "- 39 €/month, 24/7, and/or, TCP/IP, n/a, 12/03 /lw",
    "- GET /api/v1/users is slow",
    "- /var/log/*.log and /etc/cron.d/",
  ]);
  passed(inScript, [
    'OUT="$HOME/report.csv"\nls > "$OUT"',
    `DIR="\${1:-$HOME/copies}"\nmkdir -p "$DIR/old"\ntar czf "$DIR/old/x.tar.gz" notes.txt`,
    "ls >/tmp/x.out 2>&1\nsort /tmp/x.out",
    "mkdir -p ~/out\ncat ~/out/lists/today.txt",
    'cp ~/notes.txt /tmp/notes.bak\ncat "/tmp/notes.bak"',
    'SRC="$HOME/projects"\n[ -d "$SRC" ] || exit 1\nls "$SRC"/x',
    'for f in "$HOME"/dumps/*.gz; do\n  [ -f "$f" ] || continue\ndone',
    "awk '/error/ { n++ } END { print n }' /var/log/syslog",
    'cd "$(dirname "$0")"/.. && ls "$base"/src',
  ]);
  const python = (text: string) =>
    namingObjection(`#!/usr/bin/env python3\n${text}\n`, occasionAt(`${home}/bin/x.py`))?.fault;
  passed(python, [
    'OUT = os.path.expanduser("~/out/list.json")\nos.makedirs(os.path.dirname(OUT), exist_ok=True)',
    'with open("/tmp/x.csv", "w") as out:\n    out.write("x")',
    'p = Path("/srv/in")\nif p.exists():\n    print(p)',
  ]);
  refused("unknown-path", python, ['with open("/srv/in/list.csv") as f:\n    print(f.read())']);
});

test("a login or a mailbox of the company's that nobody has", () => {
  refused("unknown-person", inNote, [
    "- write to peter.novak@northgate.example",
    "- ask @pnovak about it",
    "- ops-team@mail.northgate.example",
  ]);
  refused("unknown-person", inScript, ["echo x | mail -s x backup-admin@northgate.example"]);
  passed(inNote, [
    "- marta.reis@northgate.example, jvogt@northgate.example, support@northgate.example",
    "- @marta @jvogt @elodie @Vogt @all @phone",
    "- peter.novak@supplier.com, and Peter says hello",
    "- logins end in @northgate.example",
  ]);
  passed(inScript, [`rsync "$@"\n# @reboot runs it\nx="\${a[@]}"`]);
});

test("what the file named before it was edited may stay, and nothing beside it", () => {
  const previous = "- nas-07 and 10.9.9.9: /srv/old/list, ask @peter\n";
  assert.equal(inNote(previous), "unknown-host");
  assert.equal(inNote(`${previous}- mail01 is next\n`, previous), undefined);
  assert.equal(inNote(`${previous}- nas-08 is next\n`, previous), "unknown-host");
  assert.equal(inNote(`${previous}- 10.9.9.99\n`, previous), "unknown-address");
  assert.equal(inNote(`${previous}- /srv/old/plan\n`, previous), "unknown-path");
  assert.equal(inNote(`${previous}- @paul\n`, previous), "unknown-person");
});

test("the operator reads where, and nothing of the text", () => {
  const objection = namingObjection("- mail01\n- nas-07\n", occasionAt(`${home}/rack.txt`));
  assert.deepEqual(objection, { fault: "unknown-host", why: "line 2 names a host that nobody has" });
});

test("what cron runs exists for its owner, once it is installed", () => {
  const job = {
    schedule: "15 2 * * *",
    user: accountFor(laura).name,
    command: `${home}/bin/dump.sh >/dev/null`,
  };
  const late = { ...job, command: "/opt/late.sh", since: Date.UTC(2030, 0) };
  const other = { ...job, command: "/opt/other.sh", user: "mreis" };
  const context = { host: { ...HOST, crontab: [job, late, other] } };
  const faultOf = (text: string) =>
    namingObjection(text, occasionAt(`${home}/rack.txt`, undefined, context))?.fault;
  assert.equal(faultOf("- ~/bin/dump.sh failed\n"), undefined);
  refused("unknown-path", faultOf, ["- /opt/late.sh failed\n", "- /opt/other.sh failed\n"]);
});

test("a fleet without numbers in its names has no shape", () => {
  const context = { host: { ...HOST, hostname: "kestrel" }, neighbours: [], colleagues: [] };
  const faultOf = (text: string) =>
    namingObjection(text, occasionAt(`${home}/rack.txt`, undefined, context))?.fault;
  passed(faultOf, ["- kestrel-12 and build-07b, mail3\n"]);
  assert.equal(faultOf("- mail03\n"), "unknown-host");
  assert.equal(faultOf("- @marta\n"), "unknown-person");
});

test.run();
