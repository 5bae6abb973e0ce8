// What somebody does with a profile they found: whose is it, and what does it hold?
import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";

const failure = (error: unknown): string => (error instanceof Error ? error.name : String(error));

const identity = await new STSClient({ maxAttempts: 1 })
  .send(new GetCallerIdentityCommand({}))
  .catch(failure);
const buckets = await new S3Client({ maxAttempts: 1 }).send(new ListBucketsCommand({})).catch(failure);
console.log(JSON.stringify([identity, buckets]));
