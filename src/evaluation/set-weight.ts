/** The sets of news. */
const news: ReadonlySet<string> = new Set(['seed', 'gum_news']);

/** How much a set counts in a calibration: news twice, for articles are what is asked about, and the other sets are encyclopaedic. */
export function setWeight(set: string): number {
  return news.has(set) ? 2 : 1;
}
