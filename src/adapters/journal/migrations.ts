/** How the tables came to be: each entry is run once, in order, and is never changed afterwards. */
export const migrations: readonly string[] = [
  `CREATE TABLE changes (
     id TEXT PRIMARY KEY,
     at TEXT NOT NULL,
     by TEXT NOT NULL,
     kind TEXT NOT NULL,
     files TEXT NOT NULL,
     from_snapshot TEXT,
     to_snapshot TEXT NOT NULL
   ) STRICT;
   CREATE TABLE snapshots (
     id TEXT PRIMARY KEY,
     created TEXT NOT NULL,
     corpus TEXT NOT NULL,
     articles INTEGER NOT NULL,
     passages INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE posted (
     message TEXT NOT NULL,
     quotation TEXT NOT NULL,
     article TEXT NOT NULL,
     start INTEGER NOT NULL,
     length INTEGER NOT NULL,
     at TEXT NOT NULL,
     lost INTEGER NOT NULL DEFAULT 0,
     PRIMARY KEY (message, quotation)
   ) STRICT;
   CREATE INDEX posted_by_article ON posted (article);
   CREATE INDEX posted_by_time ON posted (at);`,
];
