import type { Fault } from "./fault";
import { CONFIG, FILES, fluentd, router } from "./router";

// Faults of a log router that is Fluentd, in the words of what was typed.

export const FLUENTD_FAULTS: readonly Fault[] = [
  {
    title: "Fluentd without an image",
    args: router({ type: "fluentd", destination: { "@type": "stdout" } }),
    code: "argument-missing",
    path: "logRouter.image",
    message: "AWS has no image of Fluentd.",
    fix: "Set image to one of your own.",
  },
  {
    title: "Fluentd with a configuration of Fluent Bit",
    args: fluentd({ config: CONFIG }),
    code: "argument-conflict",
    path: "logRouter.config",
    message: "The type is fluentd, and this is of Fluent Bit.",
    fix: "Remove it; put the configuration into the image, and its path into configFilePath.",
  },
  {
    title: "Fluentd that reads files",
    args: fluentd({ tail: FILES }),
    code: "argument-conflict",
    path: "logRouter.tail",
    message: "The type is fluentd, and this is of Fluent Bit.",
    fix: "Remove it; put the configuration into the image, and its path into configFilePath.",
  },
  {
    title: "Fluentd with an output of Fluent Bit",
    args: fluentd({ firehose: { deliveryStream: "logs" } }),
    code: "argument-conflict",
    path: "logRouter.firehose",
    message: "The type is fluentd, and this is an output of Fluent Bit.",
    fix: "Use destination, with @type and the options of Fluentd's plugin.",
  },
  {
    title: "Fluentd with a route to an output of Fluent Bit",
    args: fluentd({ routes: { app: { cloudWatch: {} } } }),
    code: "argument-conflict",
    path: "logRouter.routes.app.cloudWatch",
    message: "The type is fluentd, and this is an output of Fluent Bit.",
    fix: "Use destination, with @type and the options of Fluentd's plugin.",
  },
  {
    title: "Fluentd with Fluent Bit's name of an output",
    args: fluentd({ destination: { Name: "stdout" } }),
    code: "firelens-output-missing",
    path: "logRouter.destination.Name",
    message: 'The option "Name" names no output for "fluentd". Did you mean "@type"?',
    fix: "Rename the option.",
  },
];
