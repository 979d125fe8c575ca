#!/usr/bin/env node
"use strict";
// The pack as an executable: `pulumi preview --policy-pack <this file>`. The SDK reads the pack's
// version from the package.json of the working folder.
process.chdir(__dirname);
require("./dist/policy-pack/index.js");
