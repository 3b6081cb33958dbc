import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../src/core/building/find-boilerplate.js';
import { paragraphs } from '../../src/text/paragraphs.js';
import type { Box } from '../../src/core/ports.js';
import { prose } from './a-file.js';

/** Rules that left out lines of one box between two paragraphs. */
function rules(kind: Box['kind'], ...lines: readonly string[]): string[] {
  return rulesAmid(prose, kind, lines);
}

function rulesAmid(around: string, kind: Box['kind'], lines: readonly string[]): string[] {
  const box = lines.join('\n\n');
  const body = [around, box, around].join('\n\n');
  const start = around.length + 2;
  const layout = {
    end: body.length,
    lists: [],
    boxes: [{ start, end: start + box.length, kind }],
  };
  const spans = paragraphs(body, { lines: 'meant' });
  return findBoilerplate(body, spans, { layout }).map(({ rule }) => rule);
}

describe('findBoilerplate, of boxes', () => {
  it('leaves out a box whose lines speak to the reader, ask for something or are labels', () => {
    expect(rules('nested', 'The Gazette lives on what you give.')).toEqual(['box']);
    expect(rules('nested', 'The paper reaches all. Phone Sue before noon.')).toEqual(['box']);
    expect(rules('nested', 'Press office', 'Ann Reef, ann@port.example')).toEqual(['box', 'box']);
    expect(rules('nested', 'Heard on Morning Harbour')).toEqual(['box']);
  });

  it('leaves out what stands in one box with furniture', () => {
    expect(rules('nested', 'Most read', 'The week in numbers.')).toEqual(['related', 'box']);
  });

  it('asks more of a paragraph that only looks different', () => {
    expect(rules('styled', 'We were tired, and you could see it.')).toEqual([]);
    expect(rules('styled', 'Heard on Morning Harbour')).toEqual([]);
    expect(rules('styled', 'Listen in on our Sunday desk.')).toEqual(['box']);
    expect(rules('above', 'What you have to know about the ferry.')).toEqual([]);
    expect(rules('above', 'Read by Ann. Listen to more on the app.')).toEqual(['box']);
  });

  it('keeps what somebody says, and facts', () => {
    expect(rules('nested', '“We will not leave you.”')).toEqual([]);
    expect(rules('nested', 'We will be back, she told them.')).toEqual([]);
    expect(rules('nested', 'We had waited for years. '.repeat(12))).toEqual([]);
    expect(rules('nested', 'The council has nine members.')).toEqual([]);
  });

  it('keeps «we» and «you» where the article itself speaks so', () => {
    const essay = 'We had come a long way, and nobody on the quay would tell us what became of it.';
    expect(rulesAmid(essay, 'nested', ['You could hear the fog.'])).toEqual([]);
    expect(rulesAmid(essay, 'nested', ['Heard on Morning Harbour'])).toEqual(['box']);
  });

  it('leaves out all that stands below the article, and keeps the lists at its end', () => {
    const body = [prose, 'Most read', 'A hearing in June', prose].join('\n\n');
    const at = body.indexOf('A hearing');
    const list = { start: at, end: at + 'A hearing in June'.length };
    const spans = paragraphs(body, { lines: 'meant' });
    const left = findBoilerplate(body, spans, {
      layout: { end: list.end, lists: [list], boxes: [] },
    });
    expect(left.map(({ rule }) => rule)).toEqual(['related', 'related', 'below-text']);
  });
});
