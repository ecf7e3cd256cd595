const mostWords = 100_000;

/** The same function, which computes the answer for a text once: a file says the same few thousand words again and again. */
export function remembered<Answer extends string | undefined>(
  compute: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (known.has(text)) return known.get(text) as Answer;
    const answer = compute(text);
    if (known.size >= mostWords) known.clear();
    known.set(text, answer);
    return answer;
  };
}
