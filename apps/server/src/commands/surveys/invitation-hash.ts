import { type KeyReader } from '#libs/privacy';

/** What is on an invitation, as it is kept: each of a survey is answered once. */
export const invitationHash = (keys: Pick<KeyReader, 'keyedHash'>, surveyId: string, invitation: string): string =>
  keys.keyedHash('invitation', `${surveyId}/${invitation.trim()}`);
