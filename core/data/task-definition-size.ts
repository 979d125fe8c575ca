// Checked 2026-11-21. Source: ECS's own refusal, "Actual length: 'N'. Max allowed length is '65536'
// bytes."; older pages say 32 KiB.

/** Bytes that a task definition may have. */
export const TASK_DEFINITION_BYTES = 65536;
