import { check, type CheckRequest, type CheckResult, sketch, type Sketch } from '#libs/wording';

/** A text to look at; with a key also to be sketched, so that it can be compared with earlier ones. */
export interface ToJudge extends Omit<CheckRequest, 'sketch' | 'earlierSketches' | 'late'> {
  readonly sketchKey?: string;
}

export interface JudgedText {
  readonly result: CheckResult;
  /** Empty when it was not asked for, or when the text is too short to be like another. */
  readonly sketch: Sketch;
}

/** Looks at whole texts, however long; nothing of a text is left out. */
export interface Judging {
  judge(text: ToJudge): Promise<JudgedText>;
  /** What is short enough to be judged while the caller waits; undefined for what is not. */
  atOnce(text: ToJudge): JudgedText | undefined;
  stop(): Promise<void>;
}

/** In the thread that asks, which it holds for about a millisecond and a half per thousand characters. */
export function judgeHere({ sketchKey, ...request }: ToJudge): JudgedText {
  return { result: check(request), sketch: sketchKey === undefined ? [] : sketch(request.text, sketchKey) };
}

/** Where there is no compiled worker. */
export const judgingHere: Judging = {
  judge: (text) => new Promise((resolve) => resolve(judgeHere(text))),
  atOnce: judgeHere,
  stop: () => Promise.resolve(),
};
