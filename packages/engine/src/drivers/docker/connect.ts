import { readFileSync } from "node:fs";
import { DecnetError } from "@decnet/sdk";
import Docker from "dockerode";
import type { DockerSettings } from "./settings.ts";

// IANA: 2375 is Docker in the clear, 2376 Docker over TLS.
const PLAIN_PORT = "2375";
const TLS_PORT = "2376";

const noEnvironment = {
  socketPath: undefined,
  host: undefined,
  port: undefined,
  ca: undefined,
  cert: undefined,
  key: undefined,
};

const pem = (path: string | undefined): Buffer | undefined =>
  path === undefined ? undefined : readFileSync(path);

const remote = (
  settings: DockerSettings,
  address: string,
  agent: string | undefined,
): Docker.DockerOptions => {
  const { protocol, hostname, port, username } = new URL(address);
  if (hostname === "") throw new TypeError(`${address} names no host`);
  if (protocol === "ssh:") {
    const login = settings.key === undefined ? { agent } : { privateKey: pem(settings.key) };
    return { protocol: "ssh", host: hostname, port: port || 22, username, sshOptions: login as never };
  }
  const secure =
    protocol === "https:" || port === TLS_PORT || settings.cert !== undefined || settings.ca !== undefined;
  return {
    protocol: secure ? "https" : "http",
    host: hostname,
    port: port || (secure ? TLS_PORT : PLAIN_PORT),
    ca: pem(settings.ca),
    cert: pem(settings.cert),
    key: pem(settings.key),
  };
};

/**
 * What dockerode is given: the settings' address, which wins over everything in the environment; nothing when there is
 * none, as dockerode then follows DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH, or the default socket.
 *
 * @example endpoint({ host: "tcp://10.0.0.5:2376", ca: "/etc/docker/ca.pem" }, process.env)
 */
export const endpoint = (settings: DockerSettings, environment: NodeJS.ProcessEnv): Docker.DockerOptions => {
  const { socketPath, host } = settings;
  if (socketPath !== undefined) return { ...noEnvironment, protocol: "http", socketPath };
  if (host === undefined) return {};
  if (host.startsWith("unix://"))
    return { ...noEnvironment, protocol: "http", socketPath: host.slice("unix://".length) };
  return { ...noEnvironment, ...remote(settings, host, environment.SSH_AUTH_SOCK) };
};

/** A client of the engine the settings name; it connects with its first call. */
export const connect = (settings: DockerSettings): Docker => {
  try {
    return new Docker(endpoint(settings, process.env));
  } catch (cause) {
    throw new DecnetError({
      code: "DN_DOCKER_SETTINGS",
      message: "the Docker engine's address or its certificates cannot be used",
      hint: "check fleet.docker in the config, and DOCKER_HOST and DOCKER_CERT_PATH in the environment",
      cause,
    });
  }
};
