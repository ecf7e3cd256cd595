import { code, employeeId, event, freeText, type EventOf } from '#libs/event-schema';

export const responsibilityScopes = ['conduct', 'outcome', 'handling'] as const;
export type ResponsibilityScope = (typeof responsibilityScopes)[number];

export const responsibilityAccepted = event(
  'ResponsibilityAccepted',
  1,
  ['N1c', 'N2d', 'N5b'],
  'We said that it was our fault. Apart from the apology, and apart from empathy, which admits nothing.',
  {
    scope: code(responsibilityScopes, 'For what: how we behaved, what came of it, or how we handled the complaint.'),
    extent: code(['full', 'partly'], 'Wholly or in part.'),
    statement: freeText('What we take responsibility for.'),
    by: employeeId('Who takes it for us.'),
  },
);
export type ResponsibilityAccepted = EventOf<typeof responsibilityAccepted>;
