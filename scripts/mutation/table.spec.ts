import { type Part } from './parts.js';
import { readScores, scoreOf, withScores } from './table.js';

const parts: readonly Part[] = [
  { name: 'one', files: [] },
  { name: 'two', files: [] },
];
const empty = '# Title\n\nWords.\n\n<!-- scores -->\n<!-- /scores -->\n\nMore words.\n';
const looked = { looked: '30 lines, seed 1', date: '2026-11-28' };
const statuses = (...all: ('Killed' | 'Timeout' | 'Survived' | 'NoCoverage')[]) => all.map((status) => ({ status }));
const first = scoreOf(parts[0]!, looked, statuses('Killed', 'Timeout', 'Survived', 'NoCoverage'));

describe('the table of scores', () => {
  it('stands between its marks and nowhere else', () => {
    const document = withScores(empty, parts, [first]);
    expect(document).toMatch(/^# Title\n\nWords\.\n\n<!-- scores -->\n\| Part /);
    expect(document).toContain('| one | 30 lines, seed 1 | 2 | 1 | 1 | 50.0% | 2026-11-28 |');
    expect(document).toMatch(/\| all \|.*\n<!-- \/scores -->\n\nMore words\.\n$/);
  });

  it('keeps the parts that were not run again, and reads what it wrote', () => {
    const second = scoreOf(parts[1]!, looked, statuses('Killed'));
    const document = withScores(withScores(empty, parts, [first]), parts, [second]);
    expect(readScores(document)).toEqual([first, second]);
    expect(withScores(document, parts, [])).toBe(document);
    expect(readScores(withScores(document, parts.slice(1), []))).toEqual([second]);
  });
});
