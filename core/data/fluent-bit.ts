// Facts on AWS's images of Fluent Bit. Source: github.com/aws/aws-for-fluent-bit, `init/` and
// `scripts/dockerfiles/`; checked 2026-11-21.

/** Makes Fluent Bit wait 30 seconds for the last lines when it is stopped. */
export const MINIMIZE_LOG_LOSS = "/fluent-bit/configs/minimize-log-loss.conf";

/** Turns on Fluent Bit's HTTP server, and with it the health of the outputs. */
export const OUTPUT_HEALTH = "/fluent-bit/configs/output-metrics-healthcheck.conf";

/** Configurations of the image that change what is read and say nothing of where it goes. */
export const WITHOUT_OUTPUT = [
  MINIMIZE_LOG_LOSS,
  "/fluent-bit/configs/multiline-parse-json.conf",
  OUTPUT_HEALTH,
  "/fluent-bit/configs/parse-json.conf",
];

/** Parsers of the image; ECS hides those in `/fluent-bit/etc`. */
export const IMAGE_PARSERS = "/fluent-bit/parsers/parsers.conf";

/** The configuration that is there, or that ECS writes. */
export const MAIN_CONFIG = "/fluent-bit/etc/fluent-bit.conf";

/** Folder in which the init program keeps its own files. */
export const INIT_FOLDER = "/init";

/** What an init image runs: it puts configurations together and then is Fluent Bit. */
export const INIT_SCRIPT = "/init/fluent_bit_init_entrypoint.sh";

/** Variables that name more configuration files, by where these are; a number follows. */
export const INIT_VARIABLES = {
  image: "aws_fluent_bit_init_file_",
  s3: "aws_fluent_bit_init_s3_",
} as const;

/** The port of Fluent Bit's HTTP server. */
export const HTTP_PORT = 2020;

/** Asks Fluent Bit's HTTP server whether it runs. */
export const UPTIME_PROBE = [
  "CMD-SHELL",
  `curl -f http://127.0.0.1:${HTTP_PORT}/api/v1/uptime || exit 1`,
];
