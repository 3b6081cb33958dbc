import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError, readCorpusFolder } from '../../src/adapters/folder-corpus.js';
import type { CorpusFile } from '../../src/core/ports.js';
import { corpusDigest } from '../../src/core/building/digest-corpus.js';
import { parseArticle } from '../../src/core/building/parse-article.js';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'harbour-')), 'corpus');
  await mkdir(folder);
});

afterEach(async () => {
  await rm(dirname(folder), { recursive: true });
});

async function write(file: string, content: string | Uint8Array = 'It runs.'): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

async function all(files: AsyncIterable<CorpusFile>): Promise<CorpusFile[]> {
  const list: CorpusFile[] = [];
  for await (const file of files) list.push(file);
  return list;
}

async function readAll(): Promise<CorpusFile[]> {
  return all(readCorpusFolder(folder));
}

/** Reasons by file; `null` for the files that were read. */
async function reasons(): Promise<Record<string, string | null>> {
  const files = await readAll();
  return Object.fromEntries(
    files.map((file) => [file.file, file.kind === 'refused' ? file.reason : null]),
  );
}

describe('readCorpusFolder', () => {
  it('gives text and Markdown of all folders by path, with their sidecars, and nothing hidden', async () => {
    for (const file of [
      'b.txt',
      'a/z.MD',
      'B.md',
      'a.txt',
      '.a.txt',
      '.b/c.txt',
      'd.png',
      'c.yaml',
    ]) {
      await write(file);
    }
    await write('a/z.yaml', 'title: Ferry');
    const files = await readAll();
    expect(files.map(({ file }) => file)).toEqual(['B.md', 'a.txt', 'a/z.MD', 'b.txt']);
    const sidecars = files.map((file) => (file.kind === 'read' ? file.sidecar : 'refused'));
    expect(sidecars).toEqual([null, null, 'title: Ferry', null]);
  });

  it('refuses the second of two files with one name', async () => {
    await write('ferry.txt');
    await write('ferry.md');
    expect(await reasons()).toEqual({
      'ferry.md': null,
      'ferry.txt': expect.stringContaining('ferry.md has the same name'),
    });
  });

  it('refuses a file of 50 MB by its size and reads the rest', async () => {
    await write('large.txt');
    await truncate(join(folder, 'large.txt'), 50 * 1024 * 1024);
    await write('small.txt');
    expect(await reasons()).toEqual({
      'large.txt': expect.stringMatching(/too large \(50 MB, at most 10 MB\)/u),
      'small.txt': null,
    });
  });

  it('refuses links that lead out, nowhere, or to folders, and reads those within', async () => {
    await write('ferry.txt');
    await mkdir(join(folder, 'quay'));
    await writeFile(join(folder, '..', 'secret.txt'), 'Keep out.');
    await symlink('../secret.txt', join(folder, 'out.txt'));
    await symlink('..', join(folder, 'outside'));
    await symlink('nothing.txt', join(folder, 'dead.txt'));
    await symlink('loop.txt', join(folder, 'loop.txt'));
    await symlink('quay', join(folder, 'pier'));
    await symlink('ferry.txt', join(folder, 'same.txt'));
    expect(await reasons()).toEqual({
      'ferry.txt': null,
      'same.txt': null,
      'out.txt': expect.stringContaining('leads out of the corpus folder'),
      outside: expect.stringContaining('leads out of the corpus folder'),
      'dead.txt': expect.stringContaining('leads nowhere'),
      'loop.txt': expect.stringContaining('leads nowhere'),
      pier: expect.stringContaining('a link to a folder'),
    });
  });

  it('refuses an article whose sidecar leads out or is not text', async () => {
    await write('a.txt');
    await writeFile(join(folder, '..', 'secret.yaml'), 'title: Keep out');
    await symlink('../secret.yaml', join(folder, 'a.yaml'));
    await write('b.txt');
    await write('b.yaml', Uint8Array.of(0xff, 0xfe, 0x41));
    expect(await reasons()).toEqual({
      'a.txt': expect.stringMatching(/sidecar a\.yaml: .*leads out/u),
      'b.txt': expect.stringMatching(/sidecar b\.yaml is not valid UTF-8/u),
    });
  });

  it('refuses what is no file, without opening it', async () => {
    const server = createServer().listen(join(folder, 'socket.txt'));
    await once(server, 'listening');
    expect(await reasons()).toEqual({
      'socket.txt': expect.stringContaining('not a regular file'),
    });
    server.close();
  });

  it('refuses what vanished since the folder was listed', async () => {
    // Several are read ahead: the last is read after the first is given.
    for (let n = 10; n < 40; n += 1) await write(`${n}.txt`);
    const told: CorpusFile[] = [];
    for await (const file of readCorpusFolder(folder)) {
      if (told.push(file) === 1) await rm(join(folder, '39.txt'));
    }
    expect(told).toHaveLength(30);
    expect(told.filter(({ kind }) => kind === 'refused')).toEqual([
      { kind: 'refused', file: '39.txt', reason: expect.stringContaining('vanished') },
    ]);
  });

  it('refuses files and folders that it may not read', async () => {
    await write('a.txt');
    await write('closed/b.txt');
    await write('c.txt');
    await chmod(dirname(folder), 0o755);
    for (const name of ['a.txt', 'closed']) await chmod(join(folder, name), 0);
    // The superuser may read all: for a moment this process is nobody.
    const superuser = process.geteuid?.() === 0;
    if (superuser) process.seteuid?.(65_534);
    try {
      expect(await reasons()).toEqual({
        'a.txt': expect.stringMatching(/may not be read; give the user/u),
        closed: expect.stringMatching(/may not be read; give the user/u),
        'c.txt': null,
      });
    } finally {
      if (superuser) process.seteuid?.(0);
      await chmod(join(folder, 'closed'), 0o755);
    }
  });

  it('throws a CorpusError that names a missing folder, or a file in its place', async () => {
    const missing = all(readCorpusFolder(join(folder, 'nowhere')));
    await expect(missing).rejects.toThrow(CorpusError);
    await expect(missing).rejects.toThrow(/nowhere does not exist; create it/u);
    await write('ferry.txt');
    const file = all(readCorpusFolder(join(folder, 'ferry.txt')));
    await expect(file).rejects.toThrow(/is a file/u);
  });

  it('leaves bad contents to the parser, which refuses each by name while the rest is parsed', async () => {
    await write('binary.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0));
    await write('empty.md', '');
    await write('latin.txt', Uint8Array.of(0x43, 0xe9, 0x0a));
    await write('matter.md', '---\ntitle: [Ferry\n---\nIt runs.');
    await write('well.txt');
    const files = await readAll();
    const outcomes = files.map((file) => (file.kind === 'read' ? parseArticle(file) : file));
    const told = outcomes.map((outcome) =>
      outcome.kind === 'refused' ? [outcome.file, outcome.reason] : [outcome.article.file],
    );
    expect(told).toEqual([
      ['binary.txt', expect.stringContaining('binary')],
      ['empty.md', expect.stringContaining('empty')],
      ['latin.txt', expect.stringContaining('not valid UTF-8')],
      ['matter.md', expect.stringContaining('not valid YAML')],
      ['well.txt'],
    ]);
  });
});

describe('corpusDigest', () => {
  it('changes with a path, a content and a sidecar, and with nothing else', async () => {
    const digest = (): Promise<string> => corpusDigest(readCorpusFolder(folder));
    await write('a.txt');
    await write('b.txt');
    const seen = [await digest()];
    await write('d.png');
    await write('b.txt');
    expect(await digest()).toBe(seen[0]);
    const changes = [
      ['b.txt', 'It runs!'],
      ['b.yaml', ''],
      ['b.yaml', 'title: B'],
      ['c.txt', ''],
    ];
    for (const [file = '', content = ''] of changes) {
      await write(file, content);
      seen.push(await digest());
    }
    expect(new Set(seen).size).toBe(seen.length);
  });
});
