import { type CanaryContext, callbackUrl, type Random } from "@decnet/sdk";
import type { AppFacts } from "../app/app-facts.ts";
import { drawBase64, drawKey } from "./secret.ts";

/** The company's S3-compatible store, and the application's bucket in it. */
export interface Storage {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly key: string;
  readonly secret: string;
}

// As MinIO makes them (minio/pkg, auth/credentials.go): 20 of these, and 40 of base64 with + for /.
const ACCESS_KEY = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Draws the store. It is no AWS: the keys have MinIO's form. */
export const drawStorage = (
  { canary }: CanaryContext,
  { slug, environment }: AppFacts,
  random: Random,
): Storage => ({
  endpoint: callbackUrl(canary, random.pick(["s3", "storage", "objects", "media", "minio", "blob"])),
  region: random.pick(["us-east-1", "us-east-1", "eu-west-1", "local"]),
  bucket: random.pick([
    slug,
    `${slug}-media`,
    `${slug}-uploads`,
    `${slug}-files`,
    `${slug}-${environment}`,
    `${slug}-attachments`,
  ]),
  key: drawKey(ACCESS_KEY, 20, random),
  secret: drawBase64(30, random).replaceAll("/", "+"),
});
