import { type Hours } from './hours.js';
import { openingHours } from './opening-hours.js';
import { type WorkingCalendar } from './working-calendar.js';

const nineToFive: readonly Hours[] = [['09:00', '17:00']];
const wholeDay: readonly Hours[] = [['00:00', '24:00']];

/** Monday to Friday 09–17, without holidays: until an installation publishes its own. */
export const plainOfficeHours = (zone = 'Europe/Amsterdam'): WorkingCalendar =>
  openingHours({
    version: `plain-mon-fri-09-17@${zone}`,
    zone,
    week: { 1: nineToFive, 2: nineToFive, 3: nineToFive, 4: nineToFive, 5: nineToFive },
  });

/** Always open. */
export const aroundTheClock = (zone = 'Europe/Amsterdam'): WorkingCalendar =>
  openingHours({
    version: `around-the-clock@${zone}`,
    zone,
    week: { 1: wholeDay, 2: wholeDay, 3: wholeDay, 4: wholeDay, 5: wholeDay, 6: wholeDay, 7: wholeDay },
  });
