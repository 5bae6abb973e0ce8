import type { Random, Trade } from "@decnet/sdk";
import type { Facts } from "../facts.ts";
import type { KeyProfile } from "./key-profiles.ts";

/** A profile that takes on a role with another profile's key. */
export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly source: string;
  readonly mfa: string | undefined;
  readonly region: string;
}

const ROLES: Partial<Record<Trade, readonly (readonly [suffix: string, role: string])[]>> = {
  ops: [
    ["admin", "OrganizationAccountAccessRole"],
    ["admin", "Administrator"],
    ["ops", "OpsTeam"],
    ["audit", "SecurityAudit"],
    ["ro", "ReadOnly"],
    ["backup", "BackupOperator"],
    ["network", "NetworkAdmin"],
  ],
  dev: [
    ["deploy", "deploy"],
    ["deploy", "DeployRole"],
    ["dev", "Developer"],
    ["ro", "ReadOnly"],
    ["power", "PowerUser"],
    ["logs", "LogReader"],
  ],
  dba: [
    ["db", "DatabaseAdmin"],
    ["backup", "BackupOperator"],
    ["restore", "rds-restore"],
    ["snap", "SnapshotExport"],
    ["ro", "ReadOnly"],
  ],
  finance: [["billing", "Billing"]],
  manager: [["ro", "ReadOnly"]],
};

const CHANCE = 0.5;
const MOST = 3;

/** Roles that the person's trade takes on; none where there is no key of AWS's own to take them on with. */
export const drawRoles = (facts: Facts, profiles: readonly KeyProfile[], random: Random): readonly Role[] => {
  const sources = profiles.filter(({ endpoint }) => endpoint === undefined);
  const known = ROLES[facts.trade] ?? [];
  if (sources.length === 0 || known.length === 0 || !random.bool(CHANCE)) return [];
  const [own, other] = facts.accounts;
  const withMfa = random.bool(0.5);
  const taken = new Set(profiles.map(({ name }) => name));
  return random.sample(known, random.int(1, MOST)).flatMap(([suffix, role]) => {
    const source = random.pick(sources);
    const stem = source.name === "default" ? facts.house : source.name;
    const name = `${stem}-${suffix}`;
    if (taken.has(name)) return [];
    taken.add(name);
    const account = random.bool(0.6) ? other : own;
    return [
      {
        name,
        arn: `arn:aws:iam::${account}:role/${role}`,
        source: source.name,
        mfa: withMfa ? `arn:aws:iam::${source.key.account}:mfa/${facts.user}` : undefined,
        region: source.region,
      },
    ];
  });
};
