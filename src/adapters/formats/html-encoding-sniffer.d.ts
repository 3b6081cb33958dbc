declare module 'html-encoding-sniffer' {
  /** Canonical name of the encoding: `UTF-8`, `windows-1252`…, or `defaultEncoding` as it was given. */
  function sniffHTMLEncoding(
    bytes: Uint8Array,
    options?: {
      readonly transportLayerEncodingLabel?: string;
      readonly defaultEncoding?: string;
    },
  ): string;
  export = sniffHTMLEncoding;
}
