import { imageParts } from "../image";

/** Whether an image is AWS's build of Fluent Bit, or a copy that kept its name. */
export function isAwsBuild(image: string): boolean {
  return imageParts(image).repository.endsWith("aws-for-fluent-bit");
}
