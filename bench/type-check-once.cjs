const measure = require("./program/measure.cjs");

// TypeScript's compiler in this process: `measured.json -p folder`.
const [file, ...args] = process.argv.slice(2);
measure(file, { promises: false });
process.argv.splice(2, Infinity, ...args);
require("typescript/lib/tsc.js");
