import { anAct, anInstallation, type Installation } from '../testing/installation.js';
import { payIn, payOut, purse, type Purse, type PurseEvent } from '../testing/purse.js';
import { type Transaction, type Transactor } from './index.js';

describe('a stream of which the actor may not know', () => {
  let installation: Installation;
  let transactor: Transactor;
  beforeEach(async () => {
    installation = await anInstallation();
    transactor = installation.transactor();
    await transactor.transact(transaction());
  });
  afterEach(() => installation.close());

  const act = anAct();
  const transaction = (given: Partial<Transaction<Purse, PurseEvent>> = {}): Transaction<Purse, PurseEvent> => ({
    aggregate: purse,
    stream: 'purse-1',
    act,
    decide: payIn(500),
    ...given,
  });
  const isUnseen = ({ payments }: Purse) => payments > 0;
  const elsewhere = { stream: 'purse-2' };

  it.each<[string, Partial<Transaction<Purse, PurseEvent>>]>([
    ['what is refused there', { act: anAct(), decide: payOut(1) }],
    ['a stale precondition', { act: { ...anAct(), ifMatch: 7 }, decide: payOut(1) }],
    ['the present revision', { act: { ...anAct(), ifMatch: 0 }, decide: payOut(1) }],
    ['a command that it knows', { decide: payOut(1) }],
    ['what changes nothing', { act: anAct(), decide: () => ({ accepted: true, events: [], warnings: [] }) }],
  ])('[G9] answers %s as if there was none', async (_, given) => {
    const hidden = await transactor.transact(transaction({ ...given, isUnseen }));
    const none = await transactor.transact(transaction({ ...given, ...elsewhere, isUnseen }));
    expect({ ...hidden, stream: '' }).toEqual({ ...none, stream: '' });
  });

  it('[G9] is neither begun nor added to', async () => {
    const outcome = await transactor.transact(transaction({ act: anAct(), isUnseen }));
    expect(outcome).toEqual({ kind: 'unseen' });
    expect(await installation.store.read('purse-1')).toHaveLength(1);
  });

  it('[G9] is looked at as it stands when it is answered', async () => {
    const other = installation.transactor();
    const fresh = { stream: 'purse-3', isUnseen: ({ payments }: Purse) => payments > 1 };
    await transactor.transact(transaction({ ...fresh, act: anAct() }));
    await other.transact(transaction({ ...fresh, act: anAct() }));
    expect(await transactor.transact(transaction({ ...fresh, act: anAct() }))).toEqual({ kind: 'unseen' });
  });
});
