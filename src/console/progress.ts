import { SingleBar } from 'cli-progress';
import type { BuildProgress } from '../core/services.js';
import type { Screen } from './screen.js';

/** Shows how far a build is. */
export interface ProgressView {
  show(progress: BuildProgress): void;
  /** Takes the view away; whatever comes next is written where it stood. */
  close(): void;
}

const labels = {
  reading: 'Reading the articles',
  embedding: 'Embedding passages and sentences',
  writing: 'Writing the snapshot',
} as const satisfies Record<BuildProgress['phase'], string>;

const labelWidth = Math.max(...Object.values(labels).map((label) => label.length));

/** A bar on a terminal; elsewhere a plain line for each phase and each quarter of it. */
export function openProgress(screen: Screen): ProgressView {
  return screen.terminal.stderr.isTTY === true ? openBar(screen) : openLines(screen);
}

function openBar(screen: Screen): ProgressView {
  const { accent } = screen.noteLook().styles;
  const columns = screen.noteLook().columns ?? 80;
  const bar = new SingleBar({
    stream: screen.terminal.stderr,
    format: `{label} ${accent('{bar}')} {count}{eta_formatted}`,
    barsize: Math.max(8, Math.min(30, columns - labelWidth - 40)),
    barCompleteChar: '━',
    barIncompleteChar: '╌',
    formatTime: timeLeft,
    clearOnComplete: true,
    linewrap: true,
    gracefulExit: false,
  });
  let started: BuildProgress['phase'] | null = null;
  return {
    show(progress) {
      const { phase, done, total } = progress;
      const payload = { label: labels[phase].padEnd(labelWidth), count: count(progress) };
      // Each phase has a pace of its own: its bar starts with it, and so does the time left.
      if (started !== phase) {
        bar.stop();
        bar.start(Math.max(total, 1), 0, payload);
        started = phase;
      }
      bar.setTotal(Math.max(total, 1));
      bar.update(total === 0 ? 0 : done, payload);
    },
    close: () => bar.stop(),
  };
}

function openLines(screen: Screen): ProgressView {
  let last = '';
  return {
    show(progress) {
      const { phase, done, total } = progress;
      const quarter = total === 0 ? 0 : Math.floor((4 * done) / total);
      const mark = `${phase} ${quarter}`;
      if (mark === last) return;
      last = mark;
      screen.note(`${labels[phase]}: ${count(progress)}`);
    },
    close: () => {},
  };
}

/** Nothing where the time left is not known yet. */
function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds <= 0) return '';
  return seconds < 90
    ? `, about ${Math.ceil(seconds)} s left`
    : `, about ${Math.round(seconds / 60)} min left`;
}

function count({ done, total }: BuildProgress): string {
  return total === 0 ? `${done}` : `${done} of ${total}`;
}
