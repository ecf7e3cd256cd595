import { cases } from '#libs/projections';
import { CatchingUp } from './catching-up.js';

const isOver = (version: number | undefined, waited: 'reached' | 'timeout', began: string | null = 'p-1') =>
  new CatchingUp(began ?? undefined, {
    reads: { activeVersion: () => Promise.resolve(version) },
    projecting: { waitFor: () => Promise.resolve(waited) },
  }).isOver(cases.name);
const buildOf = (version: number): number => version * 100_000 + 1;

describe('catching up', () => {
  it('[X16] is over when what the log held at the start is folded', async () => {
    expect(await isOver(buildOf(cases.version), 'timeout')).toBe(false);
    expect(await isOver(undefined, 'timeout')).toBe(false);
    expect(await isOver(buildOf(cases.version), 'reached')).toBe(true);
  });

  it('[X16] stays over: what is behind later is a lag', async () => {
    let waited: 'reached' | 'timeout' = 'reached';
    const catchingUp = new CatchingUp('p-1', {
      reads: { activeVersion: () => Promise.resolve(undefined) },
      projecting: { waitFor: () => Promise.resolve(waited) },
    });
    expect(await catchingUp.isOver(cases.name)).toBe(true);
    waited = 'timeout';
    expect(await catchingUp.isOver(cases.name)).toBe(true);
    expect(await catchingUp.isOver('queues')).toBe(false);
  });

  it('[X16] is nothing to wait for while what an earlier version made is read, nor on an empty log', async () => {
    expect(await isOver(buildOf(cases.version - 1), 'timeout')).toBe(true);
    expect(await isOver(undefined, 'timeout', null)).toBe(true);
  });
});
