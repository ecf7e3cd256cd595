import { type ComplaintCommand } from '#libs/complaints';
import { type ActRequest, actRequestOf } from '../http/act.js';
import { type Installation } from '../installation.js';
import { type OpenedInstallation, openedInstallation } from '../testing/opened-installation.js';
import { SimilarInReads } from '../queries/similar-in-reads.js';
import { HandleComplaint, HandleComplaintHandler } from './handle-complaint.js';
import { ReceiveComplaint, ReceiveComplaintHandler } from './receive-complaint.js';

/* That somebody comes to us again is good to know, and no reason to keep anybody waiting. */

let installation: Installation;
let close: OpenedInstallation['close'];
beforeEach(async () => {
  ({ installation, close } = await openedInstallation());
});
afterEach(() => close());

const act = (): ActRequest =>
  actRequestOf({
    id: 'x',
    headers: { 'actor-id': 'emma', 'actor-role': 'agent', 'actor-unit': 'front-office' },
  });
const complainant = { name: 'An de Vries', contact: '010 123 45 67' };
const receive = (over: Partial<Installation> = {}, differs: object = { complainant }) =>
  new ReceiveComplaintHandler({ ...installation, ...over }).execute(
    new ReceiveComplaint(
      { type: 'ReceiveComplaint', channel: 'hotline', statement: 'The lift is broken.', ...differs },
      act(),
    ),
  );
const tell = (complaintId: string, command: ComplaintCommand, over: Partial<Installation> = {}) =>
  new HandleComplaintHandler({ ...installation, ...over }).execute(new HandleComplaint(complaintId, command, act()));
const rings = {
  type: 'LogContact',
  direction: 'inbound',
  counterparty: 'complainant',
  medium: 'telephone',
  summary: 'Still broken.',
  brings: 'nothing',
} as const;
const classify = { type: 'Classify', object: 'lift', cause: 'tooLate' } as const;
const codes = ({ warnings }: { warnings: readonly { code: string }[] }) => warnings.map(({ code }) => code);

/** Counts how often it is asked. */
function asked(): { readonly similar: Installation['similar']; times: number } {
  const counting = {
    times: 0,
    similar: {
      casesLike: () => Promise.resolve(undefined),
      timesInTouch: () => Promise.resolve(undefined),
      casesAround: () => Promise.resolve(undefined),
      earlierTexts: () => Promise.resolve(undefined),
      elsewhere: () => {
        counting.times += 1;
        return Promise.resolve(undefined);
      },
    },
  };
  return counting;
}

describe('coming again', () => {
  it('[F9] is recorded with a warning while the read store is away, and nothing is refused', async () => {
    const { complaintId } = await receive();
    await installation.reads.close();
    const again = await receive();
    expect(again.events).toContain('Received');
    expect(codes(again)).toContain('elsewhere-unknown');
    const logged = await tell(complaintId, rings);
    expect(logged.events).toEqual(['ContactLogged']);
    expect(codes(logged)).toEqual(['elsewhere-unknown']);
    expect((await tell(complaintId, classify)).events).toEqual(['Classified']);
    const stored = await installation.log.read(`complaint-${complaintId}`);
    expect(stored.map(({ data }) => data).join()).not.toContain('elsewhere');
  });

  it('[F9] is told by this case alone while the projector is behind, within a moment', async () => {
    const { complaintId } = await receive();
    await installation.projecting.stop();
    const similar = new SimilarInReads({ ...installation, longestMs: 200 });
    await tell(complaintId, rings, { similar });
    const from = performance.now();
    const third = await tell(complaintId, rings, { similar });
    expect(performance.now() - from).toBeLessThan(1_000);
    expect(codes(third)).toContain('third-contact');
  });

  it('[F9] is asked only where there is a person to ask about, who comes to us', async () => {
    const counting = asked();
    await receive(counting, {});
    await receive(counting, { anonymous: true });
    expect(counting.times).toBe(0);
    const { complaintId } = await receive(counting);
    expect(counting.times).toBe(1);
    await tell(complaintId, { ...rings, direction: 'outbound', brings: 'answer' }, counting);
    await tell(complaintId, { ...rings, counterparty: 'thirdParty' }, counting);
    await tell(complaintId, { ...rings, automated: true }, counting);
    expect(counting.times).toBe(1);
    await tell(complaintId, rings, counting);
    await tell(complaintId, classify, counting);
    expect(counting.times).toBe(3);
  });
});
