import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Calibration } from '../core/answering/confidence.js';

/** The calibration can't be used; the message says what to do. */
export class CalibrationError extends Error {
  override readonly name = 'CalibrationError';
}

const calibrationShape = v.object({
  intercept: v.number(),
  weights: v.object({ dense: v.number(), coverage: v.number() }),
  threshold: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const fileShape = v.object({
  /** By the fingerprint of the embedding model. */
  models: v.record(v.string(), calibrationShape),
  /** From the words alone: for a model that was not calibrated yet. */
  otherModels: calibrationShape,
});

/** What `npm run calibrate` found for one model, and for a model unknown to it. */
export type CalibrationFile = v.InferOutput<typeof fileShape>;

/**
 * The calibration of the model with this fingerprint; for one that has none, the cautious one that
 * looks at words alone.
 *
 * @throws CalibrationError when the file is missing or is not one.
 */
export async function readCalibration(file: string, fingerprint: string): Promise<Calibration> {
  const { models, otherModels } = await readCalibrationFile(file);
  return models[fingerprint] ?? otherModels;
}

async function readCalibrationFile(file: string): Promise<CalibrationFile> {
  try {
    return v.parse(fileShape, JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new CalibrationError(
      `${file} is missing or broken. Restore it from the repository, or make it again: npm run calibrate.`,
      { cause },
    );
  }
}
