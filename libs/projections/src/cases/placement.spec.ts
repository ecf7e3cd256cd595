import { facts, project, received, acknowledged, resolved, type Telling } from '../testing/complaint-facts.js';
import { cases } from './cases.projection.js';
import { placementIn, placementsOf } from './placement.js';

const classified = ['Classified', { object: 'lift', cause: 'tooLate', intention: 'x', remedySought: 'y' }] as const;
const routed = (mode: string) => ['Routed', { from: 'front', to: 'back', mode, hop: 1 }] as const;
const placed = (...told: readonly Telling[]) => project(cases, facts(...told)).get('complaint-1/placed');

describe('where a complaint is', () => {
  it('[T5] is told of one that is classified, with its unit, its owner and how long it waits', () => {
    const document = placed(received, ['OwnerAssigned', { owner: 'ann', reason: 'taken' }], classified);
    expect(document).toMatchObject({
      complaintId: '1',
      unit: 'front',
      owner: 'ann',
      receivedAt: '2026-01-05T08:00:00Z',
    });
    expect(placementIn(document?.['placement'] as string)).toEqual({ unit: 'front', object: 'lift', cause: 'tooLate' });
  });

  it('[T5] goes by the product of the receipt until the classification names one', () => {
    const ofLift = ['Received', { ...received[1], product: 'goods lift' }] as const;
    const product = (...told: readonly Telling[]) => placementIn(placed(...told)?.['placement'] as string).product;
    expect(product(ofLift, classified)).toBe('goods lift');
    expect(product(ofLift, ['Classified', { ...classified[1], product: 'stairs' }])).toBe('stairs');
  });

  it('[T5] is not told while nobody has classified it, while it is on its way, nor when it is over', () => {
    expect(placed(received, acknowledged)).toBeUndefined();
    expect(placed(received, classified, routed('warm'))).toBeUndefined();
    expect(placed(received, classified, routed('cold'))).toBeUndefined();
    expect(placed(received, classified, resolved)).toBeUndefined();
    expect(placed(received, classified, ['MarkedDuplicate', { target: '2', targetRevision: 3 }])).toBeUndefined();
    expect(placed(received, classified, ['Withdrawn', { contactEventId: 'e' }])).toBeUndefined();
  });

  it('[T5] is told again when the handover is answered, and when it is opened again', () => {
    const accepted = ['HandoverAccepted', { by: 'cas', unit: 'back' }] as const;
    expect(placed(received, classified, routed('warm'), accepted)).toMatchObject({ unit: 'back' });
    expect(placed(received, classified, routed('warm'), ['HandoverBounced', { by: 'cas', reason: {} }])).toMatchObject({
      unit: 'front',
    });
    expect(placed(received, classified, resolved, ['Reopened', { reason: {} }])).toMatchObject({ unit: 'front' });
  });

  it('is not told of an import until a person acts on it', () => {
    const importer = { actor: { id: 'importer', role: 'importer' as const } };
    const imported = ['Received', { ...received[1], source: { name: 'register' } }, importer] as const;
    const kind = ['Classified', classified[1], importer] as const;
    expect(placed(imported, kind)).toBeUndefined();
    expect(placed(imported, kind, ['OwnerAssigned', { owner: 'ann', reason: 'taken' }])).toBeDefined();
  });

  it('keeps its document while nothing of it changes, so that it is not written again', () => {
    const told = facts(received, classified, ['NoteAdded', { text: { sealed: 't' } }]);
    const fold = (documents: ReturnType<typeof project>, from: number, to: number) =>
      cases.complete!(
        told
          .slice(from, to)
          .reduce((folded, fact) => cases.evolve(folded, { fact, position: 'p', searchTokens: [] }), documents),
      );
    const before = fold(new Map(), 0, 2);
    const after = fold(before, 2, 3);
    expect(after.get('complaint-1/placed')).toBe(before.get('complaint-1/placed'));
  });

  it('stands beside the others of its unit, whatever the unit is called', () => {
    const units = ['a', 'a"', 'a",', 'ab', 'a,b', 'á', ''];
    const texts = units.map((unit) => {
      const document = placed(['Received', { ...received[1], unit }], classified);
      return document?.['placement'] as string;
    });
    for (const [place, unit] of units.entries()) {
      const { from, to } = placementsOf(unit);
      expect(texts.filter((text) => from <= text && text <= to)).toEqual([texts[place]]);
    }
  });
});
