import type { HostFacts, LogStamp } from "@decnet/sdk";

const TRADITIONAL = "RSYSLOG_TraditionalFileFormat";
const ISO = "RSYSLOG_FileFormat";

// The first release whose rsyslog.conf no longer asks for the traditional format.
const ISO_SINCE: Readonly<Record<string, number>> = { debian: 12, raspbian: 12, ubuntu: 24.04 };

const configured = (config: string): string | undefined => {
  let template: string | undefined;
  for (const raw of config.split("\n")) {
    const line = raw.replace(/#.*/, "").trim();
    const [, old] = /^\$ActionFileDefaultTemplate\s+(\w+)/i.exec(line) ?? [];
    const [, parameter] = /\bmodule\s*\(.*builtin:omfile.*\btemplate\s*=\s*"(\w+)"/i.exec(line) ?? [];
    template = old ?? parameter ?? template;
  }
  return template;
};

/**
 * Tells how a host's rsyslog stamps its lines: what rsyslog.conf asks for, else the distribution's default. Debian 12
 * and Ubuntu 24.04 dropped the traditional template; a Debian without VERSION_ID is testing or unstable, thus newer.
 *
 * @example logStampOf({ id: "debian", version: "12", name: "" }, undefined) // "iso8601"
 */
export const logStampOf = ({ id, version }: HostFacts["os"], config: string | undefined): LogStamp => {
  const template = configured(config ?? "");
  if (template === TRADITIONAL) return "bsd";
  if (template === ISO) return "iso8601";
  const since = ISO_SINCE[id];
  if (since === undefined) return "bsd";
  if (version === "") return id === "debian" ? "iso8601" : "bsd";
  return Number.parseFloat(version) >= since ? "iso8601" : "bsd";
};
