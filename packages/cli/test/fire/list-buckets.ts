import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";

// What an intruder runs first with somebody's keys; the answer is of no use to them.
await new S3Client({ maxAttempts: 1 }).send(new ListBucketsCommand({})).catch(() => undefined);
