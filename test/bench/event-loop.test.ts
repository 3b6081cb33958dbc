import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startBotProcess } from '../discord/bot-process.js';
import { startDiscord } from '../discord/bot-under-test.js';
import { until } from '../discord/local-discord.js';
import { answerOf } from '../discord/reading.js';
import { aCommand, anInteraction, may } from '../discord/world.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

/** Articles that are indexed while questions are asked; each differs from the others in every paragraph. */
const copies = 300;
/** Longest that is measured: a build of that many takes longer on some machines. */
const measureMs = Number(process.env['BENCH_SECONDS'] ?? 90) * 1000;

const article = readFileSync('corpus/us-alliances-in-asia.txt', 'utf8');
const questions = readFileSync('test/questions/seed/questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): string => JSON.parse(line).question);

it(
  'keeps the bot’s event loop free while articles are indexed and questions are asked',
  { timeout: 600_000 },
  async () => {
    const folder = await temporaryFolder();
    const report = join(folder, 'loop.json');
    const corpus = join(folder, 'corpus');
    await writeFiles(corpus, { 'first.txt': article });
    const { discord, apiBase } = await startDiscord();
    const env = {
      DISCORD_API_BASE: apiBase,
      CORPUS_DIR: corpus,
      INDEX_DIR: join(folder, 'index'),
      LOOP_REPORT: report,
      QUESTIONS_PER_MINUTE_USER: '1000',
      QUESTIONS_PER_MINUTE_CHANNEL: '1000',
    };
    const bot = startBotProcess(env, ['--import', './test/bench/watch-event-loop.mjs']);
    await until(() => bot.log.some(({ msg }) => msg === 'a new snapshot answers'));
    for (let copy = 0; copy < copies; copy += 1) {
      const changed = article.replaceAll(/([.?!])\n/g, `, edition ${copy}$1\n`);
      await writeFiles(corpus, { [`copy-${copy}.txt`]: changed });
    }
    const before = discord.gateway.lateMs.length;
    bot.child.kill('SIGUSR2');
    const moderator = anInteraction(aCommand('reindex'), {
      permissions: may.manageGuild | may.view | may.send,
    });
    const building = discord.interact(moderator);
    const acknowledged: number[] = [];
    const answered: number[] = [];
    const end = Date.now() + measureMs;
    for (let i = 0; Date.now() < end; i += 1) {
      const question = questions[i % questions.length] ?? '';
      const sent = Date.now();
      const asked = discord.interact(anInteraction(aCommand('ask', { question })));
      await answerOf(asked);
      answered.push(Date.now() - sent);
      acknowledged.push(asked.deferredAfterMs ?? Infinity);
      await setTimeout(100);
    }
    const progress = building.answers.at(-1)?.content?.split('\n').at(-1) ?? 'no progress';
    const late = discord.gateway.lateMs.slice(before);
    await bot.stop();
    const loop = JSON.parse(readFileSync(report, 'utf8'));
    const p99 = (values: readonly number[]): number =>
      values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? 0;
    process.stdout.write(
      [
        `bot process while ${copies} articles are indexed and ${answered.length} questions are answered (${measureMs / 1000} s):`,
        `  the build got to      ${progress}`,
        `  event loop delay      p50 ${loop.p50.toFixed(1)} ms   p99 ${loop.p99.toFixed(1)} ms   max ${loop.max.toFixed(1)} ms`,
        `  heartbeats (${late.length})       latest ${Math.max(...late).toFixed(0)} ms late`,
        `  acknowledged          p99 ${p99(acknowledged).toFixed(0)} ms`,
        `  answered              p99 ${p99(answered).toFixed(0)} ms`,
        '',
      ].join('\n'),
    );
    expect(late.length).toBeGreaterThan(10);
  },
);
