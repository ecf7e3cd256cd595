import { type ReceivedComplaint } from '#libs/complaints';

/** What helps somebody most whose open complaint presses: first that they are heard, then that it is solved. */
export const nextStep = ({ acknowledgement }: ReceivedComplaint): 'Acknowledge' | 'Resolve' =>
  acknowledgement === undefined ? 'Acknowledge' : 'Resolve';
