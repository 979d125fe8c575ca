import assert from "node:assert/strict";
import fc from "fast-check";
import { smallestSize, totalDemand } from "../../core";
import { FARGATE_SIZES } from "../../core/data/fargate-sizes";
import type { Demand } from "../../core/task-size";
import { neededSize, sizesFor } from "../../core/task-size";

// Written out, not computed: Amazon ECS developer guide, task CPU and memory of Fargate.
const TABLE: readonly (readonly [cpu: number, memory: readonly number[]])[] = [
  [256, [512, 1024, 2048]],
  [512, [1024, 2048, 3072, 4096]],
  [1024, [2048, 3072, 4096, 5120, 6144, 7168, 8192]],
  [2048, [4096, 5120, 6144, 7168, 8192, 9216, 10240, 11264, 12288, 13312, 14336, 15360, 16384]],
  [
    4096,
    [
      8192, 9216, 10240, 11264, 12288, 13312, 14336, 15360, 16384, 17408, 18432, 19456, 20480,
      21504, 22528, 23552, 24576, 25600, 26624, 27648, 28672, 29696, 30720,
    ],
  ],
  [8192, [16384, 20480, 24576, 28672, 32768, 36864, 40960, 45056, 49152, 53248, 57344, 61440]],
  [16384, [32768, 40960, 49152, 57344, 65536, 73728, 81920, 90112, 98304, 106496, 114688, 122880]],
  [32768, [61440, 122880, 249856]],
];
const WINDOWS_CPU = [1024, 2048, 4096];

describe("the sizes of Fargate", () => {
  for (const [i, [cpu, memory]] of TABLE.entries()) {
    it(`pair ${cpu} CPU units with exactly the memory AWS documents`, () => {
      assert.deepEqual(FARGATE_SIZES[i], { cpu, memory, windows: WINDOWS_CPU.includes(cpu) });
    });
  }

  it("are those and no others", () => {
    assert.equal(FARGATE_SIZES.length, TABLE.length);
  });

  it("are all for Linux, and 1, 2 and 4 vCPU for Windows", () => {
    assert.deepEqual(
      sizesFor(false).map(({ cpu }) => cpu),
      TABLE.map(([cpu]) => cpu),
    );
    assert.deepEqual(
      sizesFor(true).map(({ cpu }) => cpu),
      WINDOWS_CPU,
    );
  });
});

describe("what containers need together", () => {
  const rows: [string, readonly Demand[], number, { cpu: number; memory: number }][] = [
    ["is nothing without containers", [], 6, { cpu: 0, memory: 0 }],
    [
      "adds up CPU units and reservations",
      [
        { cpu: 128, memoryReservation: 256 },
        { cpu: 64, memoryReservation: 100 },
      ],
      0,
      { cpu: 192, memory: 356 },
    ],
    [
      "counts a hard limit without a reservation as one",
      [{ memory: 256 }, { memoryReservation: 100 }],
      0,
      { cpu: 0, memory: 356 },
    ],
    [
      "counts the reservation where there is also a limit",
      [{ memory: 300, memoryReservation: 256 }, { memoryReservation: 100 }],
      0,
      { cpu: 0, memory: 356 },
    ],
    [
      "is at least the largest hard limit",
      [{ memory: 500, memoryReservation: 6 }, { memoryReservation: 6 }],
      0,
      { cpu: 0, memory: 500 },
    ],
    ["keeps something for those who ask for nothing", [{}, {}], 6, { cpu: 0, memory: 12 }],
  ];
  for (const [name, containers, unstated, expected] of rows) {
    it(name, () => {
      assert.deepEqual(totalDemand(containers, unstated), expected);
    });
  }

  it("keeps 6 MiB for those who ask for nothing, unless the author sets the memory", () => {
    assert.deepEqual(neededSize([{}], {}), { cpu: 0, memory: 6 });
    assert.deepEqual(neededSize([{}], { cpu: 256 }), { cpu: 0, memory: 6 });
    assert.deepEqual(neededSize([{}], { memory: 512 }), { cpu: 0, memory: 0 });
  });
});

