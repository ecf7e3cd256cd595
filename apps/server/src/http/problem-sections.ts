/** The sections of docs/problems.md by their code: each begins with `### code`. */
export function splitSections(markdown: string): ReadonlyMap<string, string> {
  const sections = markdown.split(/^(?=#{1,3} )/m).flatMap((section): [string, string][] => {
    const code = /^### ([a-z0-9-]+)$/m.exec(section)?.[1];
    return code === undefined ? [] : [[code, `${section.trim()}\n`]];
  });
  return new Map(sections);
}
