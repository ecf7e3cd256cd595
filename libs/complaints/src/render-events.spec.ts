import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEvents, eventFamilies } from './catalogue.js';
import { renderEvents } from './render-events.js';

const file = join(__dirname, '../../../docs/events.md');

describe('the reference of events', () => {
  it('is what docs/events.md holds', () => {
    const rendered = renderEvents();
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, rendered);
    expect(readFileSync(file, 'utf8')).toBe(rendered);
  });

  it('names every event of every stream, with what it means and the rows that it answers', () => {
    const rendered = renderEvents();
    for (const { type, rows, summary } of allEvents) {
      expect(rendered).toContain(`\n### ${type}\n`);
      expect(rows.every((row) => /^(?:[PNTGFX]\d+[a-e]?)$/.test(row))).toBe(true);
      expect(rows).not.toHaveLength(0);
      expect(summary).toMatch(/^[A-Z].*\.$/s);
    }
    expect(eventFamilies).toHaveLength(11);
  });

  it('gives every field a type and a meaning', () => {
    const fieldLines = renderEvents()
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(fieldLines.length).toBeGreaterThan(300);
    const silent = fieldLines.filter((line) => {
      const [, , type, , , , meaning] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
      return type === '' || meaning === '';
    });
    expect(silent).toEqual([]);
  });

  it('says which fields are sealed and in which unit they are', () => {
    const rendered = renderEvents();
    expect(rendered).toMatch(/\| `statement` \| free text \| sealed \| +\| +\| The complaint/);
    expect(rendered).toMatch(/\| `amountCents` \| cents \| +\| +\| cents \|/);
    expect(rendered).toMatch(/\| `improvement\(state=planned\)\.action` \| free text \| sealed \|/);
    expect(rendered).toMatch(/\| `nextSteps\[\]\.dueAt` \| moment \| +\| +\| ISO instant, UTC \|/);
  });
});
