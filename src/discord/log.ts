/** What the bot tells whoever runs it; pino's loggers are such. No texts of messages at `info` and above. */
export interface Log {
  debug(about: object, message: string): void;
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

/**
 * An error as a log may hold it: without the request that discord.js puts into its errors, which
 * holds the texts of messages.
 */
export function forLog(error: unknown): object {
  if (!(error instanceof Error)) return { error: String(error) };
  return {
    error: {
      name: error.name,
      message: error.message,
      ...('code' in error ? { code: error.code } : {}),
      ...('status' in error ? { status: error.status } : {}),
      stack: error.stack,
      ...(error.cause === undefined ? {} : { cause: forLog(error.cause) }),
    },
  };
}
