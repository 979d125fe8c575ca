import { ensureMetadata } from "./metadata/generate";
import { catalogueOf, tokensOf } from "./registry";

/** Build step: reads the installed @pulumi/aws once, so that a provider start need not. */
ensureMetadata(tokensOf(catalogueOf()));
