import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

// A passphrase costs each command a million rounds of hashing, a third of its CPU time.

const KEY = randomBytes(32);
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Asked {
  readonly plaintext?: string;
  readonly ciphertext?: string;
}

/** What a stack of a test is made with, so that its secrets have a key in {@link vault}. */
export const SECRETS_PROVIDER = "--secrets-provider=hashivault://stacks";

let address: Promise<string> | undefined;

/** Address of a stand-in for HashiCorp Vault's transit engine, which ends with this process. */
export function vault(): Promise<string> {
  address ??= listen();
  return address;
}

function listen(): Promise<string> {
  const server = http.createServer((request, response) => {
    void json(request).then((asked) => {
      response.end(JSON.stringify({ data: answer(asked as Asked) }));
    });
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      resolve(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    });
  });
}

function answer({ plaintext, ciphertext = "" }: Asked): Asked {
  return plaintext === undefined
    ? { plaintext: decrypt(ciphertext) }
    : { ciphertext: encrypt(plaintext) };
}

function encrypt(plaintext: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", KEY, nonce);
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return `vault:v1:${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64")}`;
}

function decrypt(ciphertext: string): string {
  const bytes = Buffer.from(ciphertext.replace("vault:v1:", ""), "base64");
  const tagEnd = NONCE_BYTES + TAG_BYTES;
  const decipher = createDecipheriv("aes-256-gcm", KEY, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, tagEnd));
  return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString();
}
