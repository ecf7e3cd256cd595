/** Runs it as a user for whom modes count; as root they do not. */
export const unprivileged = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
};
