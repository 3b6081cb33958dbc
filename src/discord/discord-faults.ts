import { DiscordAPIError, RESTJSONErrorCodes as Code } from 'discord.js';

const expired: ReadonlySet<number | string> = new Set([
  Code.UnknownInteraction,
  Code.UnknownWebhook,
  Code.InvalidWebhookToken,
  Code.InteractionHasAlreadyBeenAcknowledged,
]);

const forbidden: ReadonlySet<number | string> = new Set([
  Code.MissingAccess,
  Code.MissingPermissions,
  Code.CannotSendMessagesToThisUser,
  Code.CannotReplyWithoutPermissionToReadMessageHistory,
  Code.ThreadLocked,
  Code.MessageWasBlockedByAutomaticModeration,
  Code.UnknownChannel,
  Code.UnknownMessage,
]);

/**
 * Why Discord did not take a message, where that is a matter of the day: `expired`, the interaction
 * is no longer to be answered (too late, or another process did); `forbidden`, this bot may not
 * write there. `null` is a fault.
 */
export function whyRefused(error: unknown): 'expired' | 'forbidden' | null {
  if (!(error instanceof DiscordAPIError)) return null;
  if (expired.has(error.code)) return 'expired';
  return forbidden.has(error.code) ? 'forbidden' : null;
}

/** Whether the interaction is unknown to Discord, as it is when the answer comes too late. */
export function isUnknownInteraction(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === Code.UnknownInteraction;
}
