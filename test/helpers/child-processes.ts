import { readFileSync, readdirSync } from 'node:fs';

/** Ids of this process's children whose command line names `entry`. Linux only, as CI is. */
export function childrenRunning(entry: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return (
          parent === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(entry)
        );
      } catch {
        return false; // it ended while we looked
      }
    })
    .map(Number);
}
