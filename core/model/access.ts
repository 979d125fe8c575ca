/**
 * What the code in a container does with AWS's services, in terms of what it does it with, not of
 * IAM.
 */
export type Access<V> =
  | LogGroupAccess<V>
  /** Calls of APIs that have no narrower resource than everything. */
  | { readonly kind: "call"; readonly actions: readonly string[] }
  | SignedRequests<V>
  /** Fetches objects of S3, by their ARNs, and asks where their buckets are. */
  | { readonly kind: "fetch-objects"; readonly objects: readonly V[] }
  | PutObjects<V>
  | PutRecords<V>
  | IndexDocuments<V>
  | { readonly kind: "assume-role"; readonly role: V }
  /** Whatever a collector's configuration needs: it must be known what it says to know that. */
  | { readonly kind: "run-collector"; readonly text: V };

/** Writes to a log group, whose name may hold placeholders such as `{ClusterName}`. */
export interface LogGroupAccess<V> {
  readonly kind: "write-log-group";
  readonly group: V;
  /** Region of the group, where it is not the task's. */
  readonly region?: V;
  /** Whether the code makes the group where it is missing. */
  readonly creates: boolean;
  readonly setsRetention: boolean;
  readonly tags: boolean;
}

/** Requests to an AWS endpoint, signed with the task's credentials. */
export interface SignedRequests<V> {
  readonly kind: "signed-requests";
  /** What is sent: samples to Prometheus, or any signal by OTLP. */
  readonly protocol: "otlp" | "remote-write";
  /** URL, which tells the service, its region, and a workspace of Prometheus. */
  readonly endpoint: V;
  /** Log group the requests name in a header. */
  readonly group?: V;
}

/** Puts objects into a bucket of S3. */
export interface PutObjects<V> {
  readonly kind: "put-objects";
  readonly bucket: V;
  /** What the keys of the objects begin with. */
  readonly prefix?: V;
  /** ARN of the KMS key that encrypts the bucket. */
  readonly key?: V;
}

/** Puts records into a stream. */
export interface PutRecords<V> {
  readonly kind: "put-records";
  readonly service: "firehose" | "kinesis";
  readonly stream: V;
  /** Region of the stream, where it is not the task's. */
  readonly region?: V;
}

/** Sends documents to OpenSearch. */
export interface IndexDocuments<V> {
  readonly kind: "index-documents";
  /** Endpoint, which may tell the domain or the collection. */
  readonly host?: V;
  /** ARN of the domain. */
  readonly domain?: V;
  /** ARN of the collection of OpenSearch Serverless. */
  readonly collection?: V;
  /** Whether requests are signed for OpenSearch Serverless. */
  readonly serverless?: boolean;
  /** Region, where it is not the task's. */
  readonly region?: V;
}
