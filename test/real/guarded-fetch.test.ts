import { once } from 'node:events';
import type { LookupFunction, Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openFetch, type FetchOptions } from '../../src/adapters/web/open-fetch.js';
import type { Fetched } from '../../src/core/moderation-ports.js';
import { serve, serveRaw } from '../helpers/serve.js';

/** Stands for an address of the wide world: the only one that the guard lets pass. */
const outside = '127.0.0.2';

const options: FetchOptions = {
  guarded: true,
  allowed: [outside],
  hosts: null,
  maxBytes: 10 * 1024 * 1024,
  timeoutMs: 2_000,
  maxRedirects: 2,
  types: ['text/plain'],
  userAgent: 'Harbour/1 (a test)',
};

const barred = 'its address belongs to this machine or to a private network';

const reasonOf = (got: Fetched): string => (got.kind === 'refused' ? got.reason : 'it was fetched');

/** A server that nobody may reach, and how often it was asked all the same. */
async function aPrivateServer() {
  const seen = { asked: 0 };
  const base = await serve((_, response) => {
    seen.asked += 1;
    response.setHeader('content-type', 'text/plain').end('The safe’s number is 1987.');
  });
  return { seen, base, port: new URL(base).port };
}

/** A server of the wide world that leads on to `location`; without one, it gives a text. */
const aPublicServer = (location?: string): Promise<string> =>
  serve((_, response) => {
    if (location !== undefined) response.writeHead(302, { location }).end();
    else response.setHeader('content-type', 'text/plain').end('The seal sleeps.');
  }, outside);

/** Finds these addresses, a list for each look-up; the last one for all that follow. */
function aLookup(...answers: readonly (readonly string[])[]) {
  const asked: string[] = [];
  const lookup: LookupFunction = (name, { all }, found) => {
    const addresses = (answers[asked.length] ?? answers.at(-1) ?? []).map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    asked.push(name);
    if (all === true) found(null, addresses);
    else found(null, addresses[0]?.address ?? '', addresses[0]?.family);
  };
  return { asked, lookup };
}

describe('openFetch with its guard', () => {
  it('reaches a server outside, and would reach the private one without the guard', async () => {
    const { seen, base } = await aPrivateServer();
    expect(reasonOf(await openFetch(options)(await aPublicServer()))).toBe('it was fetched');
    expect(reasonOf(await openFetch(options)(await aPublicServer(base)))).toBe(barred);
    expect(seen.asked).toBe(0);
    const unguarded = openFetch({ ...options, guarded: false });
    expect(reasonOf(await unguarded(await aPublicServer(base)))).toBe('it was fetched');
    expect(seen.asked).toBe(1);
  });

  it('looks behind every name', async () => {
    const { seen, port } = await aPrivateServer();
    for (const addresses of [
      ['127.0.0.1'],
      ['::1'],
      ['::ffff:127.0.0.1'],
      ['0.0.0.0'],
      ['10.0.0.1'],
      ['169.254.169.254'],
      ['fd00::1'],
      ['168.63.129.16'],
      // One good address among bad ones: any of them might be the one that is connected to.
      [outside, '127.0.0.1'],
      ['127.0.0.1', outside],
    ]) {
      const { asked, lookup } = aLookup(addresses);
      const got = await openFetch({ ...options, lookup })(`http://gazette.example:${port}/`);
      expect([addresses, reasonOf(got)]).toEqual([addresses, barred]);
      expect(asked).toEqual(['gazette.example']);
    }
    expect(seen.asked).toBe(0);
  });

  it('connects to the address that it looked at, and looks again before each request', async () => {
    const { seen, port } = await aPrivateServer();
    const name = `http://gazette.example:${port}/`;
    const { port: open } = new URL(await aPublicServer(name));
    const { asked, lookup } = aLookup([outside], ['127.0.0.1']);
    const got = await openFetch({ ...options, lookup })(`http://gazette.example:${open}/`);
    expect(reasonOf(got)).toBe(barred);
    expect(asked).toHaveLength(2);
    expect(seen.asked).toBe(0);
  });

  it('follows no redirect to this machine or a private network, however it is written', async () => {
    const { seen, port } = await aPrivateServer();
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f000001',
      '0x7f.1',
      '017700000001',
      '0177.0.0.1',
      '127.1',
      '%31%32%37.0.0.1',
      '%EF%BC%91%EF%BC%92%EF%BC%97.0.0.1',
      '0.0.0.0',
      '0',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[64:ff9b::127.0.0.1]',
      '[2002:7f00:1::]',
      '10.0.0.1',
      '172.16.0.1',
      '192.168.0.1',
      '169.254.169.254',
      '168.63.129.16',
    ]) {
      for (const location of [`http://${host}:${port}/`, `//${host}:${port}/`]) {
        const got = await openFetch(options)(await aPublicServer(location));
        expect([location, reasonOf(got)]).toEqual([location, barred]);
      }
    }
    expect(seen.asked).toBe(0);
  });

  it.each([
    ['file:///etc/passwd', /begin with http/],
    ['ftp://gazette.example/seal', /begin with http/],
    ['data:text/plain,A%20seal', /begin with http/],
    ['javascript:alert(1)', /begin with http/],
    [`http://ann:secret@${outside}/`, /user name or password/],
    ['http://', /no web address/],
    ['http://[::127.0.0.1]/', /can’t be reached|took too long/],
  ])('follows no redirect to %s', async (location, why) => {
    expect(reasonOf(await openFetch(options)(await aPublicServer(location)))).toMatch(why);
  });

  it('gives up on a name that is never found', async () => {
    const fetch = openFetch({ ...options, timeoutMs: 100, lookup: () => {} });
    expect(reasonOf(await fetch('http://gazette.example/'))).toBe('it took too long');
  });
});

