import { describe, expect, it } from 'vitest';
import {
  readMetadata,
  splitFrontMatter,
  type StatedMetadata,
} from '../../src/core/building/read-metadata.js';

function stated(yaml: string): StatedMetadata {
  const read = readMetadata(yaml, 'its sidecar');
  if (read.kind === 'refused') throw new Error(read.reason);
  return read.metadata;
}

function reasonOf(yaml: string): string {
  const read = readMetadata(yaml, 'its sidecar');
  return read.kind === 'refused' ? read.reason : 'not refused';
}

describe('readMetadata', () => {
  it('takes what is stated, and nothing else', () => {
    const yaml = `
      title: Ferry to run on Sundays
      publisher: The Harbour Gazette
      author:
      published: 2024-05-31T10:00:00Z
      url: https://harbour.example/ferry
      language: en-gb`;
    expect(stated(yaml)).toEqual({
      title: 'Ferry to run on Sundays',
      publisher: 'The Harbour Gazette',
      published: '2024-05-31',
      url: 'https://harbour.example/ferry',
      language: 'en-GB',
    });
    expect(stated('')).toEqual({});
    expect(stated('# nothing known')).toEqual({});
  });

  it('takes values for what they look like', () => {
    expect(stated('title: 1984\nlanguage: no')).toEqual({ title: '1984', language: 'no' });
    expect(stated('title: >\n  Ferry to run\n  on Sundays\n').title).toBe(
      'Ferry to run on Sundays',
    );
  });

  it('takes one pattern or several, in any case', () => {
    const [pattern] = stated('exclude: ^tide tables').exclude ?? [];
    expect(pattern?.test('Tide tables for May')).toBe(true);
    expect(stated('exclude:\n  - ^Tides\n  - Ebb$').exclude).toHaveLength(2);
  });

  it('refuses broken and unknown values and names the field', () => {
    const cases = {
      'published: 31 May': /published .*2024-05-31/u,
      'published: 2024-02-30': /published/u,
      'url: ftp://harbour.example': /url .*http/u,
      'url: harbour': /url/u,
      'language: double dutch': /language .*"double dutch"/u,
      'exclude: "(unclosed"': /exclude .*\(unclosed/u,
      'title: [a, b]': /title/u,
      'publishd: 2024-05-31': /unknown field publishd \(known: title,/u,
      'just words': /must hold lines/u,
      '- a\n- b': /must hold lines/u,
      'title: [unclosed': /not valid YAML/u,
      'title: a\ntitle: b': /not valid YAML/u,
    };
    for (const [yaml, reason] of Object.entries(cases)) {
      expect(reasonOf(yaml)).toMatch(reason);
      expect(reasonOf(yaml)).toMatch(/^its sidecar/u);
    }
  });

  it('refuses aliases that multiply', () => {
    const times = (name: string): string => `[${Array(10).fill(`*${name}`).join(', ')}]`;
    const bomb = `title: &a [x, x]\nauthor: &b ${times('a')}\nurl: &c ${times('b')}\nlanguage: ${times('c')}`;
    expect(reasonOf(bomb)).toMatch(/too many aliases/u);
  });
});

describe('splitFrontMatter', () => {
  it('parts it from the body, which begins on the next line', () => {
    const parts = splitFrontMatter('---\ntitle: Ferry\n---\n\nIt runs.\n');
    expect(parts).toEqual({ yaml: 'title: Ferry\n', body: '\nIt runs.\n' });
    expect(splitFrontMatter('---\n---\nIt runs.')).toEqual({ yaml: '', body: 'It runs.' });
  });

  it('leaves ornaments and later rules in the body', () => {
    for (const text of [
      'Ferry\n---\ntitle: no\n---\n',
      '---\nIt runs.\n---\nIt stops.',
      '--- \n\nIt',
    ]) {
      expect(splitFrontMatter(text)).toEqual({ yaml: null, body: text });
    }
  });

  it('gives null when it is never closed', () => {
    expect(splitFrontMatter('---\ntitle: Ferry\n\nIt runs.')).toBeNull();
  });
});
