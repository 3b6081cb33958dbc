import { sha256 } from '../adapters/keeping/blobs.js';
import { checkWritable, readNow } from '../adapters/keeping/corpus-files.js';
import { ChangeError } from '../core/moderation-ports.js';
import { writeIntent } from '../adapters/keeping/intent-file.js';
import { readCurrent } from '../adapters/snapshots/folder-snapshots.js';
import { buildSnapshot } from '../core/building/build-snapshot.js';
import { diffSnapshots } from '../core/building/diff-snapshots.js';
import { findDuplicates } from '../core/building/find-duplicates.js';
import { rulesFingerprint } from '../core/building/rules.js';
import { articlesThatDiffer, findLost } from '../core/keeping/find-lost.js';
import { wayBack } from '../core/keeping/way-back.js';
import type { Embedder, FormatReader, Opened, Refusal } from '../core/ports.js';
import type { BuildProgress, BuildReport } from '../core/services.js';
import type { FileChange, Order, Posted } from '../model/change.js';
import type { Makings, Manifest } from '../model/manifest.js';
import type { Snapshot } from '../model/snapshot.js';
import { findUnchanged } from './find-unchanged.js';
import { finishChange } from './finish-change.js';
import type { Keepers } from './keepers.js';
import { readTarget } from './read-target.js';
import type { Target } from './read-target.js';

/** What was previewed is no longer what would happen; the message is for people. */
class StaleError extends Error {
  override readonly name = 'StaleError';
}

/** An order with what it takes to carry it out. */
export interface Job {
  readonly keepers: Keepers;
  readonly order: Order;
  /** Only tells what would change. */
  readonly dryRun: boolean;
  /** Embeds what is known as well. */
  readonly full: boolean;
  /** Fingerprint of the embedder. */
  readonly model: () => Promise<string>;
  /** Slow; of that fingerprint. */
  readonly openEmbedder: () => Promise<Embedder>;
  readonly formats: FormatReader;
  readonly onProgress: (progress: BuildProgress) => void;
  readonly signal: AbortSignal;
}

interface Made {
  readonly snapshot: Snapshot;
  readonly embedded: number;
  /** Of a snapshot that is on disk already. */
  readonly manifest: Manifest | null;
}

/**
 * Carries an order out, or tells what it would do. Everything slow comes first; then the intent is
 * written, and from there on the change is done, by this process or by the next. To be called with
 * the build lock held, but for a dry run.
 *
 * @throws ChangeError, StaleError, CorpusError, ModelError, SnapshotError; nothing has changed then.
 */
export async function carryOut(job: Job): Promise<BuildReport> {
  const start = performance.now();
  const { keepers, order, dryRun, signal } = job;
  const from = await readCurrent(keepers.indexFolder);
  const files = order.kind === 'rollback' ? await filesBack(job) : order.files;
  const before = await readAll(keepers, files);
  const target = await readTarget(keepers, files, { keep: !dryRun, signal });
  refuseStale(order, from, target);
  const makings: Makings = {
    corpus: target.digest,
    model: await job.model(),
    rules: rulesFingerprint,
  };
  // Vectors depend on the model and the words alone, whatever rules made the passages.
  const newest = await keepers.store.openNewestUsable({ model: makings.model, rules: null });
  const previous = newest.kind === 'ready' ? newest.snapshot : null;
  const made =
    (job.full ? null : await findMade(job, makings)) ??
    (await make(job, { target, makings, newest }));
  const quotations = await judgeQuotations(keepers, previous, made.snapshot);
  const report: BuildReport = {
    dryRun,
    snapshot: null,
    ...diffSnapshots(previous, made.snapshot),
    embedded: made.embedded,
    refused: refusals(target, made.snapshot),
    from,
    isCurrent: isCurrent(made, { from, files }),
    corpus: target.digest,
    files,
    duplicates: findDuplicates(made.snapshot.articles),
    lost: quotations.lost,
    ms: performance.now() - start,
  };
  if (dryRun) return report;
  const snapshot = await decide(job, { from, files, before, target, made, quotations });
  return { ...report, snapshot, ms: performance.now() - start };
}

function isCurrent(
  { manifest }: Made,
  { from, files }: { readonly from: string | null; readonly files: readonly FileChange[] },
): boolean {
  return manifest !== null && manifest.id === from && files.length === 0;
}

/** What the folder refuses now, and what is no article; a snapshot that is used again may name files that are gone. */
function refusals({ entries, refused }: Target, snapshot: Snapshot): readonly Refusal[] {
  const read = new Set(entries.map(({ file }) => file));
  const noArticles = snapshot.refused.filter(({ file }) => read.has(file));
  return [...refused, ...noArticles.map((one): Refusal => ({ kind: 'refused', ...one }))];
}

