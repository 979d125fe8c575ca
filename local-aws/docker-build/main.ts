import { start } from "../start";
import { DockerBuildProvider } from "./provider";

void start(() => new DockerBuildProvider());
