import { fromBufferPromise } from 'yauzl';

/** Most bytes that an archive may hold when it is unpacked: the text of a thick book has a tenth. */
const mostUnpacked = 64 * 1024 * 1024;

/** Most files within an archive. */
const mostEntries = 5_000;

/** Why an archive may not be unpacked; `null` when it may. */
export type ZipFault = 'no-archive' | 'too-large' | 'protected' | null;

/**
 * Whether an archive is whole and of a size to be unpacked. Sizes as stated are summed up first;
 * then each file is unpacked to nowhere, for as long as it is no larger than it says.
 */
export async function checkZip(bytes: Uint8Array): Promise<ZipFault> {
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    if (archive.entryCount > mostEntries) return 'too-large';
    const entries = [];
    let unpacked = 0;
    for await (const entry of archive.eachEntry()) {
      if (entry.isEncrypted()) return 'protected';
      unpacked += entry.uncompressedSize;
      if (unpacked > mostUnpacked) return 'too-large';
      entries.push(entry);
    }
    for (const entry of entries) {
      // It fails when there is a byte more than the entry states.
      for await (const _ of await archive.openReadStreamPromise(entry));
    }
    return null;
  } catch {
    return 'no-archive'; // the library throws on archives that are torn or lie, and on nothing else
  }
}
