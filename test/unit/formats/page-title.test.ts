import { describe, expect, it } from 'vitest';
import { chooseTitle, partTitle } from '../../../src/adapters/formats/page-title.js';

const nothing = { headline: null, sites: [], lines: [] };

describe('partTitle', () => {
  it('takes the site’s name off where headline or name tell it', () => {
    const headline = 'Fog – pilots wait';
    const sites = ['The Harbour Gazette'];
    expect(partTitle('Fog – pilots wait - The Harbour Gazette', { ...nothing, headline })).toEqual({
      title: headline,
      site: 'The Harbour Gazette',
    });
    expect(partTitle('Fog – pilots wait - The Harbour Gazette', { ...nothing, sites })).toEqual({
      title: headline,
      site: 'The Harbour Gazette',
    });
    expect(
      partTitle('The Harbour Gazette: Fog', { ...nothing, headline: 'Fog', sites }),
    ).toMatchObject({
      title: 'Fog',
    });
    expect(partTitle('The Harbour Gazette · Fog', { ...nothing, sites })).toMatchObject({
      title: 'Fog',
    });
  });

  it('trusts a bar alone, and no dash', () => {
    expect(partTitle('Ferry runs on Sundays | News | The Gazette', nothing)).toEqual({
      title: 'Ferry runs on Sundays',
      site: 'The Gazette',
    });
    expect(partTitle('Fog - pilots wait', nothing)).toEqual({
      title: 'Fog - pilots wait',
      site: null,
    });
  });
});

describe('chooseTitle', () => {
  it('prefers what is stated and shown, then what is stated first, then what is shown', () => {
    const clues = { ...nothing, headline: 'Fog closes “port”' };
    expect(chooseTitle(['All about fog', "Fog closes 'port'"], null, clues)).toBe(
      "Fog closes 'port'",
    );
    expect(chooseTitle(['All about fog', 'Fog news'], 'Fog', clues)).toBe('All about fog');
    expect(chooseTitle([], 'Fog', clues)).toBe('Fog');
    expect(chooseTitle([], 'Gazette', { ...nothing, headline: 'Fog', sites: ['Gazette'] })).toBe(
      'Fog',
    );
    expect(chooseTitle([], null, nothing)).toBeNull();
  });
});
