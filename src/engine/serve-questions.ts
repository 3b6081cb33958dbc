import type { Ask, Inspected, SourceEntry, Status } from '../core/services.js';
import { listNames } from '../core/answering/lookups/list-names.js';
import { lookUp, voicesOn } from '../core/answering/lookups/look-up.js';
import { openVerifier, verify, type Verifier } from '../core/answering/verify/verify.js';
import type { OpenSnapshot } from '../core/answering/open-snapshot.js';
import { openAnswerer } from './answer-anyway.js';
import type { Answerer, Anyway } from './answer-anyway.js';
import type { EngineCall, EngineCalls, EngineRequest } from './protocol.js';
import type { OpenResult } from './open-current.js';

/** There is nothing to answer from; the message is for people. */
class NoSnapshotError extends Error {
  override readonly name = 'NoSnapshotError';
}

/** What the engine's process answers with. */
export interface Desk {
  /** The models and their calibrations; `fault` is why there is no reader though one was wanted. */
  readonly mind: Promise<Omit<Anyway, 'open'> & { readonly fault: string | null }>;
  /** Keeps a fault in the log; gives the sentence for a person. */
  readonly tell: (error: unknown) => string;
  /** Opens the snapshot that is current now; a usable older one where the current one is not. */
  readonly open: () => Promise<OpenResult>;
  /** Name of the snapshot that is current on disk, whoever built it; `null` when there is none. */
  readonly current: () => Promise<string | null>;
  /** Digest of the corpus folder as it is now. */
  readonly digest: () => Promise<string>;
  readonly inspect: (name: string) => Promise<Inspected>;
}

/** Answers requests from the snapshot that is current at that moment, whichever process built it. */
export function serveQuestions(
  desk: Desk,
): (request: EngineRequest) => Promise<EngineCalls[EngineCall]['gives']> {
  let opened: { name: string | null; result: Promise<OpenResult> } | null = null;
  const open = (name: string | null): Promise<OpenResult> => {
    const opening = { name, result: desk.open() };
    // Whoever asks is told why it failed; the next one makes it try again.
    opening.result.catch(() => {
      if (opened === opening) opened = null;
    });
    opened = opening;
    return opening.result;
  };
  // Made with the first text that is verified: most sessions never need it.
  let verifier: Verifier | null = null;
  const verifierOf = (snapshot: OpenSnapshot): Verifier => {
    if (verifier?.open !== snapshot) verifier = openVerifier(snapshot);
    return verifier;
  };
  const answerer = openAnswerer(desk.tell);
  return async (request) => {
    if (request.call === 'inspect') return desk.inspect(request.takes);
    const name = await desk.current();
    const now = await (opened !== null && opened.name === name ? opened.result : open(name));
    const answering = async () => ({ ...(await desk.mind), open: usable(now) });
    switch (request.call) {
      case 'ask':
        return ask(request.takes, await answering(), answerer);
      case 'status':
        return statusOf(
          await seenAgain(now, request.takes.look, desk),
          (await desk.mind).fault ?? answerer.fault(),
        );
      case 'sources':
        return now.snapshot === null ? [] : listSources(now.snapshot);
      case 'lookUp':
        return lookUp(request.takes, await answering());
      case 'voices':
        return voicesOn(request.takes, await answering());
      case 'verify':
        return verify(request.takes, verifierOf(usable(now)));
      case 'names':
        return now.snapshot === null ? { speakers: [], topics: [] } : listNames(now.snapshot);
    }
  };
}

function usable(now: OpenResult): OpenSnapshot {
  if (now.snapshot !== null) return now.snapshot;
  throw new NoSnapshotError(
    'The articles are still being read for the first time. Please ask again in a minute.',
  );
}

async function ask(
  takes: Ask,
  anyway: Anyway,
  answerer: Answerer,
): Promise<EngineCalls['ask']['gives']> {
  const start = performance.now();
  const answer = await answerer.answer(takes, anyway);
  return { answer, ms: performance.now() - start };
}

/** With `look`, stale as well when the corpus folder is not what the snapshot was built from. */
async function seenAgain(now: OpenResult, look: boolean, desk: Desk): Promise<OpenResult> {
  if (!look || now.snapshot === null || now.stale) return now;
  return { ...now, stale: (await desk.digest()) !== now.snapshot.snapshot.corpus };
}

function statusOf(now: OpenResult, readerFault: string | null): Status {
  if (now.snapshot === null) return { kind: 'no-snapshot', reason: now.reason };
  const { articles, passages } = now.snapshot.snapshot;
  return {
    kind: 'ready',
    snapshot: now.snapshot.id,
    articles: articles.length,
    passages: passages.length,
    stale: now.stale,
    ...(readerFault === null ? {} : { readerFault }),
  };
}

function listSources(open: OpenSnapshot): SourceEntry[] {
  return open.snapshot.articles.map(({ id, title, publisher, published, url }) => ({
    id,
    title,
    publisher,
    published,
    url,
    passages: open.passagesOf.get(id)?.length ?? 0,
  }));
}
