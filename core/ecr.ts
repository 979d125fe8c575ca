/** An image in a private ECR registry. */
export interface EcrImage {
  readonly account: string;
  readonly region: string;
  /** The repository, with its tag or digest. */
  readonly rest: string;
}

const HOSTS = [
  /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/(.+)$/,
  /^(\d{12})\.dkr-ecr(?:-fips)?\.([a-z0-9-]+)\.on\.(?:aws|amazonwebservices\.com\.cn)\/(.+)$/,
];

/** Where a private ECR registry keeps an image, if one does. */
export function ecrImage(image: string): EcrImage | undefined {
  for (const host of HOSTS) {
    const [, account, region, rest] = host.exec(image) ?? [];
    if (account !== undefined && region !== undefined && rest !== undefined) {
      return { account, region, rest };
    }
  }
  return undefined;
}
