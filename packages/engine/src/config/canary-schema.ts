import Type, { type Static } from "typebox";
import { AlertsSchema } from "./alerts-schema.ts";
import { ListenerSchema } from "./listener-schema.ts";

const HttpBase = Type.String({
  pattern: "^https?://[^\\s/]+(/[^\\s]*[^\\s/])?$",
  description: "No trailing slash",
});

/** The `canary` part of the config. */
export const CanarySchema = Type.Object(
  {
    httpBase: Type.Optional(HttpBase),
    httpBases: Type.Record(Type.String(), HttpBase, {
      default: {},
      description: "Of single classes, over httpBase: a repository and a wiki page seldom come from one host",
    }),
    dnsZone: Type.Optional(Type.String({ pattern: "^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$" })),
    baseline: Type.Array(Type.String(), {
      default: [],
      description: "Canary class ids of which every decky is given one when it is first seen",
    }),
    blobDir: Type.Optional(
      Type.String({
        description: "Where operators' own documents are kept; default: canary/blobs in dataDir",
      }),
    ),
    listener: ListenerSchema,
    alerts: AlertsSchema,
  },
  { additionalProperties: false, default: {} },
);

/** Where canaries call home, who hears them, and who is told. */
export type CanaryConfig = Static<typeof CanarySchema>;
