import type { ModelLocation } from '../adapters/model-folder.js';
import type {
  Ask,
  BuildProgress,
  BuildReport,
  Inspected,
  SourceEntry,
  Status,
} from '../core/services.js';
import type { Answer } from '../model/answer.js';
import type { Order } from '../model/change.js';
import type { LookedUp, LookUp, Names } from '../model/looked-up.js';
import type { Verified } from '../model/verdict.js';

/** Everything a child process needs to know; passed as JSON in its first argument. */
export interface ProcessOptions {
  readonly corpusFolder: string;
  readonly indexFolder: string;
  /** Days for which posted quotations are remembered. */
  readonly keepPostedDays: number;
  /** File that `npm run calibrate` wrote. */
  readonly calibrationFile: string;
  readonly model: ModelLocation;
  /** `null`: answers without a reader. */
  readonly reader: ModelLocation | null;
}

/** What can be asked of the engine's process, and what comes back. */
export interface EngineCalls {
  ask: { takes: Ask; gives: { answer: Answer; ms: number } };
  status: { takes: { look: boolean }; gives: Status };
  sources: { takes: null; gives: readonly SourceEntry[] };
  lookUp: { takes: LookUp; gives: LookedUp };
  voices: { takes: string; gives: LookedUp };
  verify: { takes: string; gives: Verified };
  names: { takes: null; gives: Names };
  /** Takes a file's path or an article's id. */
  inspect: { takes: string; gives: Inspected };
}

export type EngineCall = keyof EngineCalls;

export type EngineRequest = {
  [Call in EngineCall]: {
    readonly id: number;
    readonly call: Call;
    readonly takes: EngineCalls[Call]['takes'];
  };
}[EngineCall];

/** A `fault` is a sentence for people; the details are in the log. `no-start`: the process ends. */
export type EngineReply =
  | {
      readonly kind: 'gives';
      readonly id: number;
      readonly gives: EngineCalls[EngineCall]['gives'];
    }
  | { readonly kind: 'fault'; readonly id: number; readonly fault: string }
  | { readonly kind: 'no-start'; readonly fault: string };

/** What the parent tells the indexer's process: once to begin, at any time to stop. */
export type IndexerRequest =
  | {
      readonly kind: 'build';
      readonly dryRun: boolean;
      readonly full: boolean;
      readonly order: Order;
    }
  | { readonly kind: 'recover' }
  | { readonly kind: 'cancel' };

export type IndexerReply =
  | { readonly kind: 'progress'; readonly progress: BuildProgress }
  | { readonly kind: 'report'; readonly report: BuildReport }
  | { readonly kind: 'recovered'; readonly change: string | null }
  /** `busy`: another process builds. */
  | { readonly kind: 'fault'; readonly fault: string; readonly busy: boolean };
