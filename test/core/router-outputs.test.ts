import assert from "node:assert/strict";
import { outputStatements } from "../../core/iam/router-outputs";

const ACCOUNT = { partition: "aws", region: "eu-west-1", accountId: "123456789012" };
const HOST = "search-orders-7-abc123def.us-east-1.es.amazonaws.com";

/** Action and resource of each statement. */
const allowed = (output: string, options: Readonly<Record<string, string | undefined>> = {}) =>
  outputStatements(output, new Map(Object.entries(options)), ACCOUNT).map(
    ({ Action, Resource }) => [...Action, ...Resource],
  );

describe("what an output of Fluent Bit may do", () => {
  it("is what it calls", () => {
    const logs = ["logs:CreateLogStream", "logs:PutLogEvents", "*"];
    assert.deepEqual(allowed("cloudwatch"), [logs]);
    assert.deepEqual(allowed("cloudwatch_logs"), [logs]);
    assert.deepEqual(allowed("firehose"), [["firehose:PutRecordBatch", "*"]]);
    assert.deepEqual(allowed("kinesis_firehose"), [["firehose:PutRecordBatch", "*"]]);
    assert.deepEqual(allowed("kinesis"), [["kinesis:PutRecords", "*"]]);
    assert.deepEqual(allowed("kinesis_streams"), [["kinesis:PutRecords", "*"]]);
    assert.deepEqual(allowed("s3"), [["s3:PutObject", "*"]]);
    assert.deepEqual(allowed("datadog"), []);
  });

  it("is left to the role that it assumes", () => {
    assert.deepEqual(allowed("s3", { role_arn: "arn:aws:iam::1:role/a" }), []);
    assert.deepEqual(allowed("es", { aws_auth: "on", aws_role_arn: "arn:aws:iam::1:role/a" }), []);
  });

  it("is HTTP on its domain of OpenSearch, in the region of that", () => {
    const domain = "arn:aws:es:us-east-1:123456789012:domain/orders-7/*";
    for (const aws_auth of ["on", "true", "yes"]) {
      assert.deepEqual(allowed("opensearch", { host: HOST, aws_auth }), [["es:ESHttp*", domain]]);
    }
    const within = HOST.replace("search-", "vpc-");
    assert.deepEqual(allowed("es", { host: within, aws_auth: "on" }), [["es:ESHttp*", domain]]);
  });

  it("is HTTP on any domain where the host does not tell which", () => {
    const any = [["es:ESHttp*", "arn:aws:es:eu-west-1:123456789012:domain/*/*"]];
    assert.deepEqual(allowed("es", { host: "logs.example.com", aws_auth: "on" }), any);
    assert.deepEqual(allowed("es", { host: `${HOST}.example.com`, aws_auth: "on" }), any);
    assert.deepEqual(allowed("es", { host: undefined, aws_auth: "on" }), any);
  });

  it("is nothing in OpenSearch without AWS's signature, and in what is serverless", () => {
    assert.deepEqual(allowed("es", { host: HOST }), []);
    assert.deepEqual(allowed("es", { host: HOST, aws_auth: "off" }), []);
    assert.deepEqual(allowed("es", { host: HOST, aws_auth: undefined }), []);
    assert.deepEqual(allowed("es", { aws_auth: "on", aws_service_name: "aoss" }), []);
  });
});
