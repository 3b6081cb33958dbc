import type { FormatText } from '../../core/ports.js';
import type { FormatTask } from './format-pool.js';

/** The worker thread's side: reads one file by its ending. Each reader is loaded when its first file comes. */
export async function readFormat({ bytes, charset }: FormatTask): Promise<FormatText> {
  const { readHtml } = await import('./html-reader.js');
  return readHtml(bytes, charset);
}