describe("the smallest size", function () {
  this.timeout(20_000);

  type Row = [string, readonly Demand[], { cpu?: number; memory?: number }, boolean, unknown];
  const rows: Row[] = [
    ["of nothing is the smallest", [{}], {}, false, { cpu: 256, memory: 512 }],
    ["of nothing on Windows has 1 vCPU", [{}], {}, true, { cpu: 1024, memory: 2048 }],
    ["fits exactly", [{ cpu: 256, memory: 2048 }], {}, false, { cpu: 256, memory: 2048 }],
    ["grows its memory first", [{ cpu: 256, memory: 513 }], {}, false, { cpu: 256, memory: 1024 }],
    [
      "grows its cpu where the memory asks for it",
      [{ cpu: 1, memory: 2049 }],
      {},
      false,
      { cpu: 512, memory: 3072 },
    ],
    ["grows its cpu", [{ cpu: 257 }], {}, false, { cpu: 512, memory: 1024 }],
    [
      "leaves 6 MiB for a container that asks for nothing",
      [{ memory: 507 }, {}],
      {},
      false,
      { cpu: 256, memory: 1024 },
    ],
    ["keeps the cpu it is given", [{ cpu: 10 }], { cpu: 2048 }, false, { cpu: 2048, memory: 4096 }],
    [
      "keeps the memory it is given",
      [{ cpu: 10 }],
      { memory: 4096 },
      false,
      { cpu: 512, memory: 4096 },
    ],
    [
      "keeps the cpu and the memory it is given",
      [{}],
      { cpu: 8192, memory: 20480 },
      false,
      { cpu: 8192, memory: 20480 },
    ],
    ["is none for a cpu that does not exist", [{}], { cpu: 300 }, false, undefined],
    ["is none for memory that does not exist", [{}], { memory: 600 }, false, undefined],
    [
      "is none for a pair that does not exist",
      [{}],
      { cpu: 8192, memory: 17408 },
      false,
      undefined,
    ],
    ["is none for a Linux cpu on Windows", [{}], { cpu: 512 }, true, undefined],
    ["is none beyond a given cpu", [{ cpu: 257 }], { cpu: 256 }, false, undefined],
    ["is none beyond a given memory", [{ memory: 513 }], { memory: 512 }, false, undefined],
    ["is none beyond the largest cpu", [{ cpu: 32769 }], {}, false, undefined],
    ["is none beyond the largest memory", [{ memory: 249857 }], {}, false, undefined],
    ["is none beyond the largest on Windows", [{ memory: 30721 }], {}, true, undefined],
    [
      "is the largest where nothing less holds it",
      [{ cpu: 32768, memory: 122881 }],
      {},
      false,
      { cpu: 32768, memory: 249856 },
    ],
  ];
  for (const [name, containers, given, windows, expected] of rows) {
    it(name, () => {
      assert.deepEqual(smallestSize(containers, given, windows), expected);
    });
  }

  const demands = fc.array(
    fc.record(
      {
        cpu: fc.nat({ max: 12000 }),
        memory: fc.integer({ min: 6, max: 90000 }),
        memoryReservation: fc.integer({ min: 6, max: 60000 }),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 5 },
  );
  const pairs = TABLE.flatMap(([cpu, memory]) => memory.map((mib) => ({ cpu, memory: mib })));
  const given = fc.oneof(
    fc.constant({}),
    fc.constantFrom(...pairs).map(({ cpu }) => ({ cpu })),
    fc.constantFrom(...pairs).map(({ memory }) => ({ memory })),
    fc.constantFrom(...pairs),
  );

  it("is in the table, holds the containers, keeps what is given, and none smaller does", () => {
    fc.assert(
      fc.property(demands, given, fc.boolean(), (containers, wanted, windows) => {
        const need = neededSize(containers, wanted);
        const bound: { cpu?: number; memory?: number } = wanted;
        const candidates = pairs
          .filter(({ cpu }) => !windows || WINDOWS_CPU.includes(cpu))
          .filter(({ cpu, memory }) => cpu >= need.cpu && memory >= need.memory)
          .filter(({ cpu }) => bound.cpu === undefined || bound.cpu === cpu)
          .filter(({ memory }) => bound.memory === undefined || bound.memory === memory)
          .sort((a, b) => a.cpu - b.cpu || a.memory - b.memory);
        assert.deepEqual(smallestSize(containers, wanted, windows), candidates[0]);
      }),
      { numRuns: 1000 },
    );
  });
});
