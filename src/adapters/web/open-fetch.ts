import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { MIMEType } from 'node:util';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import type { Fetch, Fetched } from '../../core/moderation-ports.js';

/** What is asked of the other side. */
export interface FetchOptions {
  /** Whether addresses of this machine and of private networks are refused, after each look-up of a name and on the very address that is then connected to. */
  readonly guarded: boolean;
  /** Addresses that may be asked all the same. */
  readonly allowed?: readonly string[];
  /** Finds the addresses of a name; the system's way when not given. */
  readonly lookup?: LookupFunction;
  /** Names of hosts that may be asked, or any below them; `null`: all. */
  readonly hosts: readonly string[] | null;
  readonly maxBytes: number;
  /** For all of it: redirects, waiting and reading. */
  readonly timeoutMs: number;
  readonly maxRedirects: number;
  /** Media types that are taken; `null`: all. */
  readonly types: readonly string[] | null;
  readonly userAgent: string;
}

/** Opens a fetch. It sends no cookies and no credentials, and asks for uncompressed content, so that what comes can't grow. */
export function openFetch(options: FetchOptions): Fetch {
  const agents = openAgents(options);
  return async (url, signal) => {
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const ending = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
    let next = url;
    try {
      for (let hops = 0; hops <= options.maxRedirects; hops += 1) {
        const target = checked(next, options);
        if (typeof target === 'string') return refused(target);
        const got = await getOnce(target, agents, options, ending);
        if (got.kind !== 'moved') return got;
        if (!URL.canParse(got.to, target.href))
          return refused('it leads to what is no web address');
        next = new URL(got.to, target).href;
      }
      return refused('it leads from one address to another too often');
    } catch (error) {
      // Names that are unknown, connections that break, what the guard refuses: all the other side's doing.
      return refused(timeout.aborted ? 'it took too long' : worded(error));
    }
  };
}

type Agents = { readonly 'http:': http.Agent; readonly 'https:': https.Agent };

/** Where clouds answer their own machines, though the address looks like any other: Azure's. */
const metadata = ['168.63.129.16'] as const;

/** Agents that keep no connection: what one server was asked says nothing about the next. */
function openAgents({ guarded, allowed = [] }: FetchOptions): Agents {
  if (!guarded) return { 'http:': new http.Agent(), 'https:': new https.Agent() };
  const filter = { allowIPAddressList: [...allowed], denyIPAddressList: [...metadata] };
  return {
    'http:': new RequestFilteringHttpAgent(filter),
    'https:': new RequestFilteringHttpsAgent(filter),
  };
}

function refused(reason: string): Extract<Fetched, { kind: 'refused' }> {
  return { kind: 'refused', reason };
}

function worded(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (/is not allowed\. Because/.test(message)) {
    return 'its address belongs to this machine or to a private network';
  }
  if (/ENOTFOUND|EAI_AGAIN/.test(message)) return 'there is no server of that name';
  return 'the server there can’t be reached, or broke off';
}

/** The address, or what is wrong with it. */
function checked(text: string, { hosts }: FetchOptions): URL | string {
  if (!URL.canParse(text)) return 'that is no web address';
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return 'only addresses that begin with http:// or https:// are fetched';
  }
  if (url.username !== '' || url.password !== '') return 'it has a user name or password in it';
  const known = hosts === null || hosts.some((host) => isBelow(url.hostname, host));
  return known ? url : 'it does not lie where it should';
}

function isBelow(name: string, host: string): boolean {
  return name === host || name.endsWith(`.${host}`);
}

type Got = Fetched | { readonly kind: 'moved'; readonly to: string };

function getOnce(
  url: URL,
  agents: Agents,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Got> {
  const secure = url.protocol === 'https:';
  const headers = {
    'user-agent': options.userAgent,
    accept: (options.types ?? ['*/*']).join(', '),
    'accept-encoding': 'identity',
  };
  const agent = secure ? agents['https:'] : agents['http:'];
  const { lookup } = options;
  const asking = { agent, headers, signal, ...(lookup === undefined ? {} : { lookup }) };
  return new Promise((resolve, reject) => {
    // Whatever becomes of the connection, time ends it.
    signal.addEventListener('abort', () => reject(new Error('no time is left')), { once: true });
    const request = (secure ? https : http).get(url, asking, (response) => {
      const early = beforeBody(response, options);
      if (early !== null) {
        response.destroy();
        resolve(early);
        return;
      }
      readBody(response, options.maxBytes).then(
        (bytes) =>
          resolve(
            bytes === null
              ? refused(tooLarge(options))
              : { kind: 'fetched', bytes, ...contentOf(response), url: url.href },
          ),
        reject,
      );
    });
    request.on('error', reject);
    // It goes on in another protocol, which nobody asked for: without a listener, nothing would tell.
    request.on('upgrade', (_, socket) => {
      socket.destroy();
      resolve(refused('the server answers with 101'));
    });
  });
}

function tooLarge({ maxBytes }: FetchOptions): string {
  return `it is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB`;
}

/** What the head of a response says already. */
function beforeBody(response: http.IncomingMessage, options: FetchOptions): Got | null {
  const { statusCode = 0, headers } = response;
  if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined) {
    return { kind: 'moved', to: headers.location };
  }
  if (statusCode !== 200) return refused(`the server answers with ${statusCode}`);
  if (Number(headers['content-length'] ?? 0) > options.maxBytes) return refused(tooLarge(options));
  const { 'content-encoding': coding = 'identity', 'transfer-encoding': transfer } = headers;
  if (coding !== 'identity' || (transfer !== undefined && transfer !== 'chunked')) {
    return refused('the server insists on compressing it');
  }
  // Its end would be wherever the connection breaks, for whatever reason.
  if (transfer === undefined && headers['content-length'] === undefined) {
    return refused('the server does not say where it ends');
  }
  const { type } = contentOf(response);
  if (options.types !== null && (type === null || !options.types.includes(type))) {
    return refused(`it is no article but ${type ?? 'of an unknown type'}`);
  }
  return null;
}

function contentOf({ headers }: http.IncomingMessage): {
  readonly type: string | null;
  readonly charset: string | null;
} {
  try {
    const { essence, params } = new MIMEType(headers['content-type'] ?? '');
    return { type: essence, charset: params.get('charset') };
  } catch {
    return { type: null, charset: null }; // none, or none that means anything
  }
}

/** `null`: there is more of it than that. @throws when the connection breaks before the end. */
async function readBody(
  response: http.IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > maxBytes) return null; // leaving the loop ends the connection
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}
