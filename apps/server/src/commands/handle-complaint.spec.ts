import { type ComplaintCommand } from '#libs/complaints';
import { type ActRequest, actRequestOf } from '../http/act.js';
import { type Installation } from '../installation.js';
import { type OpenedInstallation, openedInstallation } from '../testing/opened-installation.js';
import { SimilarInReads } from '../queries/similar-in-reads.js';
import { HandleComplaint, HandleComplaintHandler } from './handle-complaint.js';
import { ReceiveComplaint, ReceiveComplaintHandler } from './receive-complaint.js';

let installation: Installation;
let close: OpenedInstallation['close'];
beforeEach(async () => {
  ({ installation, close } = await openedInstallation());
});
afterEach(() => close());

const by = (role: string): ActRequest =>
  actRequestOf({
    id: 'x',
    headers: { 'actor-id': 'emma', 'actor-role': role, 'actor-unit': 'front-office' },
  });

/** A complaint that was fixed while it was told. */
async function fixed(): Promise<string> {
  const command = {
    type: 'FixInFirstContact',
    channel: 'hotline',
    statement: 'The stove came on Tuesday and not on Monday.',
    complainantWasHeard: true,
    empathyStatement: 'A day at home for nothing: I understand that you ring.',
    object: 'delivery',
    cause: 'tooLate',
    resolution: 'The delivery costs were paid back.',
    explanation: 'It stood at the wrong depot.',
  } as const;
  const handler = new ReceiveComplaintHandler(installation);
  return (await handler.execute(new ReceiveComplaint(command, by('agent')))).complaintId;
}

const oneOff = {
  type: 'RecordLesson',
  outcome: 'oneOff',
  rootCause: 'promiseBroken',
  justification: 'A tree fell on the road.',
} as const;

const record = (complaintId: string, over: Partial<Installation> = {}, command: ComplaintCommand = oneOff) =>
  new HandleComplaintHandler({ ...installation, ...over }).execute(
    new HandleComplaint(complaintId, command, by('agent')),
  );

async function lessonOf(complaintId: string): Promise<Record<string, unknown>> {
  const events = await installation.log.read(`complaint-${complaintId}`);
  const { data } = events.find(({ type }) => type === 'LessonRecorded')!;
  return JSON.parse(data) as Record<string, unknown>;
}

describe('recording a lesson among similar cases', () => {
  it('[T21] pins the number that other cases give, and never what the caller says', async () => {
    const first = await fixed();
    await fixed();
    const before = await installation.log.head();
    const claimed = { ...oneOff, similarCount: 0, similarAsOf: 'made-up' } as ComplaintCommand;
    const { warnings } = await record(first, {}, claimed);
    expect(await lessonOf(first)).toMatchObject({ similarCount: 1, similarAsOf: before });
    expect(warnings).toMatchObject([{ code: 'similar-cases' }]);
  });

  it('[T21] refuses a one-off that is none, whatever the caller claims', async () => {
    const first = await fixed();
    for (let more = 0; more < 3; more += 1) await fixed();
    const claimed = { ...oneOff, similarCount: 0 } as ComplaintCommand;
    await expect(record(first, {}, claimed)).rejects.toMatchObject({ code: 'coordinator-needed' });
  });

  it('[T21] warns and records while the read store is away', async () => {
    const first = await fixed();
    for (let more = 0; more < 3; more += 1) await fixed();
    await installation.reads.close();
    const { events, warnings } = await record(first);
    expect(events).toEqual(['LessonRecorded']);
    expect(warnings).toMatchObject([{ code: 'similar-unknown' }]);
    expect(await lessonOf(first)).not.toHaveProperty('similarCount');
    expect(await lessonOf(first)).not.toHaveProperty('similarAsOf');
  });

  it('[T21] warns and records while the read store is behind', async () => {
    const first = await fixed();
    await installation.projecting.stop();
    for (let more = 0; more < 3; more += 1) await fixed();
    const similar = new SimilarInReads({ ...installation, longestMs: 20 });
    expect((await record(first, { similar })).warnings).toMatchObject([{ code: 'similar-unknown' }]);
    expect(await lessonOf(first)).not.toHaveProperty('similarCount');
  });
});
