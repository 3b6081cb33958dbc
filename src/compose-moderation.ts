import { articleEndings } from './adapters/folder-corpus.js';
import { sqliteJournal } from './adapters/journal/sqlite-journal.js';
import { folderBlobs } from './adapters/keeping/blobs.js';
import { folderShelf } from './adapters/keeping/folder-shelf.js';
import { folderCorpora } from './adapters/keeping/kept-corpora.js';
import { listManifests } from './adapters/snapshots/folder-snapshots.js';
import { openFetch } from './adapters/web/open-fetch.js';
import type { Config } from './config.js';
import type { Fetch, Journal, Shelf } from './core/moderation-ports.js';
import type { ProcessLog } from './engine/log-error-output.js';
import { keptFolders } from './engine/kept-folders.js';
import { articleMaxBytes } from './model/article.js';

/** What only moderators' work needs: the console starts without it. */
export interface Moderation {
  readonly journal: Journal;
  readonly shelf: Shelf;
  readonly fetchAttachment: Fetch;
  /** `null`: nothing is fetched from the web. */
  readonly fetchPage: Fetch | null;
}

const agent = 'Verbatim/0.1 (a Discord bot that fetches single articles for its moderators)';

const limits = { maxBytes: articleMaxBytes, timeoutMs: 20_000, maxRedirects: 4 } as const;

const pageTypes = [
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;

/** Puts the moderators' parts together. Nothing is opened before it is first needed. */
export function composeModeration(config: Config, log: ProcessLog): Moderation {
  const { corpusDir: corpusFolder, indexDir } = config;
  const kept = keptFolders(indexDir);
  return {
    journal: sqliteJournal({
      path: kept.journal,
      keepPostedDays: config.keepPostedDays,
      warn: (facts, message) => log.warn(facts, message),
      now: () => new Date(),
    }),
    shelf: folderShelf({
      folder: kept.plans,
      corpusFolder,
      endings: articleEndings,
      blobs: folderBlobs(kept.contents),
      corpora: folderCorpora(kept.corpora),
      store: { manifests: () => listManifests(indexDir) },
    }),
    fetchAttachment: openFetch({
      ...limits,
      // Another server that speaks Discord's API is one of the operator's own.
      guarded: config.discordApiBase === null,
      hosts: config.discordApiBase === null ? ['discordapp.com', 'discordapp.net'] : null,
      types: null,
      userAgent: agent,
    }),
    fetchPage: config.allowUrlFetch
      ? openFetch({ ...limits, guarded: true, hosts: null, types: pageTypes, userAgent: agent })
      : null,
  };
}
