import { at, friday, type GivenEvent, monday, received, tuesday, wednesday } from '../../../testing/facts.js';
import { complaintAfter } from '../../../testing/given.js';
import { after, type DataOf, fact } from '../../../testing/received.js';

describe('what is known of who complains', () => {
  it.each([
    ['name and contact', { complainant: { name: 'An', contact: '010' } }, { name: true, contact: true }],
    ['a name alone', { complainant: { name: 'An' } }, { name: true, contact: false }],
    ['a contact alone', { complainant: { contact: '010' } }, { name: false, contact: true }],
    ['nothing', { complainant: undefined }, { name: false, contact: false }],
    ['a letter', { channel: 'letter' }, { written: true, signed: false }],
    ['a call', { channel: 'hotline' }, { written: false }],
    ['a call that was noted in writing', { channel: 'hotline', form: 'written' }, { written: true }],
    [
      'a letter that was read out',
      { channel: 'letter', form: 'spoken', signed: true },
      { written: false, signed: true },
    ],
  ] as const)('[P10] from the first receipt: %s', (_, fields, identity) =>
    expect(complaintAfter(received(fields as never)).identity).toMatchObject({ asked: false, ...identity }),
  );

  it('[P10] adds up, and is never taken away', () => {
    const identified = (complainant: object, more: object = {}) =>
      fact('ComplainantIdentified', { complainant, ...more });
    const known = (first: object, ...events: readonly GivenEvent[]) =>
      complaintAfter(received({ complainant: first }), ...events).identity;
    expect(known({ name: 'An' }, identified({ contact: '010' }))).toMatchObject({ name: true, contact: true });
    expect(known({ contact: '010' }, identified({ name: 'An' }))).toMatchObject({ name: true, contact: true });
    expect(known({}, identified({ customerRef: '7' }))).toMatchObject({ name: false, contact: false, signed: false });
    expect(known({}, identified({}, { signed: true }), identified({}))).toMatchObject({ signed: true });
    const writing = fact('ComplaintPutInWriting', {} as DataOf<'ComplaintPutInWriting'>);
    expect(known({}, identified({}, { signed: true }), writing)).toMatchObject({ written: true, signed: true });
  });

  it('[G9] who reveals themselves to us has not agreed that the subject hears it', () => {
    const revealed = fact('ComplainantIdentified', { complainant: { name: 'An' }, revealedSelf: true });
    const of = (fields: object) => complaintAfter(received(fields), revealed).receipt;
    expect(of({ anonymous: true })).toMatchObject({ anonymous: false, confidentiality: 'hiddenFromSubject' });
    expect(of({ confidentiality: 'hiddenFromSubject' })).toMatchObject({ confidentiality: 'hiddenFromSubject' });
    expect(of({})).toMatchObject({ anonymous: false, confidentiality: 'open' });
  });

  it('[P10] what was asked twice was asked together, and the latest moment to answer counts', () => {
    const asked = (data: object) => fact('IdentityAsked', data as DataOf<'IdentityAsked'>);
    const first = asked({ asks: ['name'], answerBy: wednesday });
    expect(after(first, at(tuesday, asked({ asks: ['contact', 'name'] })))).toMatchObject({
      identity: { asked: true },
      identityQuestion: { at: monday, asks: ['name', 'contact'], answerBy: wednesday },
    });
    expect(after(first, asked({ asks: ['name'], answerBy: friday })).identityQuestion?.answerBy).toBe(friday);
  });

  it.each([
    [{ anonymous: true }, 'anonymous', true],
    [{ confidentiality: 'anonymous' }, 'anonymous', true],
    [{ confidentiality: 'hiddenFromSubject' }, 'hiddenFromSubject', false],
    [{}, 'open', false],
  ] as const)('[G9] %j is %s', (fields, confidentiality, anonymous) =>
    expect(complaintAfter(received(fields)).receipt).toMatchObject({ confidentiality, anonymous }),
  );
});

it('[P10] a complaint that is put in writing is signed only when it says so', () => {
  const inWriting = (data: object) =>
    complaintAfter(received({ channel: 'hotline' }), fact('ComplaintPutInWriting', data as never)).identity;
  expect(inWriting({})).toMatchObject({ written: true, signed: false });
  expect(inWriting({ signed: true })).toMatchObject({ written: true, signed: true });
});
