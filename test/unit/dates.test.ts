import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate } from '../../src/text/dates.js';

describe('findDate', () => {
  it('reads dates as English papers and their pages write them', () => {
    const written = [
      '2024-05-31T08:30:00+00:00',
      'Published: May 31, 2024 at 8:30 am',
      'Friday, 31 May 2024',
      'Fri, 31 May 2024 08:30:00 GMT',
      'By Ann Harbour | 31st of May, 2024',
      '31-May-2024',
      '31/05/2024',
      '05/31/2024',
      'Updated May\u00a031,\u00a02024',
      '2024/5/31',
    ];
    expect(written.map((text) => findDate(text)?.date)).toEqual(written.map(() => '2024-05-31'));
  });

  it('says where the date stands', () => {
    const text = 'The Harbour Gazette, Friday 31 May 2024, 8:30';
    const { start, end } = findDate(text) ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('Friday 31 May 2024');
  });

  it('takes the first of several', () => {
    expect(findDate('May 31, 2024; updated 2 June 2024')?.date).toBe('2024-05-31');
    expect(findDate('2 June 2024; first May 31, 2024')?.date).toBe('2024-06-02');
  });

  it('finds none where none is stated for certain', () => {
    const none = [
      '5/6/2024',
      '31 February 2024',
      'May 2024',
      'in 2024',
      'May 31',
      '12024-05-31',
      'lot 2024-05-312',
      'the Maystone 31, 2024',
      '',
    ];
    expect(none.map(findDate)).toEqual(none.map(() => null));
  });

  it('reads back every day that a calendar writes', () => {
    const days = fc.date({
      min: new Date('1800-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
        expect(findDate(iso)?.date).toBe(iso);
        expect(findDate(written.format(day))?.date).toBe(iso);
      }),
    );
  });
});
