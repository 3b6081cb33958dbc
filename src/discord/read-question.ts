/** Mentions of people, roles, channels, commands and times, and emoji of servers. */
const discordMarks = /<(?:@[!&]?|#|t:|\/[^:>]+:|a?:\w+:|id:)[^<>\s]*>/g;

/** The question in what a person typed: without mentions, trimmed; empty when nothing is left. */
export function readQuestion(typed: string): string {
  return typed
    .replace(discordMarks, ' ')
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim();
}
