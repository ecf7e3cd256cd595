import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type SubjectInformed } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';

export interface InformSubject extends Occurrence {
  readonly type: 'InformSubject';
  readonly medium?: NonNullable<SubjectInformed['data']['medium']>;
  /** The complainant was left out of it. */
  readonly withoutIdentity?: boolean;
}

/** The subject gets a copy, and never more than the complainant agreed to. */
export const informSubject: Behaviour<InformSubject, ReceivedComplaint> = (
  { medium, withoutIdentity, precision },
  { receipt },
) => {
  if (receipt.confidentiality !== 'open' && withoutIdentity !== true)
    return no(
      'identity-confidential',
      'G9',
      'The subject may not learn who complains. Leave out everything that tells who it is, and say so with withoutIdentity.',
    );
  return accept([{ type: 'SubjectInformed', data: present({ medium, withoutIdentity }), ...present({ precision }) }]);
};
