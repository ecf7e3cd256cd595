import {
  acknowledged,
  clockPaused,
  friday,
  type GivenEvent,
  monday,
  ownerAssigned,
  received,
  resolved,
  tuesday,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type AddDocument, type ArrangeConduct, type RebutDeadlineMiss } from './commands.js';

const start = [received(), ownerAssigned(), acknowledged()];
const over = [...start, resolved()];

describe('adding a document', () => {
  const sha256 = 'a1'.repeat(32);
  const add = (differs: Partial<AddDocument> = {}): AddDocument => ({
    type: 'AddDocument',
    sha256,
    kind: 'letter',
    size: 1024,
    ...differs,
  });

  it('[T1] keeps the hash of its content, also after the end', () => {
    const outcome = given(...over).when(add({ sha256: sha256.toUpperCase(), name: 'letter.pdf' }));
    outcome.then({ type: 'DocumentAdded', data: { sha256, kind: 'letter', size: 1024, name: 'letter.pdf' } });
    expect(outcome.complaint.documents).toEqual([sha256]);
  });

  it('is already there when the content is the same', () =>
    given(...start, { type: 'DocumentAdded', data: { sha256, kind: 'letter', size: 1024 } })
      .when(add({ kind: 'photo' }))
      .thenNothing());

  it('is refused without a real hash, size or kind', () => {
    for (const wrong of [{ sha256: 'a1' }, { sha256: 'z'.repeat(64) }, { size: -1 }, { size: 1.5 }])
      given(...start)
        .when(add(wrong))
        .thenRefused('value-not-allowed', 'T1');
    given(...start)
      .when(add({ kind: '' }))
      .thenRefused('blank', 'T1');
  });
});

describe('arranging how we talk', () => {
  const arrange = (differs: Partial<ArrangeConduct> = {}): ArrangeConduct => ({
    type: 'ArrangeConduct',
    kind: 'oneContactPerson',
    contactPerson: 'bilal',
    reason: 'He shouted at three colleagues.',
    ...differs,
  });

  it('[T25] never closes a case, changes its clocks or stops one', () => {
    const { complaint: before } = given(...start).when({ type: 'AddNote', text: 'x' });
    const { complaint } = given(...start).when(arrange());
    const { trail: _one, ...left } = before;
    const { trail: _other, ...after } = complaint;
    expect(after).toEqual(left);
    const paused = given(...start, clockPaused()).when(arrange({ kind: 'inWritingOnly' }));
    paused.then({ type: 'ConductArrangementMade' });
    expect(paused.complaint.pauses).toHaveLength(1);
  });

  it('[T25] needs what happened, and somebody to turn to', () => {
    given(...start)
      .when(arrange({ reason: '' }))
      .thenRefused('blank', 'T25');
    given(...start)
      .when(arrange({ contactPerson: '' }))
      .thenRefused('nobody-named', 'T25');
    given(...start)
      .when({ type: 'ArrangeConduct', kind: 'inWritingOnly', reason: 'Shouting.' })
      .then({ type: 'ConductArrangementMade', data: { kind: 'inWritingOnly' } });
  });

  it('[T25] warns when writing may not work', () => {
    const vulnerable = given(received({ vulnerable: true }));
    vulnerable.when(arrange({ kind: 'inWritingOnly' })).thenWarned('writing-may-not-work');
    vulnerable.when(arrange()).thenNotWarned('writing-may-not-work');
  });
});

