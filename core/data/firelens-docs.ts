/** Pages on AWS's images of Fluent Bit. */
export const FIRELENS_DOCS = {
  init: "https://github.com/aws/aws-for-fluent-bit/blob/mainline/use_cases/init-process-for-fluent-bit/README.md",
} as const;
