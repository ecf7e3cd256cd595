import { type Complaint } from './complaint.js';

/** Employees who may not know that this complaint is there: it is about them, and the complainant asked for that. */
export const hiddenFrom = ({ receipt, subjects }: Pick<Complaint, 'receipt' | 'subjects'>): readonly string[] =>
  receipt === undefined || receipt.confidentiality === 'open' ? [] : subjects;
