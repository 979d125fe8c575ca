"use strict";
const { PolicyPack } = require("@pulumi/policy");
const { policies } = require("pulumi-ecs-sidecars/policy-pack");

const clusterIsTagged = {
  name: "cluster-is-tagged",
  description: "A cluster has tags.",
  enforcementLevel: "mandatory",
  validateResource: ({ type, props }, report) => {
    if (type === "aws:ecs/cluster:Cluster" && props.tags === undefined)
      report("There are no tags.");
  },
};

new PolicyPack("shop", { policies: [...policies({ preset: "baseline" }), clusterIsTagged] });
