import { describe, expect, it } from 'vitest';
import { openProgress } from '../../../src/console/progress.js';
import { openScreen } from '../../../src/console/screen.js';
import { aTerminal } from './builders.js';

describe('openProgress', () => {
  it('is a line now and then where nobody watches', () => {
    const { terminal, notes, out } = aTerminal();
    const view = openProgress(openScreen(terminal, {}));
    view.show({ phase: 'reading', done: 0, total: 0 });
    for (let done = 0; done <= 100; done += 1) view.show({ phase: 'embedding', done, total: 100 });
    view.close();
    expect(notes().trimEnd().split('\n')).toEqual([
      'Reading the articles: 0',
      ...[0, 25, 50, 75, 100].map((done) => `Embedding passages and sentences: ${done} of 100`),
    ]);
    expect(out()).toBe('');
  });

  it('is a bar on a terminal, gone when the build is over', () => {
    const { terminal, notes, out } = aTerminal('', { interactive: true });
    const view = openProgress(openScreen(terminal, {}));
    view.show({ phase: 'embedding', done: 0, total: 8 });
    view.show({ phase: 'writing', done: 1, total: 1 });
    view.close();
    expect(notes()).toContain('0 of 8');
    expect(notes()).toContain('Writing the snapshot');
    expect(notes()).toContain('\u001b[0K');
    expect(notes()).not.toContain('\n');
    expect(out()).toBe('');
  });
});
