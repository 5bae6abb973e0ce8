import Type, { type Static } from "typebox";

const strict = { additionalProperties: false } as const;

const LOOPBACK = "127.0.0.1";

const Host = Type.String({ minLength: 1, maxLength: 253, pattern: "^[^\\s/@]+$", default: LOOPBACK });

/** 0 takes any free port. */
export const ListeningPort = Type.Integer({ minimum: 0, maximum: 65_535 });

const portOr = (port: number) => Type.Union([ListeningPort], { default: port });

const Network = Type.String({
  pattern: "^[0-9A-Fa-f:.]+(/[0-9]{1,3})?$",
  description: "An address or a network, such as 192.0.2.7, 10.0.0.0/8 or fd00::/8",
});

const AddressesSchema = Type.Object(
  {
    v4: Type.Array(Type.String({ pattern: "^[0-9.]+$" }), { default: [] }),
    v6: Type.Array(Type.String({ pattern: "^[0-9A-Fa-f:.]+$" }), { default: [] }),
  },
  {
    ...strict,
    default: {},
    description: "Where every name of the zone leads: the listener, seen from outside",
  },
);

/** The `canary.listener` part of the config: what canaries call. The ports are those of the reference. */
export const ListenerSchema = Type.Object(
  {
    http: Type.Union([Type.Object({ host: Host, port: portOr(8088) }, strict), Type.Literal(false)], {
      default: {},
      description: "false: no HTTP",
    }),
    dns: Type.Union(
      [
        Type.Object({ host: Host, port: portOr(5353), addresses: AddressesSchema }, strict),
        Type.Literal(false),
      ],
      { default: {}, description: "Answers for canary.dnsZone, when that is set; false: no DNS" },
    ),
    mysql: Type.Union([Type.Object({ host: Host, port: portOr(3306) }, strict), Type.Literal(false)], {
      default: false,
      description: "Greets replicas as a MySQL server does, and learns who they are",
    }),
    trustedProxies: Type.Array(Network, { default: [], description: "Whose X-Forwarded-For is believed" }),
    ignore: Type.Array(Network, {
      default: [],
      description: "Whose hits are counted, and neither stored nor told",
    }),
    usesPerDay: Type.Integer({
      minimum: 0,
      default: 100_000,
      description: "Uses of a token that are kept in a day; further ones count in its alerts. 0: all",
    }),
  },
  { ...strict, default: {} },
);

/** What the listener opens. */
export type ListenerConfig = Static<typeof ListenerSchema>;
