import { AFTER } from "./programs";

// An interrupted engine leaves a program running whose errors would reach the next update in the
// same process, so this one runs in a process of its own.
export = AFTER;
