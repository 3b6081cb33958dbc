/** A page of The Harbour Gazette as its site serves it: the article among everything else. */
export const gazettePage = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Ice reaches the inner basin – The Harbour Gazette</title>
<link rel="canonical" href="https://gazette.example/news/ice">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
  {"@type": "Organization", "@id": "#gazette", "name": "The Harbour Gazette"},
  {"@type": "NewsArticle", "headline": "Ice reaches the inner basin",
   "author": [{"@type": "Person", "name": "Ann Hill"}], "publisher": {"@id": "#gazette"},
   "datePublished": "2024-01-12T07:30:00+01:00"}]}
</script>
<style>p { color: black }</style>
</head>
<body>
<header><a href="/"><img src="logo.svg" alt="The Harbour Gazette"></a>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main>
<article>
<h1>Ice reaches the inner basin</h1>
<p class="byline">By <a rel="author" href="/staff/hill">Ann Hill</a></p>
<figure><img src="ice.jpg" alt=""><figcaption>The inner basin on Friday. Photo: T. Reed</figcaption></figure>
<p>Ice has reached the inner basin for the first time since 1987, the harbour office said on Friday, and pilots expect it to stay for a week.</p>
<p>“Nobody here has seen it thicker,” said Tom Reed, a pilot of forty years. “We walked to the lighthouse and back.”</p>
<p><strong>See also</strong>&nbsp; <a href="/news/fog">Fog closes the port for two days</a></p>
<p>Eleven ships wait outside the breakwater; two carry fruit, the office said, and one carries the new bell of the harbour church.</p>
<h2>What happens next?</h2>
<p>The icebreaker Marta is expected on Thursday, and will free the ferry first, said Ann Harbour, the harbour master, who has run the port since 2003.</p>
<table><tr><th>Berth</th><th>Free from</th></tr><tr><td>North</td><td>Thursday</td></tr></table>
<div class="share-tools"><p>Share this story</p></div>
</article>
</main>
<aside><h2>Most read</h2><ol><li><a href="/a">Whale seen off the pier at dawn</a></li></ol></aside>
<footer>© The Harbour Gazette. All rights reserved</footer>
<script>document.title = 'changed';</script>
</body>
</html>
`;
