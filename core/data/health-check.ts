// Checked 2026-11-21. Source: Amazon ECS API reference, HealthCheck.

/** What ECS takes where a health check says nothing; times in seconds. */
export const HEALTH_CHECK_DEFAULTS = { interval: 30, timeout: 5, retries: 3, startPeriod: 0 };
