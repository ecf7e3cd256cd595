import { type Complaint, type ComplaintCommand, noComplaint, stateOf } from '../index.js';
import { given } from '../../testing/given.js';
import {
  acknowledged,
  apologised,
  at,
  classified,
  clockPaused,
  type GivenEvent,
  markedDuplicate,
  monday,
  personalDataErased,
  promiseBroken,
  promiseKept,
  promiseMade,
  received,
  redressOffered,
  resolved,
  responsibilityAccepted,
  routed,
  tuesday,
  unmergeAnnounced,
  withdrawn,
} from '../../testing/facts.js';
import { announced, completed, merge, other, start } from '../../testing/merging.js';

const carla = { actor: { id: 'carla', role: 'coordinator', unit: 'front-office' } } as const;
const confirmed = { samePersonConfirmed: true, reason: 'She rang, and named both letters.' };

describe('announcing a merge', () => {
  it('[X11] says on the target which case is coming, at which revision', () =>
    given(...start)
      .when(merge(), other())
      .then({ type: 'MergeAnnounced', data: { source: 'case-2', sourceRevision: 0 } }));

  it('[X11] is announced once: a case that is on its way, or there already, is not announced again', () => {
    given(...start, announced)
      .when(merge(), other())
      .thenRefused('merge-under-way', 'X11');
    given(...start, announced, completed)
      .when(merge(), other())
      .thenNothing();
  });

  it('[X11] is refused into itself, into a case that ended, and into one that was merged or erased', () => {
    given(...start)
      .when(merge({ source: 'case-1' }), other())
      .thenRefused('same-case', 'X11');
    given(...start, classified(), resolved())
      .when(merge(), other())
      .thenRefused('not-open');
    given(...start, personalDataErased())
      .when(merge(), other())
      .thenRefused('case-erased');
    const { decision } = given(...start, markedDuplicate({ target: 'case-9' })).when(merge(), other());
    expect(decision).toMatchObject({ refusal: { code: 'case-is-duplicate', details: { target: 'case-9' } } });
  });

  it.each<[string, GivenEvent[], string]>([
    ['is not there', [], 'other-case-not-found'],
    ['is a duplicate already', [...start, markedDuplicate()], 'case-is-duplicate'],
    ['was erased', [received(), personalDataErased()], 'case-erased'],
    ['waits for another case that is to be merged into it', [...start, announced], 'merge-under-way'],
    ['was resolved', [...start, classified(), resolved()], 'not-open'],
    ['was taken back', [...start, withdrawn()], 'not-open'],
    ['owes an apology', [...start, responsibilityAccepted()], 'other-case-owes'],
    ['has redress under way', [...start, redressOffered()], 'other-case-owes'],
  ])('[X11] is refused when the source %s', (_, events, code) => {
    const refused = given(...start).when(merge(), other(events));
    refused.thenRefused(code as 'not-open');
    expect(refused.decision).toMatchObject({ refusal: { sentence: expect.stringContaining('case-2') as string } });
  });

  it('[X11] takes a source whatever waits on it, when it can go on here', () =>
    given(...start)
      .when(merge(), other([...start, routed(), clockPaused(), responsibilityAccepted(), apologised()]))
      .then({ type: 'MergeAnnounced' }));

  it('[X11] warns of what does not come along: an earlier receipt, a regime, a legal hold', () => {
    const hold: GivenEvent = { type: 'LegalHoldPlaced', data: { holdId: 'hold-1', basis: 'court' } };
    given(at(tuesday, received()))
      .when(merge(), { ...other([at(monday, received({ regime: 'awb' })), hold]), now: '2026-03-10T12:00:00.000Z' })
      .thenWarned('older-into-newer', 'regime-differs', 'hold-on-other-case');
    given(...start)
      .when(merge(), other())
      .thenNotWarned('older-into-newer', 'regime-differs', 'hold-on-other-case');
    // Rules that apply to both, or to this one only, come along or are here.
    const underAwb = received({ regime: 'awb' });
    for (const events of [[underAwb], [received()]])
      given(underAwb, acknowledged()).when(merge(), other(events)).thenNotWarned('regime-differs');
  });
});

describe('completing a merge', () => {
  it('[X11] is of the case that is on its way, and of no other', () => {
    const complete = (source: string): ComplaintCommand => ({ type: 'CompleteMerge', source, sourceRevision: 1 });
    given(...start, announced)
      .when(complete('case-2'))
      .then({ type: 'MergeCompleted', data: { source: 'case-2' } });
    given(...start, announced)
      .when(complete('case-3'))
      .thenNothing();
    given(...start, announced, completed, unmergeAnnounced())
      .when(complete('case-2'))
      .thenNothing();
  });
});

