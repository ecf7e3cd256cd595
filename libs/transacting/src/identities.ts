import { hash } from 'node:crypto';
import { parse } from 'uuid';
import { type Json } from '#libs/event-schema';

/*
 * Namespaces of the derived identities. They are part of the stored format: with others, a command that is repeated
 * would be done twice.
 */
export const namespaces = {
  commands: '5f0c6a54-2d0b-4a0e-9a55-6d7a0f3c1e01',
  complaints: '5f0c6a54-2d0b-4a0e-9a55-6d7a0f3c1e02',
  events: '5f0c6a54-2d0b-4a0e-9a55-6d7a0f3c1e03',
};
const commands = Buffer.from(parse(namespaces.commands));
const complaints = Buffer.from(parse(namespaces.complaints));
const events = Buffer.from(parse(namespaces.events));

/** The id of the command that this principal sent under this Idempotency-Key. */
export const commandIdOf = (principal: string, idempotencyKey: string): string =>
  version5(commands, parts(principal, idempotencyKey));

/** The id of the complaint that this command opens. */
export const complaintIdOf = (commandId: string): string => version5(complaints, commandId);

/** The id of the `index`-th event of a command in a stream: the same whenever the same command is done again. */
export const eventIdOf = (stream: string, commandId: string, bodyHash: string, index: number): string =>
  version5(events, parts(stream, commandId, bodyHash, String(index)));

/** A new id for what a command makes, the same for the same command and label. */
export const idOf = (label: string, commandId: string): string => version5(parse(commandId), label);

/** A command's type and body as one text, the same for the same content in any order of its members. */
export const canonicalJson = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => (member as unknown) !== undefined);
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
};

/** Each part with its length before it, so that no two lists of parts read the same. */
const parts = (...texts: readonly string[]): string => texts.map((text) => `${text.length}:${text}`).join('');

/**
 * UUID version 5 (RFC 9562): the first 128 bits of SHA-1 over namespace and name, with version and variant put in.
 * By hand, because one is made for every event and the uuid package takes ten times as long.
 */
function version5(namespace: Uint8Array, name: string): string {
  const digits = hash('sha1', Buffer.concat([namespace, Buffer.from(name)]), 'hex');
  const variant = ((parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `5${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
