import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/adapters/formats/dom.js';
import { readText } from '../../../src/adapters/formats/html-text.js';

const textOf = (html: string) => readText(parsePage(html).body).text;

function marksOf(html: string) {
  const { text, headings, links } = readText(parsePage(html).body);
  const words = (spans: typeof links) => spans.map(({ start, end }) => text.slice(start, end));
  return { headings: words(headings), links: words(links) };
}

describe('readText', () => {
  it('parts paragraphs, headings and items by blank lines, and shows white space as a browser does', () => {
    const html = `<h2> The
      ferry </h2><p>It runs\n on <b>Sun</b>days<i> too</i>.<p>“Yes,” she said.<ul><li>One</li><li><p>Two</p></li></ul>loose`;
    expect(textOf(html)).toBe(
      'The ferry\n\nIt runs on Sundays too.\n\n“Yes,” she said.\n\nOne\n\nTwo\n\nloose',
    );
  });

  it('breaks a line at one <br>, the paragraph at two, and keeps preformatted lines', () => {
    expect(textOf('<p>Pier 1,<br> Harbour<br><br>Fog</p>')).toBe('Pier 1,\nHarbour\n\nFog');
    expect(textOf('<pre>High   water\n  nine\n\nLow water</pre>')).toBe(
      'High water\nnine\n\nLow water',
    );
  });

  it('writes rows of a table as lines, and cells of a layout as paragraphs', () => {
    const rows = '<tr><th>Day</th><th>Boats</th></tr><tr><td>Sun</td><td><p>12</p></td></tr>';
    expect(textOf(`<table><caption>Boats</caption>${rows}</table>`)).toBe(
      'Boats\n\nDay\tBoats\nSun\t12',
    );
    expect(
      textOf('<table><tr><td><p>Left<p>below</td><td><p>Right<p>below</td></tr></table>'),
    ).toBe('Left\n\nbelow\n\nRight\n\nbelow');
  });

  it('passes over what readers do not see or is no text', () => {
    const html = `<nav>Home</nav><script>let a</script><style>b</style><form>Send</form><p hidden>no</p>
      <figure><img alt="a boat"><figcaption>Photo: Reed</figcaption></figure><template>t</template>
      <p aria-hidden="true">no</p><div class="wp-caption-text">Fog, 1987</div><noscript>Enable</noscript><button>OK</button><!-- c --><p>Fog</p>`;
    expect(textOf(html)).toBe('Fog');
  });

  it('leaves out characters that show nothing, keeps no-break spaces, and draws the marks of <q>', () => {
    expect(
      textOf('<p>har\u00ADbour\u200B \uFEFFpilot&nbsp;Reed: <q>Fog</q>.</p><p>&nbsp;</p>'),
    ).toBe('harbour pilot\u00A0Reed: “Fog”.');
  });

  it('parts labels that only their style keeps apart', () => {
    expect(
      textOf('<div><span>Share</span><span>Tweet</span><b>harbour</b><i>master</i></div>'),
    ).toBe('Share Tweetharbourmaster');
  });

  it('tells headings, short bold paragraphs among them', () => {
    const html = `<h3>Fog</h3><p><strong>The price</strong></p><p><b>It rose.</b></p>
      <p><b>Fog</b> came</p><p><b><a href="/x">More</a></b></p>`;
    expect(marksOf(html).headings).toEqual(['Fog', 'The price']);
  });

  it('tells lines that are nothing but links', () => {
    const html = `<p><a href="/a">Ferry</a> | <a href="/b">Fog</a></p><p>See <a href="/c">fog</a></p>
      <p>Related: <a href="/d">Ice</a><br><a href="/e">Whale</a></p>
      <table><tr><td><a href="/f">Sun</a></td><td><a href="/g">12</a></td></tr></table><p><a>no link</a></p>`;
    expect(marksOf(html).links).toEqual(['Ferry | Fog', 'Whale']);
  });

  it('takes a heading that leads to another page for a link, not one that leads within', () => {
    const title = 'How a village saved its only shop';
    const html = `<h4><a href="/shop">${title}</a></h4><h4><a href="#shop">${title}</a></h4><h4><a href="/fog">The fog</a></h4>`;
    expect(marksOf(html)).toEqual({ headings: [title, 'The fog'], links: [title] });
  });

  it('passes over figures of pictures, and keeps those of tables and quotations', () => {
    const html = `<figure><img alt=""><div>View in full</div><p>Fog. Photo: Reed</p></figure>
      <figure><blockquote>“Fog!”</blockquote></figure><amp-ad>Fog</amp-ad><p>Ice</p>`;
    expect(textOf(html)).toBe('“Fog!”\n\nIce');
  });

  it('parts the words of a cell, and takes one of many lines for a part of the page', () => {
    expect(textOf('<table><tr><td>Fog<p>Ice</p></td><td>12</td></tr></table>')).toBe('Fog Ice\t12');
    const lines = 'Fog<br>Ice<br>Rain<br><br>Sun';
    expect(textOf(`<table><tr><td>${lines}</td><td>12</td></tr></table>`)).toBe(
      'Fog\nIce\nRain\n\nSun\n\n12',
    );
  });

  it('marks only stretches of its text, whatever the tags', () => {
    const tag = fc.constantFrom(
      'p',
      'h2',
      'a href="x"',
      'b',
      'br',
      'td',
      'tr',
      'table',
      'li',
      'q',
      'pre',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { text, headings, links } = readText(parsePage(pieces.join('')).body);
        expect(text).toBe(text.trim());
        for (const { start, end } of [...headings, ...links]) {
          expect(text.slice(start, end)).not.toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        }
      }),
    );
  });
});
