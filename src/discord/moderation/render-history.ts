import type { Status } from '../../core/services.js';
import type { Change, PastSnapshot } from '../../model/change.js';
import { contentMaxLength } from '../discord-limits.js';
import { escapeForDiscord } from '../escape.js';
import { say, type Reply } from '../reply.js';
import { shorten } from '../shorten.js';

const did: Readonly<Record<Change['kind'], string>> = {
  reindex: 'read the articles anew',
  add: 'added',
  replace: 'replaced',
  remove: 'removed',
  rollback: 'went back',
};

/** Files of a change that are named. */
const filesShown = 3;

function time(iso: string): string {
  return `<t:${Math.floor(Date.parse(iso) / 1_000)}:f>`;
}

/** Who changes the articles besides people. */
const others = new Map([
  ['watcher', 'a change of the folder'],
  ['start', 'a start of the bot'],
  ['console', 'the console'],
]);

function who(by: string): string {
  return /^\d+$/.test(by) ? `<@${by}>` : (others.get(by) ?? by);
}

/** The last signs of a snapshot's id tell it from others as well as all of them. */
export function shortId(snapshot: string): string {
  return snapshot.slice(-12);
}

function short(snapshot: string | null): string {
  return snapshot === null ? 'nothing' : `\`${shortId(snapshot)}\``;
}

/** One entry of the audit, in one line. */
export function renderChange({ at, by, kind, files, from, to }: Change): string {
  const names = files.slice(0, filesShown).map((file) => escapeForDiscord(shorten(file, 60)));
  const more = files.length > filesShown ? ` and ${files.length - filesShown} more` : '';
  const what = names.length === 0 ? did[kind] : `${did[kind]} (${names.join(', ')}${more})`;
  return `${time(at)} ${who(by)} ${what}: ${short(from)} → ${short(to)}`;
}

/** The changes, as many as one message holds. */
export function renderHistory(changes: readonly Change[]): Reply {
  const lines = ['**The newest changes of the articles**'];
  let left = contentMaxLength - lines.join().length;
  for (const change of changes) {
    const line = `- ${renderChange(change)}`;
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
  }
  return say(changes.length === 0 ? 'Nothing has been changed yet.' : lines.join('\n'));
}

/** What answers now, and what can be gone back to. */
export function renderStatus(
  status: Status,
  newest: Change | null,
  snapshots: readonly PastSnapshot[],
): Reply {
  const lines =
    status.kind === 'ready'
      ? [
          `**Articles:** ${status.articles.toLocaleString('en-GB')}, **passages:** ${status.passages.toLocaleString('en-GB')}`,
          `**Snapshot:** ${short(status.snapshot)}${status.stale ? ', older than the articles: run `/reindex`' : ''}`,
        ]
      : [`There is no snapshot: ${escapeForDiscord(shorten(status.reason, 200))}`];
  if (status.kind === 'ready' && status.readerFault !== undefined) {
    const why = escapeForDiscord(shorten(status.readerFault, 300));
    lines.push(`**Reader:** answers go without it and are less sure. ${why}`);
  }
  const back = snapshots.filter(({ id }) => status.kind !== 'ready' || id !== status.snapshot);
  lines.push(`**Ways back:** ${back.length}`);
  if (newest !== null) lines.push(`**Last change:** ${renderChange(newest)}`);
  return say(lines.join('\n'));
}
