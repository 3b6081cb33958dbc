import * as v from 'valibot';

// What a change is made of, as it is read back from files and from the journal; see `model/change`.

export const changeKind = v.picklist(['reindex', 'add', 'replace', 'remove', 'rollback']);

export const pastSnapshot = v.object({
  id: v.string(),
  created: v.string(),
  corpus: v.string(),
  articles: v.number(),
  passages: v.number(),
});

export const posted = v.object({
  quotation: v.string(),
  article: v.string(),
  start: v.number(),
  length: v.number(),
  message: v.string(),
  at: v.string(),
});
