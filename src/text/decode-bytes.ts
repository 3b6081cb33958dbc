/** Whether this is a name of an encoding, as HTML knows them: `utf-8`, `windows-1252`, `latin1`… */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    // The constructor refuses unknown labels only.
    return false;
  }
}

/**
 * The text of `bytes` without byte-order mark; `null` when the encoding does not have them. With
 * `replace`, U+FFFD stands for what it does not have.
 *
 * @throws RangeError when `label` names no encoding.
 */
export function decodeBytes(bytes: Uint8Array, label: string): string | null;
export function decodeBytes(bytes: Uint8Array, label: string, broken: 'replace'): string;
export function decodeBytes(bytes: Uint8Array, label: string, broken?: 'replace'): string | null {
  const decoder = new TextDecoder(label, { fatal: broken === undefined });
  try {
    // In one go, Node 20 reads windows-1252 as ISO 8859-1 and loses every quotation mark.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    // A fatal decoder refuses bytes that its encoding does not have, and nothing else.
    return null;
  }
}
