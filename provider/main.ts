import * as pulumi from "@pulumi/pulumi";
import { spellAs } from "../components/spelling";
import { languageOfProgram } from "./language";
import { plugin } from "./plugin";

spellAs(languageOfProgram(process.cwd()));
void pulumi.provider.main(plugin, process.argv.slice(2));
