import { Random } from "@decnet/sdk";

/** Bytes as unguessable as the secret itself, and the same each time: for what has to be made twice alike. */
export const seededEntropy = (secret: string): ((count: number) => Uint8Array) => {
  const random = Random.from(secret).fork("entropy");
  return (count) => random.bytes(count);
};
