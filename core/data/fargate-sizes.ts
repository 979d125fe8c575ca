// Checked 2026-11-21. Source: Amazon ECS developer guide, "Amazon ECS task definition differences
// for Fargate" (task CPU and memory), which has the 32 vCPU row that the API model text lacks.

/** Memory in MiB that Fargate pairs with a number of CPU units. */
export interface FargateSize {
  readonly cpu: number;
  readonly memory: readonly number[];
  /** Whether Windows tasks may have this size. */
  readonly windows: boolean;
}

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);

/** All task sizes of Fargate, smallest first. */
export const FARGATE_SIZES: readonly FargateSize[] = [
  { cpu: 256, memory: [512, 1024, 2048], windows: false },
  { cpu: 512, memory: steps(1024, 4096, 1024), windows: false },
  { cpu: 1024, memory: steps(2048, 8192, 1024), windows: true },
  { cpu: 2048, memory: steps(4096, 16384, 1024), windows: true },
  { cpu: 4096, memory: steps(8192, 30720, 1024), windows: true },
  { cpu: 8192, memory: steps(16384, 61440, 4096), windows: false },
  { cpu: 16384, memory: steps(32768, 122880, 8192), windows: false },
  { cpu: 32768, memory: [61440, 122880, 249856], windows: false },
];
