import * as fc from 'fast-check';

const marks = [
  '*', '**', '***', '_', '__', '~~', '||', '`', '```', '\\', '>', '> ', '>>> ', '#', '# ', '## ',
  '-# ', '- ', '+ ', '* ', '1. ', '23) ', '[a](https://a.example)', '[', '](', ')', '<', '>', '<@123>',
  '<@&123>', '<#123>', '<t:1700000000:R>', '<:boat:123456789012345678>', '</ask:123>', '@everyone',
  '@here', ':boat:', ':', 'https://gazette.example/a_b_c', 'discord.gg/harbour', '¯\\_(ツ)_/¯', '/',
  '-', '“', '”', '\u00a0', '\u200b', '\u202e', 'مرحبا', '⛴️', '👩‍👩‍👧', '…', '\t', '\n', '\n\n', ' ',
] as const; // prettier-ignore

const word = fc.oneof(
  fc.constantFrom('Ferry', 'harbour', 'sails', 'U.S.', '7', '2024', 'Sundays.', 'Why?', 'a_b'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);

/** Well-formed text full of what Discord would format. */
export const hostileText = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...marks) }, word, fc.constant(' ')), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

/** What a speaker may be called, or a comparison be made of: never nothing. */
export const someWords = hostileText.filter((text) => text.trim() !== '');
