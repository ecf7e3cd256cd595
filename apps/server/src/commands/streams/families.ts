import { auditFindings } from '../audit-findings/audit-findings.family.js';
import { coaching } from '../coaching/coaching.family.js';
import { improvements } from '../improvements/improvements.family.js';
import { incidents } from '../incidents/incidents.family.js';
import { reports } from '../reports/reports.family.js';
import { surveys } from '../surveys/surveys.family.js';
import { register } from '../units/register.family.js';
import { type Family } from './family.js';

/** Every family of streams that is commanded beside the complaints. */
export const families: readonly Family[] = [
  incidents,
  improvements,
  surveys,
  reports,
  auditFindings,
  coaching,
  register,
];
