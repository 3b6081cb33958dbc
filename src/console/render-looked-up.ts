import type { LookedUp, NotLookedUp, SpeakerEntry } from '../model/looked-up.js';
import type { Look } from './look.js';
import { renderQuotation } from './render-plain.js';
import { renderText } from './render-words.js';
import { glimpse } from './visible.js';

const hanging = { first: '', rest: '' } as const;

/** What was looked up, for a person: each quotation as in an answer. No line feed at the end. */
export function renderLookedUp(looked: LookedUp, look: Look): string {
  if (looked.kind !== 'quoted') return renderNotLookedUp(looked, look);
  const { meant, quotations, total } = looked;
  const several = quotations.length > 1;
  const shown = quotations.map((one, place) =>
    renderQuotation(one, several ? `${place + 1}` : ' ', look),
  );
  const read = meant?.how === 'nearly' ? [`I read that name as ${meant.speaker.name}.`] : [];
  const some =
    several && total > quotations.length
      ? [look.styles.quiet(`${quotations.length} of ${total}`)]
      : [];
  return [...read, ...shown, ...some].join('\n\n');
}

/** Why nothing is shown, and what to do. */
function renderNotLookedUp(looked: NotLookedUp, look: Look): string {
  const say = (text: string, speakers: readonly SpeakerEntry[] = []): string =>
    [
      look.styles.warning(renderText(text, look, hanging)),
      ...speakers.map((one) => renderText(entry(one), look, { first: '  ', rest: '    ' })),
    ].join('\n');
  switch (looked.kind) {
    case 'several-speakers':
      return say(`Several speakers are called ${glimpse(looked.typed, 60)}:`, looked.speakers);
    case 'no-such-speaker': {
      const none = `Nobody called ${glimpse(looked.typed, 60)} is quoted.`;
      return looked.near.length === 0 ? say(none) : say(`${none} Names like it:`, looked.near);
    }
    case 'no-such-id':
      return say(`There is no quotation ${glimpse(looked.typed, 20)}; an id looks like Q-7f3a9c.`);
    case 'nothing-on-topic': {
      const who = looked.meant === null ? 'Nobody is' : `${looked.meant.speaker.name} is not`;
      return say(`${who} quoted on ${glimpse(looked.topic, 60)}.`);
    }
    case 'nobody-quoted':
      return say('The articles quote nobody.');
    case 'bad-topic':
      return say(`Name a topic in words, in at most ${looked.limit} characters.`);
  }
}

function entry({ name, role, statements }: SpeakerEntry): string {
  return `${name}${role === null ? '' : `, ${role}`} (${statements})`;
}