/** Writes again and again until the other side leaves. */
const dripping = (start: string, drop: string) => (socket: Socket) => {
  socket.write(start);
  const drip = setInterval(() => socket.write(drop), 5);
  socket.on('close', () => clearInterval(drip));
};
const writing = (words: string) => (socket: Socket) => void socket.end(words);
const upgrading = (socket: Socket) =>
  void socket.write('HTTP/1.1 101 A\r\nConnection: Upgrade\r\nUpgrade: tide\r\n\r\n');
const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n';

describe('openFetch, of a server that keeps to no rule,', () => {
  it.each<[string, (socket: Socket) => void, RegExp]>([
    ['says nothing', () => {}, /too long/],
    ['never ends its head', dripping('HTTP/1.1 200 OK\r\n', 'a'), /too long/],
    ['never stops announcing', dripping('', 'HTTP/1.1 103 Early Hints\r\n\r\n'), /too long/],
    ['never ends its body', dripping(`${head}content-length: 9999\r\n\r\n`, '.'), /too long/],
    ['goes on in another protocol', upgrading, /with 101/],
    ['speaks no HTTP', writing('A seal!\r\n\r\n'), /broke off/],
    ['has a head without measure', writing(`${head}x: ${'a'.repeat(1e6)}\r\n\r\n`), /broke off/],
    [
      'states two lengths',
      writing(`${head}content-length: 1\r\ncontent-length: 2\r\n\r\nab`),
      /broke/,
    ],
    ['states a length below zero', writing(`${head}content-length: -1\r\n\r\nab`), /broke off/],
    ['breaks off', writing(`${head}content-length: 100\r\n\r\nThe seal`), /broke off/],
    ['breaks off in a part', writing(`${head}transfer-encoding: chunked\r\n\r\n9\r\nThe`), /broke/],
    ['may have broken off', writing(`${head}\r\nThe seal`), /not say where it ends/],
    ['compresses', writing(`${head}transfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n`), /compress/],
  ])('refuses one that %s', { timeout: 20_000 }, async (_, answer, why) => {
    const fetch = openFetch({ ...options, guarded: false, timeoutMs: 400 });
    expect(reasonOf(await fetch(await serveRaw(answer)))).toMatch(why);
  });

  it('stops reading at the limit, whether or not 4 GB were announced', async () => {
    const announced = await serveRaw(writing(`${head}content-length: 4294967296\r\n\r\nThe`));
    const fetch = openFetch({ ...options, guarded: false, timeoutMs: 20_000 });
    expect(reasonOf(await fetch(announced))).toBe('it is larger than 10 MB');
    let sent = 0;
    const megabyte = Buffer.alloc(1024 * 1024, 'a seal ');
    let left: Promise<unknown> = Promise.resolve();
    const silent = await serve((_, response) => {
      left = once(response, 'close');
      response.setHeader('content-type', 'text/plain');
      const more = (): void => {
        do sent += megabyte.length;
        while (response.write(megabyte) && sent < 4e9);
        if (sent < 4e9) response.once('drain', more);
      };
      more();
    });
    expect(reasonOf(await fetch(silent))).toBe('it is larger than 10 MB');
    await left;
    // What lies in the buffers of both sides comes on top.
    expect(sent).toBeLessThan(4 * options.maxBytes);
  });
});
