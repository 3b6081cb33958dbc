import { defineConfig } from 'vitest/config';

// Native modules (the model, the vector index) want processes, not threads, and one at a time.
const processes = { pool: 'forks', testTimeout: 120_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'],
          // Pure tests share nothing that they change, so they may share what they import.
          isolate: false,
        },
      },
      {
        test: {
          name: 'real',
          include: ['test/real/**/*.test.ts'],
          globalSetup: 'test/build.ts',
          ...processes,
        },
      },
      {
        test: {
          name: 'discord',
          include: ['test/discord/**/*.test.ts'],
          globalSetup: 'test/build.ts',
          ...processes,
        },
      },
      {
        test: {
          name: 'bench',
          include: ['test/bench/**/*.test.ts'],
          globalSetup: 'test/build.ts',
          ...processes,
        },
      },
    ],
  },
});
