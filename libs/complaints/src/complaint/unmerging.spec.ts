import { type ComplaintCommand, stateOf } from '../index.js';
import { complaintAfter, given } from '../../testing/given.js';
import {
  classified,
  clockPaused,
  type GivenEvent,
  markedDuplicate,
  personalDataErased,
  promiseKept,
  promiseMade,
  received,
  resolved,
  routed,
  unmergeAnnounced,
  unmerged,
} from '../../testing/facts.js';
import { announced, completed, merge, other, start } from '../../testing/merging.js';

describe('undoing a merge', () => {
  const unmerge: ComplaintCommand = { type: 'Unmerge', otherCase: 'case-2', reason: 'They are mother and daughter.' };
  const free: ComplaintCommand = { type: 'FreeDuplicate', target: 'case-2', targetRevision: 9, reason: 'Two people.' };
  const complete: ComplaintCommand = { type: 'CompleteUnmerge', source: 'case-2' };
  const merged = [...start, announced, completed];
  const taking = unmergeAnnounced();

  it('[X11] is announced on the target, with a reason, for what was merged into it', () => {
    given(...merged)
      .when(unmerge)
      .then({ type: 'UnmergeAnnounced', data: { source: 'case-2', reason: 'They are mother and daughter.' } });
    given(...start)
      .when(unmerge)
      .thenRefused('not-merged', 'X11');
    given(...merged, taking)
      .when(unmerge)
      .thenRefused('merge-under-way');
    given(...start, announced)
      .when(unmerge)
      .thenRefused('merge-under-way');
    given(...merged)
      .when({ type: 'Unmerge', otherCase: 'case-1', reason: 'Two.' })
      .thenRefused('same-case');
    given(...merged)
      .when({ type: 'Unmerge', otherCase: 'case-2', reason: ' ' })
      .thenRefused('blank');
  });

  it('[X11] is possible whatever became of the target: resolved, erased, or merged itself', () => {
    for (const after of [resolved(), markedDuplicate({ target: 'case-3' })])
      given(...merged, after)
        .when(unmerge)
        .then({ type: 'UnmergeAnnounced' });
    const { decision } = given(...merged, personalDataErased()).when(unmerge);
    expect(decision).toMatchObject({ events: [{ type: 'UnmergeAnnounced', data: { source: 'case-2' } }] });
    expect(JSON.stringify(decision)).not.toContain('mother');
  });

  it.each<[string, GivenEvent[]]>([
    ['received', [received()]],
    ['acknowledged', start],
    ['inHandling', [...start, classified(), routed()]],
    ['waiting', [...start, clockPaused()]],
  ])('[X11] gives the source back its state: %s', (state, events) => {
    const before = complaintAfter(...events);
    const outcome = given(...events, markedDuplicate({ target: 'case-2' })).when(free);
    outcome.then({ type: 'Unmerged', data: { otherCase: 'case-2', otherRevision: 9, reason: 'Two people.' } });
    expect(stateOf(outcome.complaint)).toBe(state);
    const { revision: _revision, trail: _trail, formerTargets, ...now } = outcome.complaint;
    const { revision: _before, trail: _trailBefore, formerTargets: _none, ...then } = before;
    expect(now).toEqual(then);
    expect(formerTargets).toEqual(['case-2']);
  });

  it('[X11] is refused once the source was erased: on its own, nobody could answer it or bring it to an end', () => {
    given(...merged)
      .when(unmerge, other([received(), markedDuplicate(), personalDataErased()]))
      .thenRefused('case-erased');
    given(received(), markedDuplicate({ target: 'case-2' }), personalDataErased())
      .when(free)
      .thenNothing();
  });

  it('[X11] adds nothing to a case that is no duplicate of it, or not any more', () => {
    given(...start)
      .when(free)
      .thenNothing();
    given(...start, markedDuplicate({ target: 'case-3' }))
      .when(free)
      .thenNothing();
    given(...start)
      .when(complete)
      .thenNothing();
  });

  it('[F7] gives back what is still owed, and does not owe a second time what was kept in the meantime', () => {
    const promises = [promiseMade({ promiseId: 'one' }), promiseMade({ promiseId: 'two' })];
    const source = complaintAfter(received(), ...promises);
    const took = given(...start, announced).when(
      { type: 'CompleteMerge', source: 'case-2', sourceRevision: 2 },
      { otherCase: { complaint: source } },
    );
    if (!took.decision.accepted) throw new Error('refused');
    const target = [...start, announced, ...took.decision.events, promiseKept({ promiseId: 'one' }), taking];

    const freed = given(received(), ...promises, markedDuplicate({ target: 'case-2' })).when(free, {
      otherCase: { complaint: complaintAfter(...target) },
    });
    freed.then({ type: 'Unmerged', data: { keptMeanwhile: ['one'] } });
    expect(freed.complaint.promises).toMatchObject([
      { promiseId: 'one', status: 'kept' },
      { promiseId: 'two', status: 'open' },
    ]);

    const apart = given(...target).when(complete);
    apart.then(unmerged({ otherCase: 'case-2' }));
    expect(apart.complaint).toMatchObject({ mergedFrom: [], mergesUnderWay: [] });
    expect(apart.complaint.promises.map(({ promiseId, status }) => [promiseId, status])).toEqual([
      ['step-1', 'open'],
      ['next-contact', 'open'],
      ['one', 'kept'],
    ]);
  });

  it('[X11] can be merged again afterwards', () => {
    const apart = [...merged, taking, unmerged({ otherCase: 'case-2' })];
    given(...apart)
      .when(merge({ sourceRevision: 3 }), other())
      .then({ type: 'MergeAnnounced', data: { sourceRevision: 3 } });
    given(...start, markedDuplicate({ target: 'case-2' }), unmerged({ otherCase: 'case-2' }))
      .when({ type: 'MarkDuplicate', target: 'case-2', targetRevision: 12 })
      .then({ type: 'MarkedDuplicate' });
  });
});
