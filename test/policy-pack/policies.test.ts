import { verdicts as credentials } from "./verdicts/credentials";
import { verdicts as ownComponents } from "./verdicts/own-components";
import { verdicts as exemptions } from "./verdicts/exemptions";
import { verdicts as mistakes } from "./verdicts/mistakes";
import { verdicts as packPolicies } from "./verdicts/pack-policies";
import { verdicts as reading } from "./verdicts/reading";
import { verdicts as rulePolicy } from "./verdicts/rule-policy";
import { verdicts as resources } from "./verdicts/resources";
import { verdicts as rules } from "./verdicts/rules";
import { verdicts as snapshot } from "./verdicts/snapshot";
import { verdicts as spelling } from "./verdicts/spelling";
import { verdicts as stack } from "./verdicts/stack";
import { verdicts as stackTogether } from "./verdicts/stack-together";

const ALL = {
  stack,
  stackTogether,
  reading,
  resources,
  rules,
  credentials,
  rulePolicy,
  packPolicies,
  ownComponents,
  snapshot,
  spelling,
  exemptions,
  mistakes,
};

for (const [name, verdicts] of Object.entries(ALL)) {
  describe(`The policy pack: ${name}`, () => {
    for (const { name: title, check } of verdicts) it(title, check);
  });
}
