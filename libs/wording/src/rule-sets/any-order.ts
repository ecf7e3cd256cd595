/** Two parts of a pattern in either order, at most `gap` tokens apart: for languages that move their verbs. */
export const anyOrder = (left: string, right: string, gap: number): readonly string[] => [
  `${left} ~${gap} ${right}`,
  `${right} ~${gap} ${left}`,
];
