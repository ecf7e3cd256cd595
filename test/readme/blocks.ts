/** One fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** The headings above it, outermost first. */
  readonly under: readonly string[];
  readonly line: number;
}

export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let headings: string[] = [];
  let open: { language: string; lines: string[]; line: number } | undefined;
  markdown.split('\n').forEach((text, index) => {
    const fence = /^```(\S*)$/.exec(text);
    if (open !== undefined) {
      if (fence === null) open.lines.push(text);
      else {
        blocks.push({ language: open.language, text: open.lines.join('\n'), under: headings, line: open.line });
        open = undefined;
      }
    } else if (fence !== null) open = { language: fence[1] ?? '', lines: [], line: index + 1 };
    else {
      const heading = /^(#+) (.*)$/.exec(text);
      if (heading !== null) headings = [...headings.slice(0, (heading[1]?.length ?? 1) - 1), heading[2] ?? ''];
    }
  });
  return blocks;
}

/** What differs from one run to the next, made alike. */
export function withoutChance(output: string): string {
  return output
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '‹id›')
    .replace(/"position": ?"[^"]*"/g, '"position":"‹position›"')
    .replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?/g, '‹moment›')
    .replace(/"returnCode": ?"[^"]*"/g, '"returnCode":"‹code›"')
    .replace(/\b\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?\b/g, '‹day›')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
