import assert from "node:assert/strict";
import { imageParts, withoutTag } from "../../core/image";

const DIGEST = `sha256:${"a".repeat(64)}`;

describe("The parts of an image reference", () => {
  const rows: readonly [string, ReturnType<typeof imageParts>][] = [
    ["nginx", { repository: "nginx" }],
    ["nginx:1.27", { repository: "nginx", tag: "1.27" }],
    ["fluent/fluent-bit:3", { repository: "fluent/fluent-bit", tag: "3" }],
    [`nginx@${DIGEST}`, { repository: "nginx", digest: DIGEST }],
    [
      `public.ecr.aws/nginx/nginx:1.27@${DIGEST}`,
      { registry: "public.ecr.aws", repository: "nginx/nginx", tag: "1.27", digest: DIGEST },
    ],
    ["localhost/app", { registry: "localhost", repository: "app" }],
    ["registry:5000/app", { registry: "registry:5000", repository: "app" }],
    ["registry:5000/app:2", { registry: "registry:5000", repository: "app", tag: "2" }],
    ["docker.io/library/nginx", { registry: "docker.io", repository: "library/nginx" }],
  ];
  for (const [image, parts] of rows) {
    it(`are read from ${image}`, () => {
      assert.deepEqual(imageParts(image), parts);
    });
  }

  it("leave the name where tag and digest go", () => {
    assert.equal(withoutTag(`registry:5000/team/app:2@${DIGEST}`), "registry:5000/team/app");
    assert.equal(withoutTag("nginx:1.27"), "nginx");
  });
});
