/** Discord does not know the token. */
export class WrongTokenError extends Error {
  override readonly name = 'WrongTokenError';
  constructor(cause: unknown) {
    super(
      'Discord does not accept the token: copy it again from the Bot page of your application at https://discord.com/developers into DISCORD_TOKEN',
      { cause },
    );
  }
}

/** Discord, or the server that stands in for it, gave no connection. */
export class DiscordUnreachableError extends Error {
  override readonly name = 'DiscordUnreachableError';
  constructor(where: string, cause: unknown) {
    super(
      `no connection to ${where}: check the network (and DISCORD_API_BASE, when it is set), then start again`,
      { cause },
    );
  }
}
