import type { RuleCases } from "../cases";
import { casesOfReferences } from "../unknown-container";

export const cases: RuleCases = casesOfReferences("volumesFrom");
