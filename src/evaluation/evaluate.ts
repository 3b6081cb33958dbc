import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { readCalibration } from '../adapters/calibration-file.js';
import { readConfig } from '../config.js';
import { evaluateSet } from './evaluate-set.js';
import { evaluateStatements, renderConfusions, renderStatements } from './evaluate-statements.js';
import {
  committedSets,
  openModels,
  openSetAloud,
  readSet,
  readStatementTable,
} from './laboratory.js';
import { renderFigures, renderMisses } from './render-figures.js';
import { summarise } from './summarise.js';

/** `npm run eval -- [--json] [--verbose] [DIR…]` */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, verbose: { type: 'boolean' } },
});

const models = await openModels(readConfig(process.env));
const calibrationFile = fileURLToPath(new URL('../../models/calibration.json', import.meta.url));
const calibration = await readCalibration(calibrationFile, models);
for (const folder of positionals.length > 0 ? positionals : committedSets) {
  const set = await readSet(folder);
  const opened = await openSetAloud(set, models.embedder);
  const judged = await evaluateSet(opened, { ...models, calibration });
  const table = await readStatementTable(folder);
  const statements = table === null ? null : evaluateStatements(opened, table);
  const figures = summarise(set.name, judged);
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify({ ...figures, statements })}\n`);
    continue;
  }
  process.stdout.write(`${renderFigures([figures])}\n`);
  if (statements !== null) process.stdout.write(`${renderStatements(statements)}\n`);
  if (values.verbose === true) {
    process.stdout.write(
      `\n${renderMisses(judged)}\n${renderConfusions(statements?.confusions ?? [])}\n`,
    );
  }
  process.stdout.write('\n');
}
