import type { FormatText } from '../../core/ports.js';
import type { FormatTask } from './format-pool.js';

/** The worker thread's side: reads one file by its ending. Each reader is loaded when its first file comes. */
export async function readFormat({ file, bytes, charset }: FormatTask): Promise<FormatText> {
  if (/\.pdf$/iu.test(file)) return (await import('./pdf-reader.js')).readPdf(bytes);
  if (/\.docx$/iu.test(file)) return (await import('./docx-reader.js')).readDocx(bytes);
  return (await import('./html-reader.js')).readHtml(bytes, charset);
}
