import * as v from 'valibot';

// What Discord refuses, with its own numbers: not those of the program, which are under test here.

const text = (max: number, min = 0) => v.pipe(v.string(), v.minLength(min), v.maxLength(max));

const embed = v.looseObject({
  title: v.optional(text(256)),
  description: v.optional(text(4_096, 1)),
  footer: v.optional(v.looseObject({ text: text(2_048) })),
});

const button = v.looseObject({
  type: v.literal(2),
  style: v.pipe(v.number(), v.minValue(1), v.maxValue(4)),
  label: text(80, 1),
  custom_id: text(100, 1),
});

const row = v.looseObject({
  type: v.literal(1),
  components: v.pipe(v.array(button), v.minLength(1), v.maxLength(5)),
});

/** A message as the bot posts it. Stricter than Discord in one thing: nobody may ever be pinged. */
export const messagePayload = v.pipe(
  v.looseObject({
    content: v.nullish(text(2_000)),
    embeds: v.optional(v.pipe(v.array(embed), v.maxLength(10))),
    components: v.optional(v.pipe(v.array(row), v.maxLength(5))),
    flags: v.optional(v.number()),
    allowed_mentions: v.strictObject({
      parse: v.pipe(v.array(v.string()), v.maxLength(0)),
      replied_user: v.literal(false),
    }),
    message_reference: v.optional(
      v.looseObject({ message_id: v.string(), fail_if_not_exists: v.literal(false) }),
    ),
  }),
  v.check(({ embeds = [] }) => {
    const texts = embeds.flatMap((one) => [one.title, one.description, one.footer?.text]);
    return texts.join('').length <= 6_000;
  }, 'the cards hold more than 6,000 characters'),
  v.check(
    ({ content, embeds = [] }) => (content ?? '').trim() !== '' || embeds.length > 0,
    'the message is empty',
  ),
  v.check(({ components = [] }) => {
    const ids = components.flatMap((one) => one.components.map(({ custom_id }) => custom_id));
    return new Set(ids).size === ids.length;
  }, 'two buttons have the same custom_id'),
);

/** A message that passed. */
export type MessagePayload = v.InferOutput<typeof messagePayload>;

const choice = v.strictObject({ name: text(100, 1), value: text(100, 1) });

/** The first answer to an interaction: deferred (5), a message (4) or choices (8). */
export const callback = v.variant('type', [
  v.object({ type: v.literal(4), data: messagePayload }),
  v.object({
    type: v.literal(5),
    data: v.optional(v.looseObject({ flags: v.optional(v.number()) })),
  }),
  v.object({ type: v.literal(6) }),
  v.object({
    type: v.literal(8),
    data: v.object({ choices: v.pipe(v.array(choice), v.maxLength(25)) }),
  }),
]);

const commandName = v.pipe(v.string(), v.regex(/^[-_\p{L}\p{N}]{1,32}$/u));

const named = {
  name: v.pipe(commandName, v.toLowerCase()),
  name_localizations: v.nullish(v.record(v.string(), commandName)),
  description: text(100, 1),
  description_localizations: v.nullish(v.record(v.string(), text(100, 1))),
};

/** A command of a message's menu: shown as it is, so it may have spaces and capitals, and no description. */
const menuCommand = v.strictObject({
  type: v.literal(3),
  name: text(32, 1),
  name_localizations: v.nullish(v.record(v.string(), text(32, 1))),
  contexts: v.array(v.number()),
  integration_types: v.array(v.number()),
});

const slashCommand = v.looseObject({
  ...named,
  type: v.optional(v.literal(1)),
  options: v.optional(
    v.pipe(v.array(v.looseObject({ ...named, type: v.number() })), v.maxLength(25)),
  ),
});

/** Commands as the bot registers them. */
export const commandsPayload = v.pipe(
  v.array(v.union([slashCommand, menuCommand])),
  v.maxLength(100),
);
