import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { lockBuilds } from '../../src/adapters/build-lock.js';
import { IndexerError } from '../../src/core/services.js';
import { keptFolders } from '../../src/engine/kept-folders.js';
import { whenFree } from '../../src/when-free.js';
import { aSeed, chance } from '../helpers/chance.js';
import { killHard, processesOn } from '../helpers/child-processes.js';
import { agree, filesOf } from '../helpers/kept-state.js';
import type { BotProcess } from './bot-process.js';
import * as harbours from './harbour.js';
import { articleIn, patience, type ChangeKind, type Harbour, type Step } from './harbour.js';
import { until } from './local-discord.js';
import { press } from './preview.js';
import { answerOf, seen } from './reading.js';
import { aCommand, anInteraction } from './world.js';

/** Changes in which a process is killed: of 13, 8 times the bot and 5 times its engine. */
const rounds = 26;

type Lasts = Record<ChangeKind, Record<Step, number>>;

/** Waits until the orphans of a killed bot have ended by themselves, and the lock with them. */
async function orphansAreGone({ index }: Harbour): Promise<void> {
  await until(() => processesOn(index, '-process.js').length === 0, patience);
  const take = async (): Promise<void> => {
    try {
      await (await lockBuilds(index)).release();
    } catch (cause) {
      // The kernel gives it back with the last thread, a little after the process is seen to end.
      throw new IndexerError('still locked', { busy: true, cause });
    }
  };
  await whenFree(take, { pauseMs: 5, signal: AbortSignal.timeout(1_000 * patience) });
}

/** Confirms a change, kills the processes some time after the step begins, and gives whether it was told as done. */
async function killDuring(
  harbour: Harbour,
  confirm: string,
  when: { readonly step: Step; readonly afterMs: number; readonly pids: () => readonly number[] },
  waitForEnd: boolean,
): Promise<boolean> {
  const kills: Promise<boolean>[] = [];
  const { pressed, watching } = harbours.pressAndWatch(harbour, confirm, (step) => {
    if (step !== when.step || kills.length > 0) return;
    kills.push(setTimeout(when.afterMs).then(() => killHard(when.pids())));
  });
  await until(() => kills.length > 0 || pressed.answers.find(harbours.isLast), patience);
  if (kills.length === 0) throw new Error(pressed.answers.map(seen).join('; '));
  expect(await Promise.all(kills)).toEqual([true]);
  if (waitForEnd) await until(() => harbours.saysDone(pressed), patience);
  watching.close();
  return harbours.saysDone(pressed);
}

/** Starts the bot again after a kill; gives it, and whether it found something to finish. */
async function restart(harbour: Harbour): Promise<{ bot: BotProcess; finished: boolean }> {
  await orphansAreGone(harbour);
  const finished = existsSync(keptFolders(harbour.index).intent);
  const bot = await harbour.startBot();
  if (finished) await harbours.logged(bot, 'an interrupted change was finished');
  return { bot, finished };
}

async function measureAll(harbour: Harbour, each: () => Promise<void>): Promise<Lasts> {
  const lasts: Partial<Lasts> = {};
  for (const kind of harbours.changeKinds) {
    lasts[kind] = await harbours.measure(harbour, kind);
    await each();
  }
  return lasts as Lasts;
}

describe('a change in which the bot or its engine is killed', () => {
  it(
    'is made whole or not at all; what was told as done is there, and a killed engine changes nothing',
    { timeout: 600_000 },
    async () => {
      const seed = aSeed();
      const random = chance(seed);
      const harbour = await harbours.aHarbour();
      const { corpus, index, discord, journal } = harbour;
      let bot = await harbour.startBot();
      await harbours.logged(bot, 'a new snapshot answers');
      /** What the corpus holds when a snapshot answers. */
      const stateOf = new Map<string, Record<string, string>>();
      const keep = async () => void stateOf.set(await agree(harbour), await filesOf(corpus));
      await keep();
      const lasts = await measureAll(harbour, keep);
      const none = { made: 0, undone: 0, finished: 0 };
      const tally = { bot: { ...none }, engine: { ...none } };
      const toldLater: string[] = [];
      /** A change that was undone: its button can be pressed again, by the next bot as well. */
      let again: { readonly confirm: string; readonly kind: ChangeKind } | null = null;
      for (let round = 0; round < rounds; round += 1) {
        const victim = round % 13 < 8 ? 'bot' : 'engine';
        const next: ChangeKind = harbours.changeKinds[round % 3] ?? 'add';
        const change: { readonly confirm: string; readonly kind: ChangeKind } = again ?? {
          confirm: await harbours.previewed(harbour, next, `${round}`),
          kind: next,
        };
        again = null;
        const { confirm, kind } = change;
        const turn = harbours.steps[Math.floor(round / 3) % 3] ?? 'start';
        // What goes back writes no snapshot.
        const step = kind === 'rollback' && turn === 'writing' ? 'start' : turn;
        const before = await filesOf(corpus);
        await until(() => processesOn(index, 'engine-process').length > 0, patience);
        const { pid = 0 } = bot.child;
        const pids = () => (victim === 'bot' ? [pid] : processesOn(index, 'engine-process'));
        const when = { step, afterMs: random() * lasts[kind][step], pids };
        const told = await killDuring(harbour, confirm, when, victim === 'engine');
        let finished = false;
        if (victim === 'bot') ({ bot, finished } = await restart(harbour));
        const entry = await journal.change(confirm.split('.')[2] ?? '');
        expect((told || finished) && entry === null).toBe(false);
        // What was edited by hand is read at the start, by itself.
        if (entry === null && kind === 'reindex') {
          await harbours.logged(bot, 'a new snapshot answers');
        }
        const current = await agree(harbour);
        const after = await filesOf(corpus);
        expect(entry?.to ?? current).toBe(current);
        const [file = ''] = kind === 'add' && entry !== null ? entry.files : [];
        const made = file === '' ? before : { ...before, [file]: articleIn(file) };
        const isBack = kind === 'rollback' && entry !== null;
        expect(after).toEqual(isBack ? stateOf.get(current) : made);
        expect(after).toEqual(stateOf.get(current) ?? after);
        stateOf.set(current, after);
        if (entry === null && kind !== 'reindex') again = change;
        if (entry !== null && victim === 'bot') {
          // Whoever was not told is told now.
          toldLater.push(seen(await answerOf(press(discord, confirm))));
        }
        tally[victim][entry === null ? 'undone' : finished ? 'finished' : 'made'] += 1;
      }
      process.stdout.write(
        `killed bots and engines: ${JSON.stringify({ seed, ...tally, lasts })}\n`,
      );
      expect(toldLater.filter((words) => !words.includes('was made already'))).toEqual([]);
      expect(tally.bot.undone).toBeGreaterThan(0);
      expect(tally.engine).toEqual({ ...none, made: rounds - 16 });
      const question = { question: 'How many ships waited?' };
      await expect
        .poll(
          async () =>
            seen(await answerOf(discord.interact(anInteraction(aCommand('ask', question))))),
          { interval: 500, timeout: 1_000 * patience },
        )
        .toContain('Eleven ships');
      expect(discord.violations).toEqual([]);
    },
  );
});
