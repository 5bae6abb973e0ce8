import type { Artifact, CreatePlan, Plan } from "@decnet/sdk";
import type { Outcome } from "../outcome.ts";
import type { CanaryToken } from "../store/canary-tokens.ts";
import type { Destination } from "./order.ts";
import { type PlantOrderKit, plantOrder } from "./plant-order.ts";
import { type Revocation, type RevokeKit, revokeToken, wouldRevoke } from "./revoke-token.ts";
import { type Arm, plantUpload, type Upload, type UploadKit } from "./upload.ts";
import { type Verdict, type VerifyKit, verifyToken } from "./verify-token.ts";

/** What is shared by all that an operator can do to canaries. */
export type CanariesKit = Omit<PlantOrderKit, "perform"> &
  Omit<UploadKit, "arm" | "perform"> &
  Omit<VerifyKit, "arm"> &
  RevokeKit & { readonly perform: (plan: Plan) => Promise<Outcome> };

/** What an operator can do to canaries by hand. */
export class Canaries {
  readonly #kit: CanariesKit;
  readonly #ready = new WeakMap<Plan, Artifact>();

  constructor(kit: CanariesKit) {
    this.#kit = kit;
  }

  /** Plants one of a class. Throws `DN_CANARY_…` for an order that cannot be carried out. */
  plant(destination: Destination, contentClass: string): Promise<Outcome> {
    return plantOrder(destination, contentClass, this.#kit);
  }

  /** Plants an operator's own document, armed by `arm`. */
  upload(upload: Upload, arm: Arm): Promise<Outcome> {
    const perform = (plan: CreatePlan, artifact: Artifact) => {
      this.#ready.set(plan, artifact);
      return this.#kit.perform(plan);
    };
    return plantUpload(upload, { ...this.#kit, arm, perform });
  }

  /** What was composed for a plan already; for the `compose` hook. */
  artifactFor(plan: Plan): Artifact | undefined {
    return this.#ready.get(plan);
  }

  /** Compares a canary with what is on its decky; `arm` makes operators' documents again. */
  verify(token: CanaryToken, arm: Arm): Promise<Verdict> {
    return verifyToken(token, { ...this.#kit, arm });
  }

  /** What revoking would remove and leave. */
  wouldRevoke(token: CanaryToken): Promise<Revocation> {
    return wouldRevoke(token, this.#kit);
  }

  /** Silences a token and takes its files away. */
  revoke(token: CanaryToken): Promise<Revocation> {
    return revokeToken(token, this.#kit);
  }
}
