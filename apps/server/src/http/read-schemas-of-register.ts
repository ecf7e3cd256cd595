import { list, links, moment, record, text, whole, yesOrNo } from './schema-words.js';

const kind = { object: text(), cause: text(), product: text() };

export const registerSchema = record(
  {
    version: text('As events pin it.'),
    revision: whole('Of the register; also in ETag. Absent while nothing was said.'),
    asOf: record({ moment: moment(), by: text() }, ['moment', 'by']),
    builtIn: yesOrNo('Nobody has registered a unit yet: these are the built-in ones.'),
    defaultUnit: text('Where a complaint goes that names no unit.'),
    units: list(
      record(
        {
          unit: text(),
          title: text(),
          partOf: text(),
          calendar: text(),
          regime: text(),
          dutyHolder: record(
            { now: text('Who answers now.'), named: text('Who is named for it.'), deputies: list(text()) },
            ['now', 'deputies'],
          ),
          responsibilities: list(
            record({ ...kind, from: moment(), until: moment(), inForce: yesOrNo('Now, or as of the moment.') }, [
              'from',
              'inForce',
            ]),
            'Which complaints it handles, now or later; any object, cause or product where none is named.',
          ),
        },
        ['unit', 'title', 'dutyHolder', 'responsibilities'],
      ),
    ),
    mandates: list(
      record({ role: text(), employee: text(), unit: text(), limitCents: whole(), currency: text() }, ['limitCents']),
      'What a role or an employee may offer alone; in any currency where none is named.',
    ),
    away: list(record({ employee: text(), since: moment(), until: moment() }, ['employee', 'since', 'until'])),
    availability: list(
      record({ employee: text(), from: moment(), until: moment(), present: yesOrNo('There after all; away if not.') }),
      'What was said about now and later; what was said last counts.',
    ),
    competences: list(record({ employee: text(), competence: text(), validUntil: text('A day.') })),
    coordinatorOnDuty: yesOrNo('A coordinator is there; absent while the register knows of none.'),
    links: links('self', 'history'),
  },
  ['version', 'builtIn', 'defaultUnit', 'units', 'mandates', 'away', 'availability', 'competences', 'links'],
);
