import { type Complaint, type Contact } from '../state/complaint.js';

/** Every contact in the order in which it was recorded. */
export function contactsOf({ contacts }: Pick<Complaint, 'contacts'>): readonly Contact[] {
  const latestFirst: Contact[] = [];
  for (let trail = contacts; trail !== undefined; trail = trail.before) latestFirst.push(trail.latest);
  return latestFirst.reverse();
}

/** The latest contact of which this is true. */
export function latestContact(
  { contacts }: Pick<Complaint, 'contacts'>,
  isIt: (contact: Contact) => boolean,
): Contact | undefined {
  for (let trail = contacts; trail !== undefined; trail = trail.before) if (isIt(trail.latest)) return trail.latest;
  return undefined;
}
