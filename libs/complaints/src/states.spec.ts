import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf, soundCommands } from '../testing/commands.js';
import * as facts from '../testing/facts.js';
import { by, type GivenEvent } from '../testing/facts.js';
import { complaintAfter } from '../testing/given.js';
import { expectReadable } from '../testing/readable.js';
import { type ComplaintCommandType, commandTypes, decide, isDormant, stateOf } from './index.js';

/*
 * docs/states.md was written by hand from what the domain asks; here it is compared with what the decider does, cell by
 * cell. When a cell is wrong, first find out which of the two is.
 */

/** What a state is made of: how it begins, and what ends it. */
interface Made {
  readonly opening: readonly GivenEvent[];
  readonly ending?: readonly GivenEvent[];
}

const { received, ownerAssigned, acknowledged, classified, promiseKept, resolved, lessonRecorded } = facts;
const begun = [received(), ownerAssigned()];
const handled = [...begun, acknowledged(), classified()];
const ended = [promiseKept({ promiseId: 'step-1' }), resolved()];

const states: Readonly<Record<string, Made>> = {
  none: { opening: [] },
  received: { opening: begun },
  acknowledged: { opening: [...begun, acknowledged()] },
  inHandling: { opening: handled },
  waiting: { opening: [...handled, facts.clockPaused()] },
  resolved: { opening: handled, ending: ended },
  closed: { opening: handled, ending: [...ended, lessonRecorded()] },
  withdrawn: { opening: [...begun, acknowledged()], ending: [facts.withdrawn()] },
  referred: { opening: [...begun, acknowledged()], ending: [facts.referredExternally()] },
  duplicate: { opening: [...begun, acknowledged()], ending: [facts.markedDuplicate()] },
  erased: { opening: handled, ending: [...ended, facts.personalDataErased()] },
  imported: { opening: [received(), ownerAssigned()].map((fact) => by('importer', 'importer', fact)) },
  anonymous: {
    opening: [received({ anonymous: true, confidentiality: 'anonymous', complainant: {} }), ownerAssigned()],
  },
};

const document = readFileSync(join(__dirname, '../../../docs/states.md'), 'utf8');
const tableRows = document
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const columns = tableRows.find(([first]) => first === 'Command')?.slice(1) ?? [];
const written = new Map(
  tableRows
    .filter(([first = '']) => /^[A-Z]\w+$/.test(first) && first !== 'Command')
    .map(([command = '', ...cells]) => [command, cells] as const),
);
const allowed = '✓';

function outcome(type: ComplaintCommandType, state: string): string {
  const { opening, ending = [] } = states[state] ?? { opening: [] };
  const { command, after = [] } = soundCommands[type];
  const before =
    state === 'imported' ? after.map((event) => by('importer', 'importer', event)) : state === 'none' ? [] : after;
  const decision = decide(command, complaintAfter(...opening, ...before, ...ending), contextOf(type));
  expectReadable(decision);
  return decision.accepted ? allowed : decision.refusal.code;
}

describe('the table of states', () => {
  it('[T1] has a row for every command, and none for another', () => {
    expect([...written.keys()].sort()).toEqual([...commandTypes].sort());
  });

  it('[T1] has a column for every state, in every one of its tables', () => {
    expect(columns).toEqual(Object.keys(states));
    expect(tableRows.filter(([first]) => first === 'Command').map((row) => row.slice(1))).toEqual(
      tableRows.filter(([first]) => first === 'Command').map(() => columns),
    );
  });

  it('[T1] is about states as they are derived', () => {
    const derived = Object.entries(states).map(([name, { opening, ending = [] }]) => {
      const complaint = complaintAfter(...opening, ...ending);
      if (complaint.erased) return [name, 'erased'];
      if (isDormant(complaint)) return [name, 'imported'];
      if (complaint.receipt?.anonymous === true) return [name, 'anonymous'];
      return [name, stateOf(complaint) ?? 'none'];
    });
    expect(derived.map(([, state]) => state)).toEqual(derived.map(([name]) => name));
  });

  it.each(commandTypes)('[T1] says what happens to %s in each state', (type) => {
    const told = Object.fromEntries(columns.map((state) => [state, outcome(type, state)]));
    expect(told).toEqual(Object.fromEntries(columns.map((state, index) => [state, written.get(type)?.[index]])));
  });
});
