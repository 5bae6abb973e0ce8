import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { startContainer, type TestContainer } from "../docker/container.ts";
import { DEBIAN_ENTRY, DEBIAN_IMAGE } from "../docker/debian-image.ts";
import type { TestDockerd } from "../docker/dockerd.ts";

const run = promisify(execFile);

// cron wakes at each full minute.
const FIRST_JOB_WITHIN_MS = 90_000;
const LOOK_EVERY_MS = 500;

const ANA = `
mkdir -p Documents bin
cat > Documents/handover.md <<'EOF'
# Handover, file server

- quota for the design team goes up to 40 GB, ask Petra first
- the old share is read-only until the end of the month
EOF
cat > notes.txt <<'EOF'
printer on the second floor: 10.4.0.31, driver from the vendor, not ours
backup window moved to half past two
EOF
cat > bin/free-space.sh <<'EOF'
#!/bin/sh
df -P / | awk 'NR == 2 { print $5 }' >> "$HOME/free-space.log"
EOF
chmod +x bin/free-space.sh
ssh-keygen -q -t ed25519 -N "" -f .ssh/id_ed25519
echo "* * * * * $HOME/bin/free-space.sh" | crontab -
`;

const JAN = `
mkdir -p work/intranet
cat > work/intranet/config.ini <<'EOF'
[http]
port = 8080
threads = 4
EOF
cat > work/questions.txt <<'EOF'
who signs the certificate of the intranet?
does anybody still use the wiki on the old host?
EOF
printf 'alias ll="ls -la"\\n' >> .bashrc
`;

const firstJob = async (box: TestContainer): Promise<void> => {
  const deadline = Date.now() + FIRST_JOB_WITHIN_MS;
  // Until cron has started there is no file, and no count.
  while (Number(await box.sh("grep -cs ' CMD (' /var/log/cron.log || true")) === 0) {
    if (Date.now() > deadline) throw new Error("cron ran nothing");
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
};

/** A Debian on which two people work, rsyslogd writes and cron has run its first job. */
export const realHost = async ({ docker }: TestDockerd): Promise<TestContainer> => {
  const options = { Image: DEBIAN_IMAGE, Cmd: DEBIAN_ENTRY, Hostname: "files02" };
  const box = await startContainer(docker, "files-ssh", {}, options);
  for (const [login, name, work] of [
    ["ahansen", "Ana Hansen", ANA],
    ["jkoch", "Jan Koch", JAN],
  ] as const) {
    await box.sh(`useradd -m -s /bin/bash -c '${name}' ${login}`);
    await box.sh(`su - ${login} <<'WORK'\n${work}\nWORK`);
  }
  await firstJob(box);
  return box;
};

/** Copies a running container's files as they are: an archive of the engine's has no nanoseconds. */
export const copyTree = async (box: TestContainer, folder: string): Promise<void> => {
  const { State } = await box.container.inspect();
  await run("cp", ["-a", "-x", `/proc/${State.Pid}/root/.`, folder]);
};
