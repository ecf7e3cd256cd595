import fc from 'fast-check';
import { shortFields, tellingFields } from './briefing.js';

const statement = 'The lift has been out of order for three weeks and my mother cannot leave her flat.';

describe('a briefing', () => {
  it('[F12] counts the fields that tell something', () => {
    expect(tellingFields({ whatHappened: 'Lift broken for weeks', whatTheyWant: 'A repair' }, undefined)).toEqual([
      'whatHappened',
      'whatTheyWant',
    ]);
    expect(tellingFields({ whatHappened: ' \n', whatTheyWant: 'A repair', whatIAskOfYou: '…' }, undefined)).toEqual([
      'whatTheyWant',
    ]);
  });

  it('[F12] counts the statement that was pasted for nothing, whatever became of its spaces and capitals', () => {
    const pasted = [
      statement,
      statement.toUpperCase(),
      statement.replaceAll(' ', '\n  '),
      `>> ${statement} See it.`,
      statement.slice(0, -10),
    ];
    for (const whatHappened of pasted)
      expect(tellingFields({ whatHappened, whatTheyWant: 'A repair' }, statement)).toEqual(['whatTheyWant']);
  });

  it('[F12] counts what somebody wrote about the statement', () => {
    const own = [
      'Lift broken three weeks, mother of caller shut in, caretaker knows.',
      'The lift has been out of order',
      `${statement} She rang the caretaker twice, and nobody came.`,
    ];
    for (const whatHappened of own) expect(tellingFields({ whatHappened }, statement)).toEqual(['whatHappened']);
  });

  it('[F12] counts one text in two fields once', () => {
    const text = 'Please get the lift repaired this week';
    expect(tellingFields({ whatTheyWant: text, whatIAskOfYou: text.toUpperCase() }, undefined)).toHaveLength(1);
    expect(tellingFields({ whatTheyWant: text, whatIAskOfYou: `${text}, please` }, undefined)).toHaveLength(1);
    expect(tellingFields({ whatTheyWant: `${text}, please`, whatIAskOfYou: text }, undefined)).toHaveLength(1);
  });

  it('[F12] counts the same short word in two fields once', () =>
    expect(tellingFields({ whatTheyWant: 'Repair!', whatIAskOfYou: 'repair' }, undefined)).toEqual(['whatTheyWant']));

  it('[F12] counts a text to which much was added', () => {
    const text = 'Please get the lift repaired this week';
    expect(
      tellingFields({ whatTheyWant: text, whatIAskOfYou: `${text}; ring the mechanic and her daughter` }, undefined),
    ).toHaveLength(2);
  });

  it('[F12] compares letters of every script, with or without accents', () =>
    expect(
      tellingFields({ whatTheyWant: 'Één reparatie, nú', whatIAskOfYou: 'een reparatie nu' }, undefined),
    ).toHaveLength(1));

  it('does not take a short word that comes back for a copy', () => {
    expect(tellingFields({ whatTheyWant: 'Repair', whatIAskOfYou: 'Order the repair today' }, undefined)).toHaveLength(
      2,
    );
  });

  it('names the fields that hardly say anything', () => {
    expect(shortFields({ whatHappened: 'Lift', whatTheyWant: 'A working lift this week', whatIAskOfYou: ' ' })).toEqual(
      ['whatHappened'],
    );
  });

  it('never counts more fields than are filled', () => {
    const text = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined });
    fc.assert(
      fc.property(text, text, text, (one, other, pasted) => {
        const briefing = {
          ...(one === undefined ? {} : { whatHappened: one }),
          ...(other === undefined ? {} : { whatTheyWant: other }),
        };
        expect(tellingFields(briefing, pasted).length).toBeLessThanOrEqual(Object.keys(briefing).length);
        expect(tellingFields(briefing, one)).not.toContain('whatHappened');
      }),
    );
  });
});
