import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ASSETS } from "../../src/http/callback/assets.ts";
import { DEFAULT_PAGE } from "../../src/http/site/default-page.ts";
import { FILES_MODIFIED_AT } from "./listener.ts";

/** Debian 12's nginx, at work on a port of its own. */
export interface RealNginx {
  readonly port: number;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
};

/** What an administrator would write to get what our callbacks answer. */
const CALLBACKS = `
  location ~ "^/c/[A-Za-z2-7]{26}(?![A-Za-z0-9])" {
    location ~* "/info/refs$|/git-(upload|receive)-pack$|\\.git(/|$)" { auth_basic "Restricted"; auth_basic_user_file users; }
    location ~* "\\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|tar|t?gz|7z|rar|sql|csv|bak|dump|key|pem)$" { auth_basic "Restricted"; auth_basic_user_file users; }
    location ~* "\\.html?$" { try_files /assets/a.html =404; }
    location ~* "\\.jpe?g$" { try_files /assets/a.jpg =404; }
    location ~* "\\.png$" { try_files /assets/a.png =404; }
    location ~* "\\.css$" { try_files /assets/a.css =404; }
    location ~* "\\.js$" { try_files /assets/a.js =404; }
    location ~* "\\.svg$" { try_files /assets/a.svg =404; }
    empty_gif;
  }`;

/** The parts of Debian's nginx.conf and sites-available/default that shape an answer. */
const configuration = (folder: string, port: number): string => `
daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/error.log crit;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  gzip on;
  client_body_temp_path ${folder}/body;
  server {
    listen 127.0.0.1:${port} default_server;
    root ${folder}/html;
    index index.html index.htm index.nginx-debian.html;
    server_name _;
    location / { try_files $uri $uri/ =404; }
    ${CALLBACKS}
    location /assets { internal; }
  }
}
`;

const writeSite = (folder: string): void => {
  const seconds = FILES_MODIFIED_AT / 1000;
  const put = (name: string, bytes: Buffer): void => {
    writeFileSync(join(folder, name), bytes);
    utimesSync(join(folder, name), seconds, seconds);
  };
  mkdirSync(join(folder, "html/assets"), { recursive: true });
  put("html/index.nginx-debian.html", DEFAULT_PAGE);
  for (const [extension, { bytes }] of Object.entries(ASSETS)) put(`html/assets/a.${extension}`, bytes);
  writeFileSync(join(folder, "users"), "");
};

const answers = async (port: number, nginx: ChildProcess): Promise<void> => {
  for (;;) {
    const socket = connect({ port, host: "127.0.0.1" });
    const isUp = await new Promise((tell) => {
      socket.once("connect", () => tell(true)).once("error", () => tell(false));
    });
    socket.destroy();
    if (isUp) return;
    if (nginx.exitCode !== null) throw new Error(`nginx ended with ${nginx.exitCode}`);
  }
};

export const startNginx = async (): Promise<RealNginx> => {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  const port = await freePort();
  writeSite(folder);
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port));
  const nginx = spawn(
    "nginx",
    ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")],
    {
      stdio: "ignore",
    },
  );
  const kill = (): boolean => nginx.kill("SIGKILL");
  process.once("exit", kill);
  await answers(port, nginx);
  return {
    port,
    stop: async () => {
      const gone = once(nginx, "exit");
      kill();
      process.off("exit", kill);
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
};
