import { type Role } from '#libs/event-schema';

/** "An intake employee, agent or coordinator may do this." */
export function whoMay(roles: readonly Role[]): string {
  const names = roles.map((role) => roleNames[role]);
  const last = names.at(-1);
  if (last === undefined) return 'Nobody may do it from here.';
  const all = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
  return names.length === 1 ? `Ask ${article(all)} ${all}.` : `${capital(article(all))} ${all} may do this.`;
}

const roleNames: Readonly<Record<Role, string>> = {
  intake: 'intake employee',
  agent: 'agent',
  coordinator: 'coordinator',
  adviser: 'adviser',
  improver: 'improver',
  auditor: 'auditor',
  analyst: 'analyst',
  privacyOfficer: 'privacy officer',
  admin: 'administrator',
  timer: 'timer',
  importer: 'importer',
  simulator: 'simulator',
  complainant: 'complainant',
};
const article = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
