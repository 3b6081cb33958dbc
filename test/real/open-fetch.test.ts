import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openFetch, type FetchOptions } from '../../src/adapters/web/open-fetch.js';
import { serve } from '../helpers/serve.js';

const options: FetchOptions = {
  guarded: false,
  hosts: null,
  maxBytes: 1_000,
  timeoutMs: 2_000,
  maxRedirects: 2,
  types: ['text/plain', 'text/html'],
  userAgent: 'Harbour/1 (a test)',
};

const text: RequestListener = (_, response) => {
  response.setHeader('content-type', 'Text/Plain; charset=utf-8').end('The seal sleeps.');
};

describe('openFetch', () => {
  it('fetches, follows redirects, and says who it is', async () => {
    const seen: unknown[] = [];
    const base = await serve((request, response) => {
      seen.push(request.headers['user-agent'], request.headers.cookie);
      if (request.url === '/seal') text(request, response);
      else response.writeHead(302, { location: '/seal', 'set-cookie': 'a=b' }).end();
    });
    const got = await openFetch(options)(base);
    expect(got).toMatchObject({
      kind: 'fetched',
      type: 'text/plain',
      charset: 'utf-8',
      url: `${base}/seal`,
    });
    expect(got.kind === 'fetched' && Buffer.from(got.bytes).toString()).toBe('The seal sleeps.');
    expect(seen).toEqual([options.userAgent, undefined, options.userAgent, undefined]);
  });

  it.each([
    ['ftp://gazette.example/seal', /http:\/\/ or https/],
    ['file:///etc/passwd', /http:\/\/ or https/],
    ['http://ann:secret@gazette.example', /user name or password/],
    ['seal', /no web address/],
    ['http://nowhere.invalid/', /no server of that name/],
  ])('refuses %s', async (url, why) => {
    const got = await openFetch(options)(url);
    expect(got.kind === 'refused' && got.reason).toMatch(why);
  });

  it.each<[string, RequestListener, RegExp]>([
    ['redirects for ever', (_, r) => r.writeHead(302, { location: '/' }).end(), /too often/],
    ['redirects to a file', (_, r) => r.writeHead(302, { location: 'file:///a' }).end(), /http:/],
    ['is not there', (_, r) => r.writeHead(404).end(), /answers with 404/],
    ['is a picture', (_, r) => r.setHeader('content-type', 'image/png').end('x'), /image\/png/],
    ['has no type', (_, r) => r.end('x'), /unknown type/],
    [
      'says that it is large',
      (_, r) =>
        r.writeHead(200, { 'content-type': 'text/plain', 'content-length': 4e9 }).write('x'),
      /larger than/,
    ],
    [
      'is large and does not say so',
      (_, r) => {
        r.setHeader('content-type', 'text/plain');
        for (let n = 0; n < 50; n += 1) r.write('seal '.repeat(100));
      },
      /larger than/,
    ],
    [
      'is compressed',
      (_, r) =>
        r.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end('x'),
      /compress/,
    ],
    [
      'breaks off',
      (_, r) => {
        r.writeHead(200, { 'content-type': 'text/plain', 'content-length': 100 }).write('x');
        setTimeout(() => r.destroy(), 20);
      },
      /broke off/,
    ],
  ])('refuses what %s', async (_, listener, why) => {
    const got = await openFetch(options)(await serve(listener));
    expect(got.kind === 'refused' && got.reason).toMatch(why);
  });

  it('gives up on what trickles for ever, and when it is told to', async () => {
    const base = await serve((_, response) => {
      response.setHeader('content-type', 'text/plain');
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(drip));
    });
    const slow = await openFetch({ ...options, timeoutMs: 150, maxBytes: 1e6 })(base);
    expect(slow).toMatchObject({ reason: 'it took too long' });
    const stopped = await openFetch(options)(base, AbortSignal.timeout(50));
    expect(stopped.kind).toBe('refused');
  });

  it('asks only the hosts that it may', async () => {
    const fetch = openFetch({ ...options, hosts: ['discordapp.com'] });
    for (const url of ['https://discordapp.com.evil.example/a', 'https://evildiscordapp.com/a']) {
      expect(await fetch(url)).toMatchObject({ reason: 'it does not lie where it should' });
    }
  });

  it('reaches nothing on this machine or in a private network, however it is written', async () => {
    let asked = 0;
    const base = await serve((request, response) => {
      asked += 1;
      text(request, response);
    });
    const { port } = new URL(base);
    const guarded = openFetch({ ...options, guarded: true });
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '0.0.0.0',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[64:ff9b::7f00:1]',
      '169.254.169.254',
      '10.0.0.1',
      '192.168.0.1',
      '100.64.0.1',
      '[fd00::1]',
      '[fe80::1]',
    ]) {
      const got = await guarded(`http://${host}:${port}/`);
      expect([host, got.kind === 'refused' && got.reason]).toEqual([
        host,
        'its address belongs to this machine or to a private network',
      ]);
    }
    expect(asked).toBe(0);
  });
});
