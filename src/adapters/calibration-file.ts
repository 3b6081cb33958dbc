import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Calibration } from '../core/answering/confidence.js';

/** The calibration can't be used; the message says what to do. */
export class CalibrationError extends Error {
  override readonly name = 'CalibrationError';
}

const calibrationShape = v.object({
  intercept: v.number(),
  weights: v.object({
    dense: v.number(),
    sentence: v.number(),
    coverage: v.number(),
    unknown: v.number(),
    unsaid: v.number(),
    reading: v.number(),
    open: v.number(),
    stranger: v.number(),
  }),
  threshold: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const fileShape = v.object({
  /** Question sets that it was fitted on. */
  sets: v.array(v.string()),
  /** By the fingerprints of the embedding model and the reader, see {@link calibrationKey}. */
  models: v.record(v.string(), calibrationShape),
  /** From the words alone: for a model that was not calibrated yet. */
  otherModels: calibrationShape,
});

/** What `npm run calibrate` found for one model, and for a model unknown to it. */
export type CalibrationFile = v.InferOutput<typeof fileShape>;

/** The models that answer together; a `reader` of `null` is none. */
export interface Models {
  readonly embedder: { readonly fingerprint: string };
  readonly reader: { readonly fingerprint: string } | null;
}

/** What the calibration of some models is found by. */
export function calibrationKey({ embedder, reader }: Models): string {
  return reader === null ? embedder.fingerprint : `${embedder.fingerprint} + ${reader.fingerprint}`;
}

/**
 * The calibration of these models; for a reader that has none, that of the embedder alone; for an
 * embedder that has none, the cautious one that looks at words alone.
 *
 * @throws CalibrationError when the file is missing or is not one.
 */
export async function readCalibration(file: string, models: Models): Promise<Calibration> {
  const found = await readCalibrationFile(file);
  const alone = calibrationKey({ ...models, reader: null });
  return found.models[calibrationKey(models)] ?? found.models[alone] ?? found.otherModels;
}

/** @throws CalibrationError when the file is missing or is not one. */
export async function readCalibrationFile(file: string): Promise<CalibrationFile> {
  try {
    return v.parse(fileShape, JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new CalibrationError(
      `${file} is missing or broken. Restore it from the repository, or make it again: npm run calibrate.`,
      { cause },
    );
  }
}
