import { type Fact } from '#libs/event-schema';
import { type Complaint, type Handover } from './complaint.js';
import { present } from '../deciding/present.js';
import { type HandoverAccepted, type HandoverBounced, type HandoverRecalled, type Routed } from '../events/index.js';

/** Cold: the receiving unit and its duty holder answer for it at once. Warm: nothing changes hands yet. */
export function foldRouted(complaint: Complaint, fact: Fact<Routed>): Complaint {
  const { data } = fact;
  const handover: Handover = {
    eventId: fact.id,
    revision: fact.revision,
    at: fact.metadata.occurredAt,
    from: data.from,
    to: data.to,
    mode: data.mode,
    hop: data.hop,
    spoken: data.spoken ?? false,
    status: 'open',
    ...present({ sender: complaint.owner, receiver: data.receiver }),
  };
  const handovers = [...complaint.handovers, handover];
  if (data.mode === 'warm') return { ...complaint, handovers };
  return {
    ...complaint,
    handovers,
    unit: data.to,
    ...(data.receiver === undefined ? {} : { owner: data.receiver, ownershipConfirmed: false }),
  };
}

export function foldHandoverAccepted(complaint: Complaint, { data }: Fact<HandoverAccepted>): Complaint {
  const answered = answer(complaint, 'accepted');
  if (answered === undefined) return complaint;
  const { handover, handovers } = answered;
  const owner = handover.mode === 'warm' ? data.by : complaint.owner;
  return {
    ...complaint,
    handovers,
    unit: handover.to,
    ...present({ owner }),
    ownershipConfirmed: complaint.ownershipConfirmed && owner === complaint.owner,
  };
}

/** Back to the sender: unit and owner are what they were when it was sent. */
export function foldHandoverBack(
  complaint: Complaint,
  fact: Fact<HandoverBounced> | Fact<HandoverRecalled>,
): Complaint {
  const answered = answer(complaint, fact.type === 'HandoverBounced' ? 'bounced' : 'recalled');
  if (answered === undefined) return complaint;
  const { handover, handovers } = answered;
  if (handover.mode === 'warm') return { ...complaint, handovers };
  return {
    ...complaint,
    handovers,
    unit: handover.from,
    ...(handover.sender === undefined ? {} : { owner: handover.sender, ownershipConfirmed: false }),
  };
}

function answer(complaint: Complaint, status: 'accepted' | 'bounced' | 'recalled') {
  const handover = complaint.handovers.findLast((one) => one.status === 'open');
  if (handover === undefined) return undefined;
  return { handover, handovers: complaint.handovers.map((one) => (one === handover ? { ...one, status } : one)) };
}
