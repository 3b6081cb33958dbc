import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { readCalibration } from '../adapters/calibration-file.js';
import { readConfig } from '../config.js';
import { evaluateSet } from './evaluate-set.js';
import { committedSets, openEmbedder, openSetAloud, readSet } from './laboratory.js';
import { renderFigures, renderMisses } from './render-figures.js';
import { summarise } from './summarise.js';

/** `npm run eval -- [--json] [--verbose] [DIR…]` */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, verbose: { type: 'boolean' } },
});

const embedder = await openEmbedder(readConfig(process.env));
const calibrationFile = fileURLToPath(new URL('../../models/calibration.json', import.meta.url));
const calibration = await readCalibration(calibrationFile, embedder.fingerprint);
for (const folder of positionals.length > 0 ? positionals : committedSets) {
  const set = await readSet(folder);
  const judged = await evaluateSet(await openSetAloud(set, embedder), embedder, calibration);
  const figures = summarise(set.name, judged);
  process.stdout.write(
    `${values.json === true ? JSON.stringify(figures) : `${renderFigures([figures])}\n`}\n`,
  );
  if (values.verbose === true) process.stdout.write(`${renderMisses(judged)}\n\n`);
}
