import { readFileSync } from "node:fs";
import { DecnetError } from "@decnet/sdk";
import { type ConnectionOptions, credsAuthenticator } from "@nats-io/transport-node";
import type { Environment } from "../config/environment-variables.ts";
import type { NatsSettings } from "./settings.ts";

const missing = (message: string, path: string, hint: string, cause?: unknown): DecnetError =>
  new DecnetError({ code: "DN_BUS_CREDENTIALS", message, path, hint, cause });

/**
 * What this process shows the NATS server.
 *
 * @throws DecnetError `DN_BUS_CREDENTIALS` when the variable is not set or the file cannot be read.
 */
export const natsCredentials = (
  { tokenEnv, credsFile }: NatsSettings,
  env: Environment,
): Pick<ConnectionOptions, "token" | "authenticator"> => {
  if (credsFile !== undefined) {
    try {
      return { authenticator: credsAuthenticator(readFileSync(credsFile)) };
    } catch (cause) {
      throw missing(
        "the credentials of the bus cannot be read",
        credsFile,
        "see bus.nats.credsFile and who may read the file",
        cause,
      );
    }
  }
  if (tokenEnv === undefined) return {};
  const token = env[tokenEnv];
  if (token) return { token };
  throw missing(
    `the environment variable ${tokenEnv} is not set`,
    "bus.nats.tokenEnv",
    "set it to the token of the NATS server",
  );
};
