import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { decideRegister, registerAggregate, type RegisterCommand, registerStream } from '#libs/complaints';
import { appendToStream } from '../../../../test/serving/appended-to-log.js';
import { configFrom } from '../config.js';
import { actRequestOf } from '../http/act.js';
import { type Installation, openInstallation } from '../installation.js';
import { HandleComplaint, HandleComplaintHandler } from './handle-complaint.js';
import { InForce } from './in-force.js';
import { ReceiveComplaint, ReceiveComplaintHandler } from './receive-complaint.js';

let directory: string;
let installation: Installation;
const open = () =>
  openInstallation(configFrom({ REDRESS_DATA: directory }), {
    logger: pino({ level: 'silent' }),
    root: process.cwd(),
    projectInProcess: true,
  });
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'in-force-'));
  installation = await open();
});
afterEach(async () => {
  await installation.close();
  rmSync(directory, { recursive: true, force: true });
});

const by = (role: string) =>
  actRequestOf({ id: 'x', headers: { 'actor-id': 'carla', 'actor-role': role, 'actor-unit': 'front-office' } });

async function register(command: RegisterCommand): Promise<void> {
  const act = (await installation.inForce.now()).act(by('admin'), command);
  const outcome = await installation.transactor.transact({
    aggregate: registerAggregate,
    stream: registerStream,
    act,
    decide: (state, { now }) => decideRegister(command, state, { now, actor: act.actor }),
  });
  expect(outcome.kind).toBe('done');
}

const registerDesk = () => register({ type: 'RegisterUnit', unit: 'desk', title: 'The desk' });
const receive = async (): Promise<string> =>
  (
    await new ReceiveComplaintHandler(installation).execute(
      new ReceiveComplaint({ type: 'ReceiveComplaint', channel: 'desk', statement: 'Nobody came.' }, by('agent')),
    )
  ).complaintId;

async function pinned(complaintId: string, type: string): Promise<unknown> {
  const events = await installation.log.read(`complaint-${complaintId}`);
  const { metadata } = events.findLast((event) => event.type === type)!;
  return (JSON.parse(metadata) as { pins: Record<string, unknown> }).pins['register'];
}

