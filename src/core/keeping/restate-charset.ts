import { isMap, parseDocument } from 'yaml';

/** A sidecar's text with that encoding stated, or with none; everything else in it stays, comments too. What is no YAML map stays as it is: the build refuses it by name. */
export function restateCharset(sidecar: string, charset: string | null): string {
  const document = parseDocument(sidecar);
  const isEmpty = document.contents === null;
  if (document.errors.length > 0 || !(isEmpty || isMap(document.contents))) return sidecar;
  if (charset === null) {
    return document.has('charset') && document.delete('charset') ? document.toString() : sidecar;
  }
  document.set('charset', charset);
  return document.toString();
}