describe('whose cases are merged', () => {
  it('[X11] those of different people are refused with another way: link them as similar', () => {
    const refused = given(...start).when(merge(), other([received()], 'other'));
    refused.thenRefused('different-complainants', 'X11');
    expect(refused.decision).toMatchObject({
      refusal: { details: { command: 'LinkSimilar' }, sentence: expect.stringContaining('LinkSimilar') as string },
    });
  });

  it('[X11] nothing that the caller says stands in for the comparison', () =>
    given(...start)
      .when(merge({ complainant: 'same', samePerson: true }), other([received()], 'other'))
      .thenRefused('different-complainants'));

  it.each(['other', 'unknown', undefined] as const)(
    '[X11] a coordinator confirms with a reason that it is one person (compared: %s)',
    (complainant) => {
      const { otherCase } = other([received()]);
      const source = { otherCase: { complaint: otherCase.complaint, ...(complainant && { complainant }) } };
      given(...start)
        .when(merge(), source)
        .thenRefused(complainant === 'other' ? 'different-complainants' : 'complainant-unknown');
      given(...start)
        .when(merge(confirmed), source)
        .thenRefused('coordinator-needed');
      given(...start)
        .when(merge({ samePersonConfirmed: true, reason: ' ' }), { ...source, ...carla })
        .thenRefused('blank');
      given(...start)
        .when(merge(confirmed), { ...source, ...carla })
        .then({ type: 'MergeAnnounced', data: { samePersonConfirmed: true, reason: confirmed.reason } });
    },
  );

  it('[X11] a confirmation that was not needed is not recorded', () => {
    const { decision } = given(...start).when(merge({ samePersonConfirmed: true }), other());
    expect(decision).toMatchObject({ accepted: true });
    expect(JSON.stringify(decision)).not.toContain('samePersonConfirmed');
  });

  it('[G9] who chose to stay unknown is compared with nobody, whatever the comparison says', () => {
    const unknown = received({ anonymous: true, confidentiality: 'anonymous' });
    given(received({ anonymous: true, confidentiality: 'anonymous' }))
      .when(merge(), other([unknown], 'same'))
      .thenRefused('complainant-unknown');
    given(received({ anonymous: true, confidentiality: 'anonymous' }))
      .when(merge(confirmed), { ...other([unknown], 'same'), ...carla })
      .then({ type: 'MergeAnnounced', data: { samePersonConfirmed: true } });
  });

  it('[G9] whom the subject may not learn of on one case, they may not learn of on the other', () => {
    const hidden = { confidentiality: 'hiddenFromSubject', subjectEmployee: 'dirk' } as const;
    given(...start)
      .when(merge(), other([received(hidden)]))
      .thenRefused('identity-confidential', 'G9');
    given(received({ ...hidden, subjectEmployee: 'karel' }))
      .when(merge(), other([received(hidden)]))
      .thenRefused('identity-confidential', 'G9');
    given(received(hidden))
      .when(merge(), other([received(hidden)]))
      .then({ type: 'MergeAnnounced' });
    given(received(hidden))
      .when(merge(), other([received()]))
      .then({ type: 'MergeAnnounced' });
  });

  it('[T1] whom one of them is about merges neither, and does not learn whether they are of one person', () => {
    const about = received({ subjectEmployee: 'emma' });
    given(about)
      .when(merge(), other([received()], 'other'))
      .thenRefused('subject-may-not-decide');
    given(...start)
      .when(merge(), other([about], 'other'))
      .thenRefused('subject-may-not-decide');
  });
});

describe('marking the source', () => {
  const mark: ComplaintCommand = { type: 'MarkDuplicate', target: 'case-2', targetRevision: 4, reason: 'One letter.' };

  it('[X11] makes it a duplicate', () => {
    const outcome = given(...start).when(mark);
    outcome.then({
      type: 'MarkedDuplicate',
      data: { target: 'case-2', targetRevision: 4, reason: 'One letter.' },
    });
    expect(stateOf(outcome.complaint)).toBe('duplicate');
  });

  it('[X11] is refused while another case is on its way into it, so that of two merges that meet none kills both', () =>
    given(...start, announced)
      .when(mark)
      .thenRefused('merge-under-way', 'X11'));

  it('[X11] is refused for a duplicate, an ended, an erased and an unknown case', () => {
    given(...start, markedDuplicate())
      .when(mark)
      .thenRefused('case-is-duplicate');
    given(...start, withdrawn())
      .when(mark)
      .thenRefused('not-open');
    given(...start, personalDataErased())
      .when(mark)
      .thenRefused('case-erased');
    given().when(mark).thenRefused('other-case-not-found');
  });

  it('[X11] may go on as a case again after other cases have been merged into it', () =>
    given(...start, announced, completed)
      .when({ type: 'MarkDuplicate', target: 'case-3', targetRevision: 7 })
      .then({ type: 'MarkedDuplicate' }));
});

