import { describe, expect, it } from 'vitest';
import { articleOf, prose } from './a-file.js';

/** Headings of a text file whose paragraphs these are. */
function headings(paragraphs: readonly string[], sidecar = ''): string[] {
  const article = articleOf(paragraphs.join('\n\n'), { file: 'a1.txt', sidecar });
  return article.headings.map(({ start, end }) => article.body.slice(start, end));
}

function inMarkdown(text: string): string[] {
  const article = articleOf(text, { file: 'a1.md' });
  return article.headings.map(({ start, end }) => article.body.slice(start, end));
}

describe('findHeadings', () => {
  it('finds short lines between paragraphs, quoted notions and questions among them', () => {
    const found = [
      'Preparing for Ferry 2.0',
      '‘Indispensable quay?’',
      'An ‘insurance company’',
      'What happens next?',
      '2. The second quay',
    ];
    for (const heading of found) {
      expect(headings(['Ferry to run', prose, heading, prose])).toEqual(['Ferry to run', heading]);
    }
  });

  it('leaves out what ends like a sentence, is somebody’s speech, or stands in a list', () => {
    const none = [
      'The ferry is late.',
      'The mayor said:',
      'The mayor stated,',
      '“Is it over?”',
      '“Never!”',
      '“The quay is shut and I',
      'and so it was',
      '- Tide tables',
      '— Ann Reef, mayor',
      'https://harbour.example',
      'A line of many more words than any heading of a section in a newspaper has',
    ];
    for (const line of none) {
      expect(headings(['Ferry to run', prose, line, prose])).toEqual(['Ferry to run']);
    }
    const list = ['Ferry to run', prose, 'Bread', 'Salt', 'Rope', prose];
    expect(headings(list)).toEqual(['Ferry to run']);
  });

  it('wants text below a heading', () => {
    expect(headings(['Ferry to run', prose, 'Ann Reef in Port Ebb'])).toEqual(['Ferry to run']);
    expect(headings(['Ferry to run on Sundays'])).toEqual([]);
  });

  it('takes the stated title for the headline, whatever its marks, and the first line otherwise', () => {
    const paragraphs = ['The mayor at sea', 'Ferry ‘to run’ on Sundays', prose];
    const text = paragraphs.join('\n\n');
    expect(headings(paragraphs, `title: "Ferry 'to run' on sundays"`)).toEqual([paragraphs[1]]);
    expect(articleOf(text, { file: 'a1.txt' }).title).toBe(paragraphs[0]);
  });

  it('prefers the line that the file is named after', () => {
    const body = `The mayor at sea\n\nIslanders cheer: ferry to run on Sundays\n\n${prose}`;
    const article = articleOf(body, { file: 'ferry-run-sundays.txt' });
    expect(article.title).toBe('Islanders cheer: ferry to run on Sundays');
    expect(article.excluded.map(({ rule }) => rule)).toEqual(['before-headline']);
  });

  it('keeps a standfirst as text', () => {
    expect(headings(['Ferry to run', 'Islanders had asked for it since 1998', prose])).toEqual([
      'Ferry to run',
    ]);
  });
});

describe('findMarkdownHeadings', () => {
  it('knows hashes, underlines and lines in bold', () => {
    const text =
      '# Ferry\n\nIt runs.\n## Quay ##\nIt is shut.\n\nEbb\n---\nText.\n\n**Tides**\n\nText.';
    expect(inMarkdown(text)).toEqual(['# Ferry', '## Quay ##', 'Ebb\n---', '**Tides**']);
  });

  it('passes over code, rules and words that merely look like one', () => {
    const text =
      '# Ferry\n\n```\n# no\n```\n\nIt runs\nand runs\n---\n\n#tides are high\n\n**Note:** it runs.';
    expect(inMarkdown(text)).toEqual(['# Ferry']);
  });
});
