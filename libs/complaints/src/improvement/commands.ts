import { type ApproveImprovement } from './approve-improvement.js';
import { type CheckRecurrence } from './check-recurrence.js';
import { type CloseImprovement } from './close-improvement.js';
import { type ImplementImprovement } from './implement-improvement.js';
import { type ProposeImprovement } from './propose-improvement.js';

/** Everything that can be told of an improvement. */
export type ImprovementCommand =
  ProposeImprovement | ApproveImprovement | ImplementImprovement | CheckRecurrence | CloseImprovement;
export type ImprovementCommandType = ImprovementCommand['type'];
