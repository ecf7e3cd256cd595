/** Opening hours and business days over resolved calendars. Pure. */
export * from './working-calendar.js';
export * from './opening-hours.js';
export * from './ready-calendars.js';
export * from './hours.js';
