import { anAct, anInstallation, type Installation } from '../testing/installation.js';
import { Reservations } from './index.js';

describe('reserving an external reference', () => {
  let installation: Installation;
  beforeEach(async () => {
    installation = await anInstallation();
  });
  afterEach(() => installation.close());
  const reservations = () => new Reservations(installation.transactor(), installation.store, installation.keys);

  it('gives it to the first complaint, and tells every later one whose it is', async () => {
    expect(await reservations().reserve('A-1', 'complaint-1', anAct())).toEqual({
      kind: 'reserved',
      complaintId: 'complaint-1',
      earlier: false,
    });
    expect(await reservations().reserve('A-1', 'complaint-2', anAct())).toEqual({
      kind: 'reserved',
      complaintId: 'complaint-1',
      earlier: true,
    });
    expect(await reservations().holderOf('A-1')).toBe('complaint-1');
    expect(await reservations().holderOf('A-2')).toBeUndefined();
    expect(await reservations().reserve('A-2', 'complaint-2', anAct())).toMatchObject({ earlier: false });
  });

  it('lets a try that was cut off go on with the complaint that it had named', async () => {
    const act = anAct();
    await reservations().reserve('A-1', 'complaint-1', act);
    expect(await reservations().reserve('A-1', 'complaint-1', act)).toMatchObject({
      complaintId: 'complaint-1',
      earlier: false,
    });
  });

  it('gives it to exactly one of many that ask at once', async () => {
    const servers = [reservations(), reservations()];
    const reserved = await Promise.all(
      Array.from({ length: 20 }, (_, index) => servers[index % 2]!.reserve('A-1', `complaint-${index}`, anAct())),
    );
    const holders = new Set(reserved.map((one) => one.kind === 'reserved' && one.complaintId));
    expect(holders.size).toBe(1);
    expect(reserved.filter((one) => one.kind === 'reserved' && !one.earlier)).toHaveLength(1);
  });

  it('is settled, or told as unknown, when the answer of the store is lost', async () => {
    installation.faulty.failAppends('written');
    expect(await reservations().reserve('A-1', 'complaint-1', anAct())).toMatchObject({ earlier: false });
    installation.faulty.breakDown();
    const impatient = new Reservations(
      installation.transactor({ settleWithinMs: 50 }),
      installation.store,
      installation.keys,
    );
    expect(await impatient.reserve('A-2', 'complaint-2', anAct())).toMatchObject({ kind: 'outcome-unknown' });
  });

  it('leaves the reference itself nowhere in the log', async () => {
    await reservations().reserve('my-secret-reference', 'complaint-1', anAct());
    const [event] = await installation.store.readAll({ limit: 10 });
    expect(JSON.stringify(event)).not.toContain('my-secret-reference');
    expect(event!.stream).toMatch(/^ref-[0-9a-f]{64}$/);
  });
});
