import * as pulumi from "@pulumi/pulumi";
import { plugin } from "./plugin";

void pulumi.provider.main(plugin, process.argv.slice(2));
