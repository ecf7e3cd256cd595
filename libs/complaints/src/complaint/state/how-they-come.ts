import { type Complaint } from './complaint.js';

/** Who comes so often about the same thing has waited long enough [F9]. */
export const thirdContact = 3;

/** How often a person came to us about one thing. */
export interface TimesAbout {
  /** Absent when it is not known what it is about, so that nothing but the case itself was counted. */
  readonly object?: string;
  readonly times: number;
  /** The cases, this one among them. */
  readonly cases: number;
}

/** How often this person came to us about what this case is about: this case as it is, others as they were asked last. */
export function timesAbout({ inTouch, classification }: Pick<Complaint, 'inTouch' | 'classification'>): TimesAbout {
  const { times, elsewhere } = inTouch;
  if (classification === undefined) return { times, cases: 1 };
  const { object } = classification;
  const others = elsewhere?.about.find((one) => one.object === object);
  return { object, times: times + (others?.times ?? 0), cases: 1 + (others?.cases ?? 0) };
}

/** The last two emotions that came in each lie above the one before [P11]. */
export function emotionRises({ inTouch }: Pick<Complaint, 'inTouch'>): boolean {
  const emotions = inTouch.latest.flatMap(({ emotion }) => (emotion === undefined ? [] : [emotion]));
  const [first, second, third] = emotions.slice(-3);
  return first !== undefined && second !== undefined && third !== undefined && first < second && second < third;
}

/** It may be told in public, or is told there already [N2c]. */
export const isPublicRisk = ({ publicEscalationRisk, receipt }: Pick<Complaint, 'publicEscalationRisk' | 'receipt'>) =>
  publicEscalationRisk || isToldInPublic(receipt);

export const isToldInPublic = (receipt: Complaint['receipt']): boolean =>
  receipt?.channel === 'social' || receipt?.channel === 'review';