describe('the employees', () => {
  it('[T25][P6] are talked with by somebody else, or were offered it', () => {
    given(...over)
      .when({ type: 'DebriefEmployee', employee: 'bilal' })
      .then({ type: 'EmployeeDebriefed', data: { employee: 'bilal', by: 'emma' } });
    given(...over)
      .when({ type: 'DebriefEmployee', employee: 'emma', by: 'cora', offeredOnly: true })
      .then({ type: 'EmployeeDebriefed', data: { employee: 'emma', by: 'cora', offeredOnly: true } });
    given(...over)
      .when({ type: 'DebriefEmployee', employee: 'emma' })
      .thenRefused('value-not-allowed', 'T25');
    given(...over)
      .when({ type: 'DebriefEmployee', employee: '' })
      .thenRefused('nobody-named', 'T25');
  });

  it('[F15] are thanked in words, by the complainant or a colleague', () => {
    const thank = { type: 'ComplimentEmployee', employee: 'bilal', text: 'You should be careful with her.' } as const;
    given(...over)
      .when(thank, { actor: { id: 'return-code', role: 'complainant' } })
      .then({ type: 'EmployeeComplimented', data: { employee: 'bilal', by: 'complainant' } });
    given(...over)
      .when(thank)
      .then({ type: 'EmployeeComplimented', data: { by: 'emma' } });
    given(...over)
      .when({ ...thank, by: 'complainant' })
      .then({ type: 'EmployeeComplimented', data: { by: 'complainant' } });
    given(...over)
      .when({ ...thank, employee: 'emma' })
      .thenRefused('value-not-allowed', 'F15');
    given(...over)
      .when({ ...thank, text: '' })
      .thenRefused('blank', 'F15');
    given(...over)
      .when({ ...thank, employee: '' })
      .thenRefused('nobody-named', 'F15');
  });

  it('[P6] suggest what could be better', () => {
    given(...over)
      .when({ type: 'SuggestAsStaff', text: 'Check the orders.', by: ' ' })
      .then({ type: 'StaffSuggestionMade', data: { text: 'Check the orders.', by: 'emma' } });
    given(...over)
      .when({ type: 'SuggestAsStaff', text: '' })
      .thenRefused('blank', 'P6');
  });
});

describe('rebutting a missed deadline', () => {
  const missed = (startRevision: number): GivenEvent => ({
    type: 'DeadlineMissed',
    data: { clock: 'acknowledge', startRevision, dueAt: tuesday, stage: 'due', noticedAt: friday },
  });
  const rebut = (differs: Partial<RebutDeadlineMiss> = {}): RebutDeadlineMiss => ({
    type: 'RebutDeadlineMiss',
    clock: 'acknowledge',
    evidence: 'The telephone log of Monday.',
    ...differs,
  });

  it('[F17] shows what was not recorded in time, and leaves the miss in the history', () => {
    const outcome = given(...start, missed(0)).when(rebut());
    outcome.then({ type: 'DeadlineMissRebutted', data: { clock: 'acknowledge', startRevision: 0 } });
    expect(outcome.complaint.deadlines).toMatchObject([{ told: 'missed', rebutted: true }]);
  });

  it('[F17] is refused without evidence, and where no miss of that clock stands', () => {
    given(...start, missed(0))
      .when(rebut({ evidence: '' }))
      .thenRefused('blank', 'F17');
    given(...start, missed(0))
      .when(rebut({ clock: 'apology' }))
      .thenRefused('no-missed-deadline', 'F17');
    given(...start, missed(0), { type: 'DeadlineMissRebutted', data: { clock: 'acknowledge', evidence: 'x' } })
      .when(rebut())
      .thenRefused('no-missed-deadline');
    given(...start, { ...missed(0), type: 'DeadlineWarned' } as GivenEvent)
      .when(rebut())
      .thenRefused('no-missed-deadline');
  });

  it('asks which one where the clock was missed twice', () => {
    const twice = given(...start, missed(0), missed(2));
    twice.when(rebut()).thenRefused('value-not-allowed', 'F17');
    const { complaint } = twice.when(rebut({ startRevision: 2 }));
    expect(complaint.deadlines.map(({ rebutted }) => rebutted)).toEqual([false, true]);
  });

  it('happened when it was recorded, not before the complaint', () =>
    given(...start, missed(0))
      .when(rebut({ occurredAt: monday }))
      .then({ type: 'DeadlineMissRebutted', occurredAt: monday }));
});
