import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  Message,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { rememberIn, type Remembering } from './remember-posted.js';
import { whyRefused } from './discord-faults.js';
import { passGate } from './gate.js';
import { forLog, type Log } from './log.js';
import { reachOf } from './permissions.js';
import type { Reply } from './reply.js';

/** An interaction that is answered with a message. */
export type Answerable =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction;

/**
 * The single door through which messages leave: nobody is ever pinged, and all quotations pass the
 * gate. Each method tells whether Discord took the message; «too late» and «not allowed» are logged,
 * any other fault is thrown, a {@link GateError} before anything is sent.
 */
export interface Door {
  /** Acknowledges, before anything slow is done; only the asker sees the answer when `isPrivate`. */
  defer(interaction: Answerable, isPrivate: boolean): Promise<boolean>;
  /** Edits a deferred answer, as often as wanted; what was not deferred is answered for the asker alone. */
  answer(interaction: Answerable, reply: Reply): Promise<boolean>;
  /** Replies to a message in its channel. */
  reply(message: Message, reply: Reply): Promise<boolean>;
  /** Posts into the interaction's channel, for when the interaction itself has expired. */
  post(interaction: Answerable, reply: Reply): Promise<boolean>;
  /** Acknowledges a button; what is answered then takes the place of the message that it stands under. */
  take(interaction: ButtonInteraction): Promise<boolean>;
  /** Posts into a channel of the client's, by its id. */
  announce(client: Client, channelId: string, reply: Reply): Promise<boolean>;
  /** Shows «is typing» while an answer is worked on. */
  typing(message: Message): Promise<boolean>;
  /** Says in the log, once a channel, that nothing can be written there. */
  mayNotWrite(channelId: string): void;
}

function row(buttons: Reply['buttons']) {
  const components = buttons.map(({ label, customId }) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label,
    customId,
  }));
  return { type: ComponentType.ActionRow as const, components };
}

function payload(reply: Reply) {
  return {
    content: reply.content,
    embeds: reply.cards.map(({ description }) => ({ description })),
    components: reply.buttons.length === 0 ? [] : [row(reply.buttons)],
    allowedMentions: { parse: [], repliedUser: false },
  };
}

/** Runs calls of Discord's, and logs what it refused: of one channel, once. */
function watchRefusals(log: Log) {
  const told = new Set<string>();
  const mayNotWrite = (channel: string, error?: unknown) => {
    if (told.has(channel)) return;
    told.add(channel);
    log.warn({ channel, ...(error === undefined ? {} : forLog(error)) }, 'may not write there');
  };
  const attempt = async (
    channel: string,
    call: () => Promise<unknown>,
    sent?: (message: Message) => Promise<void>,
  ): Promise<boolean> => {
    try {
      const message = await call();
      if (message instanceof Message) await sent?.(message);
      return true;
    } catch (error) {
      const why = whyRefused(error);
      if (why === null) throw error;
      if (why === 'expired') log.warn({ channel, ...forLog(error) }, 'an answer came too late');
      else mayNotWrite(channel, error);
      return false;
    }
  };
  return { mayNotWrite, attempt };
}

/** A door whose quotations are checked against `sources`, and remembered in the journal. */
export function openDoor(deps: Remembering): Door {
  const { sources, log } = deps;
  const { attempt, mayNotWrite } = watchRefusals(log);
  const checked = async (reply: Reply) => {
    const outgoing = payload(reply);
    await passGate(outgoing, reply.claims, sources);
    return outgoing;
  };
  return {
    defer: (interaction, isPrivate) =>
      attempt(interaction.channelId ?? 'nowhere', () =>
        interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
      ),
    answer: async (interaction, reply) => {
      const outgoing = await checked(reply);
      return attempt(
        interaction.channelId ?? 'nowhere',
        () =>
          interaction.deferred || interaction.replied
            ? interaction.editReply(outgoing)
            : interaction.reply({ ...outgoing, flags: MessageFlags.Ephemeral }),
        interaction.ephemeral === true ? undefined : rememberIn(reply.claims, deps),
      );
    },
    reply: async (message, reply) => {
      const outgoing = await checked(reply);
      const { channel } = message;
      return attempt(
        message.channelId,
        () =>
          channel.isSendable() && !reachOf(message).history
            ? channel.send(outgoing)
            : message.reply({ ...outgoing, failIfNotExists: false }),
        rememberIn(reply.claims, deps),
      );
    },
    post: async (interaction, reply) => {
      const outgoing = await checked(reply);
      const { channel } = interaction;
      if (channel === null || !channel.isSendable()) return false;
      const remember = rememberIn(reply.claims, deps);
      return attempt(channel.id, () => channel.send(outgoing), remember);
    },
    take: (interaction) => attempt(interaction.channelId, () => interaction.deferUpdate()),
    announce: async (client, channelId, reply) => {
      const outgoing = await checked(reply);
      return attempt(channelId, async () => {
        const channel = await client.channels.fetch(channelId);
        if (channel?.isSendable()) await channel.send(outgoing);
        else mayNotWrite(channelId);
      });
    },
    typing: async ({ channel, channelId }) =>
      channel.isSendable() && attempt(channelId, () => channel.sendTyping()),
    mayNotWrite,
  };
}