/** The files that a rollback has to write and remove. */
async function filesBack({ keepers, order, signal }: Job): Promise<readonly FileChange[]> {
  const { store, corpora } = keepers;
  const manifest = (await store.manifests()).find(({ id }) => id === order.snapshot);
  if (manifest === undefined) throw new ChangeError('That snapshot is not kept any more.');
  const then = await corpora.read(manifest.corpus);
  if (then === null) {
    throw new ChangeError('The articles of that snapshot were not kept, so there is no way back.');
  }
  const now = await readTarget(keepers, [], { keep: false, signal });
  return wayBack(now.entries, then);
}

type Contents = ReadonlyMap<string, Uint8Array | null>;

async function readAll({ corpusFolder }: Keepers, files: readonly FileChange[]): Promise<Contents> {
  const contents = new Map<string, Uint8Array | null>();
  for (const { file } of files) contents.set(file, await readNow(corpusFolder, file));
  return contents;
}

function refuseStale({ expected }: Order, from: string | null, { digest }: Target): void {
  if (expected === null || (expected.from === from && expected.corpus === digest)) return;
  throw new StaleError(
    'The articles have changed since that preview was made. Please ask for a new preview.',
  );
}

/** The snapshot that is wanted, where it is on disk already: of a rollback, or when nothing changed. */
async function findMade({ keepers, order }: Job, makings: Makings): Promise<Made | null> {
  const { store } = keepers;
  const opened =
    order.snapshot === null
      ? await store.open(makings)
      : await store.openOne(order.snapshot, makings);
  return opened.kind === 'ready' ? { ...opened, embedded: 0 } : null;
}

async function make(
  job: Job,
  from: {
    readonly target: Target;
    readonly makings: Makings;
    readonly newest: Opened;
  },
): Promise<Made> {
  const { target, makings, newest } = from;
  const { keepers, formats, full, dryRun, onProgress, signal } = job;
  const unchanged = full ? null : await findUnchanged(keepers, newest, makings.rules, target);
  const made = await buildSnapshot({
    files: target.files(unchanged?.files ?? new Set()),
    unchanged,
    formats,
    makings,
    embedder: await job.openEmbedder(),
    known: full || newest.kind !== 'ready' ? null : newest.snapshot.vectors,
    dryRun,
    onProgress,
    signal,
  });
  return { ...made, manifest: null };
}

type Judged = { readonly lost: readonly Posted[]; readonly found: readonly Posted[] };

async function judgeQuotations(
  { journal }: Keepers,
  before: Snapshot | null,
  after: Snapshot,
): Promise<Judged> {
  const posted = await journal.postedFrom(articlesThatDiffer(before, after));
  return findLost(posted, after);
}

/** Writes the intent and does what it says; gives the id of the snapshot that answers then. */
async function decide(
  { keepers, order, signal, onProgress }: Job,
  {
    from,
    files,
    before,
    target,
    made,
    quotations,
  }: {
    readonly from: string | null;
    readonly files: readonly FileChange[];
    readonly before: Contents;
    readonly target: Target;
    readonly made: Made;
    readonly quotations: Judged;
  },
): Promise<string> {
  if (from !== null && isCurrent(made, { from, files })) return from;
  onProgress({ phase: 'writing', done: 0, total: 1 });
  const now = new Date();
  const { store, corpora } = keepers;
  await corpora.put(target.digest, target.entries);
  const { id, created, corpus, counts } =
    made.manifest ?? (await store.prepare(made.snapshot, now));
  await keepBefore(keepers, before);
  await checkWritable(keepers.corpusFolder, files);
  signal.throwIfAborted();
  await writeIntent(keepers.intent, {
    change: {
      id: order.id,
      at: now.toISOString(),
      by: order.by,
      kind: order.kind,
      files: files.map(({ file }) => file),
      from,
      to: id,
    },
    files: files.map((one) => ({ ...one, was: hashOf(before.get(one.file) ?? null) })),
    snapshot: { id, created, corpus, articles: counts.articles, passages: counts.passages },
    ...quotations,
  });
  await finishChange(keepers);
  return id;
}

function hashOf(content: Uint8Array | null): string | null {
  return content === null ? null : sha256(content);
}

/** Keeps what is about to be overwritten. @throws StaleError when it is not what it was at the start. */
async function keepBefore({ corpusFolder, blobs }: Keepers, before: Contents): Promise<void> {
  for (const [file, content] of before) {
    const now = await readNow(corpusFolder, file);
    const same =
      now === null ? content === null : content !== null && Buffer.compare(now, content) === 0;
    if (!same) throw new StaleError(`${file} was changed by somebody meanwhile. Please try again.`);
    if (content !== null) await blobs.put(content, { synced: false });
  }
}
