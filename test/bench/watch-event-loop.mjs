// Loaded into the bot's process by `node --import`: measures its event loop from SIGUSR2 to the end,
// then writes the figures to the file that LOOP_REPORT names.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 1 });
process.on('SIGUSR2', () => {
  delay.reset();
  delay.enable();
});
process.on('exit', () => {
  const ms = (nanoseconds) => nanoseconds / 1e6;
  const figures = {
    p50: ms(delay.percentile(50)),
    p99: ms(delay.percentile(99)),
    max: ms(delay.max),
  };
  writeFileSync(process.env.LOOP_REPORT, JSON.stringify(figures));
});
