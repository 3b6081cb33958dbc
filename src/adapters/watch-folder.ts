import { watch } from 'chokidar';

/** A folder that is watched. */
export interface Watching {
  close(): Promise<void>;
}

/** What whoever watches wants to know. */
export interface WatchOptions {
  /** Quiet time after the last change before it is told, in milliseconds. */
  readonly quietMs: number;
  /** Called once for all changes of a while; never while the call before still runs. */
  readonly changed: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/** Watches the files below a folder, hidden ones left out. Resolves when it has seen what is there now. */
export async function watchFolder(folder: string, options: WatchOptions): Promise<Watching> {
  const { quietMs, changed, failed } = options;
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== folder && /(?:^|[/\\])\.[^/\\]*$/.test(path),
  });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let isDue = false;
  const tell = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isDue) return; // a call that has not begun yet will see this change as well
      isDue = true;
      running = running
        .then(() => {
          isDue = false;
          return changed();
        })
        .catch(failed);
    }, quietMs);
  };
  watcher.on('error', failed);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  watcher.on('all', tell);
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}