describe('completing and abandoning a merge', () => {
  const complete: ComplaintCommand = { type: 'CompleteMerge', source: 'case-2', sourceRevision: 1 };
  const abandon: ComplaintCommand = {
    type: 'AbandonMerge',
    source: 'case-2',
    because: 'sourceChanged',
    sourceRevision: 5,
  };

  it('[X11] does what was announced, once', () => {
    const outcome = given(...start, announced).when(complete, other());
    outcome.then({ type: 'MergeCompleted', data: { source: 'case-2', sourceRevision: 1 } });
    expect(outcome.complaint).toMatchObject({ mergedFrom: ['case-2'], mergesUnderWay: [] });
    given(...start, announced, completed)
      .when(complete)
      .thenNothing();
    given(...start)
      .when(complete)
      .thenNothing();
  });

  it('[X11] gives it up, once, and says what had become of the source', () => {
    const outcome = given(...start, announced).when(abandon);
    outcome.then({ type: 'MergeAbandoned', data: { because: 'sourceChanged', sourceRevision: 5 } });
    expect(outcome.complaint).toMatchObject({ mergedFrom: [], mergesUnderWay: [] });
    given(...start, announced, completed)
      .when(abandon)
      .thenNothing();
  });

  it('[F7] what the complainant was promised on the source is owed on the target from then on', () => {
    const source = [
      received(),
      promiseMade({ promiseId: 'kept' }),
      promiseKept({ promiseId: 'kept' }),
      promiseMade({ promiseId: 'open', kind: 'answer' }),
      promiseMade({ promiseId: 'broken' }),
      promiseBroken({ promiseId: 'broken' }),
    ];
    const { otherCase } = other(source);
    const outcome = given(...start, announced).when(complete, {
      otherCase: { ...otherCase, promised: { open: 'Tell who forgot the order.' } },
    });
    outcome.then({
      type: 'MergeCompleted',
      data: {
        takesOver: [
          { promiseId: 'open', kind: 'answer', by: 'emma', what: 'Tell who forgot the order.' },
          { promiseId: 'broken', broken: true },
        ],
      },
    });
    expect(outcome.complaint.promises.slice(-2)).toMatchObject([
      { promiseId: 'open', status: 'open', takenOverFrom: 'case-2' },
      { promiseId: 'broken', status: 'broken', takenOverFrom: 'case-2' },
    ]);
  });

  it('[X11] until then the target can neither be ended nor erased: the other case would disappear with it', () => {
    const open = [received(), acknowledged({ nextSteps: [] }), classified(), announced];
    given(...open)
      .when({ type: 'Resolve', resolution: 'Repaired.', explanation: 'The order was never sent.' })
      .thenRefused('merge-under-way');
    given(...open)
      .when({ type: 'WithdrawComplaint' })
      .thenRefused('merge-under-way');
    given(...open)
      .when({ type: 'ReferExternally', to: 'housing', reason: 'They own the lift.' })
      .thenRefused('merge-under-way');
    given(...open)
      .when({ type: 'EraseData', legalBasis: 'request' })
      .thenRefused('merge-under-way');
  });
});

describe('a case without facts', () => {
  it.each<ComplaintCommand>([
    merge(),
    { type: 'Unmerge', otherCase: 'case-2', reason: 'Two.' },
    { type: 'CompleteMerge', source: 'case-2', sourceRevision: 0 },
    { type: 'AbandonMerge', source: 'case-2', because: 'sourceChanged' },
    { type: 'FreeDuplicate', target: 'case-2', targetRevision: 0 },
    { type: 'CompleteUnmerge', source: 'case-2' },
  ])('is merged with nothing: $type', (command) => {
    const nothing: Complaint = noComplaint;
    given()
      .when(command, { otherCase: { complaint: nothing } })
      .thenRefused('no-such-complaint');
  });
});
