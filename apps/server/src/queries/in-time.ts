/** What comes of this work within so many milliseconds; undefined afterwards, when nobody waits for it any more. */
export async function inTime<Result>(work: Promise<Result>, longestMs: number): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), longestMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
