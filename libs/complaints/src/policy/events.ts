import {
  code,
  day,
  event,
  flag,
  group,
  hash,
  id,
  language,
  list,
  listCode,
  moment,
  optional,
  whole,
  type EventOf,
} from '#libs/event-schema';
import { channels } from '../complaint/events/codes.js';
import { clock } from '../complaint/events/vocabulary.js';

/*
 * What is published is stored resolved: every term and every date stands in the event, so that an upgrade of a library
 * cannot rewrite the past. Nothing here is about a person; names of rules and their sources are open.
 */

const version = () => id('The version that this publishes; pinned by what is decided under it.');
const validFrom = () => moment('From when it holds for what begins then.');
const title = () => listCode('What it is called.');
const source = () => listCode('Where it is written: a law and article, a decree, or a decision of the organisation.');

export const policyPublished = event(
  'PolicyPublished',
  1,
  ['G7', 'T1', 'X7'],
  'The terms of a regime or of our own service hold from a moment on. A target on the number of complaints is refused.',
  {
    version: version(),
    regime: listCode('The regime that it is for.'),
    title: title(),
    validFrom: validFrom(),
    zone: optional(listCode('The time zone in which its days begin and end.')),
    terms: list(
      group(
        {
          clock: clock('The clock that this term is for.'),
          amount: whole(0, 1_000_000, 'How much.'),
          unit: code(['workingMinutes', 'businessDays', 'statutoryDays', 'calendarWeeks'], 'Of what.'),
          severity: optional(whole(1, 5, 'Only for complaints of this severity.')),
          rolls: optional(flag('A term that ends on a day off runs to the next working day.')),
          extendableBy: optional(whole(0, 1_000_000, 'How much may be added, in the same unit.')),
          source: source(),
        },
        'A term.',
      ),
      'All terms.',
    ),
    rules: list(
      group(
        { name: listCode('The rule.'), value: listCode('What it is set to.'), source: source() },
        'A rule beside the terms.',
      ),
      'All other rules.',
    ),
    sha256: optional(hash('SHA-256 of the file that it was published from.')),
  },
);
export const calendarPublished = event(
  'CalendarPublished',
  1,
  ['X1', 'X2', 'X3', 'X4'],
  'Opening hours, or the holidays of a regime, hold from a moment on, day by day.',
  {
    version: version(),
    title: title(),
    validFrom: validFrom(),
    purpose: code(['openingHours', 'statutoryHolidays'], 'What it decides; the one never stands in for the other.'),
    zone: listCode('The time zone, as in the IANA database.'),
    week: list(
      group(
        {
          weekday: whole(1, 7, 'The day of the week, 1 Monday to 7 Sunday.'),
          opens: listCode('Local time, HH:MM.'),
          closes: listCode('Local time, HH:MM, up to 24:00.'),
        },
        'Hours of one day of the week; two of a day leave a break between them.',
      ),
      'The hours of a plain week.',
    ),
    exceptions: list(
      group(
        {
          day: day('The day.'),
          hours: list(
            group(
              { opens: listCode('Local time, HH:MM.'), closes: listCode('Local time, HH:MM.') },
              'Hours of that day.',
            ),
            'Its hours; none when it is closed.',
          ),
          name: listCode('What day it is.'),
          source: source(),
        },
        'A day that differs from the plain week, such as a holiday.',
      ),
      'All days that differ.',
    ),
    coversUntil: day('The last day for which its holidays are known.'),
  },
);
export const procedurePublished = event(
  'ProcedurePublished',
  1,
  ['G1', 'P15'],
  'How we say that complaints are handled, so that what happens can be compared with it.',
  {
    version: version(),
    title: title(),
    validFrom: validFrom(),
    language: optional(language()),
    steps: list(
      group(
        {
          step: id('The step.'),
          event: listCode('The event that shows that it was done.'),
          after: optional(id('The step that comes before it.')),
          required: flag('Whether every case has it.'),
          source: source(),
        },
        'A step.',
      ),
      'The steps, in order.',
    ),
  },
);
export const channelsPublished = event(
  'ChannelsPublished',
  1,
  ['T16', 'P10'],
  'Where people can complain, as told to the public.',
  {
    version: version(),
    validFrom: validFrom(),
    channels: list(
      group(
        {
          channel: code(channels, 'The channel.'),
          address: listCode('Where it is: a number, an address of a page, a desk.'),
          hours: optional(listCode('When, in plain words.')),
        },
        'A way to reach us.',
      ),
      'All channels.',
    ),
  },
);

export const policyEvents = [policyPublished, calendarPublished, procedurePublished, channelsPublished] as const;
export type PolicyEvent = EventOf<(typeof policyEvents)[number]>;
