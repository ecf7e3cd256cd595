import { remembered } from './remembered.js';

/** A code for words of the source: `Cont'd attempts collect debt not owed` → `contd-attempts-collect-debt-not-owed`. */
export const slug = remembered((words: string): string => {
  const coded = words
    .normalize('NFKD')
    .replaceAll(/['’\p{M}]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  // By whole characters, so that none is cut in half.
  return /^.{0,100}/su.exec(coded)?.[0] ?? '';
});
