/** Prefix of every error, so that nobody mistakes the stand-in for AWS. */
export const PREFIX = "local-aws (not AWS): ";

/** An error whose text goes to the user as it is. It must never quote an input value that may be secret. */
export class ProviderError extends Error {
  constructor(message: string) {
    super(PREFIX + message);
  }
}

/** The engine gets no answer. Whether the operation took place, it cannot know. */
export class DroppedConnection extends Error {
  constructor() {
    super("error reading from server: EOF");
  }
}

export interface ApiError {
  /** What the provider was doing, e.g. `creating IAM Role (web)`. */
  doing: string;
  service: string;
  operation: string;
  code: string;
  message: string;
  status?: number;
}

/** An error in the words Terraform's aws provider uses for a failed API call. */
export function apiError(error: ApiError): ProviderError {
  const { doing, service, operation, code, message, status = 400 } = error;
  const response = `https response error StatusCode: ${status}, ${code}: ${message}`;
  return new ProviderError(`${doing}: operation error ${service}: ${operation}, ${response}`);
}
