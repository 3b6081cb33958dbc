import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const rooms = [
  'model',
  'text',
  'disk',
  'core',
  'adapters',
  'discord',
  'console',
  'engine',
  'evaluation',
  'entry',
] as const;
type Room = (typeof rooms)[number];

/** Libraries without I/O, clock or chance. */
const pure = ['minisearch', 'stemmer', 'yaml', 'valibot', 'fastest-levenshtein', 'diff'];

/** Who may import whom, and which packages (`'any'`: its own business). Files right below `src` are entries. */
const table: Record<Room, { rooms: readonly Room[]; packages: readonly string[] | 'any' }> = {
  model: { rooms: [], packages: [] },
  text: { rooms: ['model'], packages: [] },
  disk: { rooms: [], packages: ['node:*'] },
  core: { rooms: ['model', 'text'], packages: [...pure, 'node:crypto'] },
  adapters: { rooms: ['model', 'text', 'disk', 'core'], packages: 'any' },
  discord: {
    rooms: ['model', 'text', 'core'],
    packages: ['discord.js', 'rate-limiter-flexible', 'node:crypto'],
  },
  console: {
    rooms: ['model', 'text', 'core', 'entry'],
    packages: [
      'picocolors',
      'cli-progress',
      'fastest-levenshtein',
      'string-width',
      'wrap-ansi',
      'node:*',
    ],
  },
  engine: { rooms: ['model', 'text', 'core', 'adapters'], packages: ['node:*'] },
  evaluation: { rooms: ['model', 'text', 'core', 'adapters', 'engine', 'entry'], packages: 'any' },
  entry: { rooms, packages: 'any' },
};

interface Import {
  readonly file: string;
  readonly target: string;
  /** Room of the target; `null` for a package. */
  readonly room: Room | null;
}

function roomOf(path: string): Room {
  const [, first = '', second] = path.split(sep);
  const room = rooms.find((name) => name === first);
  return second !== undefined && room !== undefined ? room : 'entry';
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => join('src', file));

const imports = files.flatMap((file): Import[] =>
  ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName: target }) => ({
    file,
    target,
    room: target.startsWith('.') ? roomOf(normalize(join(dirname(file), target))) : null,
  })),
);

function packageAllowed(target: string, packages: readonly string[] | 'any'): boolean {
  if (packages === 'any') return true;
  return packages.some((name) =>
    name.endsWith('*')
      ? target.startsWith(name.slice(0, -1))
      : target === name || target.startsWith(`${name}/`),
  );
}

describe('the rooms of src', () => {
  it('were looked at', () => {
    expect(new Set(files.map(roomOf)).size).toBeGreaterThanOrEqual(6);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('import only the rooms and packages that their row of the table names', () => {
    const wrong = imports.filter(({ file, target, room }) => {
      const own = roomOf(file);
      if (room === null) return !packageAllowed(target, table[own].packages);
      return room !== own && !table[own].rooms.includes(room);
    });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('keep to the ports: an adapter sees core’s ports, and no other adapter but those in its own folder', () => {
    const wrong = imports.filter(({ file, target, room }) => {
      if (roomOf(file) !== 'adapters') return false;
      if (room === 'core')
        return !/core\/(?:ports|moderation-ports|answering\/confidence)\.js$/.test(target);
      return (
        room === 'adapters' && dirname(normalize(join(dirname(file), target))) !== dirname(file)
      );
    });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('read the environment in one file only', () => {
    const readers = files.filter((file) => /process\.env\b/.test(readFileSync(file, 'utf8')));
    expect(
      readers.filter((file) => roomOf(file) !== 'entry' && roomOf(file) !== 'evaluation'),
    ).toEqual([]);
  });

  it('have no file that only passes others on', () => {
    expect(files.filter((file) => /(?:^|\/)(?:index|utils|types)\.ts$/.test(file))).toEqual([]);
  });
});
