/** Passages, statements… article by article, by the article's id; each list in the order given. */
export function byArticle<Part extends { readonly article: string }>(
  parts: readonly Part[],
): ReadonlyMap<string, readonly Part[]> {
  const grouped = new Map<string, Part[]>();
  for (const part of parts) {
    const own = grouped.get(part.article);
    if (own === undefined) grouped.set(part.article, [part]);
    else own.push(part);
  }
  return grouped;
}
