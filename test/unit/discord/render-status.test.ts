import { describe, expect, it } from 'vitest';
import { renderStatus } from '../../../src/discord/moderation/render-history.js';

const ready = { kind: 'ready', snapshot: 's1', articles: 2, passages: 31, stale: false } as const;

describe('renderStatus', () => {
  it('says that answers go without the reader that was wanted, and why', () => {
    const readerFault = 'verbatim-reader/config.json does not match its sum.';
    const { content } = renderStatus({ ...ready, readerFault }, null, []);
    expect(content).toContain('without it and are less sure. verbatim-reader\\/config.json');
    expect(renderStatus(ready, null, []).content).not.toContain('less sure');
  });
});
