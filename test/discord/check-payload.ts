import { z } from 'zod';

// What Discord refuses, with its own numbers: not those of the program, which are under test here.

const embed = z.looseObject({
  title: z.string().max(256).optional(),
  description: z.string().min(1).max(4_096).optional(),
  footer: z.looseObject({ text: z.string().max(2_048) }).optional(),
});

const button = z.looseObject({
  type: z.literal(2),
  style: z.number().min(1).max(4),
  label: z.string().min(1).max(80),
  custom_id: z.string().min(1).max(100),
});

const row = z.looseObject({ type: z.literal(1), components: z.array(button).min(1).max(5) });

/** A message as the bot posts it. Stricter than Discord in one thing: nobody may ever be pinged. */
export const messagePayload = z
  .looseObject({
    content: z.string().max(2_000).nullish(),
    embeds: z.array(embed).max(10).optional(),
    components: z.array(row).max(5).optional(),
    flags: z.number().optional(),
    allowed_mentions: z.strictObject({
      parse: z.array(z.string()).max(0),
      replied_user: z.literal(false),
    }),
    message_reference: z
      .looseObject({ message_id: z.string(), fail_if_not_exists: z.literal(false) })
      .optional(),
  })
  .refine(({ embeds = [] }) => {
    const texts = embeds.flatMap((one) => [one.title, one.description, one.footer?.text]);
    return texts.join('').length <= 6_000;
  }, 'the cards hold more than 6,000 characters')
  .refine(
    ({ content, embeds = [] }) => (content ?? '').trim() !== '' || embeds.length > 0,
    'the message is empty',
  )
  .refine(({ components = [] }) => {
    const ids = components.flatMap((one) => one.components.map(({ custom_id }) => custom_id));
    return new Set(ids).size === ids.length;
  }, 'two buttons have the same custom_id');

/** A message that passed. */
export type MessagePayload = z.infer<typeof messagePayload>;

const choice = z.strictObject({
  name: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
});

/** The first answer to an interaction: deferred (5), a message (4) or choices (8). */
export const callback = z.discriminatedUnion('type', [
  z.object({ type: z.literal(4), data: messagePayload }),
  z.object({
    type: z.literal(5),
    data: z.looseObject({ flags: z.number().optional() }).optional(),
  }),
  z.object({ type: z.literal(8), data: z.object({ choices: z.array(choice).max(25) }) }),
]);

const named = z.looseObject({
  name: z
    .string()
    .regex(/^[-_\p{L}\p{N}]{1,32}$/u)
    .toLowerCase(),
  name_localizations: z.record(z.string(), z.string().regex(/^[-_\p{L}\p{N}]{1,32}$/u)).nullish(),
  description: z.string().min(1).max(100),
  description_localizations: z.record(z.string(), z.string().min(1).max(100)).nullish(),
});

/** Commands as the bot registers them. */
export const commandsPayload = z
  .array(
    named.extend({
      options: z
        .array(named.extend({ type: z.number() }))
        .max(25)
        .optional(),
    }),
  )
  .max(100);