describe('what is in force', () => {
  it('[T6] is the register in the version of its stream, which every event pins', async () => {
    const before = await receive();
    await registerDesk();
    const after = await receive();
    expect(await pinned(before, 'Received')).toBe('default-1');
    expect(await pinned(after, 'OwnerAssigned')).toBe('unit-register@0');
    const { state } = await installation.transactor.load(registerAggregate, registerStream);
    expect([...state.units.keys()]).toEqual(['desk']);
  });

  it('[T6] is for one command what it was when the command came in, whatever changes meanwhile', async () => {
    const complaintId = await receive();
    const lesson = {
      type: 'RecordLesson',
      outcome: 'noChangeDecided',
      rootCause: 'tooLate',
      decider: 'carla',
      justification: 'It was the weather.',
    } as const;
    const told = new HandleComplaintHandler(installation);
    const contact = await told.execute(
      new HandleComplaint(
        complaintId,
        {
          type: 'LogContact',
          direction: 'inbound',
          counterparty: 'complainant',
          medium: 'telephone',
          summary: 'Never mind.',
          brings: 'nothing',
        },
        by('agent'),
      ),
    );
    const events = await installation.log.read(`complaint-${complaintId}`);
    expect(contact.events).toEqual(['ContactLogged']);
    await told.execute(
      new HandleComplaint(
        complaintId,
        { type: 'WithdrawComplaint', contactEventId: events.at(-1)!.id, reason: 'Never mind.' },
        by('agent'),
      ),
    );
    const similar = {
      ...installation.similar,
      async casesLike() {
        // While the decision waits for what other cases know, somebody registers a unit.
        await registerDesk();
        return undefined;
      },
      timesInTouch: () => Promise.resolve(undefined),
    };
    const handler = new HandleComplaintHandler({ ...installation, similar });
    await handler.execute(new HandleComplaint(complaintId, lesson, by('coordinator')));
    expect(await pinned(complaintId, 'LessonRecorded')).toBe('default-1');
    expect((await installation.inForce.register()).version).toBe('unit-register@0');
  });

  it('[T6] is made once for each version', async () => {
    await registerDesk();
    const first = await installation.inForce.now();
    expect(await installation.inForce.now()).toBe(first);
    await register({ type: 'RegisterUnit', unit: 'billing', title: 'Invoices' });
    expect(await installation.inForce.now()).not.toBe(first);
  });

  /** As another server asks, or as this one does that sees every append; and how often the log was asked. */
  function asking(appends?: () => number) {
    const counting = { asked: 0 };
    const load: Installation['transactor']['load'] = (aggregate, stream) => {
      counting.asked += 1;
      return installation.transactor.load(aggregate, stream);
    };
    const more = appends === undefined ? {} : { appends };
    return { counting, inForce: new InForce({ load }, { ...installation, language: 'en', ...more }) };
  }

  it('[T6] is asked of the log once for commands that come in together, and again for the next', async () => {
    const { counting, inForce } = asking();
    await Promise.all([inForce.now(), inForce.now(), inForce.register()]);
    expect(counting.asked).toBe(1);
    await new Promise(setImmediate);
    await registerDesk();
    expect((await inForce.register()).version).toBe('unit-register@0');
    expect(counting.asked).toBe(2);
  });

  it('[T6] is asked again only after an append, where nobody else appends', async () => {
    let appends = 0;
    const { counting, inForce } = asking(() => appends);
    for (let command = 0; command < 3; command += 1) {
      expect((await inForce.register()).version).toBe('default-1');
      await new Promise(setImmediate);
    }
    expect(counting.asked).toBe(1);
    await registerDesk();
    appends += 1;
    expect((await inForce.register()).version).toBe('unit-register@0');
    expect(counting.asked).toBe(2);
  });

  it('[T6] is not what was read before an append and told after it', async () => {
    let appends = 0;
    let letGo: () => void = () => undefined;
    let held = new Promise<void>((resolve) => (letGo = resolve));
    const load: Installation['transactor']['load'] = async (aggregate, stream) => {
      const hold = held;
      held = Promise.resolve();
      const loaded = await installation.transactor.load(aggregate, stream);
      await hold;
      return loaded;
    };
    const inForce = new InForce({ load }, { ...installation, language: 'en', appends: () => appends });
    const before = inForce.register();
    await installation.log.head();
    await registerDesk();
    appends += 1;
    const after = await inForce.register();
    letGo();
    expect((await before).version).toBe('default-1');
    expect(after.version).toBe('unit-register@0');
    expect((await inForce.register()).version).toBe('unit-register@0');
  });

  it('is asked again when the log could not be read', async () => {
    let isAway = true;
    const load: Installation['transactor']['load'] = (aggregate, stream) =>
      isAway ? Promise.reject(new Error('away')) : installation.transactor.load(aggregate, stream);
    const inForce = new InForce({ load }, { ...installation, language: 'en', appends: () => 0 });
    await expect(inForce.now()).rejects.toThrow('away');
    isAway = false;
    expect((await inForce.register()).version).toBe('default-1');
  });

  it('comes from the log: without the read store every command goes on', async () => {
    await registerDesk();
    await installation.projecting.stop();
    await installation.reads.close();
    const complaintId = await receive();
    expect(await pinned(complaintId, 'Received')).toBe('unit-register@0');
  });

  it('steps back before a register that a newer version wrote', async () => {
    await registerDesk();
    await installation.close();
    await appendToStream(directory, registerStream, { type: 'UnitSplit', data: {}, at: '2026-03-02T09:00:00.000Z' });
    installation = await open();
    await expect(receive()).rejects.toMatchObject({ code: 'newer-version-needed', status: 503 });
  });
});
