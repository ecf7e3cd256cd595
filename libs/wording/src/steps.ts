/** Work that can be put down after each of its steps and taken up again; a step takes a millisecond or two. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all the steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many sentences make a step. */
export const sentencesPerStep = 25;
