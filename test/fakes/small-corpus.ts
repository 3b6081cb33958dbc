import type { CorpusFile } from '../../src/core/ports.js';

/** An issue of The Harbour Gazette: three short articles as files of a corpus. */
export const gazette: Readonly<Record<string, string>> = {
  'ferry.txt': `Ferry to run on Sundays

The island ferry will run on Sundays from May, the harbour office said.

“Visitors have asked for it for twenty years,” said Ann Harbour, the harbour master. The first boat leaves at nine.

The price

A return ticket costs 12 crowns, as much as on weekdays.
`,
  'fog.md': `---
title: Fog closes the port for two days
publisher: The Harbour Gazette
published: 2024-03-05
---
Thick fog closed the port on Monday and Tuesday.

Eleven ships waited outside the breakwater, pilot Tom Reed said.
`,
  'winter/ice.txt': `Ice reaches the inner basin

Ice has reached the inner basin for the first time since 1987.

The icebreaker Marta is expected on Thursday.
`,
};

/** Files of a corpus, as a reader gives them. */
export async function* filesOf(
  texts: Readonly<Record<string, string>>,
): AsyncGenerator<CorpusFile> {
  for (const [file, text] of Object.entries(texts)) {
    yield { kind: 'read', file, bytes: Buffer.from(text, 'utf8'), sidecar: null };
  }
}
