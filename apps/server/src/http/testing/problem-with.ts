/** Matches a problem with this code and status, wherever an error is expected. */
export function problemWith(code: string, status: number): Error {
  const matching: unknown = expect.objectContaining({ code, status });
  return matching as Error;
}
