import { catalogue, cents, event, freeText } from '#libs/event-schema';
import { anAct, anInstallation, type Installation } from '../testing/installation.js';
import { payIn, purse, purseCatalogue } from '../testing/purse.js';
import { decode, openFact, openFacts, keyNames } from './index.js';

describe('reading facts', () => {
  let installation: Installation;
  beforeEach(async () => {
    installation = await anInstallation();
    for (const remark of ['one', 'two', 'three'])
      await installation.transactor().transact({
        aggregate: purse,
        stream: 'purse-1',
        act: anAct(),
        decide: payIn(1, remark),
      });
  });
  afterEach(() => installation.close());

  const facts = async () =>
    (await installation.store.read('purse-1'))
      .map((recorded) => decode(recorded, purseCatalogue))
      .map((decoded) => {
        if (!decoded.known) throw new Error('unknown');
        return decoded.fact;
      });
  const remarks = (opened: readonly { data: Readonly<Record<string, unknown>> }[]) =>
    opened.map(({ data }) => data['remark']);

  it('opens what was sealed, one fact or many', async () => {
    const [first, ...rest] = await facts();
    expect((await openFact(first!, installation.keys)).data).toEqual({ amountCents: 1, remark: 'one' });
    expect(remarks(await openFacts(rest, installation.keys))).toEqual(['two', 'three']);
    expect(await openFacts([], installation.keys)).toEqual([]);
  });

  it('reads one event as erased when its secret is gone, and all of them when the data key is', async () => {
    const sealed = await facts();
    const { dataKeyId, secretId } = keyNames(sealed[1]!.metadata.keyId!);
    await installation.keys.destroy(secretId);
    expect(remarks(await openFacts(sealed, installation.keys))).toEqual(['one', { erased: true }, 'three']);
    await installation.keys.destroy(dataKeyId);
    expect(remarks(await openFacts(sealed, installation.keys))).toEqual(Array(3).fill({ erased: true }));
  });

  it('lifts an older version to the present one, and leaves sealed values sealed', async () => {
    const present = catalogue(
      [event('PaidIn', 2, [], 'Money went in.', { cents: cents(), remark: freeText('Why.') })],
      { 'PaidIn@1': ({ amountCents, remark }) => ({ cents: amountCents, remark }) },
    );
    const [recorded] = await installation.store.read('purse-1');
    const decoded = decode(recorded!, present);
    expect(decoded).toMatchObject({
      known: true,
      fact: { data: { cents: 1, remark: { sealed: expect.any(String) as string } } },
    });
    if (decoded.known)
      expect((await openFact(decoded.fact, installation.keys)).data).toEqual({ cents: 1, remark: 'one' });
  });
});
