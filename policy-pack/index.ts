import { createPolicyPack } from "./pack";

createPolicyPack();
