import { readFileSync, readdirSync } from 'node:fs';

/** A process as `/proc` tells of it. Linux only, as CI is. */
interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function processes(): Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      // Z: it has ended, and nobody has asked how.
      return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
    } catch {
      return []; // it ended while we looked
    }
  });
}

/** Ids of this process's children whose command line names `entry`. */
export function childrenRunning(entry: string): number[] {
  return processes()
    .filter(({ parent, command }) => parent === process.pid && command.includes(entry))
    .map(({ pid }) => pid);
}

/** Ids of the processes whose command line names both `entry` and `folder`, whoever started them, orphans too. */
export function processesOn(folder: string, entry: string): number[] {
  return processes()
    .filter(({ command }) => command.includes(entry) && command.includes(folder))
    .map(({ pid }) => pid);
}

/** Ends those processes as a crash or the kernel would; gives whether there was one. */
export function killHard(pids: readonly number[]): boolean {
  const killed = pids.filter((pid) => {
    try {
      return process.kill(pid, 'SIGKILL');
    } catch {
      return false; // it ended by itself just now
    }
  });
  return killed.length > 0;
}
