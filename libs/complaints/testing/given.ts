import { createHash } from 'node:crypto';
import { type Decided, type Fact } from '#libs/event-schema';
import { plainOfficeHours } from '#libs/working-time';
import {
  type Complaint,
  type ComplaintCommand,
  type ComplaintDecision,
  type ComplaintEvent,
  complaintCatalogue,
  type Context,
  decide,
  defaultRegister,
  evolve,
  noComplaint,
  type RefusalCode,
} from '../src/index.js';
import { type GivenEvent, mondayNoon, monday } from './facts.js';

const agent = { id: 'emma', role: 'agent', unit: 'front-office' } as const;
const calendar = plainOfficeHours();

/** The context of a decision in an example: Emma of the front office, on Monday at noon. */
export const exampleContext: Context = {
  now: mondayNoon,
  complaintId: 'case-1',
  actor: agent,
  ids: (label) => `id/${label}`,
  eventIdAt: (index) => `event/${index}`,
  draftOf: (text) => createHash('sha256').update(text).digest('hex'),
  calendar,
  register: defaultRegister,
  language: 'en',
  pins: { calendar: calendar.version, register: defaultRegister.version },
};

/** An event as it stands in the stream, at this place. */
export function factOf(event: GivenEvent, revision: number): Fact<ComplaintEvent> {
  const { occurredAt = monday, precision = 'instant', actor = agent, ...rest } = event;
  return {
    ...rest,
    id: `fact-${revision}`,
    stream: `complaint-${exampleContext.complaintId}`,
    revision,
    metadata: {
      commandId: `command-${revision}`,
      bodyHash: '',
      correlationId: 'correlation',
      actor,
      originLogId: 'log',
      occurredAt,
      precision,
      recordedAt: occurredAt,
      schemaVersion: 1,
    },
  };
}

/** The complaint after these events. */
export const complaintAfter = (...events: readonly GivenEvent[]): Complaint =>
  events.map(factOf).reduce(evolve, noComplaint);

type Matching = { readonly type: string; readonly data?: Readonly<Record<string, unknown>> } & Readonly<
  Record<string, unknown>
>;

/** What came of a command; every event that was decided is checked against its declaration. */
export interface Outcome {
  readonly decision: ComplaintDecision;
  /** The complaint with what was decided folded in. */
  readonly complaint: Complaint;
  /** Accepted with exactly these events; of each, what is named here is as named. */
  then(...expected: readonly Matching[]): void;
  thenNothing(): void;
  thenRefused(code: RefusalCode, rule?: string): void;
  /** Accepted, with these warnings among others. */
  thenWarned(...codes: readonly string[]): void;
  thenNotWarned(...codes: readonly string[]): void;
}

export function given(...events: readonly GivenEvent[]) {
  const before = complaintAfter(...events);
  return {
    when(command: ComplaintCommand, differs: Partial<Context> = {}): Outcome {
      const context = { ...exampleContext, ...differs };
      const decision = decide(command, before, context);
      const decided = decision.accepted ? decision.events : [];
      for (const event of decided) expect([event.type, problemOf(event)]).toEqual([event.type, undefined]);
      const warned = decision.accepted ? decision.warnings.map(({ code }) => code) : [];
      return {
        decision,
        complaint: decided
          .map((event, index) => factOf({ occurredAt: context.now, ...event }, events.length + index))
          .reduce(evolve, before),
        then(...expected) {
          expect(decision).toMatchObject({ accepted: true });
          expect(decided.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
          expect(decided).toMatchObject([...expected]);
        },
        thenNothing() {
          expect(decision).toMatchObject({ accepted: true, events: [] });
        },
        thenRefused(code, rule) {
          expect(decision).toMatchObject({
            accepted: false,
            refusal: {
              code,
              sentence: expect.stringMatching(/\w.*[.!?]$/s) as string,
              ...(rule === undefined ? {} : { rule }),
            },
          });
        },
        thenWarned(...codes) {
          expect(decision).toMatchObject({ accepted: true });
          expect(warned).toEqual(expect.arrayContaining([...codes]));
        },
        thenNotWarned(...codes) {
          expect(decision).toMatchObject({ accepted: true });
          expect(warned.filter((code) => codes.includes(code))).toEqual([]);
        },
      };
    },
  };
}

function problemOf({ type, data }: Decided<ComplaintEvent>): string | undefined {
  return complaintCatalogue.declarations.get(type)?.problem(data);
}
