import { type KeyReader } from '#libs/privacy';

/** A customer number as people write it, in one form: `KL-10 021` and `kl10021` are the same customer. */
const inOneForm = (customerRef: string): string =>
  customerRef
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Customers as they are kept: to be counted and matched, and never to be read. */
export const customerHashes = (
  keys: Pick<KeyReader, 'keyedHash'>,
  customerRefs: readonly string[],
): readonly string[] => [
  ...new Set(customerRefs.map((customerRef) => keys.keyedHash('customer', inOneForm(customerRef)))),
];
